import fs from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { tableKeyFiles } from '../../gateway/start/data-folder.ts';
import { DATABASE_USERS } from '../../gateway/start/databases.ts';
import { connected } from '../../subgraphs/shared/database/connected.ts';
import { withoutPersonKey, withPersonKey } from '../../subgraphs/shared/database/person-address.ts';
import { type HubAddress, theHub } from './ask.ts';

/** Runs statements in one of the hub's databases as its administrator: what no user of the hub can do. */
export async function asAdministrator<T>(
  database: string,
  work: (client: pg.Client) => Promise<T>,
  hub: HubAddress = theHub(),
): Promise<T> {
  return connected(databaseUrl(database, hub), work);
}

/** Address of one of the hub's databases, as its administrator. */
export function databaseUrl(database: string, hub: HubAddress = theHub()): string {
  const file = (name: string) => fs.readFileSync(path.join(hub.folder, 'postgres', name), 'utf8').trim();
  const url = `postgres://hub_admin:${file('password')}@127.0.0.1:${file('port')}/${database}`;
  const user = DATABASE_USERS.find((one) => database.replace(/_\d+$/, '') === `hub_${one}`);
  return user ? withPersonKey(url, tableKeyFiles(hub.folder)[user]) : url;
}

/** The same address for a test that looks at what is stored. */
export const storedUrl = (database: string, hub: HubAddress = theHub()): string => withoutPersonKey(databaseUrl(database, hub));

export { connected };

export async function rowsOf<Row extends object>(
  database: string,
  statement: string,
  values: unknown[] = [],
  hub: HubAddress = theHub(),
): Promise<Row[]> {
  return asAdministrator(database, async (client) => (await client.query<Row>(statement, values)).rows, hub);
}
