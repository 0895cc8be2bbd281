import { LosslessNumber, parse, stringify } from 'lossless-json';
import { MAX_LINE } from './csv-rows.ts';
import type { Dataset, ImportedRecord } from './dataset.ts';
import { type ImportField, signBetween } from './field.ts';
import { type Column, type HeaderOptions, mapHeader } from './header-map.ts';
import { ImportError } from './import-error.ts';
import type { ReadRecord } from './table-records.ts';

/** The records of a text with one JSON object per line; empty lines are skipped. */
export async function* jsonRecords(dataset: Dataset, options: HeaderOptions, text: AsyncGenerator<string>): AsyncGenerator<ReadRecord> {
  let line = 0;
  for await (const raw of linesOf(text)) {
    line += 1;
    if (raw.trim() !== '') yield jsonRecord(dataset, options, raw, line);
  }
}

/** One record from a JSON object; numbers keep all their digits. */
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
      return reject('JSON', '', 'a field name occurs twice in the object', '对象中有重复的字段名');
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
  for (const [i, column] of columns.entries()) {
    if (!column) continue;
    const text = asText((value as Record<string, unknown>)[names[i] as string], dataset.fields[column.field] as ImportField);
    if (typeof text === 'object' && text !== null) return reject(text.rule, column.field, text.message, text.messageZh);
    record[column.field] = text;
    if (column.power) powers[column.field] = column.power;
  }
  return { line, record, powers };
}

const NO_LIST = { rule: 'TYPE', message: 'must be a single value, not a list or an object', messageZh: '须为单个值，不得为列表或对象' };
const noItem = (sign: string) => ({
  rule: 'TYPE',
  message: `must be a list of texts that do not contain the separator (${sign})`,
  messageZh: `须为文字列表，各项不得含有分隔符（${sign}）`,
});

/** A JSON value as text, so that one parser serves all formats; NO_LIST if this would change the value. */
function asText(value: unknown, { kind, separator }: ImportField): string | null | typeof NO_LIST {
  if (value === null || value === undefined) return null;
  if (value instanceof LosslessNumber) return value.toString();
  if (typeof value !== 'object') return String(value);
  if (kind === 'json')
    return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string')
      ? value.join(';')
      : (stringify(value) as string);
  if (!separator || !Array.isArray(value)) return NO_LIST;
  const items = value.map((item) => (item instanceof LosslessNumber ? item.toString() : item));
  const sign = signBetween(separator);
  return items.every((item) => typeof item === 'string' && !separator.test(item)) ? items.join(sign) : noItem(sign);
}

/** Lines, with any kind of line ending. */
async function* linesOf(text: AsyncGenerator<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of text) {
    // A CR at the end may be the first half of CRLF.
    const lines = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() as string;
    if (rest.length > MAX_LINE) throw new ImportError(`a line is longer than ${MAX_LINE} characters; is the file NDJSON? (行过长)`);
    yield* lines;
  }
  if (rest !== '') yield rest;
}
