import path from 'node:path';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { z } from 'zod';
import type { Agency } from '../agencies.ts';
import { ConfigurationError, personsUrl, readSettings } from '../config.ts';
import type { Database } from '../database/database.ts';
import { setIdentifierMode } from '../schema/scalars.ts';
import type { Dataset } from './dataset.ts';
import { ImportError } from './import-error.ts';
import { type ImportProgress, type ImportResult, importFile } from './import-file.ts';
import { fieldsOf, usage } from './import-help.ts';
import { withoutDatabase } from './lost-connection.ts';
import { translatorAbove } from './person-translator.ts';
import type { FileFormat } from './read-records.ts';
import { checkFile, checkKind, encodingShown } from './source-file.ts';
import { writeTemplate } from './template.ts';
import { type Unit, unitOf } from './units.ts';

const settings = { DATABASE_URL: personsUrl, IDENTIFIER_MODE: z.enum(['synthetic', 'real']).default('real') };
const REPORT_EVERY = 5_000;

/** Settings passed by the import command. Throws ConfigurationError. */
export const readImportSettings = () => readSettings(settings, process.env);

/** The process that `npm run import` starts for one agency; `more` adds lines to its help. */
export async function importCommand(
  agency: Agency,
  open: (url: string) => Database,
  datasets: readonly Dataset[],
  more = '',
): Promise<void> {
  await asCommand(() => run(agency, open, datasets, more && `${more}\n`));
}

/** Runs a command; prints an error as one sentence and sets the exit code. `work` returns the exit code. */
export async function asCommand(work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof ImportError || error instanceof ConfigurationError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error instanceof ImportError ? error.exitCode : 2;
  } finally {
    // The parent command waits for this process; the channel must not keep this process alive.
    process.channel?.unref();
  }
}

async function run(agency: Agency, open: (url: string) => Database, datasets: readonly Dataset[], more: string): Promise<number> {
  const { values, positionals } = parsed();
  const [name, file] = positionals;
  if (values.help || !name) {
    process.stdout.write(usage(agency, datasets, more));
    return values.help ? 0 : 2;
  }
  const dataset = datasets.find((one) => one.name === name);
  if (!dataset) throw new ImportError(`${agency} has no dataset ${name}; choose one of ${datasets.map((one) => one.name).join(', ')}`);
  if (values.fields) {
    process.stdout.write(fieldsOf(dataset));
    return 0;
  }
  if (values.template !== undefined) {
    await writeTemplate(dataset, values.template);
    process.stdout.write(`${values.template}\n`);
    return 0;
  }
  if (!file || positionals.length > 2) throw new ImportError(`exactly one file is required: npm run import -- ${agency} ${name} <file>`);
  const { DATABASE_URL: url, IDENTIFIER_MODE: mode } = readImportSettings();
  setIdentifierMode(mode);
  checkFile(file);
  const format = formatOf(file, values.format);
  if (format !== 'xlsx') checkKind(file);
  const shown = values.encoding ?? encodingShown(file);
  const options = {
    file,
    format,
    encoding: encodingOf(shown),
    isEncodingGuessed: shown === undefined,
    map: mapOf(values.map ?? [], dataset),
    ignoreUnknown: values['ignore-unknown'] ?? false,
    skipLines: linesOf(values['skip-lines']),
    skipNotes: values['skip-notes'] ?? false,
    unit: amountsIn(values.unit),
    sheet: values.sheet,
    partial: values.partial ?? false,
    dryRun: values['dry-run'] ?? false,
    again: values.again ?? false,
    rejectFile: values.rejects ?? `${file}.rejects.csv`,
    mode,
    translate: translatorAbove(),
  };
  await bringUpToDate(open(url));
  const began = Date.now();
  const bar = progressBar();
  const result = await importFile(url, dataset, options, bar).finally(bar.stop);
  process.stdout.write(summary(result, options.rejectFile, (Date.now() - began) / 1_000));
  return result.rejected > 0 && result.outcome !== 'ALREADY_DONE' ? 1 : 0;
}

