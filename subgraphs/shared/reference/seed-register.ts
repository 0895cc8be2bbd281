import { readFile } from 'node:fs/promises';
import type { Database } from '../database/database.ts';

/** The rows of a register that come with a release; the names of a row are the table's columns. */
export interface Seed {
  table: string;
  rows(): Promise<object[]>;
}

/** `toRows` reads the data file. */
export const seedOf = <File>(table: string, file: URL | string, toRows: (json: File) => object[]): Seed => ({
  table,
  rows: async () => toRows(JSON.parse(await readFile(file, 'utf8')) as File),
});

/**
 * Fills each register that is empty, once: from then on its rows are kept by the body that sets them, and no start of a
 * release changes them. What a later release corrects is taken in by `npm run import -- <agency> reference`.
 */
export async function seedRegisters(db: Database, seeds: readonly Seed[]): Promise<void> {
  for (const seed of seeds) await seedRegister(db, seed);
}

async function seedRegister(db: Database, { table, rows: read }: Seed): Promise<void> {
  const rows = await read();
  await db.source.transaction(async (manager) => {
    await manager.query('select pg_advisory_xact_lock(hashtext($1))', [`reference ${table}`]);
    const name = manager.connection.driver.escape(table);
    // Tables named there are filled by every hub itself: they are no sign of records.
    await manager.query("insert into reference_data (name, digest) values ($1, 'register') on conflict (name) do nothing", [table]);
    const [held] = await manager.query(`select from ${name} limit 1`);
    if (held) return;
    const columns = columnsOf(rows)
      .map((column) => manager.connection.driver.escape(column))
      .join(', ');
    await manager.query(`insert into ${name} (${columns}) select ${columns} from json_populate_recordset(null::${name}, $1)`, [
      JSON.stringify(rows),
    ]);
  });
}

/** The columns that the rows name; the others have what the table gives them. */
export const columnsOf = (rows: readonly object[]): string[] => [...new Set(rows.flatMap(Object.keys))];
