import type { Sql } from 'sql-template-tag';

/** One member of a filter: the field of the contract that it reads, and what it asks. */
interface Member<Value> {
  /** to filter by a field is to read it */
  reads: string;
  /** false where this value asks nothing */
  where(value: Value): Sql | false;
  /** what is asked where the member is left out */
  absent?: Sql;
}

/** Every member of a filter: one that is forgotten does not compile. */
export type FilterTable<Filter extends object> = { [Name in keyof Filter]-?: Member<NonNullable<Filter[Name]>> };

/** The fields by which a filter asks, by its members that are given. */
export function fieldsRead<Filter extends object>(table: FilterTable<Filter>, filter: Filter | null | undefined): string[] {
  return membersOf(table).flatMap((name) => (filter?.[name] == null ? [] : table[name].reads));
}

/** The conditions that a filter asks; members of `filter` that the table does not hold are none of its own. */
export function conditions<Filter extends object>(table: FilterTable<Filter>, filter: Filter): Sql[] {
  return membersOf(table).flatMap((name) => {
    const value = filter[name];
    const { where, absent } = table[name];
    return (value == null ? absent : where(value as NonNullable<typeof value>)) || [];
  });
}

const membersOf = <Filter extends object>(table: FilterTable<Filter>) => Object.keys(table) as (keyof Filter & string)[];
