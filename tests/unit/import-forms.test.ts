import 'reflect-metadata';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkRecord, type Reject } from '../../subgraphs/shared/import/check-record.ts';
import type { Dataset, ImportedRecord } from '../../subgraphs/shared/import/dataset.ts';
import { day, decimal, integer, scalar, text } from '../../subgraphs/shared/import/field.ts';
import { type ReadOptions, readRecords } from '../../subgraphs/shared/import/read-records.ts';
import { encodingShown } from '../../subgraphs/shared/import/source-file.ts';
import { unitOf } from '../../subgraphs/shared/import/units.ts';
import { DateTime, MonthScalar, RegionCode } from '../../subgraphs/shared/schema/scalars.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'hub-import-forms-'));

const STALLS: Dataset = {
  name: 'stalls',
  title: 'Stalls',
  titleZh: '摊位',
  fields: {
    id: text({ column: 'id', names: ['摊位编号'], longest: 40 }),
    region: scalar({ column: 'region', names: ['所在地区'], of: RegionCode }),
    persons: integer({ column: 'persons', names: ['从业人数'], from: 0, to: 9_000_000_000_000_000 }),
    rent: decimal({ column: 'rent', names: ['年租金'], places: 2, from: 0, to: 9_999_999_999, money: true, optional: true }),
    openedOn: day('opened_on', '开业日期', true),
    month: scalar({ column: 'month', names: ['统计月份'], of: MonthScalar, optional: true }),
    seenAt: scalar({ column: 'seen_at', names: ['巡查时间'], of: DateTime, optional: true }),
  },
  key: ['id'],
  table: 'stall',
  checks: [],
  merge: () => {
    throw new Error('not taken in here');
  },
};
const HEADING = '摊位编号,所在地区,从业人数';

let files = 0;

interface Read {
  records: ImportedRecord[];
  rejects: Reject[];
  notes: string[];
}

/** What a file of stalls holds. */
async function read(content: string | Buffer, more: Partial<ReadOptions> = {}): Promise<Read> {
  const file = path.join(folder, `${++files}.txt`);
  writeFileSync(file, content);
  const options: ReadOptions = {
    file,
    format: 'csv',
    encoding: encodingShown(file) ?? 'utf-8',
    map: {},
    ignoreUnknown: false,
    skipLines: 0,
    skipNotes: false,
    ...more,
  };
  const found: Read = { records: [], rejects: [], notes: [] };
  const reading = { bytes: () => undefined, note: (note: string) => found.notes.push(note) };
  for await (const one of readRecords(STALLS, options, reading)) {
    const checked = 'reject' in one ? { rejects: [one.reject] } : checkRecord(STALLS, one.record, one.line, false, one.powers);
    if ('rejects' in checked) found.rejects.push(...checked.rejects);
    else found.records.push(checked.record);
  }
  return found;
}
const column = (found: Read, name: string) => found.records.map((record) => record[name]);
const broken = ({ rejects }: Read) => rejects.map(({ line, field, rule }) => `${line} ${field} ${rule}`);
const one = (heading: string, value: string, more?: Partial<ReadOptions>) => read(`${HEADING},${heading}\nS1,310118,4,"${value}"\n`, more);

test('each line end is one, whichever way lines end, and a reject names the line that an editor shows', async () => {
  const mixed = [
    `${HEADING}\r\nS1,310118,1\nS2,310118,x\rS3,310118,3\r\n`,
    `${HEADING}\nS1,310118,1\r\nS2,310118,x\r\nS3,310118,3`,
    `${HEADING}\r\n"S1",310118,"1"\n"S2",310118,"x"\r\nS3,310118,3\r\n\r\n`,
    `${HEADING}\rS1,310118,1\n"S2",310118,x\r\nS3,310118,3\n`,
  ];
  for (const content of mixed) {
    const found = await read(content);
    expect([column(found, 'id'), column(found, 'persons'), broken(found)]).toEqual([['S1', 'S3'], ['1', '3'], ['3 persons FORMAT']]);
  }
  const inside = await read(`${HEADING}\r\n"S\r\n1",310118,1\r\n"S\n\n2",310118,1\r\n\r\nS3,310118,x\r\n`);
  expect(broken(inside)).toEqual(['8 persons FORMAT']);
  const json = await read('{"id":"S1","region":"310118","persons":1}\r{"id":"S2","region":"310118"}\r\n\n{"id":"S3"}', {
    format: 'ndjson',
  });
  expect(broken(json)).toEqual(['2 persons MISSING', '4 region MISSING', '4 persons MISSING']);
});

test('rows of commas and columns without a heading are passed over, unless something stands there', async () => {
  const found = await read(`${HEADING},,\n,,,,\nS1,310118,1,,\n , ,\u200b,,\nS2,310118,2,, \n,,,,\n`);
  expect([column(found, 'id'), found.rejects]).toEqual([['S1', 'S2'], []]);
  expect(broken(await read(`${HEADING},\nS1,310118,1,\nS2,310118,2,left over\n`))).toEqual(['3  COLUMNS']);
  expect(broken(await read(`${HEADING}\nS1,310118,1,,\nS2,310118,2,,7\nS3,310118\n`))).toEqual(['3  COLUMNS', '4  COLUMNS']);
});

