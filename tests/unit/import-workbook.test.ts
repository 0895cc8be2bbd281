import 'reflect-metadata';
import path from 'node:path';
import { ImportError } from '../../subgraphs/shared/import/import-error.ts';
import { workbookRows } from '../../subgraphs/shared/import/workbook-rows.ts';

const FILE = path.join(import.meta.dirname, 'data/stalls.xlsx');
const reading = { bytes: () => undefined, note: () => undefined };

async function rowsOf(file: string, sheet?: string) {
  const rows = [];
  for await (const row of workbookRows(file, sheet, reading)) rows.push(row);
  return rows;
}

test('a workbook is read by the row that the sheet shows, without pinyin aids, with days of the Chinese formats 27, 31, 50 and 57', async () => {
  expect(await rowsOf(FILE)).toEqual([
    { line: 1, values: ['某区摊位表（模拟）'] },
    { line: 2, values: ['', '', '', '', '', '单位：万元'] },
    { line: 4, values: ['摊位编号', '所在地区', '从业人数（人）', '年租金', '开业日期', '统计月份'] },
    { line: 6, values: ['0012', '310118', '3', '0.3', '2026-09-01', '2026-09-01'] },
    { line: 7, values: ['摊一', '310118', '4', '', '2026-09-01', '2026-09-01'] },
    { line: 9, values: ['4.01234567890123E+17', '310118', '#N/A', '', '', ''] },
  ]);
});

test('a sheet that is not there, and a file that is no workbook, are named', async () => {
  await expect(rowsOf(FILE, '附表')).rejects.toThrow(/there is no sheet 附表; the sheets are 报表/);
  await expect(rowsOf(import.meta.filename)).rejects.toThrow(ImportError);
});
