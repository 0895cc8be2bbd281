import sql, { type Sql } from 'sql-template-tag';

/** SQL: the digits with which all divisions inside `code` begin, as in `regionPrefix`. */
const prefix = (code: Sql): Sql => sql`case ${code} when '100000' then '' else regexp_replace(${code}, '(00){1,2}$', '') end`;

/** `regionCovers` in SQL: does `one` contain `other`? */
export const regionCovers = (one: Sql, other: Sql): Sql => sql`starts_with(${other}, ${prefix(one)})`;

/** `regionsMeet` in SQL. */
export const regionsMeet = (one: Sql, other: Sql): Sql =>
  sql`(starts_with(${other}, ${prefix(one)}) or starts_with(${one}, ${prefix(other)}))`;
