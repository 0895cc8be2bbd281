import { csvRows } from './csv-rows.ts';
import type { Dataset } from './dataset.ts';
import { jsonRecords } from './json-records.ts';
import { type FileReading, textOf } from './source-file.ts';
import { type ReadRecord, type TableOptions, tableRecords } from './table-records.ts';

export type FileFormat = 'csv' | 'ndjson';

export interface ReadOptions extends TableOptions {
  file: string;
  format: FileFormat;
  encoding: string;
}

/** The records of a file one by one, by the dataset's names of fields. */
export function readRecords(dataset: Dataset, options: ReadOptions, reading: FileReading): AsyncGenerator<ReadRecord> {
  const text = textOf(options.file, options.encoding, reading);
  return options.format === 'csv'
    ? tableRecords(dataset, options, csvRows(text), (note) => reading.note(note))
    : jsonRecords(dataset, options, text);
}
