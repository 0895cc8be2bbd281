import sql, { type RawValue, raw, type Sql } from 'sql-template-tag';
import type { RequestContext } from '../identity/request-context.ts';
import type { Database, RunStatement } from './database.ts';
import { assignments } from './insert.ts';
import { isOneOf } from './keys.ts';

/** Columns of a row that change. */
export type Changes<Row> = { [Column in keyof Row]?: RawValue };

/** The statements that every register needs, for a table and its key column. Both names come from code. */
export function table<Row extends object>(name: string, key: keyof Row & string) {
  const [from, keyColumn] = [raw(name), raw(key)];
  return {
    name,
    key,
    /** The rows with these keys that the caller may see. */
    byKeys: (db: Database, context: RequestContext, keys: readonly string[], visible: Sql): Promise<Row[]> =>
      db.rows(context, sql`select * from ${from} where ${isOneOf(keyColumn, keys)} and ${visible}`),
    /** The row, locked until the end of the transaction. */
    locked: async (rows: RunStatement, id: string): Promise<Row | undefined> =>
      (await rows<Row>(sql`select * from ${from} where ${keyColumn} = ${id} for update`))[0],
    /** Updates the changed columns; does nothing if there are none. */
    change: async (rows: RunStatement, id: string, columns: Changes<Row>): Promise<void> => {
      if (Object.keys(columns).length === 0) return;
      await rows(sql`update ${from} set ${assignments(columns as Record<string, RawValue>)} where ${keyColumn} = ${id}`);
    },
  };
}
export type Table<Row extends object> = ReturnType<typeof table<Row>>;
