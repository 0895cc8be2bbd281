import { csvRows } from './csv-rows.ts';
import type { Dataset } from './dataset.ts';
import { jsonRecords } from './json-records.ts';
import { type FileReading, textOf, withoutChanceLetters } from './source-file.ts';
import { type ReadRecord, type TableOptions, tableRecords } from './table-records.ts';
import { workbookRows } from './workbook-rows.ts';

export type FileFormat = 'csv' | 'ndjson' | 'xlsx';

export interface ReadOptions extends TableOptions {
  file: string;
  format: FileFormat;
  encoding: string;
  /** true if neither the command nor the file states the encoding */
  isEncodingGuessed?: boolean;
  /** sheet of a workbook; optional if there is only one */
  sheet?: string;
}

/** The records of a file, one at a time, by field name. */
export function readRecords(dataset: Dataset, options: ReadOptions, reading: FileReading): AsyncGenerator<ReadRecord> {
  const { file, format, encoding, isEncodingGuessed = false, sheet } = options;
  const note = (text: string) => reading.note(text);
  if (format === 'xlsx') return tableRecords(dataset, options, workbookRows(file, sheet, reading), note);
  const read = textOf(file, encoding, reading);
  const text = isEncodingGuessed ? withoutChanceLetters(read) : read;
  if (format === 'ndjson') return jsonRecords(dataset, options, text);
  return tableRecords(dataset, options, csvRows(text), note);
}
