import crypto from 'node:crypto';
import pg from 'pg';
import { AGENCIES, type Agency } from '../../subgraphs/shared/agencies.ts';
import { LEDGER_DATABASE, LEDGER_OWNER, LEDGER_SCHEMA, LEDGER_WRITER } from '../../subgraphs/shared/ledger/ledger-schema.ts';

/** The agencies' roles, and the one with which the gateway writes the ledger. */
export const DATABASE_USERS = [...AGENCIES, 'ledger'] as const;
export type DatabaseUser = (typeof DATABASE_USERS)[number];

/** One database and one role for each agency; the names are the same. */
export const databaseName = (agency: Agency) => `hub_${agency}`;

/**
 * Makes each agency's database and role, or sets the role's password where they are there already.
 * A role can connect to its own database and to no other.
 */
export async function prepareDatabases(adminUrl: string, passwords: Record<DatabaseUser, string>): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    // Two preparations at once (a retried container) do it one after the other.
    await admin.query('select pg_advisory_lock(80922)');
    for (const agency of AGENCIES) await prepare(admin, databaseName(agency), passwords[agency]);
    await prepareLedger(admin, adminUrl, passwords.ledger);
    for (const other of ['postgres', 'template1']) await revokeConnect(admin, other);
  } finally {
    await admin.end();
  }
}

export function databaseUrl(adminUrl: string, agency: Agency, password: string): string {
  return urlOf(adminUrl, databaseName(agency), databaseName(agency), password);
}

/** The ledger's address for the gateway, which writes it, and for the sharing authority, which reads it. */
export function ledgerUrls(adminUrl: string, passwords: Record<DatabaseUser, string>): { writer: string; reader: string } {
  return {
    writer: urlOf(adminUrl, LEDGER_DATABASE, LEDGER_WRITER, passwords.ledger),
    reader: urlOf(adminUrl, LEDGER_DATABASE, databaseName('sharing'), passwords.sharing),
  };
}

function urlOf(adminUrl: string, database: string, user: string, password: string): string {
  const url = new URL(adminUrl);
  url.username = user;
  url.password = password;
  url.pathname = `/${database}`;
  return url.toString();
}

export function newPasswords(): Record<DatabaseUser, string> {
  return Object.fromEntries(DATABASE_USERS.map((user) => [user, crypto.randomBytes(24).toString('base64url')])) as Record<
    DatabaseUser,
    string
  >;
}

async function prepare(admin: pg.Client, name: string, password: string): Promise<void> {
  await makeRole(admin, name, password);
  await makeDatabase(admin, name, name);
}

/** The ledger: nobody who can log in owns it, so that nobody can change what is written. */
async function prepareLedger(admin: pg.Client, adminUrl: string, password: string): Promise<void> {
  await makeRole(admin, LEDGER_OWNER, null);
  await makeRole(admin, LEDGER_WRITER, password);
  await makeDatabase(admin, LEDGER_DATABASE, LEDGER_OWNER);
  await admin.query(`grant connect on database ${LEDGER_DATABASE} to ${LEDGER_WRITER}, ${databaseName('sharing')}`);
  const url = new URL(adminUrl);
  url.pathname = `/${LEDGER_DATABASE}`;
  const ledger = new pg.Client({ connectionString: url.toString() });
  await ledger.connect();
  try {
    await ledger.query(`set role ${LEDGER_OWNER}`);
    for (const statement of LEDGER_SCHEMA) await ledger.query(statement);
  } finally {
    await ledger.end();
  }
}

async function makeRole(admin: pg.Client, name: string, password: string | null): Promise<void> {
  const { rowCount: known } = await admin.query('select from pg_roles where rolname = $1', [name]);
  const login = password === null ? 'nologin' : `login password ${pg.escapeLiteral(password)}`;
  await admin.query(
    `${known ? 'alter' : 'create'} role ${pg.escapeIdentifier(name)} nosuperuser nocreatedb nocreaterole noreplication ${login}`,
  );
}

async function makeDatabase(admin: pg.Client, name: string, owner: string): Promise<void> {
  const role = pg.escapeIdentifier(owner);
  await admin.query(`grant ${role} to current_user`);
  const { rowCount: hasDatabase } = await admin.query('select from pg_database where datname = $1', [name]);
  if (!hasDatabase) {
    await admin.query(`create database ${pg.escapeIdentifier(name)} owner ${role} encoding 'UTF8' locale 'C' template template0`);
  }
  await revokeConnect(admin, name);
}

async function revokeConnect(admin: pg.Client, database: string): Promise<void> {
  await admin.query(`revoke connect, temporary on database ${pg.escapeIdentifier(database)} from public`);
}
