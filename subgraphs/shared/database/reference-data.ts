import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Database } from './database.ts';

/** The edition of a data file that a table contains, by digest. */
@Entity('reference_data')
export class ReferenceDataRow {
  @PrimaryColumn('text') name!: string;
  @Column('text') digest!: string;
}

/**
 * Replaces all rows of `table` by those of a data file in one transaction, unless this edition is already loaded. `toRows`
 * parses the file; the names of a row are the columns of the table.
 */
export async function loadReferenceData(db: Database, table: string, file: URL | string, toRows: (json: never) => object[]): Promise<void> {
  const text = await readFile(file, 'utf8');
  const digest = createHash('sha256').update(text).digest('hex');
  await db.source.transaction(async (manager) => {
    await manager.query('select pg_advisory_xact_lock(hashtext($1))', [`reference ${table}`]);
    const [held] = await manager.query('select digest from reference_data where name = $1', [table]);
    if (held?.digest === digest) return;
    const name = manager.connection.driver.escape(table);
    await manager.query(`delete from ${name}`);
    await manager.query(`insert into ${name} select * from json_populate_recordset(null::${name}, $1)`, [
      JSON.stringify(toRows(JSON.parse(text) as never)),
    ]);
    await manager.query(
      'insert into reference_data (name, digest) values ($1, $2) on conflict (name) do update set digest = excluded.digest',
      [table, digest],
    );
  });
}
