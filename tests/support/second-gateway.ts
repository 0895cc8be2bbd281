import { readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { tableKeyFiles } from '../../gateway/start/data-folder.ts';
import { ledgerUrls } from '../../gateway/start/databases.ts';
import { AGENCIES } from '../../subgraphs/shared/agencies.ts';
import { hubState, theHub } from './ask.ts';
import { databaseUrl } from './database.ts';
import { startProcess } from './further-process.ts';
import { GENEROUS } from './start-hub.ts';

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Another gateway of the shared hub, with settings of its own: gateways are stateless, so it has the same keys and agencies. */
export async function startSecondGateway(port: number, settings: Record<string, string>): Promise<{ url: string; stop(): Promise<void> }> {
  const hub = theHub();
  const { keys, passwords } = hubState(hub);
  const addresses = JSON.parse(readFileSync(path.join(hub.folder, 'addresses.json'), 'utf8')) as Record<string, string>;
  const ledger = ledgerUrls(databaseUrl('postgres'), passwords, tableKeyFiles(hub.folder));
  const { stop } = await startProcess('gateway/index.js', {
    ...Object.fromEntries(AGENCIES.map((agency) => [`${agency.toUpperCase()}_URL`, `${addresses[agency]}/graphql`])),
    PORT: String(port),
    HUB_SIGNING_KEY: JSON.stringify(keys.hub),
    HUB_RECEIPT_KEY: JSON.stringify(keys.receipt),
    LEDGER_DATABASE_URL: ledger.writer,
    ...GENEROUS,
    ...settings,
  });
  return { url: `http://127.0.0.1:${port}`, stop };
}
