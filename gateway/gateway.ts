import { readFile } from 'node:fs/promises';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify, { type FastifyRequest } from 'fastify';
import { maskError } from '../subgraphs/shared/graphql/mask-error.ts';
import { setIdentifierMode } from '../subgraphs/shared/graphql/scalars.ts';
import { importSigningKey } from '../subgraphs/shared/identity/hub-token.ts';
import type { Logger } from '../subgraphs/shared/logger.ts';
import { type GatewaySettings, sourceUrls } from './config.ts';
import { serveExplorer } from './console/explorer.ts';
import { createEngine } from './engine.ts';
import type { GatewayContext } from './gateway-context.ts';
import { httpErrors } from './plugins/http-errors.ts';
import { useCaller } from './plugins/use-caller.ts';
import { useQueryLimits } from './plugins/use-query-limits.ts';
import { useRequestLog } from './plugins/use-request-log.ts';
import { Sources } from './sources.ts';

const BODY_LIMIT = 1024 * 1024;
const MOST_TOKENS = 15_000;

export interface RunningGateway {
  url: string;
  stop(): Promise<void>;
}

/**
 * The hub's one endpoint. An operation passes, in this order: size of the body, cross-site guard, caller, tokens of
 * the document, validity, limits, plan and fetch, error mask, log. Nothing after `caller` runs for an unknown caller.
 */
export async function startGateway(settings: GatewaySettings, log: Logger): Promise<RunningGateway> {
  setIdentifierMode(settings.IDENTIFIER_MODE);
  const signing = await importSigningKey(settings.HUB_SIGNING_KEY);
  const sources = new Sources({
    urls: sourceUrls(settings),
    deadline: settings.SOURCE_DEADLINE_MS,
    connections: settings.SOURCE_CONNECTIONS,
    signing,
  });
  const engine = createEngine(await readFile(settings.SUPERGRAPH_FILE, 'utf8'), (request, context) => sources.fetch(request, context));
  const callerOf = useCaller({
    issuer: settings.PARTICIPANT_ISSUER,
    audience: settings.PARTICIPANT_AUDIENCE,
    jwksUrl: settings.PARTICIPANT_JWKS_URL,
  });

  const fastify = Fastify({ bodyLimit: BODY_LIMIT, forceCloseConnections: 'idle', logger: false });
  fastify.setErrorHandler(httpErrors(log));
  const apollo = new ApolloServer<GatewayContext>({
    gateway: engine.gateway,
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    logger: log,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      fastifyApolloDrainPlugin(fastify),
      useRequestLog(),
      useQueryLimits(engine.schema, settings.QUERY_COST_LIMIT),
    ],
    formatError: (formatted, error) => maskError(formatted, error, log),
  });
  await apollo.start();

  fastify.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: fastifyApolloHandler(apollo, {
      context: async (request: FastifyRequest) => {
        const caller = await callerOf(request);
        return { caller, log: log.child({ trace: caller.traceId }), requests: {} };
      },
    }),
  });
  const { d: _private, ...publicKey } = settings.HUB_SIGNING_KEY;
  fastify.get('/.well-known/jwks.json', async () => ({ keys: [{ ...publicKey, use: 'sig', alg: 'EdDSA' }] }));
  fastify.get('/healthz', async () => ({ status: 'ok' }));
  fastify.get('/readyz', async (_request, reply) => {
    const ready = await sources.ready();
    const all = Object.values(ready).every(Boolean);
    return reply.code(all ? 200 : 503).send({ status: all ? 'ready' : 'not ready', sources: ready });
  });
  serveExplorer(fastify, settings.DEMO_TOKENS_URL);

  const url = await fastify.listen({ host: settings.HOST, port: settings.PORT });
  return {
    url,
    async stop() {
      await fastify.close();
      await sources.close();
    },
  };
}
