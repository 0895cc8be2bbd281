import { LosslessNumber, parse, stringify } from 'lossless-json';
import { MAX_LINE } from './csv-rows.ts';
import type { Dataset, ImportedRecord } from './dataset.ts';
import { type Column, type HeaderOptions, mapHeader } from './header-map.ts';
import { ImportError } from './import-error.ts';
import type { ReadRecord } from './table-records.ts';

/** The records of a text that holds one JSON object on each line; rows without text are passed over. */
export async function* jsonRecords(dataset: Dataset, options: HeaderOptions, text: AsyncGenerator<string>): AsyncGenerator<ReadRecord> {
  let line = 0;
  for await (const raw of linesOf(text)) {
    line += 1;
    if (raw.trim() !== '') yield jsonRecord(dataset, options, raw, line);
  }
}

/** One record written as a JSON object; its numbers keep every digit that was written. */
export function jsonRecord(dataset: Dataset, options: HeaderOptions, text: string, line: number): ReadRecord {
  const reject = (rule: string, field: string, message: string, messageZh: string): ReadRecord => ({
    line,
    reject: { line, field, rule, value: '', message, messageZh },
  });
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    if (/duplicate key/i.test((error as Error).message))
      return reject('JSON', '', 'a name stands twice in the object', '对象中有重复的字段名');
    return reject('JSON', '', 'not a JSON object', '不是 JSON 对象');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof LosslessNumber)
    return reject('JSON', '', 'not a JSON object', '不是 JSON 对象');
  const names = Object.keys(value);
  let columns: (Column | null)[];
  try {
    columns = mapHeader(dataset, names, options, false);
  } catch (error) {
    return reject('FIELD', '', (error as Error).message, '含有未知字段');
  }
  const record: ImportedRecord = {};
  const powers: Record<string, number> = {};
  columns.forEach((column, i) => {
    if (!column) return;
    record[column.field] = asText((value as Record<string, unknown>)[names[i] as string]);
    if (column.power) powers[column.field] = column.power;
  });
  return { line, record, powers };
}

function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(';');
  if (value instanceof LosslessNumber) return value.toString();
  return typeof value === 'object' ? (stringify(value) as string) : String(value);
}

/** Lines as an editor shows them, whichever way each of them ends. */
async function* linesOf(text: AsyncGenerator<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of text) {
    // A CR at the end may be the first half of a line end.
    const lines = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() as string;
    if (rest.length > MAX_LINE) throw new ImportError(`a line is longer than ${MAX_LINE} characters: is the file NDJSON? (行过长)`);
    yield* lines;
  }
  if (rest !== '') yield rest;
}
