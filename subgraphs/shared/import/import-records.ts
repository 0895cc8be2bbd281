import sql, { raw } from 'sql-template-tag';
import { today } from '../calendar/today.ts';
import type { RunStatement } from '../database/database.ts';
import { regionCovers } from '../identifiers/region-code.ts';
import { checkRecord, type Reject } from './check-record.ts';
import type { Dataset, ImportedRecord, Merged } from './dataset.ts';
import { jsonRecord } from './json-records.ts';
import { keptElsewhere, mergeStaged, stagedDefinition, tableRejects } from './staging.ts';

const STAGED = sql`import_staged`;

/** Records that came with one request: every reject, or what was made of them. */
export type ImportedRecords = { rejects: Reject[] } | { merged: Merged };

/**
 * Takes records in, each a JSON object, by the same rules as a file and all or none; those of places outside `region` are
 * rejected. Lines count from 1.
 */
export async function importRecords(
  rows: RunStatement,
  dataset: Dataset,
  records: readonly string[],
  region: string,
): Promise<ImportedRecords> {
  const checked = records.map((text, i) => checkText(dataset, text, i + 1, region));
  const rejects = checked.flatMap((one) => ('rejects' in one ? one.rejects : []));
  if (rejects.length > 0) return { rejects };
  await rows(raw(`create temporary table import_staged (${stagedDefinition(dataset)}) on commit drop`));
  const staged = checked.flatMap((one, i) => ('record' in one ? [{ line: i + 1, ...byColumn(dataset, one.record) }] : []));
  await rows(sql`insert into import_staged select * from json_populate_recordset(null::import_staged, ${JSON.stringify(staged)})`);
  const own = { ...dataset, checks: [keptElsewhere(dataset, region), ...dataset.checks] };
  for await (const page of tableRejects(rows, own, STAGED)) rejects.push(...page);
  if (rejects.length > 0) return { rejects: rejects.sort((a, b) => a.line - b.line) };
  return { merged: await mergeStaged(rows, dataset, STAGED, today()) };
}

function checkText(dataset: Dataset, text: string, line: number, region: string): { record: ImportedRecord } | { rejects: Reject[] } {
  const read = jsonRecord(dataset, { map: {}, ignoreUnknown: false }, text, line);
  if ('reject' in read) return { rejects: [read.reject] };
  const checked = checkRecord(dataset, read.record, line, false, read.powers);
  if ('rejects' in checked) return checked;
  const field = dataset.region as string; // what nobody answers for is not sent by the hundred
  const place = checked.record[field] as string;
  if (regionCovers(region, place)) return checked;
  const message = 'only the department of the place takes this in';
  return { rejects: [{ line, field, rule: 'NOT_COMPETENT', value: place, message, messageZh: '仅该地区的部门可以报送' }] };
}

/** As PostgreSQL reads it from JSON: lists as array literals, objects as they are. */
const byColumn = ({ fields, derived = {} }: Dataset, record: ImportedRecord) =>
  Object.fromEntries([
    ...Object.entries(fields).map(([name, { column, type }]) => {
      const value = record[name] ?? null;
      return [column, type === 'jsonb' && value !== null ? JSON.parse(value) : value];
    }),
    ...Object.keys(derived).map((column) => [column, record[column] ?? null]),
  ]);
