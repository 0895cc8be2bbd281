import sql, { join, type RawValue, raw, type Sql } from 'sql-template-tag';
import type { RunStatement } from './database.ts';

/** `insert into table (columns) values (values)`. Names come from code, never from input. */
export const insertInto = (table: string, row: Record<string, RawValue>): Sql =>
  sql`insert into ${raw(table)} (${raw(Object.keys(row).join(', '))}) values (${join(Object.values(row))})`;

/** Inserts one row and returns its new identifier. */
export async function insertedId(rows: RunStatement, table: string, row: Record<string, RawValue>): Promise<string> {
  const [made] = await rows<{ id: string }>(sql`${insertInto(table, row)} returning id`);
  return (made as { id: string }).id;
}

/** The next identifier of a register, such as V-4821930576. It does not reveal the number of rows (`scattered-numbers.ts`). */
export const nextNumber = (prefix: string, sequence: string, digits = 10): Sql =>
  sql`${prefix}::text || '-' || scattered(nextval(${sequence}), ${digits})::text`;

/** `column = value, …` for an update. Names come from code, never from input. */
export const assignments = (columns: Record<string, RawValue>): Sql =>
  join(Object.entries(columns).map(([column, value]) => sql`${raw(column)} = ${value}`));
