import sql, { type Sql } from 'sql-template-tag';

// PostgreSQL expects ten keys in a list that it does not know. The plan that it could keep for such a list looks ten times as
// expensive as a plan for one key, so it plans a list of one key anew each time. That takes longer than reading the rows.

/** The column holds one of the keys. */
export const isOneOf = (column: Sql, keys: readonly string[]): Sql =>
  keys.length === 1 ? sql`${column} = ${keys[0]}::text` : sql`${column} = any(${keys}::text[])`;

/** The keys as rows of a table, such as `asked(key)`. */
export const rowsOfKeys = (keys: readonly string[], table: Sql): Sql =>
  keys.length === 1 ? sql`(values (${keys[0]}::text)) as ${table}` : sql`unnest(${keys}::text[]) as ${table}`;
