import sql, { type Sql } from 'sql-template-tag';

// PostgreSQL estimates ten keys for a list of unknown length. A generic plan for it therefore looks ten times as expensive as a
// plan for one key, so PostgreSQL plans every list of one key again. That takes longer than reading the rows.

/** Condition: the column equals one of the keys. */
export const isOneOf = (column: Sql, keys: readonly string[]): Sql =>
  keys.length === 1 ? sql`${column} = ${keys[0]}::text` : sql`${column} = any(${keys}::text[])`;

/** The keys as rows of a table, for example `asked(key)`. */
export const rowsOfKeys = (keys: readonly string[], table: Sql): Sql =>
  keys.length === 1 ? sql`(values (${keys[0]}::text)) as ${table}` : sql`unnest(${keys}::text[]) as ${table}`;
