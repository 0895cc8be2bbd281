import { readFileSync, statSync } from 'node:fs';
import { type Cell, type CellValue, type MergeRange, readXlsx, type Sheet } from 'hucre/xlsx';
import { ImportError } from './import-error.ts';
import { numberText, shownNumber } from './shown-number.ts';
import type { FileReading } from './source-file.ts';
import type { TableRow } from './table-records.ts';
import { NOTES_SHEET } from './template.ts';
import { NOT_CALCULATED } from './written-value.ts';

// A sheet is read as a whole, because the list of merged cells follows the rows. About 200,000 rows with ten columns.
const MAX_BYTES = 16 * 1_024 * 1_024;
// The heading must be within this many rows.
const MAX_HEADING_ROWS = 50;
const TOO_WIDE = /spans (\d+) rows x (\d+) columns/;

/**
 * The rows of one sheet of a .xlsx workbook, with numbers as displayed. Throws ImportError that lists the sheets if the choice
 * is unclear.
 */
export async function* workbookRows(file: string, sheet: string | undefined, reading: FileReading): AsyncGenerator<TableRow> {
  if (statSync(file).size > MAX_BYTES)
    throw new ImportError(`the workbook is larger than ${MAX_BYTES / 1_048_576} MB; save it as CSV (工作簿过大，请另存为 CSV)`);
  const bytes = readFileSync(file);
  reading.bytes(bytes, bytes.length);
  try {
    const name = await sheetOf(bytes, sheet);
    const { sheets } = await readXlsx(bytes, { sheets: [name], readStyles: true });
    yield* rowsOf(sheets[0] as Sheet);
  } catch (error) {
    const { name, message } = error as Error;
    if (name === 'EncryptedFileError')
      throw new ImportError(
        'the workbook has a password or the old format (.xls); save it as .xlsx without a password (请另存为无密码的 .xlsx)',
      );
    const [, rows, columns] = TOO_WIDE.exec(message) ?? [];
    if (rows)
      throw new ImportError(
        `a cell far outside the table makes the sheet ${rows} rows by ${columns} columns; delete the empty rows below and the empty columns beside the table (Ctrl+End shows that cell), and save the file (表格以外有单元格，请删除其下方空行和右侧空列后保存)`,
      );
    if (name === 'ParseError' || name === 'ZipError')
      throw new ImportError(`the file is not a valid .xlsx workbook: ${message}; save it again as .xlsx or CSV (不是有效的 .xlsx 工作簿)`);
    throw error;
  }
}

async function sheetOf(bytes: Buffer, wanted: string | undefined): Promise<string> {
  const sheets: { name: string; hidden: boolean }[] = [];
  await readXlsx(bytes, {
    sheets: ({ name, hidden, veryHidden }) => {
      sheets.push({ name, hidden: Boolean(hidden || veryHidden) });
      return false;
    },
  });
  const shown = sheets.filter(({ name, hidden }) => !hidden && name !== NOTES_SHEET).map(({ name }) => name);
  const names = sheets.map(({ name }) => name);
  if (wanted !== undefined && names.includes(wanted)) return wanted;
  if (wanted === undefined && shown.length === 1) return shown[0] as string;
  throw new ImportError(
    wanted === undefined
      ? `the workbook has several sheets; choose one with --sheet: ${names.join(', ')} (工作簿含多个工作表，请用 --sheet 指定)`
      : `there is no sheet ${wanted}; the sheets are ${names.join(', ')} (没有该工作表)`,
  );
}

function* rowsOf({ rows, cells, merges = [] }: Sheet): Generator<TableRow> {
  const covered = coveredBy(merges, rows);
  let width = 0;
  for (const [index, values] of rows.entries()) {
    const texts = values.map((value, i) => cellText(value ?? null, cells?.get(`${index},${i}`)));
    if (texts.every((text) => text === '')) continue;
    width = Math.max(width, texts.findLastIndex((text) => text !== '') + 1);
    const row = { line: index + 1, values: Array.from({ length: width }, (_, i) => texts[i] ?? '') };
    yield covered.has(index) ? { ...row, covered: covered.get(index) } : row;
  }
}

/** For each row, the columns that are covered by a merged cell with a value. */
function coveredBy(merges: readonly MergeRange[], rows: readonly CellValue[][]): Map<number, Set<number>> {
  const covered = new Map<number, Set<number>>();
  const last = Math.max(0, ...merges.map(({ startCol }) => startCol), ...rows.slice(0, MAX_HEADING_ROWS).map((row) => row.length - 1));
  for (const { startRow, endRow, startCol, endCol } of merges) {
    if (['', null].includes((rows[startRow]?.[startCol] ?? null) as string | null)) continue;
    for (let row = startRow; row <= Math.min(endRow, rows.length - 1); row++) {
      const columns = covered.get(row) ?? new Set();
      for (let column = startCol; column <= Math.min(endCol, last); column++) if (row > startRow || column > startCol) columns.add(column);
      covered.set(row, columns);
    }
  }
  return covered;
}

function cellText(value: CellValue, cell: Cell | undefined): string {
  if (value === null) return cell?.formula === undefined ? '' : NOT_CALCULATED;
  if (typeof value === 'number') {
    const format = cell?.style?.numFmt;
    return format === undefined ? numberText(value) : shownNumber(value, format);
  }
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value instanceof Date ? value.toISOString().slice(0, 19).replace('T', ' ').replace(' 00:00:00', '') : String(value);
}
