import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import writeExcelFile from 'write-excel-file/node';
import { ImportError } from '../../subgraphs/shared/import/import-error.ts';
import { shownNumber } from '../../subgraphs/shared/import/shown-number.ts';
import { scaled } from '../../subgraphs/shared/import/units.ts';
import { workbookRows } from '../../subgraphs/shared/import/workbook-rows.ts';
import { readWritten } from '../../subgraphs/shared/import/written-value.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'shown-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// What Excel and WPS show, with all digits of the number.
test.each([
  [0.08, '0%', '8%'],
  [0.085, '0.0%;[Red]-0.0%', '8.5%'],
  [12.5, '0.0"%"', '12.5'],
  [5, 'General', '5'],
  [1234567, '#,##0', '1234567'],
  [1234567.5, '#,##0.00_ ;[Red]-#,##0.00 ', '1234567.5'],
  [0, '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ', '0'],
  [12345, '#,##0,', '12.345'],
  [12345678, '0.00,,', '12.345678'],
  [-12345, '#,##0;-#,##0,', '-12.345'],
  [12345, '0!.0,', '1.2345'],
  [12345, '0\\.0,', '1.2345'],
  [12345, '0"."0,', '1.2345'],
  [12345, '#0\\.0000', '1.2345'],
  [123456, '0\\.00,', '1.23456'],
  [1234567, '0.00,,\n%', '123.4567'],
  [15800, '[>=10000]0\\.0,"万";0', '1.58万'],
  [8600, '[>=10000]0\\.0,"万";0', '8600'],
  [123456789, '[>=100000000]0\\.00,,"亿";[>=10000]0\\.0,"万";0', '1.23456789亿'],
  [30, '0"天"', '30'],
])('%d under %j is %s', (value, format, shown) => {
  expect(shownNumber(value, format)).toBe(shown);
});

async function columnOf(format: string, values: readonly number[]): Promise<string[]> {
  const file = path.join(folder, 'sheet.xlsx');
  await writeExcelFile(values.map((value) => [{ value, type: Number, format }])).toFile(file);
  const texts: string[] = [];
  for await (const {
    values: [text = ''],
  } of workbookRows(file, undefined, { bytes: () => undefined, note: () => undefined }))
    texts.push(text);
  return texts;
}

test('yuan that a sheet shows in ten thousands under 万元 are the same yuan again', async () => {
  const yuan = [25_000, 123_456, 8_000];
  for (const format of ['0\\.0,', '0!.0,', '0"."0000']) {
    const texts = await columnOf(format, yuan);
    expect(texts.map((text) => scaled(readWritten('money', text) as string, 4))).toEqual(yuan.map(String));
  }
});

test('a unit that the format writes behind a number made smaller is for a person to decide', async () => {
  const [text = ''] = await columnOf('0\\.0,"万元"', [25_000]);
  expect(readWritten('money', text)).toMatchObject({ rule: 'UNIT' });
  // The number is as it is kept: nothing was made smaller.
  expect(await columnOf('#,##0.00"元"', [25_000])).toEqual(['25000']);
});

test('a cell far from the table is named as what is to be deleted, and the file as no wrong one', async () => {
  const file = path.join(folder, 'far.xlsx');
  const cell = { value: 'x', type: String };
  const blank = Array.from({ length: 1_298 }, () => []);
  const last = [...Array.from({ length: 16_383 }, () => null), cell];
  await writeExcelFile([[cell], ...blank, last] as never).toFile(file);
  const read = async () => {
    for await (const { line } of workbookRows(file, undefined, { bytes: () => undefined, note: () => undefined })) expect(line).toBe(0);
  };
  await expect(read()).rejects.toThrow(ImportError);
  await expect(read()).rejects.toThrow(/a cell far outside the table makes the sheet 1300 rows by 16384 columns; delete the empty rows/);
});
