import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { connected } from '../shared/database/connected.ts';
import { copyInto } from '../shared/database/copy-rows.ts';
import { CASES, loadCases } from './courts/bulk-cases.ts';
import { SEED } from './holding.ts';
import { registeredPlaces } from './load.ts';
import { type Bulk, bulkUnions } from './unions/bulk-unions.ts';
import { copyField, withoutIndexes } from './world/copy.ts';
import { buildWorld, type World } from './world/world.ts';

const LINES_AT_ONCE = 500;
// Their triggers keep what a search reads; here it is made once, for all.
const WITH_SEARCH = ['collective_contract', 'contract_clause'];

/** Adds the registers of the `load` profile to the demo's, unless they are there; each table with its indexes made anew behind it. */
export async function loadBulk(urls: { unions: string; courts: string; sharing: string }, report: (step: string) => void): Promise<void> {
  const world = buildWorld(SEED, registeredPlaces());
  await loadUnions(urls.unions, world, report);
  await connected(urls.courts, async (client) => {
    const { rowCount } = await client.query(`select from court_case where chain = 'B-0'`);
    if (rowCount) return report('load profile: cases there');
    await loadCases(client, world, 0, CASES, (step) => report(`load profile: ${step}`));
    report(`load profile: ${CASES.toLocaleString('en')} cases can be searched`);
  });
}

async function loadUnions(url: string, world: World, report: (step: string) => void): Promise<void> {
  await connected(url, async (client) => {
    const { rowCount } = await client.query(`select from collective_contract where id = 'CC-L000001'`);
    if (rowCount) return report('load profile: contracts there');
    await client.query('begin');
    for (const table of WITH_SEARCH) await client.query(`alter table ${table} disable trigger user`);
    for (const bulk of bulkUnions(world)) {
      const rows = await withoutIndexes(client, [bulk.table], () => copyBulk(client, bulk));
      report(`load profile: ${rows.toLocaleString('en')} rows of ${bulk.table}`);
    }
    await withoutIndexes(client, ['contract_search'], async () => {
      await client.query(`select refresh_contract_search(array(select id from collective_contract where id like 'CC-L%'))`);
      return 0;
    });
    for (const table of WITH_SEARCH) await client.query(`alter table ${table} enable trigger user`);
    report('load profile: contracts can be searched');
    await client.query('commit');
    await client.query('analyze');
  });
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
  const into = copyInto(client, `copy ${pg.escapeIdentifier(table)} (${columns.map(pg.escapeIdentifier).join(', ')}) from stdin`);
  await pipeline(Readable.from(chunks()), ...into);
  return count;
}
