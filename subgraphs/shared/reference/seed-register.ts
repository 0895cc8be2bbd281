import { readFile } from 'node:fs/promises';
import type { Database } from '../database/database.ts';

/** The rows of a register that a release contains, by column name. */
export interface Seed {
  table: string;
  rows(): Promise<object[]>;
}

/** `toRows` parses the data file. */
export const seedOf = <File>(table: string, file: URL | string, toRows: (json: File) => object[]): Seed => ({
  table,
  rows: async () => toRows(JSON.parse(await readFile(file, 'utf8')) as File),
});

/**
 * Fills each register that is empty, once. Afterwards its rows are kept by the body that sets them, and starting a new release
 * does not change them. Corrections in a later release are imported with `npm run import -- <agency> reference`.
 */
export async function seedRegisters(db: Database, seeds: readonly Seed[]): Promise<void> {
  for (const seed of seeds) await seedRegister(db, seed);
}

async function seedRegister(db: Database, { table, rows: read }: Seed): Promise<void> {
  const rows = await read();
  await db.source.transaction(async (manager) => {
    await manager.query('select pg_advisory_xact_lock(hashtext($1))', [`reference ${table}`]);
    const name = manager.connection.driver.escape(table);
    // Tables listed there are filled by every hub, so their rows do not count as records.
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

/** The columns that the rows contain; the database uses its defaults for the others. */
export const columnsOf = (rows: readonly object[]): string[] => [...new Set(rows.flatMap(Object.keys))];