test('codes and numbers are read as people and spreadsheets write them', async () => {
  const rows = [
    ['="S0007"', '="310118"', '="12"'],
    ["'S0008", "'310118", '１２'],
    ['S\u200b0009', '３１０１１８', '1,234,567'],
    ['\ufeffS0010', '310118.0', '12.00'],
    ['S0011', ' 310118\u00ad', '+12'],
  ];
  const found = await read(
    [HEADING, ...rows.map((row) => row.map((cell) => (/^[^=].*,/.test(cell) ? `"${cell}"` : cell)).join(','))].join('\n'),
  );
  expect(found.rejects).toEqual([]);
  expect(column(found, 'id')).toEqual(['S0007', 'S0008', 'S0009', 'S0010', 'S0011']);
  expect(new Set(column(found, 'region'))).toEqual(new Set(['310118']));
  expect(column(found, 'persons')).toEqual(['12', '12', '1234567', '12', '12']);
  const quoted = await read(`${HEADING}\n"say ,=""1"",",310118,1\n"",310118,="2"\n`);
  expect([column(quoted, 'id'), broken(quoted)]).toEqual([['say ,="1",'], ['3 id MISSING']]);
});

test.each([
  ['persons', '12.5.1', 'FORMAT'],
  ['persons', '1,23', 'FORMAT'],
  ['persons', '3万', 'UNIT'],
  ['persons', '5人', 'UNIT'],
  ['persons', '6.02E+23', 'EXPONENT'],
  ['id', '9.31011E+17', 'EXPONENT'],
  ['region', '3.1E+5', 'EXPONENT'],
  ['region', '31０１1', 'FORMAT'],
])('%s %s is rejected as it was written, by %s', async (field, value, rule) => {
  const row = { id: 'S1', region: '310118', persons: '4', [field]: value };
  const { rejects } = await read(`${HEADING}\n"${row.id}","${row.region}","${row.persons}"\n`);
  expect(rejects).toMatchObject([{ line: 2, field, rule, value }]);
});

test('days, months and instants are read as offices write them; what can mean two things is named', async () => {
  for (const value of [
    '2026/9/5',
    '2026.9.5',
    '2026年9月5日',
    '２０２６－０９－０５',
    '2026-9-5',
    '20260905',
    '2026年09月05号',
    '2026-09-05 00:00:00',
  ])
    expect(column(await one('开业日期', value), 'openedOn')).toEqual(['2026-09-05']);
  for (const value of ['2026/11', '2026年11月', '2026.11', '202611', '2026 年 11 月份', '２０２６年１１月'])
    expect(column(await one('统计月份', value), 'month')).toEqual(['2026-11']);
  for (const value of ['2026-09-05T08:30:00+08:00', '2026/9/5 8:30', '2026年9月5日 08:30:00', '2026-09-05 08:30'])
    expect(column(await one('巡查时间', value), 'seenAt')).toEqual(['2026-09-05T08:30:00+08:00']);
  for (const [heading, value, rule] of [
    ['开业日期', 'Oct-26', 'AMBIGUOUS'],
    ['开业日期', '5-Sep-26', 'AMBIGUOUS'],
    ['开业日期', '9/5/26', 'AMBIGUOUS'],
    ['开业日期', '26年9月5日', 'AMBIGUOUS'],
    ['开业日期', '9月5日', 'AMBIGUOUS'],
    ['开业日期', '2026/2/30', 'FORMAT'],
    ['开业日期', '2026-09-05 13:00:00', 'FORMAT'],
    ['统计月份', 'Nov-26', 'AMBIGUOUS'],
    ['统计月份', '2026.1', 'AMBIGUOUS'],
    ['统计月份', '2026年13月', 'FORMAT'],
    ['巡查时间', '9/5 8:30', 'AMBIGUOUS'],
    ['巡查时间', '2026-09-05 25:30', 'FORMAT'],
  ] as const)
    expect(broken(await one(heading, value))).toEqual([expect.stringMatching(new RegExp(`^2 \\w+ ${rule}$`))]);
});

test('the heading is found below titles, with units in brackets, and a near name is proposed for an unknown one', async () => {
  const titled = await read(`某区摊位情况表（模拟）,,\n填报单位：某街道,,2026年9月\n\n摊位编号,所在地区（代码）,从业人数（人）\n`, {
    map: { '所在地区（代码）': 'region' },
  });
  expect([titled.rejects, titled.notes]).toEqual([[], [expect.stringMatching(/^2 lines above the header in line 4/)]]);
  expect(column(await read(`摊位编号,所在地区,从业人数（万人）\nS1,310118,1.2345\nS2,310118,"1,000"\n`), 'persons')).toEqual([
    '12345',
    '10000000',
  ]);
  const skipped = await read(`${HEADING}\nold,310118,1\n${HEADING}\nS2,310118,2\n`, { skipLines: 2 });
  expect(column(skipped, 'id')).toEqual(['S2']);
  await expect(read('摊位编码,所在地区,从业人员数\n')).rejects.toThrow(
    /摊位编码 \(did you mean 是否为 摊位编号\?\), 从业人员数 \(did you mean 是否为 从业人数\?\)/,
  );
  await expect(read('姓名,年龄\n甲,3\n')).rejects.toThrow(/unknown names: 姓名, 年龄/);
});

