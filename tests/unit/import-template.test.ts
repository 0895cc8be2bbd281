import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import type { Dataset } from '../../subgraphs/shared/import/dataset.ts';
import { day, oneOf, pseudonym, text } from '../../subgraphs/shared/import/field.ts';
import { writeTemplate } from '../../subgraphs/shared/import/template.ts';
import { describedEnum } from '../../subgraphs/shared/schema/described-enum.ts';

const Colour = describedEnum('TestColour', 'For this test (测试).', { RED: 'Red (红色).', BLUE: 'Blue (蓝色、青色).' });
const dataset = {
  ...{ name: 'things', title: 'Things', titleZh: '物品' },
  fields: {
    worker: pseudonym({ column: 'worker', names: ['劳动者假名标识'] }),
    colour: oneOf({ column: 'colour', names: ['颜色'], values: Colour }),
    from: day('from_day', '起始日', true),
    note: text({ column: 'note', names: ['备注', '说明'], longest: 10, optional: true }),
  },
} as unknown as Dataset;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hub-template-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test('a workbook has the headings of offices, a list to choose from, and a sheet that explains each column', async () => {
  const file = path.join(folder, '物品.xlsx');
  await writeTemplate(dataset, file);
  const { sheets } = await readXlsx(fs.readFileSync(file));
  expect(sheets.map(({ name }) => name)).toEqual(['数据', '填写说明']);
  const [data, notes] = sheets;
  expect(data?.rows[0]).toEqual(['身份证号', '颜色', '起始日', '备注']);
  expect(data?.dataValidations).toEqual([expect.objectContaining({ type: 'list', values: ['红色', '蓝色、青色'], range: 'B2:B1001' })]);
  const explained = notes?.rows.slice(2).map(([heading, field, required]) => [heading, field, required]);
  expect(explained).toEqual([
    ['身份证号', 'worker', '是'],
    ['颜色', 'colour', '是'],
    ['起始日', 'from', '否'],
    ['备注', 'note', '否'],
  ]);
  expect(notes?.rows[3]?.[3]).toBe('RED (红色) BLUE (蓝色、青色)');
  expect(notes?.rows[5]?.[4]).toBe('说明');
});

test('what is typed below a heading of numbers stays text, so that no digit is lost', async () => {
  const file = path.join(folder, 'text.xlsx');
  await writeTemplate(dataset, file);
  const { sheets } = await readXlsx(fs.readFileSync(file), { readStyles: true });
  expect(sheets[0]?.cells?.get('1,0')?.style?.numFmt).toBe('@');
});

test('CSV has a mark by which spreadsheets read Chinese, and nothing that is there is written over', async () => {
  const file = path.join(folder, '物品.csv');
  await writeTemplate(dataset, file);
  expect(fs.readFileSync(file, 'utf8')).toBe('\uFEFF身份证号,颜色,起始日,备注\r\n');
  await expect(writeTemplate(dataset, file)).rejects.toThrow(/already exists/);
  await expect(writeTemplate(dataset, path.join(folder, 'none', 'a.csv'))).rejects.toThrow(/cannot be written \(ENOENT\)/);
  await expect(writeTemplate(dataset, path.join(folder, 'a.txt'))).rejects.toThrow(/\.xlsx or \.csv/);
});
