import { readFileSync, statSync } from 'node:fs';
import { type CellValue, readXlsx, streamXlsxRows } from 'hucre/xlsx';
import { ImportError } from './import-error.ts';
import type { FileReading } from './source-file.ts';
import type { TableRow } from './table-records.ts';

const MAX_BYTES = 64 * 1_024 * 1_024;
// A spreadsheet keeps fifteen digits: of a longer number the last are noughts that nobody wrote.
const MAX_EXACT = 1e15;

/** The rows of one sheet of a workbook (.xlsx), with the numbers that the sheet shows. Throws ImportError that lists the sheets. */
export async function* workbookRows(file: string, sheet: string | undefined, reading: FileReading): AsyncGenerator<TableRow> {
  if (statSync(file).size > MAX_BYTES)
    throw new ImportError(`the workbook is larger than ${MAX_BYTES / 1_048_576} MB: save it as CSV (工作簿过大，请另存为 CSV)`);
  const bytes = readFileSync(file);
  reading.bytes(bytes, bytes.length);
  try {
    const name = await sheetOf(bytes, sheet);
    let width = 0;
    for await (const { index, values } of streamXlsxRows(bytes, { sheet: name })) {
      width = Math.max(width, values.length);
      yield { line: index + 1, values: Array.from({ length: width }, (_, i) => cellText(values[i] ?? null)) };
    }
  } catch (error) {
    const { name, message } = error as Error;
    if (name === 'EncryptedFileError')
      throw new ImportError(
        'the workbook has a password, or is of the old kind (.xls): save it as .xlsx without one (请另存为无密码的 .xlsx)',
      );
    if (name === 'ParseError' || name === 'ZipError')
      throw new ImportError(`this is no workbook of the kind .xlsx: ${message}; save it again as .xlsx or CSV (不是有效的 .xlsx 工作簿)`);
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
  const shown = sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);
  const names = sheets.map(({ name }) => name);
  if (wanted !== undefined && names.includes(wanted)) return wanted;
  if (wanted === undefined && shown.length === 1) return shown[0] as string;
  throw new ImportError(
    wanted === undefined
      ? `the workbook has several sheets: name one by --sheet, of ${names.join(', ')} (工作簿含多个工作表，请用 --sheet 指定)`
      : `there is no sheet ${wanted}: there are ${names.join(', ')} (没有该工作表)`,
  );
}

function cellText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value instanceof Date ? value.toISOString().slice(0, 19).replace('T', ' ').replace(' 00:00:00', '') : String(value);
}

/** As the sheet shows it: 0.1 + 0.2 is 0.3; a number too long for a sheet as one that was cut, which no field takes. */
function numberText(value: number): string {
  if (Math.abs(value) >= MAX_EXACT) return value.toExponential(14).replace('e', 'E');
  const shown = String(Number(value.toPrecision(15)));
  return shown.includes('e') ? value.toFixed(12).replace(/\.?0+$/, '') : shown;
}