test('amounts are taken for 万元 only where a heading, a line above or an option says so', async () => {
  const rents = async (content: string, more?: Partial<ReadOptions>) => {
    const found = await read(content, more);
    return [...column(found, 'rent'), ...broken(found)];
  };
  const rows = '\nS1,310118,7,1.23456\nS2,310118,7,"2,000"\n';
  expect(await rents(`${HEADING},年租金${rows}`)).toEqual(['2000', '2 rent FORMAT']);
  expect(await rents(`${HEADING},年租金（万元）${rows}`)).toEqual(['12345.6', '20000000']);
  expect(await rents(`摊位表,,,单位：万元\n${HEADING},年租金${rows}`)).toEqual(['12345.6', '20000000']);
  expect(await rents(`单位：人、百万元\n${HEADING},年租金${rows}`)).toEqual(['1234560', '2000000000']);
  expect(await rents(`${HEADING},年租金${rows}`, { unit: unitOf('千元') })).toEqual(['1234.56', '2000000']);
  expect(await rents(`单位：万元\n${HEADING},年租金（元）\nS1,310118,7,12.5\n`)).toEqual(['12.5']);
  expect(await rents(`${HEADING},年租金（万元）\nS1,310118,7,0.1234567\n`)).toEqual(['2 rent FORMAT']); // a part of a fen
  expect(column(await read(`单位：万元\n${HEADING},年租金${rows}`), 'persons')).toEqual(['7', '7']);
  await expect(read(`单位：万人\n${HEADING}\nS1,310118,7\n`)).rejects.toThrow(/万人.*用工人数（万人）/);
});

test('lines of totals and notes are named, and passed over on request', async () => {
  const content = `${HEADING}\nS1,310118,1\n合　计,,1\n注：数据为模拟,,\n填表人：甲,,审核人：乙\n总计：,,1\n`;
  expect(broken(await read(content))).toEqual(['3  TOTAL', '4  NOTE', '5  NOTE', '6  TOTAL']);
  const passed = await read(content, { skipNotes: true });
  expect([column(passed, 'id'), passed.rejects]).toEqual([['S1'], []]);
});

test('UTF-16 is read with its mark and without, in both orders, with commas or tabs', async () => {
  for (const mark of ['\ufeff', ''])
    for (const sign of [',', '\t']) {
      const little = Buffer.from(`${mark}${HEADING}\r\n摊一,310118,3\r\n`.replaceAll(',', sign), 'utf16le');
      expect(column(await read(little), 'id')).toEqual(['摊一']);
      expect(column(await read(Buffer.from(little).swap16()), 'id')).toEqual(['摊一']);
    }
  await expect(read(Buffer.from(`\ufeff${HEADING}\n`, 'utf16le'), { encoding: 'utf-8' })).rejects.toThrow(/--encoding utf-16le/);
});

test('a number of JSON keeps each digit, and one that stands twice is refused', async () => {
  const lines = [
    '{"id":93101180000000001234567,"region":310118,"persons":4}',
    '{"id":"S2","region":"310118","persons":8999999999999999}',
    '{"id":9.3101180E+22,"region":"310118","persons":4}',
    '{"id":"S4","region":"310118","persons":4,"persons":5}',
    '{"id":"S5","region":"310118","persons":0.30}',
  ];
  const found = await read(lines.join('\n'), { format: 'ndjson' });
  expect(column(found, 'id')).toEqual(['93101180000000001234567', 'S2']);
  expect(column(found, 'persons')).toEqual(['4', '8999999999999999']);
  expect(broken(found)).toEqual(['3 id EXPONENT', '4  JSON', '5 persons FORMAT']);
});

test('a file in GBK is read as GB18030, so that rare characters of names are what they are', async () => {
  // 䶮 of two bytes and 𠂇 of four, which GBK does not have, yet spreadsheets write into files that are called so
  const rows = [Buffer.from([0xfe, 0x9f]), Buffer.from([0x95, 0x32, 0x90, 0x31])].map((id) =>
    Buffer.concat([id, Buffer.from(',310118,4\n')]),
  );
  const found = await read(Buffer.concat([Buffer.from('id,region,persons\n'), ...rows]), { encoding: new TextDecoder('gb2312').encoding });
  expect([column(found, 'id'), found.rejects]).toEqual([['䶮', '𠂇'], []]);
});
