import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type DataValidation, writeXlsx } from 'hucre/xlsx';
import type { Dataset } from './dataset.ts';
import type { ImportField } from './field.ts';
import { ImportError } from './import-error.ts';

/** The sheet of a template that explains the columns; imported workbooks may still contain it. */
export const NOTES_SHEET = '填写说明';

const DATA_SHEET = '数据';
const AS_TEXT = '@';
const PREPARED_ROWS = 1_000;
// Spreadsheets ignore longer lists of choices.
const MAX_LISTED = 255;

/**
 * Writes an empty file for the records of a dataset, with the headings that offices use: a workbook with drop-down lists and a
 * sheet that explains the columns, or CSV. Throws ImportError if the file already exists.
 */
export async function writeTemplate(dataset: Dataset, file: string): Promise<void> {
  const content = path.extname(file).toLowerCase() === '.xlsx' ? await workbook(dataset) : csv(file, dataset);
  try {
    writeFileSync(file, content, { flag: 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ImportError(
      code === 'EEXIST'
        ? `${file} already exists; choose another name (文件已存在，请另取文件名)`
        : `${file} cannot be written (${code}); choose another file (文件无法写入，请另选位置)`,
    );
  }
}

const headingOf = ({ names, column }: ImportField): string => names[0] ?? column;

function csv(file: string, { fields }: Dataset): string {
  if (path.extname(file).toLowerCase() !== '.csv')
    throw new ImportError('a template must be a .xlsx or .csv file (模板须为 .xlsx 或 .csv 文件)');
  return `\uFEFF${Object.values(fields).map(headingOf).join(',')}\r\n`;
}

function workbook({ fields, title, titleZh }: Dataset): Promise<Uint8Array> {
  const columns = Object.values(fields);
  const headings = columns.map(headingOf);
  // Formatted as text, so that spreadsheets do not shorten long numbers or convert codes to dates.
  const empty = columns.map(() => '');
  const cells = new Map(
    columns.flatMap(({ kind }, column) =>
      kind === 'code' || kind === 'text'
        ? Array.from({ length: PREPARED_ROWS }, (_, row) => [`${row + 1},${column}`, { style: { numFmt: AS_TEXT } }] as const)
        : [],
    ),
  );
  return writeXlsx({
    sheets: [
      {
        name: DATA_SHEET,
        columns: columns.map(() => ({ width: 20 })),
        rows: [headings, ...Array.from({ length: PREPARED_ROWS }, () => empty)],
        cells,
        dataValidations: columns.flatMap(listOf),
        freezePane: { rows: 1 },
      },
      {
        name: NOTES_SHEET,
        columns: [{ width: 20 }, { width: 20 }, { width: 8 }, { width: 60 }, { width: 60 }],
        rows: [
          [titleZh, title],
          ['列名', '字段', '必填', '可以填写的内容', '其他可用列名'],
          ...Object.entries(fields).map(([name, { names, required, form }]) => [
            ...[names[0] ?? name, name, required ? '是' : '否', form],
            names.slice(1).join('、'),
          ]),
        ],
      },
    ],
  });
}

/** A drop-down list for a column with few possible values. */
function listOf({ choices }: ImportField, column: number): DataValidation[] {
  if (!choices || choices.join(',').length > MAX_LISTED || choices.some((one) => one.includes(','))) return [];
  const letters = lettersOf(column);
  const range = `${letters}2:${letters}${PREPARED_ROWS + 1}`;
  return [{ type: 'list', values: [...choices], allowBlank: true, range }];
}

/** The name of a column in a sheet: A, B, … Z, AA. */
const lettersOf = (column: number): string =>
  (column >= 26 ? lettersOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
