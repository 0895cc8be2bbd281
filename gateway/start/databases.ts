import crypto from 'node:crypto';
import pg from 'pg';
import { AGENCIES, type Agency } from '../../subgraphs/shared/agencies.ts';
import { connected } from '../../subgraphs/shared/database/connected.ts';
import { type Forms, formsOf, withPersonKey } from '../../subgraphs/shared/database/person-address.ts';
import { settlePersons } from '../../subgraphs/shared/database/settle-persons.ts';
import { LEDGER_DATABASE, LEDGER_OWNER, LEDGER_SCHEMA, LEDGER_WRITER } from '../../subgraphs/shared/ledger/ledger-schema.ts';
import { StartError } from '../../subgraphs/shared/start-error.ts';
import { MIN_POSTGRES } from './postgres/min-version.ts';

/** The roles of the agencies, and the role with which the gateway writes the ledger. */
export const DATABASE_USERS = [...AGENCIES, 'ledger'] as const;
export type DatabaseUser = (typeof DATABASE_USERS)[number];

/** The name of an agency's database and of its role. */
export const databaseName = (agency: Agency) => `hub_${agency}`;

/** The files with the person key of each database. */
export type PersonKeyFiles = Record<DatabaseUser, string>;

/** What is known about a server before anything is changed. */
export interface FoundServer {
  /** such as 17.10 */
  version: string;
  /** names of the existing databases of the hub and of its roles that can log in */
  databases: Set<string>;
  roles: Set<string>;
}

/** Inspects a server without changing it. Throws StartError if it is older than PostgreSQL 17. */
export function inspectServer(adminUrl: string): Promise<FoundServer> {
  return connected(adminUrl, async (admin) => {
    const { rows } = await admin.query(
      `select current_setting('server_version_num')::int as number, split_part(current_setting('server_version'), ' ', 1) as version`,
    );
    const [{ number, version }] = rows as [{ number: number; version: string }];
    if (number < MIN_POSTGRES * 10_000)
      throw new StartError(
        `this server runs PostgreSQL ${version}, which is too old (服务器版本为 ${version}，过低)`,
        `PostgreSQL ${MIN_POSTGRES} or later is needed (需要 PostgreSQL ${MIN_POSTGRES} 或更高版本).`,
      );
    const names = async (statement: string) => new Set((await admin.query<{ name: string }>(statement)).rows.map(({ name }) => name));
    return {
      version,
      databases: await names("select datname as name from pg_database where starts_with(datname, 'hub_')"),
      roles: await names("select rolname as name from pg_roles where starts_with(rolname, 'hub_') and rolcanlogin"),
    };
  });
}

/**
 * Checks that existing roles accept the passwords of this folder. Throws StartError otherwise, because other clients may
 * depend on the present password.
 */
export async function verifyPasswords(adminUrl: string, found: FoundServer, passwords: Record<DatabaseUser, string>): Promise<void> {
  const refused: string[] = [];
  for (const user of DATABASE_USERS) {
    const role = user === 'ledger' ? LEDGER_WRITER : databaseName(user);
    const database = user === 'ledger' ? LEDGER_DATABASE : databaseName(user);
    if (!found.roles.has(role)) continue;
    // If the role's database does not exist yet, the administrator's database is used.
    const url = found.databases.has(database)
      ? urlOf(adminUrl, database, role, passwords[user])
      : withUser(adminUrl, role, passwords[user]);
    await connected(url, async () => {}).catch((error: { code?: string }) => {
      if (error.code === '28P01' || error.code === '28000') refused.push(role);
      else if (error.code !== '42501') throw error; // the password was accepted, only access to that database was denied
    });
  }
  if (refused.length > 0)
    throw new StartError(
      `the roles ${refused.join(', ')} of this server have passwords that differ from those in this folder; nothing was changed (该服务器上的角色口令与本目录不一致，未作任何改动)`,
      'start with --data <the folder that created them>, or with --reset-passwords to set new passwords: clients that use the old passwords then lose access (可用 --data 指定原目录；或加 --reset-passwords 重设口令，原口令将失效).',
    );
}

