import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { openPersonKeys, openTableKeys, personKeyFile } from '../../gateway/start/data-folder.ts';
import { databaseUrl, ledgerUrls, newPasswords, onDatabase, prepareDatabases } from '../../gateway/start/databases.ts';
import { type EmbeddedServer, startEmbeddedServer } from '../../gateway/start/postgres/embedded-server.ts';
import { tablesWithRecords } from '../../subgraphs/demo/holding.ts';
import { loadDemoData } from '../../subgraphs/demo/load.ts';
import { AGENCIES, type Agency } from '../../subgraphs/shared/agencies.ts';
import { connected } from '../../subgraphs/shared/database/connected.ts';
import { withoutPersonKey, withPersonKey } from '../../subgraphs/shared/database/person-address.ts';
import { PersonKeys } from '../../subgraphs/shared/identity/person-keys.ts';
import { setIdentifierMode } from '../../subgraphs/shared/schema/scalars.ts';
import { DATABASES } from '../support/agency-databases.ts';
import { temporaryFolder } from '../support/start-hub.ts';

const SLOW = 300_000;
const PERSON = /w-[0-9a-f]{32}/g;
const folder = temporaryFolder();
const passwords = newPasswords();
const tableKeys = openTableKeys(folder, openPersonKeys(folder, randomBytes(32)));
let server: EmbeddedServer;
const urlOf = (agency: Agency) => databaseUrl(server.adminUrl, agency, passwords[agency], tableKeys[agency]);
const storedUrlOf = (agency: Agency) => withoutPersonKey(urlOf(agency));

/** Databases as the hub of 0.7 left them: all hold persons as the contract names them. */
beforeAll(async () => {
  setIdentifierMode('synthetic');
  server = await startEmbeddedServer({ folder: path.join(folder, 'postgres') });
  await prepareDatabases(server.adminUrl, passwords, tableKeys);
  for (const agency of AGENCIES) {
    await opened(agency, urlOf(agency));
    await connected(storedUrlOf(agency), asBefore);
  }
  const urls = Object.fromEntries(AGENCIES.map((agency) => [agency, storedUrlOf(agency)])) as Record<Agency, string>;
  await loadDemoData(urls, AGENCIES, PersonKeys.read(personKeyFile(folder)), () => {});
}, SLOW);
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

/** No form, and what a migration brings counts as no record, as after the start of a hub. */
async function asBefore(client: pg.Client): Promise<void> {
  await client.query('delete from person_form');
  for (const name of await tablesWithRecords(client))
    await client.query(`insert into reference_data (name, digest) values ($1, '')`, [name]);
}

async function opened(agency: Agency, url: string): Promise<void> {
  const database = DATABASES[agency](url, 2);
  await database.open();
  await database.close();
}

/** Every row of every table, as text. */
const rowsAt = (url: string) =>
  connected(url, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I', tablename) as name from pg_tables where schemaname = 'public' and tablename <> 'person_form' order by 1`,
    );
    const all: Record<string, string[]> = {};
    for (const { name } of tables) {
      const { rows } = await client.query<{ held: string }>(`select t::text as held from ${name} t`);
      all[name] = rows.map(({ held }) => held).sort();
    }
    return all;
  });
const personsIn = (rows: Record<string, string[]>) => new Set(Object.values(rows).flatMap((list) => list.join('\n').match(PERSON) ?? []));

test.each(AGENCIES)(
  'the first start puts what %s holds under its key, in every column, and nothing else of a row changes',
  async (agency) => {
    const before = await rowsAt(storedUrlOf(agency));
    await opened(agency, urlOf(agency));
    expect(await rowsAt(urlOf(agency))).toEqual(before);
    const [persons, stored] = [personsIn(before), personsIn(await rowsAt(storedUrlOf(agency)))];
    expect(stored.size).toBe(persons.size);
    expect(persons.size).toBeGreaterThan(100);
    expect([...stored].filter((one) => persons.has(one))).toEqual([]);
    // What a database refuses goes on being refused, and constraints are as they were.
    const deferrable = 'select count(*)::int as n from pg_constraint where condeferrable';
    expect((await connected(urlOf(agency), (client) => client.query(deferrable))).rows).toEqual([{ n: 0 }]);
    const disabled = `select count(*)::int as n from pg_trigger where tgenabled = 'D'`;
    expect((await connected(urlOf(agency), (client) => client.query(disabled))).rows).toEqual([{ n: 0 }]);
  },
  SLOW,
);

