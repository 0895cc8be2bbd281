import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { RunStatement } from '../database/database.ts';
import { type Reject, toldValue } from './check-record.ts';
import type { Dataset, Merged, TableCheck } from './dataset.ts';

const REJECTS_AT_ONCE = 5_000;

/** The names of a staged table's columns: the line first, then those of the fields. */
export const stagedColumns = ({ fields }: Dataset): string[] => ['line', ...Object.values(fields).map(({ column }) => column)];

/** Columns of the staged table of a dataset, as DDL. */
export const stagedDefinition = ({ fields }: Dataset): string =>
  ['line bigint not null', ...Object.values(fields).map(({ column, type }) => `${column} ${type}`)].join(', ');

/** Rows of the staged table that name a record which an earlier line names, or break a rule of the register; page by page. */
export async function* tableRejects(rows: RunStatement, dataset: Dataset, staged: Sql): AsyncGenerator<Reject[]> {
  yield* found(rows, { ...TWICE, field: dataset.key[0] as string, broken: sql`s.repeated > 0` }, dataset, numbered(dataset, staged));
  for (const check of dataset.checks) yield* found(rows, check, dataset, staged);
}

async function* found(rows: RunStatement, check: TableCheck, { fields }: Dataset, staged: Sql): AsyncGenerator<Reject[]> {
  const { broken, field, rule, message, messageZh } = check;
  const column = raw(fields[field]?.column as string);
  for (let after = 0; ; ) {
    const wrong = await rows<{ line: number; value: string | null }>(
      sql`select s.line, s.${column}::text as value from ${staged} s where s.line > ${after} and (${broken}) order by s.line limit ${REJECTS_AT_ONCE}`,
    );
    if (wrong.length > 0)
      yield wrong.map(({ line, value }) => ({ line: Number(line), field, rule, value: toldValue(value), message, messageZh }));
    if (wrong.length < REJECTS_AT_ONCE) return;
    after = Number(wrong.at(-1)?.line);
  }
}

const TWICE = { rule: 'TWICE', message: 'an earlier line names the same record', messageZh: '与前面的行指向同一条记录' };

/** The staged rows, each with how many earlier lines name the same record: one sort for all of them. */
function numbered({ key, fields }: Dataset, staged: Sql): Sql {
  const columns = raw(key.map((name) => fields[name]?.column as string).join(', '));
  return sql`(select *, row_number() over (partition by ${columns} order by line) - 1 as repeated from ${staged})`;
}

/** Takes the staged rows in. */
export async function mergeStaged(rows: RunStatement, dataset: Dataset, staged: Sql, today: string): Promise<Merged> {
  // A register that was small when it was last looked at invites a loop over it for every line, while the lines make it grow.
  await rows(sql`set local enable_nestloop = off`);
  const [done] = await rows<Merged>(dataset.merge(staged, today));
  return { created: Number(done?.created ?? 0), changed: Number(done?.changed ?? 0) };
}

/** A merge that writes each record under its key: new ones are made, others changed where they differ. */
export function upsert(table: string, { fields, key }: Pick<Dataset, 'fields' | 'key'>): Dataset['merge'] {
  const columns = Object.values(fields).map(({ column }) => column);
  const keys = key.map((name) => fields[name]?.column as string);
  const others = columns.filter((column) => !keys.includes(column));
  const list = (names: string[], of = '') => raw(names.map((name) => `${of}${name}`).join(', '));
  return (staged) => sql`with done as (
    insert into ${raw(table)} as t (${list(columns)}) select ${list(columns)} from ${staged}
    on conflict (${list(keys)}) do update set (${list(others)}) = row(${list(others, 'excluded.')})
      where (${list(others, 't.')}) is distinct from (${list(others, 'excluded.')})
    returning (xmax = 0) as made)
  select count(*) filter (where made) as created, count(*) filter (where not made) as changed from done`;
}

/** A reference to another register that has to be there. */
export const known = (field: string, column: string, table: string, key: string, what: [string, string]): TableCheck => ({
  field,
  rule: 'UNKNOWN',
  message: `there is no such ${what[0]}`,
  messageZh: `没有该${what[1]}`,
  broken: sql`s.${raw(column)} is not null and not exists (select from ${raw(table)} k where ${join([sql`k.${raw(key)} = s.${raw(column)}`])})`,
});
