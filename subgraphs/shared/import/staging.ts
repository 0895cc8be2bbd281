import sql, { join, raw, type Sql } from 'sql-template-tag';
import { withinRegion } from '../authorization/visible-rows.ts';
import type { RunStatement } from '../database/database.ts';
import { type Reject, shownValue } from './check-record.ts';
import type { Dataset, Held, Merged, TableCheck } from './dataset.ts';

const REJECTS_AT_ONCE = 5_000;
const EVERYWHERE: Held = () => sql`true`;

/** Column names of a staging table: line first, then the fields. */
export const stagedColumns = ({ fields, derived = {} }: Dataset): string[] => [
  'line',
  ...Object.values(fields).map(({ column }) => column),
  ...Object.keys(derived),
];

/** Columns of the staging table of a dataset, as DDL. */
export const stagedDefinition = ({ fields, derived = {} }: Dataset): string =>
  [
    'line bigint not null',
    ...Object.values(fields).map(({ column, type }) => `${column} ${type}`),
    ...Object.entries(derived).map(([column, { type }]) => `${column} ${type}`),
  ].join(', ');

/** Staged rows that duplicate an earlier line or break a rule of the dataset, in pages. */
export async function* tableRejects(rows: RunStatement, dataset: Dataset, staged: Sql, held: Held = EVERYWHERE): AsyncGenerator<Reject[]> {
  for (const names of [dataset.key, ...(dataset.unique ?? [])]) yield* repeated(rows, dataset, staged, names);
  for (const check of dataset.checks) yield* found(rows, check, dataset, staged, held);
}

/** Numbers the rows with one sort, then reads them in pages. */
async function* repeated(rows: RunStatement, dataset: Dataset, staged: Sql, names: readonly string[]): AsyncGenerator<Reject[]> {
  const columns = raw(names.map((name) => dataset.fields[name]?.column as string).join(', '));
  await rows(sql`drop table if exists import_repeated`);
  await rows(sql`create temporary table import_repeated as select * from
    (select *, row_number() over (partition by ${columns} order by line) as n from ${staged}) numbered where n > 1`);
  yield* found(rows, { ...TWICE, field: names[0] as string, broken: sql`true` }, dataset, sql`import_repeated`, EVERYWHERE);
  await rows(sql`drop table import_repeated`);
}

const TWICE = { rule: 'TWICE', message: 'an earlier line is for the same record', messageZh: '与前面的行指向同一条记录' };

async function* found(rows: RunStatement, check: TableCheck, { fields }: Dataset, staged: Sql, held: Held): AsyncGenerator<Reject[]> {
  const { broken, field, rule, message, messageZh } = check;
  const column = raw(fields[field]?.column as string);
  for (let after = 0; ; ) {
    const wrong = await rows<{ line: number; value: string | null }>(
      sql`select s.line, s.${column}::text as value from ${staged} s where s.line > ${after} and (${typeof broken === 'function' ? broken(staged, held) : broken}) order by s.line limit ${REJECTS_AT_ONCE}`,
    );
    if (wrong.length > 0)
      yield wrong.map(({ line, value }) => ({ line: Number(line), field, rule, value: shownValue(value), message, messageZh }));
    if (wrong.length < REJECTS_AT_ONCE) return;
    after = Number(wrong.at(-1)?.line);
  }
}

/** Does any staged row break a rule, including conflicts with records of other regions? */
export async function anyBroken(rows: RunStatement, checks: readonly TableCheck[], staged: Sql): Promise<boolean> {
  const conditions = checks.map(({ broken }) => (typeof broken === 'function' ? broken(staged, EVERYWHERE) : broken));
  if (conditions.length === 0) return false;
  return (await rows(sql`select from ${staged} s where (${join(conditions, ') or (')}) limit 1`)).length > 0;
}

/** Staged rows whose record already exists and is kept outside `region`: such records are not overwritten. */
export function keptElsewhere(dataset: Dataset, region: string): TableCheck {
  const { table, key, alsoWrites, fields, region: field, contests } = dataset;
  if (!field) throw new Error(`no department is responsible for records of ${table}`);
  const column = (name: string) => raw(fields[name]?.column as string);
  const same = (names: readonly string[]) =>
    join(
      names.map((name) => sql`t.${column(name)} = s.${column(name)}`),
      ' and ',
    );
  const kept = (register: string, names: readonly string[]) =>
    sql`exists (select from ${raw(register)} t where ${same(names)} and not (${withinRegion(region, sql`t.${column(field)}`)})
      and not ${contests ?? sql`false`})`;
  return {
    ...{
      field,
      rule: 'NOT_COMPETENT',
      message: 'this record is kept by the department of another region',
      messageZh: '该记录由其他地区的部门管理',
    },
    broken: alsoWrites ? sql`(${kept(table, key)} or ${kept(alsoWrites.table, alsoWrites.key)})` : kept(table, key),
  };
}

/** Name of the operator in histories. */
const OPERATOR = 'operator';

/** Merges the staged rows. */
export async function mergeStaged(rows: RunStatement, dataset: Dataset, staged: Sql, today: string, by = OPERATOR): Promise<Merged> {
  // With statistics from when the register was small, the planner would choose a nested loop, which becomes slow while the
  // import fills the table.
  await rows(sql`set local enable_nestloop = off`);
  if (dataset.lock) await rows(dataset.lock(staged));
  const [done] = await rows<Merged>(dataset.merge(staged, today, by));
  return { created: Number(done?.created ?? 0), changed: Number(done?.changed ?? 0) };
}

/** The participant that sends the records; null for the operator. */
export const SENDER = sql`nullif(current_setting('hub.participant', true), '')`;

/** A merge by key: inserts new records and updates different ones. */
export function upsert(
  table: string,
  { fields, key }: Pick<Dataset, 'fields' | 'key'>,
  /** does the column recorded_by contain the first or the last sender? null for the operator */
  recorder?: 'first' | 'last',
): Dataset['merge'] {
  const columns = Object.values(fields).map(({ column }) => column);
  const keys = key.map((name) => fields[name]?.column as string);
  const others = columns.filter((column) => !keys.includes(column));
  const list = (names: string[], of = '') => raw(names.map((name) => `${of}${name}`).join(', '));
  const made = recorder ? [...columns, 'recorded_by'] : columns;
  const changed = recorder === 'last' ? [...others, 'recorded_by'] : others;
  const sender = recorder ? sql`, ${SENDER}` : sql``;
  return (staged) => sql`with done as (
    insert into ${raw(table)} as t (${list(made)}) select ${list(columns)}${sender} from ${staged}
    on conflict (${list(keys)}) do update set (${list(changed)}) = row(${list(changed, 'excluded.')})
      where (${list(others, 't.')}) is distinct from (${list(others, 'excluded.')})
    returning (xmax = 0) as made)
  select count(*) filter (where made) as created, count(*) filter (where not made) as changed from done`;
}

/** A check that the key exists in another table. */
export const known = (field: string, column: string, table: string, key: string, what: [string, string]): TableCheck => ({
  field,
  rule: 'UNKNOWN',
  message: `there is no such ${what[0]} on record; import it first`,
  messageZh: `没有该${what[1]}的登记，须先导入`,
  broken: sql`s.${raw(column)} is not null and not exists (select from ${raw(table)} k where k.${raw(key)} = s.${raw(column)})`,
});
