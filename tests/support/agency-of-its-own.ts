import pg from 'pg';
import { personKeyFile, tableKeyFiles } from '../../gateway/start/data-folder.ts';
import { ledgerUrls, withStatementTime } from '../../gateway/start/databases.ts';
import type { Agency } from '../../subgraphs/shared/agencies.ts';
import { hubState, theHub } from './ask.ts';
import { asAdministrator, databaseUrl } from './database.ts';
import { type FurtherProcess, startProcess } from './further-process.ts';

export interface OwnAgency extends FurtherProcess {
  database: string;
}

/**
 * A further process of an agency, for the shared hub's gateways, over an empty database of its own: what is locked there, nobody
 * else waits for; `url` is for the setting of a gateway, such as LABOUR_URL. Its statements may take `statementTime` milliseconds, far longer than usual: one that is gone sooner was cancelled.
 */
export async function agencyOfItsOwn(agency: Agency, statementTime: number): Promise<OwnAgency> {
  const hub = theHub();
  const role = `hub_${agency}`;
  const database = `${role}_${process.pid}`;
  await asAdministrator('postgres', (client) =>
    client.query(`create database ${pg.escapeIdentifier(database)} owner ${role} encoding 'UTF8' locale 'C' template template0`),
  );
  const { passwords } = hubState(hub);
  const address = new URL(databaseUrl(database, hub));
  address.username = role;
  address.password = passwords[agency];
  const further = await startProcess(`subgraphs/${agency}/index.js`, {
    DATABASE_URL: withStatementTime(address.toString(), String(statementTime)),
    GATEWAY_JWKS_URL: `${hub.url}/.well-known/jwks.json`,
    ...(agency === 'sharing' && {
      LEDGER_DATABASE_URL: ledgerUrls(databaseUrl('postgres', hub), passwords, tableKeyFiles(hub.folder)).reader,
      PERSON_SECRET_FILE: personKeyFile(hub.folder),
    }),
  });
  return {
    url: `${further.url}/graphql`,
    database,
    async stop() {
      await further.stop();
      await asAdministrator('postgres', (client) => client.query(`drop database ${pg.escapeIdentifier(database)} with (force)`));
    },
  };
}
