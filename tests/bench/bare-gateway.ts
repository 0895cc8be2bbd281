import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify from 'fastify';
import { createEngine } from '../../gateway/engine.ts';
import type { GatewayContext } from '../../gateway/gateway-context.ts';
import { Sources } from '../../gateway/sources.ts';
import type { Agency } from '../../subgraphs/shared/agencies.ts';
import type { CallerWithGrants } from '../../subgraphs/shared/identity/caller.ts';
import { importSigningKey } from '../../subgraphs/shared/identity/hub-token.ts';
import { createLogger } from '../../subgraphs/shared/logger.ts';
import { setIdentifierMode } from '../../subgraphs/shared/schema/scalars.ts';

const SUPERGRAPH = new URL('../../schema/supergraph.graphql', import.meta.url);

interface Given {
  urls: Record<Agency, string>;
  signingKey: object;
  standing: CallerWithGrants;
}

/** The same engine with the same agencies for one fixed caller: without token, limits, access plan, matter and ledger. */
async function startBareGateway({ urls, signingKey, standing }: Given): Promise<string> {
  setIdentifierMode('synthetic');
  const log = createLogger('bare', 'error');
  const sources = new Sources({ urls, deadline: 5_000, connections: 64, maxAnswer: 2 ** 30, signing: await importSigningKey(signingKey) });
  const engine = createEngine(readFileSync(SUPERGRAPH, 'utf8'), (request, context) => sources.fetch(request, context));
  const fastify = Fastify({ logger: false });
  const apollo = new ApolloServer<GatewayContext>({
    gateway: engine.gateway,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    logger: log,
    plugins: [fastifyApolloDrainPlugin(fastify)],
  });
  await apollo.start();
  const context = async (): Promise<GatewayContext> => ({
    began: performance.now(),
    caller: { ...standing, traceId: '0'.repeat(31).concat('1') },
    options: { partial: false, receipt: false },
    log,
    agreements: [],
    refused: [],
    withheld: [],
    subjects: new Set(),
    requests: {},
    received: 0,
  });
  fastify.post('/graphql', fastifyApolloHandler(apollo, { context }));
  return fastify.listen({ host: '127.0.0.1', port: 0 });
}

// A separate process, like the gateway that it is compared with. Its first message contains its settings.
process.once('message', (given: Given) => startBareGateway(given).then((url) => process.send?.({ url })));
process.on('disconnect', () => process.exit(0));