/**
 * Creates the database and role of each agency, or sets the password of an existing role; with `keepPasswords` only new
 * roles get one. A role can connect only to its own database.
 */
export async function prepareDatabases(
  adminUrl: string,
  passwords: Record<DatabaseUser, string>,
  personKeys: Pick<PersonKeyFiles, 'ledger'>,
  options: { keepPasswords?: boolean } = {},
): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  admin.on('error', () => {});
  await admin.connect();
  try {
    // Serialises two preparations at the same time, such as those of a restarted container.
    await admin.query('select pg_advisory_lock(80922)');
    const known = options.keepPasswords ?? false;
    for (const agency of AGENCIES) await prepare(admin, databaseName(agency), passwords[agency], known);
    await prepareLedger(admin, adminUrl, passwords.ledger, personKeys.ledger, known);
    for (const other of ['postgres', 'template1']) await revokeConnect(admin, other);
  } finally {
    await admin.end();
  }
}

export function databaseUrl(adminUrl: string, agency: Agency, password: string, personKey: string): string {
  return withPersonKey(urlOf(adminUrl, databaseName(agency), databaseName(agency), password), personKey);
}

/** The addresses of the ledger for the gateway, which writes it, and for the sharing authority, which reads it. */
export function ledgerUrls(
  adminUrl: string,
  passwords: Record<DatabaseUser, string>,
  { ledger: personKey }: Pick<PersonKeyFiles, 'ledger'>,
): { writer: string; reader: string } {
  const of = (user: string, password: string) => withPersonKey(urlOf(adminUrl, LEDGER_DATABASE, user, password), personKey);
  return { writer: of(LEDGER_WRITER, passwords.ledger), reader: of(databaseName('sharing'), passwords.sharing) };
}

function urlOf(adminUrl: string, database: string, user: string, password: string): string {
  return onDatabase(withUser(adminUrl, user, password), database);
}

function withUser(adminUrl: string, user: string, password: string): string {
  const url = new URL(adminUrl);
  url.username = user;
  url.password = password;
  return url.toString();
}

/** The same address, for another database. */
export function onDatabase(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.toString();
}

/** The same address with a statement timeout in milliseconds. */
export function withStatementTime(url: string, milliseconds: string): string {
  const longer = new URL(url);
  longer.searchParams.set('statement_timeout', milliseconds);
  return longer.toString();
}

export function newPasswords(): Record<DatabaseUser, string> {
  return Object.fromEntries(DATABASE_USERS.map((user) => [user, crypto.randomBytes(24).toString('base64url')])) as Record<
    DatabaseUser,
    string
  >;
}

async function prepare(admin: pg.Client, name: string, password: string, keepPassword: boolean): Promise<void> {
  await makeRole(admin, name, password, keepPassword);
  await makeDatabase(admin, name, name);
}

/** Creates the ledger. Its owner cannot log in, so nobody can change entries. */
async function prepareLedger(
  admin: pg.Client,
  adminUrl: string,
  password: string,
  personKey: string,
  keepPassword: boolean,
): Promise<void> {
  await makeRole(admin, LEDGER_OWNER, null, false);
  await makeRole(admin, LEDGER_WRITER, password, keepPassword);
  await makeDatabase(admin, LEDGER_DATABASE, LEDGER_OWNER);
  await admin.query(`grant connect on database ${LEDGER_DATABASE} to ${LEDGER_WRITER}, ${databaseName('sharing')}`);
  const address = onDatabase(adminUrl, LEDGER_DATABASE);
  await settlePersons(address, formsOf(withPersonKey(address, personKey)) as Forms, LEDGER_OWNER);
  await connected(address, async (ledger) => {
    await ledger.query(`set role ${LEDGER_OWNER}`);
    for (const statement of LEDGER_SCHEMA) await ledger.query(statement);
  });
}

async function makeRole(admin: pg.Client, name: string, password: string | null, keepPassword: boolean): Promise<void> {
  const { rowCount: known } = await admin.query('select from pg_roles where rolname = $1', [name]);
  if (known && keepPassword) return;
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
