import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
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
  return `postgres://hub_admin:${file('password')}@127.0.0.1:${file('port')}/${database}`;
}

export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export async function rowsOf<Row extends object>(
  database: string,
  statement: string,
  values: unknown[] = [],
  hub: HubAddress = theHub(),
): Promise<Row[]> {
  return asAdministrator(database, async (client) => (await client.query<Row>(statement, values)).rows, hub);
}
