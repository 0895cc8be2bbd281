import { fork } from 'node:child_process';
import path from 'node:path';
import pg from 'pg';
import type { Agency } from '../../subgraphs/shared/agencies.ts';
import { hubState, theHub } from './ask.ts';
import { asAdministrator, databaseUrl } from './database.ts';
import { patient } from './patience.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const START = patient(120_000);

export interface OwnAgency {
  /** for the setting of a gateway, such as LABOUR_URL */
  url: string;
  database: string;
  stop(): Promise<void>;
}

/**
 * A further process of an agency, for the shared hub's gateways, over an empty database of its own: what is locked there, nobody
 * else waits for. Its statements may take `statementTime` milliseconds, far longer than usual: one that is gone sooner was cancelled.
 */
export async function agencyOfItsOwn(agency: Agency, statementTime: number): Promise<OwnAgency> {
  const hub = theHub();
  const role = `hub_${agency}`;
  const database = `${role}_${process.pid}`;
  await asAdministrator('postgres', (client) =>
    client.query(`create database ${pg.escapeIdentifier(database)} owner ${role} encoding 'UTF8' locale 'C' template template0`),
  );
  const address = new URL(databaseUrl(database, hub));
  address.username = role;
  address.password = hubState(hub).passwords[agency];
  address.searchParams.set('statement_timeout', String(statementTime));
  const child = fork(path.join(PROJECT, `dist/subgraphs/${agency}/index.js`), {
    cwd: PROJECT,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: address.toString(),
      GATEWAY_JWKS_URL: `${hub.url}/.well-known/jwks.json`,
      IDENTIFIER_MODE: 'synthetic',
      LOG_LEVEL: 'error',
    },
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let late: NodeJS.Timeout | undefined;
  const url = await new Promise<string>((resolve, reject) => {
    late = setTimeout(() => reject(new Error(`the further ${agency} did not start`)), START);
    child.on('message', ({ ready }: { ready?: string }) => ready && resolve(ready));
    exited.then(() => reject(new Error(`the further ${agency} ended`)));
  }).finally(() => clearTimeout(late));
  return {
    url: `${url}/graphql`,
    database,
    async stop() {
      child.kill('SIGTERM');
      await exited;
      await asAdministrator('postgres', (client) => client.query(`drop database ${pg.escapeIdentifier(database)} with (force)`));
    },
  };
}
