import sql, { type Sql } from 'sql-template-tag';

// Of a list that is not known beforehand PostgreSQL expects ten keys. A plan for it would look ten times as expensive as one for
// the single key that is asked for most, so that this one would be made anew each time, which takes longer than the rows.

/** The column holds one of the keys. */
export const isOneOf = (column: Sql, keys: readonly string[]): Sql =>
  keys.length === 1 ? sql`${column} = ${keys[0]}::text` : sql`${column} = any(${keys}::text[])`;

/** The keys as rows of a table, such as `asked(key)`. */
export const rowsOfKeys = (keys: readonly string[], table: Sql): Sql =>
  keys.length === 1 ? sql`(values (${keys[0]}::text)) as ${table}` : sql`unnest(${keys}::text[]) as ${table}`;