test(
  'a further key behind the former one in the file takes its place at the next start; who has only the former is refused',
  async () => {
    const url = withPersonKey(urlOf('labour'), path.join(folder, 'more-keys.json'));
    const { keys } = JSON.parse(fs.readFileSync(tableKeys.labour, 'utf8')) as { keys: string[] };
    fs.writeFileSync(path.join(folder, 'more-keys.json'), JSON.stringify({ keys: [...keys, randomBytes(32).toString('base64url')] }));
    const [before, stored] = [await rowsAt(urlOf('labour')), personsIn(await rowsAt(storedUrlOf('labour')))];
    // A figure keeps digests of what is stored, so that no month counts a person twice.
    const digestOf = `(select jsonb_build_array(left(md5(id), 16)) from worker order by id limit 1)`;
    await connected(urlOf('labour'), (client) =>
      client.query(`insert into figure_edition select '2026-10', 'of a test', '11', '2026-10-31', jsonb_build_object('persons', ${digestOf},
        'of', (select id from worker order by id limit 1)), '2026-11-01'`),
    );
    const left = await connectedUntilEnded(urlOf('labour'));
    await opened('labour', url);
    expect(await left.ended).toMatch(/terminat/);
    const { figure_edition: _figures, ...after } = await rowsAt(url);
    const { figure_edition: _none, ...same } = before;
    expect(after).toEqual(same);
    expect([...personsIn(await rowsAt(withoutPersonKey(url)))].filter((one) => stored.has(one))).toEqual([]);
    const kept = `select counts -> 'persons' ->> 0 = left(md5(counts ->> 'of'), 16) as same from figure_edition where name = 'of a test'`;
    expect((await connected(url, (client) => client.query(kept))).rows).toEqual([{ same: true }]);
    await expect(connected(urlOf('labour'), (client) => client.query('select'))).rejects.toThrow(/stored under another key/);
    await expect(opened('labour', urlOf('labour'))).rejects.toThrow(/stored under another key/);
  },
  SLOW,
);

/** A connection with a statement under way; `ended` says how it ended. */
function connectedUntilEnded(url: string): Promise<{ ended: Promise<string> }> {
  return new Promise((resolve) => {
    const ended: Promise<string> = connected(url, async (client) => {
      await client.query('select');
      resolve({ ended });
      await client.query('select pg_sleep(120)');
      return 'by itself';
    }).catch((error: Error) => error.message);
  });
}

test('a database without the name of a key is not opened', async () => {
  await expect(opened('courts', storedUrlOf('courts'))).rejects.toThrow(/names no key file for its persons; add \?person_key=/);
});

test('the ledger that was written before is put under its key by the preparation, and stays append-only', async () => {
  const [subject, asked] = [0, 1].map(() => `w-${randomBytes(16).toString('hex')}`);
  const asOwner = withoutPersonKey(onDatabase(server.adminUrl, 'hub_ledger'));
  await connected(asOwner, async (client) => {
    await client.query('delete from person_form');
    await client.query(
      `insert into entry (chain, seq, at, kind, participant, agreements, subjects, asked, withheld, anchors, previous_hash, hash)
         values ('c', 1, now(), 'OPERATION', $1, '{}', array[$1], array[$2], '{}', '{}', 'h', 'h')`,
      [subject, asked],
    );
  });
  const reader = ledgerUrls(server.adminUrl, passwords, tableKeys).reader;
  const entries = (client: pg.Client) => client.query('select participant, subjects, asked from entry');
  await expect(connected(reader, entries)).rejects.toThrow(/not stored under a key yet/);
  await prepareDatabases(server.adminUrl, passwords, tableKeys);
  expect((await connected(reader, entries)).rows).toEqual([{ participant: subject, subjects: [subject], asked: [asked] }]);
  expect(JSON.stringify((await connected(asOwner, entries)).rows)).not.toMatch(new RegExp(`${subject}|${asked}`));
  await expect(connected(asOwner, (client) => client.query('delete from entry'))).rejects.toThrow(/append-only/);
});
