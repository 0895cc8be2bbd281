import { readFile } from 'node:fs/promises';
import type { Database } from '../database/database.ts';

/**
 * Fills a register from the data file that comes with the release, once, where it is empty: from then on its rows are kept by
 * the body that sets them, and no release changes them. `toRows` reads the file; the names of a row are the table's columns.
 */
export async function seedRegister<File>(db: Database, table: string, file: URL | string, toRows: (json: File) => object[]): Promise<void> {
  const rows = toRows(JSON.parse(await readFile(file, 'utf8')) as File);
  await db.source.transaction(async (manager) => {
    await manager.query('select pg_advisory_xact_lock(hashtext($1))', [`reference ${table}`]);
    const name = manager.connection.driver.escape(table);
    // Tables named there are filled by every hub itself: they are no sign of records.
    await manager.query("insert into reference_data (name, digest) values ($1, 'register') on conflict (name) do nothing", [table]);
    const [held] = await manager.query(`select from ${name} limit 1`);
    if (held) return;
    const columns = [...new Set(rows.flatMap(Object.keys))].map((column) => manager.connection.driver.escape(column)).join(', ');
    await manager.query(`insert into ${name} (${columns}) select ${columns} from json_populate_recordset(null::${name}, $1)`, [
      JSON.stringify(rows),
    ]);
  });
}
