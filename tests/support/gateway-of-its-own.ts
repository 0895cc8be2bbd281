import { readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { readGatewaySettings } from '../../gateway/config.ts';
import { type RunningGateway, startGateway } from '../../gateway/gateway.ts';
import { tableKeyFiles } from '../../gateway/start/data-folder.ts';
import { ledgerUrls } from '../../gateway/start/databases.ts';
import { AUDIENCE, DEMO_ISSUER } from '../../gateway/start/demo-issuer.ts';
import { AGENCIES } from '../../subgraphs/shared/agencies.ts';
import { publicPart } from '../../subgraphs/shared/identity/private-key.ts';
import { createLogger } from '../../subgraphs/shared/logger.ts';
import { openMetrics } from '../../subgraphs/shared/metrics.ts';
import { type HubAddress, hubState, theHub } from './ask.ts';
import { databaseUrl } from './database.ts';
import { GENEROUS } from './start-hub.ts';

/** A further gateway over the subgraphs of the hub that all tests share, with limits of its own. */
export async function gatewayOfItsOwn(
  limits: Record<string, string>,
  hub: HubAddress = theHub(),
): Promise<HubAddress & { stop(): Promise<void> }> {
  const { keys, passwords } = hubState(hub);
  const addresses = JSON.parse(readFileSync(`${hub.folder}/addresses.json`, 'utf8')) as Record<string, string>;
  const issuer = await serveKey(keys.issuer);
  const settings = readGatewaySettings({
    ...Object.fromEntries(AGENCIES.map((agency) => [`${agency.toUpperCase()}_URL`, `${addresses[agency]}/graphql`])),
    PORT: '0',
    IDENTIFIER_MODE: 'synthetic',
    PARTICIPANT_ISSUER: DEMO_ISSUER,
    PARTICIPANT_AUDIENCE: AUDIENCE,
    PARTICIPANT_JWKS_URL: issuer.url,
    HUB_SIGNING_KEY: JSON.stringify(keys.hub),
    HUB_RECEIPT_KEY: JSON.stringify(keys.receipt),
    LEDGER_DATABASE_URL: ledgerUrls(databaseUrl('postgres', hub), passwords, tableKeyFiles(hub.folder)).writer,
    ...GENEROUS,
    ...limits,
  });
  const gateway: RunningGateway = await startGateway(settings, createLogger('test', 'silent'), await openMetrics('127.0.0.1', undefined));
  return {
    url: gateway.url,
    folder: hub.folder,
    async stop() {
      await gateway.stop();
      issuer.stop();
    },
  };
}

async function serveKey(key: object): Promise<{ url: string; stop(): void }> {
  const server = http.createServer((_request, response) => response.end(JSON.stringify({ keys: [publicPart(key as never)] })));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, stop: () => server.close() };
}
