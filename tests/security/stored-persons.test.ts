import { createHash } from 'node:crypto';
import { to as copyTo } from 'pg-copy-streams';
import { DATABASE_USERS, type DatabaseUser } from '../../gateway/start/databases.ts';
import { ask } from '../support/ask.ts';
import { connected, databaseUrl, rowsOf, storedUrl } from '../support/database.ts';
import { freshWorker } from '../support/persons.ts';

const SLOW = 240_000;
const DIGITS = /(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/g;
const DIGESTS = /(?<![0-9a-f])[0-9a-f]{16}(?![0-9a-f])/g;

interface Dump {
  /** values in the form of a pseudonym, by their digits: wherever they stand */
  persons: Set<string>;
  digests: Set<string>;
}

/** What somebody has who carries a database away: every table, as PostgreSQL writes it out. */
async function dumpOf(user: DatabaseUser): Promise<Dump> {
  const dump: Dump = { persons: new Set(), digests: new Set() };
  await connected(storedUrl(`hub_${user}`), async (client) => {
    await client.query('set statement_timeout = 0');
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    for (const { name } of rows) {
      let rest = '';
      for await (const piece of client.query(copyTo(`copy (select * from ${name}) to stdout`))) {
        const text = rest + (piece as Buffer).toString('latin1');
        const end = text.lastIndexOf('\n') + 1;
        rest = text.slice(end);
        for (const [digits] of text.slice(0, end).matchAll(DIGITS)) dump.persons.add(digits);
        for (const [digest] of text.slice(0, end).matchAll(DIGESTS)) dump.digests.add(digest);
      }
    }
  });
  return dump;
}

/** Persons as the contract knows them, of agencies and of the register. */
async function knownPersons(): Promise<string[]> {
  const asked = [
    rowsOf<{ id: string }>('hub_labour', 'select id from worker'),
    rowsOf<{ id: string }>('hub_insurance', 'select distinct worker as id from enrolment_spell'),
    rowsOf<{ id: string }>('hub_courts', 'select distinct worker as id from case_party where worker is not null'),
    rowsOf<{ id: string }>('hub_unions', 'select distinct worker as id from union_membership'),
    rowsOf<{ id: string }>('hub_sharing', 'select id from person'),
  ];
  return [...new Set((await Promise.all(asked)).flat().map(({ id }) => id.slice('w-'.length)))];
}

const common = (one: ReadonlySet<string>, others: Iterable<string>) => [...others].filter((value) => one.has(value));

test(
  'two databases that were carried away have no person in common, and none of those whom the contract names',
  async () => {
    // A person who is in two agencies' tables, in the register and in the ledger.
    const [worker] = await rowsOf<{ id: string }>('hub_labour', 'select id from worker order by id limit 1');
    const fresh = freshWorker();
    for (const id of [worker?.id, fresh])
      await ask('court-330000', { query: 'query ($id: ID!) { worker(id: $id) { id occupation } }', variables: { id } });
    const known = await knownPersons();
    const digests = known.map((digits) => createHash('md5').update(`w-${digits}`).digest('hex').slice(0, 16));
    const dumps = new Map<DatabaseUser, Dump>();
    for (const user of DATABASE_USERS) dumps.set(user, await dumpOf(user));
    for (const [user, dump] of dumps) {
      expect([user, dump.persons.size > 0]).toEqual([user, true]);
      expect([user, common(dump.persons, known)]).toEqual([user, []]);
      // Nor what a figure keeps of a person, so that no month counts one twice.
      expect([user, common(dump.digests, digests)]).toEqual([user, []]);
    }
    for (const [user, { persons }] of dumps)
      for (const [other, dump] of dumps) if (user < other) expect([user, other, common(persons, dump.persons)]).toEqual([user, other, []]);
    // Of the same persons: by the service they can be joined.
    const insured = new Set(
      (await rowsOf<{ id: string }>('hub_insurance', 'select distinct worker as id from enrolment_spell')).map(({ id }) => id),
    );
    const workers = await rowsOf<{ id: string }>('hub_labour', 'select id from worker');
    expect(workers.filter(({ id }) => insured.has(id)).length).toBeGreaterThan(10);
  },
  SLOW,
);

test('a connection without the key sees nobody whom it knows, and one with another key is refused', async () => {
  const [worker] = await rowsOf<{ id: string }>('hub_labour', 'select id from worker order by id limit 1');
  const stored = await connected(storedUrl('hub_labour'), (client) => client.query('select from worker where id = $1', [worker?.id]));
  expect(stored.rowCount).toBe(0);
  const others = new URL(storedUrl('hub_labour'));
  others.searchParams.set('person_key', keyOf('hub_courts'));
  await expect(connected(others.toString(), (client) => client.query('select 1'))).rejects.toThrow(/another key .*person_key/);
});

const keyOf = (database: string) => new URL(databaseUrl(database)).searchParams.get('person_key') as string;
