import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { RegionDepth } from '../identifiers/region-code.ts';
import type { Dataset, TableCheck } from '../import/dataset.ts';
import { dayRules } from '../import/day-rules.ts';
import { day, type ImportField, scalar, text } from '../import/field.ts';
import { RegionCode } from '../schema/scalars.ts';

/** Reference data, such as legal rates and limits, by which records are assessed; kept by the body that sets it. */
export interface RegisterDraft {
  /** name in the import command, such as minimum-wages */
  name: string;
  title: string;
  titleZh: string;
  table: string;
  /** fields of a row in addition to place, validity, source and mark */
  fields: Record<string, ImportField>;
  /** fields that identify a row; default: a separate identifier */
  key?: readonly string[];
  /** the identifier as an SQL expression on the columns, if a row has no separate one */
  id?: string;
  /** fields for which a region has at most one row a day: no two rows that are not withdrawn may be valid at once */
  single?: readonly string[];
  /** depth of the divisions whose bodies keep it: 0 the whole country, 1 also provinces */
  keptAt: RegionDepth;
  rules?: Dataset['rules'];
  checks?: readonly TableCheck[];
}

export interface Register extends Omit<RegisterDraft, 'rules' | 'checks' | 'single'> {
  id: string;
  key: readonly string[];
  dataset: Dataset;
}

/** The columns that every register has. */
export interface ReferenceRow {
  id: string;
  region: string;
  from_day: string | null;
  to_day: string | null;
  source: string;
  mark: string;
  withdrawn_on: string | null;
  withdrawn_because: string | null;
}

const ID = text({ column: 'id', names: ['编号', '标识'], longest: 100 });
const REGION = scalar({ column: 'region', names: ['适用地区', '行政区划代码'], of: RegionCode });

export function register({ rules, checks = [], single, key = ['id'], id = 'id', ...draft }: RegisterDraft): Register {
  const { name, title, titleZh, table, fields: own, keptAt } = draft;
  const taken = new Set(Object.values(own).flatMap(({ names }) => names));
  /** Without headings that the register uses for its own fields. */
  const beside = (field: ImportField): ImportField => ({ ...field, names: field.names.filter((heading) => !taken.has(heading)) });
  const fields = {
    ...(key.includes('id') ? { id: beside(ID) } : {}),
    region: REGION,
    from: day('from_day', '起始日', true),
    to: day('to_day', '截止日', true),
    source: beside(text({ column: 'source', names: ['来源', '文号'], longest: 300 })),
    mark: text({ column: 'mark', names: ['核实情况'], longest: 200, absent: 'found' }),
    ...own,
  };
  const ordered = dayRules({ order: ['from', 'to'] });
  const dataset: Dataset = {
    ...{ name, title, titleZh, fields, key, table, keptAt, region: 'region', during: ['from', 'to'] },
    rules: (record, historic) => [...ordered(record), ...(rules?.(record, historic) ?? [])],
    checks: [
      ...(key.includes('id') ? [withdrawn(table, fields, key)] : []),
      ...(single ? [overlap(table, fields, key, single)] : []),
      ...checks,
    ],
    merge: (staged, today, by) => mergeLogged({ table, fields, key, id }, staged, today, by),
  };
  return { ...draft, key, id, dataset };
}

type Named = Pick<Dataset, 'table' | 'fields' | 'key'> & { id: string };
const columnsOf = (fields: Dataset['fields'], names: readonly string[]) => names.map((name) => fields[name]?.column as string);
const same = (columns: readonly string[], one: string, other: string): Sql =>
  raw(columns.map((column) => `${one}.${column} is not distinct from ${other}.${column}`).join(' and ') || 'true');

const withdrawn = (table: string, fields: Dataset['fields'], key: readonly string[]): TableCheck => ({
  ...{ field: key[0] as string, rule: 'STATE', message: 'this row was withdrawn; use another identifier for a new row' },
  messageZh: '该条数据已撤回，新数据须另设编号',
  broken: sql`exists (select from ${raw(table)} t where ${same(columnsOf(fields, key), 't', 's')} and t.withdrawn_on is not null)`,
});

/** For one place and one subject, two rows in the register and the file must not be valid on the same day. */
function overlap(table: string, fields: Dataset['fields'], key: readonly string[], single: readonly string[]): TableCheck {
  const keys = columnsOf(fields, key);
  const subject = columnsOf(fields, ['region', ...single]);
  const span = (of: string) => sql`daterange(${raw(of)}.from_day, ${raw(of)}.to_day, '[]')`;
  return {
    ...{ field: 'from', rule: 'OVERLAP', message: 'another row is valid in this region during that time; end that row in the same file' },
    messageZh: '同一地区同一事项在该期间已有有效数据，须同时将其截止',
    broken: (staged) => sql`exists (select from ${raw(table)} t where t.withdrawn_on is null and ${same(subject, 't', 's')}
        and ${span('t')} && ${span('s')} and not exists (select from ${staged} o where ${same(keys, 'o', 't')}))
      or exists (select from ${staged} o where o.line <> s.line and ${same(subject, 'o', 's')} and ${span('o')} && ${span('s')})`,
  };
}

/**
 * Inserts or updates each row by key, and adds a step with the participant and the previous values to its history. A row
 * identified by its content is in force again if it is imported after it was withdrawn.
 */
function mergeLogged({ table, fields, key, id }: Named, staged: Sql, today: string, by: string): Sql {
  const columns = Object.values(fields).map(({ column }) => column);
  const keys = columnsOf(fields, key);
  const others = columns.filter((column) => !keys.includes(column));
  const list = (names: readonly string[], of = '') => raw(names.map((name) => `${of}${name}`).join(', '));
  return sql`with before as (select ${raw(id)} as of, to_jsonb(t) as said from ${raw(table)} t where exists (select from ${staged} s where ${same(keys, 't', 's')})),
    done as (
      insert into ${raw(table)} as t (${list(columns)}) select ${list(columns)} from ${staged}
      on conflict (${list(keys)}) do update set (${list(others)}, withdrawn_on, withdrawn_because) = row(${list(others, 'excluded.')}, null, null)
        where t.withdrawn_on is not null or (${list(others, 't.')}) is distinct from (${list(others, 'excluded.')})
      returning ${raw(id)} as of, (xmax = 0) as made),
    logged as (
      insert into workflow_event (register, about, participant, action, on_day, note)
      select ${table}, done.of, ${by}, case when made then 'MADE' else 'CHANGED' end, ${today}, before.said::text
      from done left join before on before.of = done.of returning id)
  select count(*) filter (where made) as created, count(*) filter (where not made) as changed from done
  where (select count(*) from logged) >= 0`;
}

/** Condition: the row is for one of these regions or a division that contains it. */
export const inDivisions = (regions: readonly string[]): Sql => sql`region in (${join([...new Set(regions)])})`;
