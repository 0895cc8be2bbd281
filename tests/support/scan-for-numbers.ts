import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { to as copyTo } from 'pg-copy-streams';
import { DATABASE_USERS } from '../../gateway/start/databases.ts';
import type { HubAddress } from './ask.ts';
import { asAdministrator } from './database.ts';
import { numbersInBytes } from './numbers-in-bytes.ts';

const DATABASES = DATABASE_USERS.map((user) => `hub_${user}`);
// What the hub writes beside a file that it took in.
const WRITTEN_BESIDE = /\.rejects\.csv$|\.receipt(s)?\.json$/;
const CHUNK = 4 * 1024 * 1024;

/** Where a number of a person lies in what a hub has kept and written: `database table: form`, or `file: form`. */
export async function placesOfNumbers(hub: HubAddress): Promise<string[]> {
  const places: string[] = [];
  for (const database of DATABASES) places.push(...(await inDatabase(database, hub)));
  for (const file of filesOf(hub.folder, path.join(hub.folder, 'postgres'))) places.push(...inFile(file));
  const temporary = fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith('hub-import-'));
  for (const name of temporary)
    for (const file of filesOf(path.join(os.tmpdir(), name))) if (WRITTEN_BESIDE.test(file)) places.push(...inFile(file));
  return places;
}

function inDatabase(database: string, hub: HubAddress): Promise<string[]> {
  return asAdministrator(
    database,
    async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
          where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
      );
      const places: string[] = [];
      for (const { name } of rows) {
        // A partitioned table is read with its parts.
        const stream = client.query(copyTo(`copy (select * from ${name}) to stdout`));
        for (const form of await formsIn(stream)) places.push(`${database} ${name}: ${form}`);
      }
      return places;
    },
    hub,
  );
}

async function formsIn(stream: Readable): Promise<string[]> {
  const forms = new Set<string>();
  let held: Buffer[] = [];
  let size = 0;
  const look = (keep: number) => {
    const bytes = Buffer.concat(held);
    for (const form of numbersInBytes(bytes)) forms.add(form);
    // What began at the end is looked at with what follows.
    held = [bytes.subarray(Math.max(0, bytes.length - keep))];
    size = held[0]?.length ?? 0;
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    held.push(chunk);
    size += chunk.length;
    if (size > CHUNK) look(200);
  }
  look(0);
  return [...forms];
}

function* filesOf(folder: string, without?: string): Generator<string> {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (file === without) continue;
    if (entry.isDirectory()) yield* filesOf(file, without);
    else if (entry.isFile()) yield file;
  }
}

/** Those that end meanwhile are passed over. */
function inFile(file: string): string[] {
  let bytes: Buffer;
  try {
    bytes = fs.readFileSync(file);
  } catch {
    return [];
  }
  return numbersInBytes(bytes).map((form) => `${file}: ${form}`);
}
