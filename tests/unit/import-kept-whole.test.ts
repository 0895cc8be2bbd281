import 'reflect-metadata';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Cell, type CellValue, type MergeRange, writeXlsx } from 'hucre/xlsx';
import { checkRecord, type Reject } from '../../subgraphs/shared/import/check-record.ts';
import type { Dataset, ImportedRecord } from '../../subgraphs/shared/import/dataset.ts';
import { day, decimal, json, several, text } from '../../subgraphs/shared/import/field.ts';
import { type ReadOptions, readRecords } from '../../subgraphs/shared/import/read-records.ts';
import { checkKind, encodingShown } from '../../subgraphs/shared/import/source-file.ts';

// Forms in which a value, or a part of it, was lost or became another one without a word.
const folder = mkdtempSync(path.join(tmpdir(), 'hub-import-kept-'));
const LESSONS: Dataset = {
  name: 'lessons',
  title: 'Lessons',
  titleZh: '课程',
  fields: {
    id: text({ column: 'id', names: ['课程编号'], longest: 40 }),
    name: text({ column: 'name', names: ['课程名称'], longest: 40 }),
    share: decimal({ column: 'share', names: ['通过率'], places: 2, from: 0, to: 100, optional: true }),
    tools: several({ column: 'tools', names: ['教具'], of: text({ column: 'tools', names: [], longest: 40 }) }),
    endedOn: day('ended_on', '结束日期', true),
    plan: json({ column: 'plan', names: ['计划'], absent: '[]', form: 'a JSON list', parse: (value) => ({ value }) }),
  },
  key: ['id'],
  table: 'lesson',
  checks: [],
  merge: () => {
    throw new Error('not taken in here');
  },
};

let files = 0;
const fileOf = (content: string | Uint8Array): string => {
  const file = path.join(folder, `${++files}.txt`);
  writeFileSync(file, content);
  return file;
};

async function read(file: string, more: Partial<ReadOptions> = {}) {
  const options: ReadOptions = { file, format: 'csv', encoding: 'utf-8', map: {}, ignoreUnknown: false, skipLines: 0, skipNotes: false };
  const records: ImportedRecord[] = [];
  const rejects: Reject[] = [];
  for await (const one of readRecords(LESSONS, { ...options, ...more }, { bytes: () => undefined, note: () => undefined })) {
    const checked = 'reject' in one ? { rejects: [one.reject] } : checkRecord(LESSONS, one.record, one.line, false, one.powers);
    if ('rejects' in checked) rejects.push(...checked.rejects);
    else records.push(checked.record);
  }
  return { records, broken: rejects.map(({ line, field, rule }) => `${line} ${field} ${rule}`) };
}

const HEADING = ['课程编号', '课程名称', '通过率', '教具', '结束日期'];

async function sheet(rows: CellValue[][], special: Record<string, Partial<Cell>> = {}, merges: MergeRange[] = []) {
  const cells = new Map(Object.entries(special));
  return read(fileOf(await writeXlsx({ sheets: [{ name: '课程', rows: [HEADING, ...rows], cells, merges }] })), { format: 'xlsx' });
}

describe('a workbook', () => {
  test('a formula that nobody worked out is no empty value', async () => {
    const rows: CellValue[][] = [
      ['L1', '急救', 90, '', null],
      ['L2', '交规', null, '', ''],
      ['L3', '沟通', 80, null, ''],
    ];
    const formula = (formulaText: string): Partial<Cell> => ({ type: 'formula', formula: formulaText });
    const found = await sheet(rows, { '1,4': formula('TODAY()'), '2,2': formula('AVERAGE(C2:C9)'), '3,3': formula('D2&"1"') });
    expect([found.records, found.broken]).toEqual([[], ['2 endedOn FORMULA', '3 share FORMULA', '4 tools FORMULA']]);
    const known = await sheet([['L1', '急救', 90, '', '']], { '1,2': { type: 'formula', formula: '9*10', formulaResult: 90, value: 90 } });
    expect([known.records.map(({ share }) => share), known.broken]).toEqual([['90'], []]);
  });

  test.each(['#SPILL!', '#CALC!', '#FIELD!', '#BUSY!'])('%s is an error of a spreadsheet, not a name', async (shown) => {
    expect((await sheet([['L1', shown, 1, '', '']])).broken).toEqual(['2 name FORMULA']);
  });

  test('a percentage is what the sheet shows, not a hundredth of it', async () => {
    const percent = (numFmt: string, value: number): Partial<Cell> => ({ value, type: 'number', style: { numFmt } });
    const rows: CellValue[][] = [1, 2, 3, 4].map((n) => [`L${n}`, '急救', n / 10, '', '']);
    const found = await sheet(rows, { '1,2': percent('0%', 0.1), '2,2': percent('0.00%;-0.00%', 0.2), '3,2': percent('0.0"%"', 0.3) });
    expect([found.records.map(({ share }) => share), found.broken]).toEqual([
      ['0.3', '0.4'],
      ['2 share UNIT', '3 share UNIT'],
    ]);
  });

  test('a row that a merged cell covers is named; titles and headings may be merged', async () => {
    const rows: CellValue[][] = [
      ['L1', '急救', 1, '假人', '2026-01-31'],
      ['L2', '交规', 2, null, null],
      ['L3', '沟通', 3, '', ''],
      ['合计（两门）', null, 6, '', ''],
    ];
    const span = (startRow: number, endRow: number, startCol: number, endCol = startCol) => ({ startRow, endRow, startCol, endCol });
    expect((await sheet(rows.slice(0, 3), {}, [span(1, 2, 4)])).broken).toEqual(['3 endedOn MERGED']);
    expect((await sheet(rows.slice(0, 3), {}, [span(1, 3, 3)])).broken).toEqual(['3 tools MERGED', '4 tools MERGED']);
    expect((await sheet(rows.slice(2, 3), {}, [span(1, 1, 0, 1)])).broken).toEqual(['2 name MERGED']);
    // Nothing stands in the merged cell, or the merge is of a title.
    expect((await sheet(rows.slice(2, 3), {}, [span(1, 2, 3, 4)])).records).toHaveLength(1);
    const titled = [['培训课程表（模拟）', null, null, null, null], HEADING, ['L1', '急救', 1, '', '']];
    const file = fileOf(await writeXlsx({ sheets: [{ name: '表', rows: titled, merges: [span(0, 0, 0, 4)] }] }));
    expect((await read(file, { format: 'xlsx' })).records.map(({ id }) => id)).toEqual(['L1']);
  });
});

