import type { Sql } from 'sql-template-tag';

/** One member of a filter: the schema field that it reads, and its condition. */
interface Member<Value> {
  /** the field of the schema that the filter reads; the caller needs the right to read it */
  reads: string;
  /** the SQL condition; false if this value adds none */
  where(value: Value): Sql | false;
  /** condition if the filter omits the member */
  absent?: Sql;
}

/** All members of a filter; the compiler reports a missing one. */
export type FilterTable<Filter extends object> = { [Name in keyof Filter]-?: Member<NonNullable<Filter[Name]>> };

/** The fields read by the given members of a filter. */
export function fieldsRead<Filter extends object>(table: FilterTable<Filter>, filter: Filter | null | undefined): string[] {
  return membersOf(table).flatMap((name) => (filter?.[name] == null ? [] : table[name].reads));
}

/** The SQL conditions of a filter; members that are not in the table are ignored. */
export function conditions<Filter extends object>(table: FilterTable<Filter>, filter: Filter): Sql[] {
  return membersOf(table).flatMap((name) => {
    const value = filter[name];
    const { where, absent } = table[name];
    return (value == null ? absent : where(value as NonNullable<typeof value>)) || [];
  });
}

const membersOf = <Filter extends object>(table: FilterTable<Filter>) => Object.keys(table) as (keyof Filter & string)[];
