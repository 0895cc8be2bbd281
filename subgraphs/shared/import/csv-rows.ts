import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { ImportError } from './import-error.ts';
import type { TableRow } from './table-records.ts';

export const MAX_LINE = 1_000_000;

const LINE_ENDS = ['\r\n', '\n', '\r'];
// Some programs write ="0001" so that spreadsheets keep leading zeros; in CSV this is a misplaced quote.
const FORMULA_OR_QUOTE = /(^|[,\t\r\n])="([^"\r\n]*)"(?=[,\t\r\n]|$)|"/g;

/** The rows of a CSV text, each with its first line number. Throws ImportError if the text is not CSV. */
export async function* csvRows(text: AsyncGenerator<string>): AsyncGenerator<TableRow> {
  const first = await text.next();
  const parser = parse({
    info: true,
    delimiter: delimiterOf(first.value ?? ''),
    record_delimiter: LINE_ENDS,
    relax_column_count: true,
    max_record_size: MAX_LINE,
  });
  const source = Readable.from(quotedFormulas(first.done ? '' : first.value, text));
  source.on('error', (error) => parser.destroy(error));
  let line = 1;
  try {
    for await (const { record: values } of source.pipe(parser) as AsyncIterable<{ record: string[] }>) {
      yield { line, values };
      line += 1;
      // The parser counts CRLF inside quotes as two lines; an editor shows one.
      for (const value of values) if (value.includes('\n') || value.includes('\r')) line += value.match(/\r\n|\n|\r/g)?.length ?? 0;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // After an unclosed quote, values cannot be separated.
    throw new ImportError(`not CSV, in the record that begins on line ${line}: ${error.message} (第 ${line} 行起不符合 CSV 格式)`);
  }
}

/** Tab if the first line with a separator has more tabs than commas, as in a spreadsheet's "Unicode text"; otherwise comma. */
function delimiterOf(begin: string): string {
  const line = begin.split(/[\r\n]/).find((one) => /[,\t]/.test(one)) ?? '';
  return line.split('\t').length > line.split(',').length ? '\t' : ',';
}

/** Rewrites ="0001" as a properly quoted value. */
async function* quotedFormulas(first: string, text: AsyncGenerator<string>): AsyncGenerator<string> {
  let isQuoted = false;
  const piece = (lines: string): string =>
    lines.replace(FORMULA_OR_QUOTE, (found, before: string | undefined, value: string) => {
      if (found === '"') isQuoted = !isQuoted;
      return found === '"' || isQuoted ? found : `${before}"=""${value}"""`;
    });
  let rest = first;
  for await (const part of text) {
    rest += part;
    const end = rest.length > MAX_LINE ? rest.length : Math.max(rest.lastIndexOf('\n'), rest.lastIndexOf('\r')) + 1;
    if (end === 0) continue;
    yield piece(rest.slice(0, end));
    rest = rest.slice(end);
  }
  if (rest !== '') yield piece(rest);
}
