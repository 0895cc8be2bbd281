import sql, { type Sql } from 'sql-template-tag';

/** The digits every division inside begins with, as `regionPrefix` has it. */
const prefix = (code: Sql): Sql => sql`case ${code} when '100000' then '' else regexp_replace(${code}, '(00){1,2}$', '') end`;

/** `regionCovers` of region codes, asked of the database: does `one` hold `other`? */
export const regionCovers = (one: Sql, other: Sql): Sql => sql`starts_with(${other}, ${prefix(one)})`;

/** `regionsMeet` of region codes, asked of the database. */
export const regionsMeet = (one: Sql, other: Sql): Sql =>
  sql`(starts_with(${other}, ${prefix(one)}) or starts_with(${one}, ${prefix(other)}))`;