describe('NDJSON', () => {
  const line = (more: object) => JSON.stringify({ id: 'L1', name: '急救', ...more });
  test.each([
    ['an item that holds the separator', { tools: ['假人；绷带', '面罩'] }, '1 tools TYPE'],
    ['another separator', { tools: ['假人|绷带'] }, '1 tools TYPE'],
    ['a null among texts', { tools: ['假人', null] }, '1 tools TYPE'],
    ['a list in a list', { tools: [['假人']] }, '1 tools TYPE'],
    ['an object in place of a list', { tools: { a: '假人' } }, '1 tools TYPE'],
    ['a list in place of a text', { name: ['急', '救'] }, '1 name TYPE'],
    ['an object in place of a text', { name: { zh: '急救' } }, '1 name TYPE'],
    ['a list in place of a number', { share: [1] }, '1 share TYPE'],
  ])('%s is refused', async (_what, more, broken) => {
    expect(await read(fileOf(line(more)), { format: 'ndjson' })).toEqual({ records: [], broken: [broken] });
  });
  test('lists of texts and numbers are kept item by item, JSON as it is', async () => {
    const lines = [line({ tools: ['假人', '绷 带'] }), line({ tools: [12345678901234567890n.toString(), '面罩'], plan: [{ week: 1 }] })];
    const { records, broken } = await read(fileOf(lines.join('\r\n')), { format: 'ndjson' });
    expect(records.map(({ tools, plan }) => [tools, plan])).toEqual([
      ['{"假人","绷 带"}', '[]'],
      ['{"12345678901234567890","面罩"}', '[{"week":1}]'],
    ]);
    expect(broken).toEqual([]);
  });
});

describe('the kind and the encoding of a file', () => {
  // 学校, 研究 and 训练 in GBK, each of which is also a text in UTF-8: ѧУ, о¾¿ and ѵÁ·.
  test.each(['d1a7d0a3', 'd1b5c1b7', 'd1a7'])('%s is not taken for letters of another script', async (bytes) => {
    const gbk = Buffer.concat([Buffer.from('id,name\nL1,'), Buffer.from(bytes, 'hex'), Buffer.from('\n')]);
    expect(encodingShown(fileOf(gbk))).toBeUndefined();
    await expect(read(fileOf(gbk), { isEncodingGuessed: true })).rejects.toThrow(/gb18030/);
    const name = new TextDecoder('gb18030').decode(Buffer.from(bytes, 'hex'));
    expect((await read(fileOf(gbk), { encoding: 'gb18030' })).records.map((record) => record.name)).toEqual([name]);
  });
  test.each(['id,name\nL1,Ж课\n', 'id,name\nL1,36.5°\n', 'id,name\nL1,plain\n'])('%j is UTF-8', async (content) => {
    expect((await read(fileOf(content), { isEncodingGuessed: true })).records).toHaveLength(1);
  });
  test('a workbook by another name is named', async () => {
    expect(() => checkKind(fileOf(Uint8Array.from([0x50, 0x4b, 3, 4, 20])))).toThrow(/--format xlsx/);
    expect(() => checkKind(fileOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0])))).toThrow(/\.xls/);
    expect(() => checkKind(fileOf('PK,姓名\n'))).not.toThrow();
  });
});
