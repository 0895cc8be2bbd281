import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import pg from 'pg';
import { openPersonKeys, openTableKeys } from '../../gateway/start/data-folder.ts';
import { databaseUrl, newPasswords, prepareDatabases } from '../../gateway/start/databases.ts';
import { type EmbeddedServer, startEmbeddedServer } from '../../gateway/start/postgres/embedded-server.ts';
import { AGENCIES, type Agency } from '../../subgraphs/shared/agencies.ts';
import { setIdentifierMode } from '../../subgraphs/shared/schema/scalars.ts';
import { DATABASES } from '../support/agency-databases.ts';
import { temporaryFolder } from '../support/start-hub.ts';

/** Defaults that PostgreSQL works out, and shows in other words than they were given in. */
const COMPUTED_DEFAULT =
  /ALTER TABLE "(engagement|earning|contract_alert|person|person_identity|person_record)" ALTER COLUMN "(id|asked_on)" DROP DEFAULT/;
const folder = temporaryFolder();
const passwords = newPasswords();
let server: EmbeddedServer;
const tableKeys = openTableKeys(folder, openPersonKeys(folder, randomBytes(32)));
const urlOf = (agency: Agency) => databaseUrl(server.adminUrl, agency, passwords[agency], tableKeys[agency]);

beforeAll(async () => {
  setIdentifierMode('synthetic');
  server = await startEmbeddedServer({ folder });
  await prepareDatabases(server.adminUrl, passwords, tableKeys);
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

describe.each(AGENCIES)('the %s database', (agency) => {
  test('has the days of China, whatever time zone the server keeps', async () => {
    const admin = new pg.Client({ connectionString: server.adminUrl });
    await admin.connect();
    await admin.query(`alter database hub_${agency} set timezone = 'UTC'`);
    const one = DATABASES[agency](urlOf(agency), 2);
    try {
      await one.open();
      // five to midnight and midnight in Shanghai
      expect(
        await one.source.query(
          `select '2026-11-28T15:55:00Z'::timestamptz::date::text as before, '2026-11-28T16:00:00Z'::timestamptz::date::text as after,
             '2026-11-29'::date::timestamptz = '2026-11-28T16:00:00Z' as midnight`,
        ),
      ).toEqual([{ before: '2026-11-28', after: '2026-11-29', midnight: true }]);
    } finally {
      await one.close();
      await admin.query(`alter database hub_${agency} reset timezone`);
      await admin.end();
    }
  });

  test('is made by its migrations, also when two processes start at once, and holds what the entities say', async () => {
    const [one, other] = [DATABASES[agency](urlOf(agency), 2), DATABASES[agency](urlOf(agency), 2)];
    await Promise.all([one.open(), other.open()]);
    await other.close();
    const { upQueries } = await one.source.driver.createSchemaBuilder().log();
    // Expression indexes, checks and foreign keys stand in the migrations only; an entity names columns.
    const differences = upQueries
      .map(({ query }) => query)
      .filter((query) => !/DROP INDEX|DROP CONSTRAINT "\w+_check\d*"|DROP CONSTRAINT "\w+_f?key"/.test(query))
      .filter((query) => !COMPUTED_DEFAULT.test(query));
    expect(differences).toEqual([]);
    await one.close();
  });

  test('goes down to nothing and up again', async () => {
    const database = DATABASES[agency](urlOf(agency), 2);
    await database.open();
    const tables = async () =>
      (await database.source.query(
        "select table_name from information_schema.tables where table_schema = 'public' and table_name <> 'migrations'",
      )) as unknown[];
    const before = (await tables()).length;
    expect(before).toBeGreaterThan(0);
    while ((await database.source.query('select count(*) as n from migrations'))[0].n > 0) await database.source.undoLastMigration();
    expect(await tables()).toEqual([]);
    await database.source.runMigrations();
    expect(await tables()).toHaveLength(before);
    await database.close();
  });

  test('is not opened by a program that is older than it', async () => {
    const database = DATABASES[agency](urlOf(agency), 2);
    await database.open();
    await database.source.query("insert into migrations (timestamp, name) values (4000000000000, 'FromTomorrow4000000000000')");
    const older = DATABASES[agency](urlOf(agency), 2);
    await expect(older.open()).rejects.toThrow(/newer version of the hub \(FromTomorrow4000000000000\)/);
    await older.close();
    await database.source.query('delete from migrations where timestamp = 4000000000000');
    await database.close();
  });

  test('is closed to the roles of the other agencies, and its own role can make no database', async () => {
    for (const other of AGENCIES.filter((one) => one !== agency)) {
      const url = new URL(urlOf(other));
      url.pathname = `/hub_${agency}`;
      const client = new pg.Client({ connectionString: url.toString() });
      await expect(client.connect()).rejects.toThrow(/permission denied for database/);
    }
    const own = new pg.Client({ connectionString: urlOf(agency) });
    await own.connect();
    await expect(own.query('create database stolen')).rejects.toThrow(/permission denied/);
    await expect(own.query('select * from pg_authid')).rejects.toThrow(/permission denied/);
    await own.end();
  });
});

test('no password, no entry', async () => {
  const url = new URL(urlOf('labour'));
  url.password = 'wrong';
  await expect(new pg.Client({ connectionString: url.toString() }).connect()).rejects.toThrow(/password authentication failed/);
});
