import sql, { raw, type Sql } from 'sql-template-tag';
import { withinRegion } from '../authorization/visible-rows.ts';
import { today } from '../calendar/today.ts';
import type { RunStatement } from '../database/database.ts';
import { regionCovers } from '../identifiers/region-code.ts';
import type { CallerWithGrants } from '../identity/caller.ts';
import { checkRecord, type Reject } from './check-record.ts';
import type { Dataset, ImportedRecord, Merged } from './dataset.ts';
import { jsonRecord } from './json-records.ts';
import { anyBroken, keptElsewhere, mergeStaged, stagedDefinition, tableRejects } from './staging.ts';

const STAGED = sql`import_staged`;

/**
 * Result for the records of one request: all rejects, or the counts; `elsewhere`: records of other regions prevent the import.
 */
export type ImportedRecords = { rejects: Reject[] } | { merged: Merged } | { elsewhere: true };

/**
 * Imports records, each a JSON object, by the rules of the file import; all or none. Records of places outside the sender's
 * region are rejected. Line numbers start with 1. Conflicts with records of persons in other regions are reported only if
 * nothing else is wrong, once and without a number, so that they cannot be tested without an import.
 */
export async function importRecords(
  rows: RunStatement,
  dataset: Dataset,
  records: readonly string[],
  { region, matter, participant }: CallerWithGrants,
): Promise<ImportedRecords> {
  const reference = await dataset.reference?.(rows);
  const checked = records.map((text, i) => checkText(dataset, text, { line: i + 1, region, reference }));
  const rejects = checked.flatMap((one) => ('rejects' in one ? one.rejects : []));
  if (rejects.length > 0) return { rejects };
  await rows(raw(`create temporary table import_staged (${stagedDefinition(dataset)}) on commit drop`));
  const staged = checked.flatMap((one, i) => ('record' in one ? [{ line: i + 1, ...byColumn(dataset, one.record) }] : []));
  await rows(sql`insert into import_staged select * from json_populate_recordset(null::import_staged, ${JSON.stringify(staged)})`);
  const others = keptElsewhere(dataset, region);
  const ofPersons = 'worker' in dataset.fields || 'parties' in dataset.fields;
  const own = { ...dataset, checks: ofPersons ? dataset.checks : [others, ...dataset.checks] };
  const named = 'worker' in dataset.fields ? sql`or s.worker = any(${matter?.confirmed ?? []}::text[])` : sql``;
  const inSight = (place: Sql) => sql`(${withinRegion(region, place)} ${named})`;
  for await (const page of tableRejects(rows, own, STAGED, inSight)) rejects.push(...page);
  if (rejects.length > 0) return { rejects: rejects.sort((a, b) => a.line - b.line) };
  const beyond = [...(ofPersons ? [others] : []), ...dataset.checks.filter((check) => check.beyond)];
  if (await anyBroken(rows, beyond, STAGED)) return { elsewhere: true };
  return { merged: await mergeStaged(rows, dataset, STAGED, today(), participant) };
}

interface Place {
  line: number;
  region: string;
  reference: unknown;
}

function checkText(dataset: Dataset, text: string, { line, region, reference }: Place): { record: ImportedRecord } | { rejects: Reject[] } {
  const read = jsonRecord(dataset, { map: {}, ignoreUnknown: false }, text, line);
  if ('reject' in read) return { rejects: [read.reject] };
  const checked = checkRecord(dataset, read.record, line, false, read.powers, reference);
  if ('rejects' in checked) return checked;
  const field = dataset.region as string; // only datasets with a responsible department can be sent by mutation
  const place = checked.record[field] as string;
  if (regionCovers(region, place)) return checked;
  const message = 'only the department of this region may send this record';
  return { rejects: [{ line, field, rule: 'NOT_COMPETENT', value: place, message, messageZh: '仅该地区的部门可以报送' }] };
}

/** The format that PostgreSQL reads from JSON: lists as array literals, objects unchanged. */
const byColumn = ({ fields, derived = {} }: Dataset, record: ImportedRecord) =>
  Object.fromEntries([
    ...Object.entries(fields).map(([name, { column, type }]) => {
      const value = record[name] ?? null;
      return [column, type === 'jsonb' && value !== null ? JSON.parse(value) : value];
    }),
    ...Object.keys(derived).map((column) => [column, record[column] ?? null]),
  ]);
