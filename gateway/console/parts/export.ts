import { csvCell } from '../../../subgraphs/shared/csv-cell.ts';

export type Sheet = (string | number | null)[][];

const MAX_SHEET_NAME = 31;

/** Saves the rows as CSV in UTF-8 with a byte order mark, so that spreadsheets show Chinese correctly. */
export function saveCsv(name: string, rows: Sheet): void {
  const text = rows.map((row) => row.map(cell).join(',')).join('\r\n');
  save(`${name}.csv`, new Blob(['\uFEFF', text, '\r\n'], { type: 'text/csv;charset=utf-8' }));
}

const cell = (value: string | number | null): string => (typeof value === 'string' ? csvCell(value) : String(value ?? ''));

/** Saves the rows as a workbook; numbers of more than fifteen digits are stored as text, so that no digit is lost. */
export async function saveXlsx(name: string, rows: Sheet): Promise<void> {
  const { default: writeExcelFile } = await import('write-excel-file/browser');
  const [head, ...body] = rows;
  const cells = [
    (head ?? []).map((value) => ({ value: String(value), fontWeight: 'bold' as const })),
    ...body.map((row) =>
      row.map((value) => (value === null ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String })),
    ),
  ];
  const sheet = name.replace(/[\\/?*[\]:]/g, ' ').slice(0, MAX_SHEET_NAME);
  const blob = await writeExcelFile(cells as never, { sheet } as never).toBlob();
  save(`${name}.xlsx`, blob);
}

/** Downloads a file. */
export function save(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
