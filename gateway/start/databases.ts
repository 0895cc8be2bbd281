import crypto from 'node:crypto';
import pg from 'pg';
import { AGENCIES, type Agency } from '../../subgraphs/shared/agencies.ts';

/** One database and one role for each agency; the names are the same. */
export const databaseName = (agency: Agency) => `hub_${agency}`;

/**
 * Makes each agency's database and role, or sets the role's password where they are there already.
 * A role can connect to its own database and to no other.
 */
export async function prepareDatabases(adminUrl: string, passwords: Record<Agency, string>): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    // Two preparations at once (a retried container) do it one after the other.
    await admin.query('select pg_advisory_lock(80922)');
    for (const agency of AGENCIES) await prepare(admin, databaseName(agency), passwords[agency]);
    for (const other of ['postgres', 'template1']) await revokeConnect(admin, other);
  } finally {
    await admin.end();
  }
}

export function databaseUrl(adminUrl: string, agency: Agency, password: string): string {
  const url = new URL(adminUrl);
  url.username = databaseName(agency);
  url.password = password;
  url.pathname = `/${databaseName(agency)}`;
  return url.toString();
}

export function newPasswords(): Record<Agency, string> {
  return Object.fromEntries(AGENCIES.map((agency) => [agency, crypto.randomBytes(24).toString('base64url')])) as Record<Agency, string>;
}

async function prepare(admin: pg.Client, name: string, password: string): Promise<void> {
  const [role, secret] = [pg.escapeIdentifier(name), pg.escapeLiteral(password)];
  const { rowCount: hasRole } = await admin.query('select from pg_roles where rolname = $1', [name]);
  await admin.query(
    `${hasRole ? 'alter' : 'create'} role ${role} login nosuperuser nocreatedb nocreaterole noreplication password ${secret}`,
  );
  const { rowCount: hasDatabase } = await admin.query('select from pg_database where datname = $1', [name]);
  if (!hasDatabase) {
    await admin.query(`grant ${role} to current_user`);
    await admin.query(`create database ${role} owner ${role} encoding 'UTF8' locale 'C' template template0`);
  }
  await revokeConnect(admin, name);
}

async function revokeConnect(admin: pg.Client, database: string): Promise<void> {
  await admin.query(`revoke connect, temporary on database ${pg.escapeIdentifier(database)} from public`);
}
