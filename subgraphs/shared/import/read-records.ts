import { csvRows } from './csv-rows.ts';
import type { Dataset } from './dataset.ts';
import { jsonRecords } from './json-records.ts';
import { type FileReading, textOf } from './source-file.ts';
import { type ReadRecord, type TableOptions, tableRecords } from './table-records.ts';
import { workbookRows } from './workbook-rows.ts';

export type FileFormat = 'csv' | 'ndjson' | 'xlsx';

export interface ReadOptions extends TableOptions {
  file: string;
  format: FileFormat;
  encoding: string;
  /** of a workbook; left out where it has only one */
  sheet?: string;
}

/** The records of a file one by one, by the dataset's names of fields. */
export function readRecords(dataset: Dataset, options: ReadOptions, reading: FileReading): AsyncGenerator<ReadRecord> {
  const { file, format, encoding, sheet } = options;
  const note = (text: string) => reading.note(text);
  if (format === 'ndjson') return jsonRecords(dataset, options, textOf(file, encoding, reading));
  const rows = format === 'csv' ? csvRows(textOf(file, encoding, reading)) : workbookRows(file, sheet, reading);
  return tableRecords(dataset, options, rows, note);
}