async function bringUpToDate(database: Database): Promise<void> {
  try {
    await database.open();
    await database.close();
  } catch (error) {
    throw withoutDatabase(error);
  }
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        map: { type: 'string', multiple: true },
        'ignore-unknown': { type: 'boolean' },
        format: { type: 'string' },
        encoding: { type: 'string' },
        'skip-lines': { type: 'string' },
        'skip-notes': { type: 'boolean' },
        unit: { type: 'string' },
        sheet: { type: 'string' },
        'dry-run': { type: 'boolean' },
        partial: { type: 'boolean' },
        rejects: { type: 'string' },
        again: { type: 'boolean' },
        fields: { type: 'boolean' },
        template: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new ImportError(`${(error as Error).message}. npm run import -- --help lists the options`);
  }
}

const FORMATS: Record<string, FileFormat> = { '.csv': 'csv', '.ndjson': 'ndjson', '.jsonl': 'ndjson', '.xlsx': 'xlsx' };

function formatOf(file: string, given?: string): FileFormat {
  const format = given ?? FORMATS[path.extname(file).toLowerCase()];
  if (format === 'csv' || format === 'ndjson' || format === 'xlsx') return format;
  throw new ImportError(
    'the file name does not show the format; add --format csv, ndjson or xlsx; save an old .xls as .xlsx (请指定文件格式)',
  );
}

// Other encodings, such as latin1, would decode any file without an error, but wrongly.
const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gbk', 'gb18030'];

function encodingOf(given = 'utf-8'): string {
  try {
    const { encoding } = new TextDecoder(given);
    if (ENCODINGS.includes(encoding)) return encoding;
  } catch {
    // falls through to the same answer
  }
  throw new ImportError(`${given} is not a supported encoding; try utf-8 or gb18030 (不支持该编码，请试用 utf-8 或 gb18030)`);
}

function linesOf(given = '0'): number {
  if (!/^\d{1,6}$/.test(given)) throw new ImportError('--skip-lines must be the number of lines above the header (须为表头以上的行数)');
  return Number(given);
}

function amountsIn(given: string | undefined): Unit | undefined {
  if (given === undefined) return undefined;
  const unit = unitOf(given);
  if (!unit?.money) throw new ImportError('--unit must be the unit of the amounts of money, such as 元, 万元 or 亿元 (金额单位)');
  return unit;
}

function mapOf(pairs: readonly string[], { fields }: Dataset): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.lastIndexOf('=');
      const field = pair.slice(at + 1).trim();
      if (at < 1 || !Object.hasOwn(fields, field))
        throw new ImportError(`--map "${pair}" must be "heading=field", with one of the fields ${Object.keys(fields).join(', ')}`);
      return [pair.slice(0, at).trim(), field];
    }),
  );
}

/** A progress bar for terminals, or occasional lines for logs. */
export function progressBar(): ImportProgress & { stop(): void } {
  const bar = process.stderr.isTTY
    ? new SingleBar({ format: '{bar} {percentage}% | {eta_formatted} left', hideCursor: true, stream: process.stderr })
    : undefined;
  let started = false;
  let reportedAt = Date.now();
  return {
    step(text) {
      if (started) bar?.stop();
      started = false;
      process.stderr.write(`${text}\n`);
    },
    bytes(read, of) {
      if (bar && !started) bar.start(of, 0);
      started = true;
      bar?.update(read);
      if (bar || Date.now() - reportedAt < REPORT_EVERY) return;
      reportedAt = Date.now();
      process.stderr.write(`${Math.floor((100 * read) / of)} % read\n`);
    },
    stop: () => bar?.stop(),
  };
}

function summary({ outcome, records, rejected, created, changed }: ImportResult, rejectFile: string, seconds: number): string {
  const number = (n: number) => n.toLocaleString('en');
  const rate = `${number(records)} records in ${seconds.toFixed(1)} s (${number(Math.round(records / Math.max(seconds, 0.001)))} a second), at most ${Math.round(process.resourceUsage().maxRSS / 1_024)} MB of memory`;
  const rejects = rejected > 0 ? `${number(rejected)} rejected: see ${rejectFile}\n` : '';
  if (outcome === 'ALREADY_DONE') return '';
  if (outcome === 'CHECKED') return `${rejects}${rate}; checked only, nothing was imported\n`;
  if (outcome === 'REJECTED') return `${rejects}${rate}; nothing was imported (--partial imports the valid records)\n`;
  const same = records - rejected - created - changed;
  return `${rejects}${rate}; ${number(created)} created, ${number(changed)} changed, ${number(same)} unchanged\n`;
}
