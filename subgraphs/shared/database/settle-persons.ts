import pg from 'pg';
import { convertPersons } from './convert-persons.ts';
import { type Forms, withoutPersonKey } from './person-address.ts';
import { CREATE_PERSON_FORM, heldCheck, OTHER_KEY } from './person-form-check.ts';

/** One lock number for all migrations of the hub, so that two processes that start together migrate one after the other. */
export const MIGRATION_LOCK = 809_2025;
const NAME = 'hub-settles-persons';

/**
 * Converts the pseudonyms of a database to the form of the current key: unencrypted ones at the first start, or those of a
 * former key after a key was added to the file. Runs in one transaction, while no other connection writes. Throws if the tables
 * use a key that is not in the file. `role` owns the tables.
 */
export async function settlePersons(url: string, { current, former }: Forms, role?: string): Promise<void> {
  const client = new pg.Client({ connectionString: withoutPersonKey(url), application_name: NAME });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('set statement_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    if (role) await client.query(`set role ${pg.escapeIdentifier(role)}`);
    const held = await heldCheck((text) => client.query(text));
    if (held === current.check) return;
    const before = former.find(({ check }) => check === held);
    if (held !== undefined && !before) throw new Error(OTHER_KEY);
    await client.query('begin');
    await client.query(CREATE_PERSON_FORM);
    const persons = await convertPersons(client, (old) => current.toStored(before ? before.fromStored(old) : old));
    await client.query('delete from person_form');
    await client.query('insert into person_form (key_check) values ($1)', [current.check]);
    if (persons > 0) await endOthers(client);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

/** Open connections use the former key; they are ended, and verify the key when they reconnect. */
async function endOthers(client: pg.Client): Promise<void> {
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name <> $1 and pg_has_role(usesysid, 'usage')`,
    [NAME],
  );
}
