import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type Bulk, bulkUnions } from './bulk-unions.ts';
import { connected, copyField, registeredPlaces, SEED } from './load.ts';
import { buildWorld } from './world.ts';

const LINES_AT_ONCE = 500;
// Their triggers keep what a search reads; here it is made once, for all.
const WITH_SEARCH = ['collective_contract', 'contract_clause'];

/** Adds the registers of the `load` profile to the demo's, unless they are there; each table with its indexes made anew behind it. */
export async function loadBulk(urls: { unions: string; sharing: string }, told: (step: string) => void): Promise<void> {
  const places = await registeredPlaces(urls.sharing);
  await connected(urls.unions, async (client) => {
    const { rowCount } = await client.query(`select from collective_contract where id = 'CC-L000001'`);
    if (rowCount) return told('load profile: records there');
    await client.query('begin');
    for (const table of WITH_SEARCH) await client.query(`alter table ${table} disable trigger user`);
    for (const bulk of bulkUnions(buildWorld(SEED, places))) {
      const rows = await withoutIndexes(client, bulk.table, () => copyBulk(client, bulk));
      told(`load profile: ${rows.toLocaleString('en')} rows of ${bulk.table}`);
    }
    await withoutIndexes(client, 'contract_search', async () => {
      await client.query(`select refresh_contract_search(array(select id from collective_contract where id like 'CC-L%'))`);
      return 0;
    });
    for (const table of WITH_SEARCH) await client.query(`alter table ${table} enable trigger user`);
    told('load profile: contracts can be searched');
    await client.query('commit');
    await client.query('analyze');
  });
}

/** In place, the indexes would take several times as long. */
async function withoutIndexes(client: pg.Client, table: string, work: () => Promise<number>): Promise<number> {
  const { rows } = await client.query<{ name: string; statement: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as statement from pg_index i
     where i.indrelid = $1::regclass and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [table],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  const copied = await work();
  for (const { statement } of rows) await client.query(statement);
  return copied;
}

async function copyBulk(client: pg.Client, { table, columns, rows }: Bulk): Promise<number> {
  let count = 0;
  function* chunks() {
    let lines: string[] = [];
    for (const values of rows) {
      count++;
      lines.push(values.map(copyField).join('\t'));
      if (lines.length < LINES_AT_ONCE) continue;
      yield `${lines.join('\n')}\n`;
      lines = [];
    }
    if (lines.length > 0) yield `${lines.join('\n')}\n`;
  }
  const into = client.query(copyFrom(`copy ${pg.escapeIdentifier(table)} (${columns.map(pg.escapeIdentifier).join(', ')}) from stdin`));
  await pipeline(Readable.from(chunks()), into);
  return count;
}
