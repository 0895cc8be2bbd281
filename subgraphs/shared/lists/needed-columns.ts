import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { RequestContext, SelectedFields } from '../identity/request-context.ts';

/** The columns that the fields of a type need. */
export interface FieldColumns<Row> {
  /** the type's name in the schema */
  type: string;
  /** the table's name in statements */
  alias: string;
  /** columns read for every row */
  always: readonly (keyof Row & string)[];
  /** columns that each field needs; a field that is not listed may need any column */
  fields: Readonly<Record<string, readonly (keyof Row & string)[]>>;
}

const known = new WeakMap<SelectedFields, Map<unknown, Sql>>();

/** The columns of a row that the operation needs. */
export function neededColumns<Row>({ selected }: RequestContext, columns: FieldColumns<Row>): Sql {
  if (!selected) return everyColumn(columns);
  let found = known.get(selected);
  if (!found) {
    found = new Map();
    known.set(selected, found);
  }
  let needed = found.get(columns);
  if (!needed) {
    needed = chosen(columns, selected.get(columns.type) ?? new Set());
    found.set(columns, needed);
  }
  return needed;
}

const everyColumn = ({ alias }: { alias: string }): Sql => sql`${raw(alias)}.*`;

function chosen<Row>(columns: FieldColumns<Row>, fields: ReadonlySet<string>): Sql {
  const { alias, always, fields: plain } = columns;
  const needed = new Set<string>(always);
  for (const field of fields) {
    const read = Object.hasOwn(plain, field) ? plain[field] : undefined;
    if (!read) return everyColumn(columns);
    for (const column of read) needed.add(column);
  }
  return join([...needed].sort().map((column) => raw(`${alias}.${column}`)));
}
