import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { Reject } from './check-record.ts';
import type { Dataset, ImportedRecord } from './dataset.ts';
import { type HeaderMap, mapHeader } from './header-map.ts';
import { ImportError } from './import-error.ts';

export interface ReadOptions {
  file: string;
  /** csv or ndjson */
  format: 'csv' | 'ndjson';
  encoding: string;
  map: HeaderMap;
  ignoreUnknown: boolean;
}

export type ReadRecord = { line: number; record: ImportedRecord } | { line: number; reject: Reject };

const LONGEST_LINE = 1_000_000;

/** The records of a file one by one, by the dataset's names of fields; `read` is told how many bytes were read so far. */
export async function* readRecords(dataset: Dataset, options: ReadOptions, read: (bytes: number) => void): AsyncGenerator<ReadRecord> {
  const text = decoded(options, read);
  yield* options.format === 'csv' ? csvRecords(dataset, options, text) : jsonRecords(dataset, options, text);
}

async function* decoded({ file, encoding }: ReadOptions, read: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const stream = createReadStream(file, { highWaterMark: 1 << 18 });
  try {
    for await (const chunk of stream) {
      yield decoder.decode(chunk as Buffer, { stream: true });
      read(stream.bytesRead);
    }
    yield decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const other = encoding === 'utf-8' ? 'gb18030' : 'utf-8';
    throw new ImportError(`the file is not ${encoding} from byte ${stream.bytesRead} or before on: try --encoding ${other}`);
  }
}

/** What is not CSV ends the reading: behind a quote that is not closed, nothing can be told apart. */
async function* csvRecords(dataset: Dataset, options: ReadOptions, text: AsyncGenerator<string>): AsyncGenerator<ReadRecord> {
  try {
    yield* csvLines(dataset, options, text);
  } catch (error) {
    if (error instanceof CsvError) throw new ImportError(`not CSV: ${error.message}`);
    throw error;
  }
}

async function* csvLines(dataset: Dataset, options: ReadOptions, text: AsyncGenerator<string>): AsyncGenerator<ReadRecord> {
  const parser = parse({ bom: true, info: true, relax_column_count: true, skip_empty_lines: true, max_record_size: LONGEST_LINE });
  const source = Readable.from(text);
  source.on('error', (error) => parser.destroy(error));
  let columns: (string | null)[] | undefined;
  for await (const { record: values, info } of source.pipe(parser) as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
    const line = info.lines;
    if (!columns) {
      columns = mapHeader(dataset, values, options);
      continue;
    }
    if (values.length !== columns.length) {
      const message = `${values.length} values under ${columns.length} headings`;
      yield {
        line,
        reject: { line, field: '', rule: 'COLUMNS', value: '', message, messageZh: `${columns.length} 列，实有 ${values.length} 个值` },
      };
      continue;
    }
    const record: ImportedRecord = {};
    columns.forEach((name, i) => {
      if (name) record[name] = values[i] as string;
    });
    yield { line, record };
  }
  if (!columns) throw new ImportError('the file is empty: a first line with the names of the columns is needed');
}

async function* jsonRecords(dataset: Dataset, options: ReadOptions, text: AsyncGenerator<string>): AsyncGenerator<ReadRecord> {
  let line = 0;
  for await (const raw of linesOf(text)) {
    line += 1;
    if (raw.trim() === '') continue;
    yield jsonRecord(dataset, options, raw, line);
  }
}

/** One record written as a JSON object. */
export function jsonRecord(dataset: Dataset, options: Pick<ReadOptions, 'map' | 'ignoreUnknown'>, text: string, line: number): ReadRecord {
  const reject = (rule: string, field: string, message: string, messageZh: string): ReadRecord => ({
    line,
    reject: { line, field, rule, value: '', message, messageZh },
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return reject('JSON', '', 'not a JSON object', '不是 JSON 对象');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return reject('JSON', '', 'not a JSON object', '不是 JSON 对象');
  const names = Object.keys(value);
  let columns: (string | null)[];
  try {
    columns = mapHeader(dataset, names, options, false);
  } catch (error) {
    return reject('FIELD', '', (error as Error).message, '含有未知字段');
  }
  const record: ImportedRecord = {};
  columns.forEach((name, i) => {
    if (name) record[name] = told((value as Record<string, unknown>)[names[i] as string]);
  });
  return { line, record };
}

function told(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(';');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

async function* linesOf(text: AsyncGenerator<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of text) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() as string;
    if (rest.length > LONGEST_LINE) throw new ImportError(`a line is longer than ${LONGEST_LINE} characters: is the file NDJSON?`);
    yield* lines;
  }
  if (rest !== '') yield rest.replace(/^\uFEFF/, '');
}
