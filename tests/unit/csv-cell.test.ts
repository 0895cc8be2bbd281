import { csvCell } from '../../subgraphs/shared/csv-cell.ts';

test.each(['=1+1', '＝HYPERLINK("http://x")', ' =1', '\u200b+1', '＋1', '-1', '－1', '@a', '＠a', '\t1', '\r1', '\n=1'])(
  'a text that a spreadsheet would run, %j, is quoted',
  (text) => {
    expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/);
  },
);

test.each([
  ['（模拟）企业', '（模拟）企业'],
  ['甲,乙', '"甲,乙"'],
  ['甲;=1', '"甲;=1"'],
  ['甲\t=1', '"甲\t=1"'],
  ['他说"好"', '"他说""好"""'],
])('%j is written as %j', (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});
