import { readFile } from 'node:fs/promises';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyRequest } from 'fastify';
import { CALENDAR_PATH } from '../subgraphs/shared/calendar/published-calendar.ts';
import { importSigningKey } from '../subgraphs/shared/identity/hub-token.ts';
import { publicPart } from '../subgraphs/shared/identity/private-key.ts';
import type { Logger } from '../subgraphs/shared/logger.ts';
import type { Metrics } from '../subgraphs/shared/metrics.ts';
import { setIdentifierMode } from '../subgraphs/shared/schema/scalars.ts';
import { AccessPlans } from './access/access-plan.ts';
import { describeOperations } from './access/describe-operation.ts';
import { type Explained, explainAccess } from './access/explain-access.ts';
import { fieldCatalogue } from './access/field-catalogue.ts';
import { fieldCosts } from './access/field-costs.ts';
import { checkRecipients } from './access/recipients.ts';
import { RequestBasisFinder } from './access/request-basis.ts';
import { type GatewaySettings, personTokens, sourceUrls } from './config.ts';
import { serveExplorer } from './console/explorer.ts';
import { serveConsole } from './console/serve-console.ts';
import { checkCorrections } from './corrections/check-corrections.ts';
import { createEngine, type OwnFields } from './engine.ts';
import { answerEnumLabels } from './enum-labels.ts';
import { formatErrors } from './errors/format-error.ts';
import { admitRequests } from './fairness/admit-requests.ts';
import { Budgets } from './fairness/budgets.ts';
import { serveReports } from './files/serve-reports.ts';
import type { GatewayContext } from './gateway-context.ts';
import { createServer } from './http/create-server.ts';
import { answerStatus } from './http/http-errors.ts';
import { namesHash, PersistedQueries } from './http/persisted-queries.ts';
import { Ledger } from './ledger/ledger.ts';
import { LedgerStore } from './ledger/ledger-store.ts';
import { identifyWorker } from './persons/identify-worker.ts';
import { PersonChanges } from './persons/person-changes.ts';
import { Persons } from './persons/persons.ts';
import { checkAccess } from './plugins/check-access.ts';
import { checkOneself } from './plugins/check-oneself.ts';
import { budgetCost, checkNames, checkOperationKind, checkQueryLimits } from './plugins/check-query-limits.ts';
import { checkTexts } from './plugins/check-texts.ts';
import { readHubExtension, readHubHeaders } from './plugins/hub-headers.ts';
import { logOperation } from './plugins/log-operation.ts';
import { recordOutcome } from './plugins/record-outcome.ts';
import { signAnswer } from './plugins/sign-answer.ts';
import { translatePersons } from './plugins/translate-persons.ts';
import { useCaller } from './plugins/use-caller.ts';
import { type Check, useChecks } from './plugins/use-checks.ts';
import { useCurrentPersons } from './plugins/use-current-persons.ts';
import { useEndings } from './plugins/use-endings.ts';
import { useExplainedValidation } from './plugins/use-explained-validation.ts';
import { useMandate } from './plugins/use-mandate.ts';
import { signReceipt } from './receipts/receipt.ts';
import { Sources } from './sources.ts';

const MAX_TOKENS = 15_000;
// A page of another origin can set these headers only after a preflight (Fetch standard, 2.2.2), which the hub allows only for
// CORS_ORIGINS. A browser by itself adds Basic or Negotiate authorization, but the hub accepts only Bearer.
const PREFLIGHTED = ['x-apollo-operation-name', 'apollo-require-preflight', 'authorization'];

export interface RunningGateway {
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts the gateway. The steps of an operation, in this order: host name, caller, size of the body, CSRF prevention,
 * number of tokens, validation, limits, request basis and access, plan and fetches, error masking, ledger, receipt, log. No
 * step after `caller` runs for an unknown caller, and no response is sent before the ledger has recorded it.
 */
export async function startGateway(settings: GatewaySettings, log: Logger, metrics: Metrics): Promise<RunningGateway> {
  setIdentifierMode(settings.IDENTIFIER_MODE);
  const signing = await importSigningKey(settings.HUB_SIGNING_KEY);
  const receiptKey = await importSigningKey(settings.HUB_RECEIPT_KEY);
  const sources = new Sources({
    urls: sourceUrls(settings),
    deadline: settings.SOURCE_DEADLINE_MS,
    connections: settings.SOURCE_CONNECTIONS,
    maxAnswer: settings.ANSWER_BYTES,
    signing,
    answered: metrics.timer('hub_source_seconds', 'Time until an agency answered, by agency, kind of operation and outcome.'),
  });
  const supergraph = await readFile(settings.SUPERGRAPH_FILE, 'utf8');
  const own: OwnFields = {};
  const engine = createEngine(
    supergraph,
    (request, context) => sources.fetch(request, context),
    () => own,
  );
  const catalogue = fieldCatalogue(supergraph, engine.schema);
  const plans = new AccessPlans(catalogue);
  const changes = new PersonChanges(sources);
  const basisFinder = new RequestBasisFinder(sources, changes);
  const ledger = new Ledger(new LedgerStore(settings.LEDGER_DATABASE_URL), log, {
    flushed: metrics.timer('hub_ledger_flush_seconds', 'Time that one statement of the ledger took, by outcome.'),
  });
  measureQueues(metrics, sources, ledger);
  const describe = describeOperations(engine.schema, catalogue);
  const explain = explainAccess(engine.schema, describe, plans, basisFinder);
  own.identifyWorker = identifyWorker(sources) as OwnFields[string];
  own.explainAccess = (args: Explained, context: GatewayContext) =>
    explain(context.caller, args, (persons) => {
      context.explained = [...(context.explained ?? []), ...persons];
    });
  own.enumLabels = answerEnumLabels(engine.schema);
  const describeOperation: Check = ({ document, operation, queryHash, contextValue }) => {
    const described = describe(document, operation, queryHash);
    checkNames(described.shape);
    contextValue.operation = described;
  };
  const sign: Parameters<typeof signAnswer>[0] = ({ source, contextValue, operationName = null }, data, extras) => {
    const { caller, agent = caller, variablesDigest } = contextValue;
    const asked = {
      participant: agent.participant,
      operation: source as string,
      operationName,
      variables: variablesDigest as string,
      trace: caller.traceId,
    };
    return signReceipt(receiptKey, settings.HUB_NAME, asked, data, extras, new Date());
  };
  const participants = {
    issuer: settings.PARTICIPANT_ISSUER,
    audience: settings.PARTICIPANT_AUDIENCE,
    jwksUrl: settings.PARTICIPANT_JWKS_URL,
  };
  const callerOf = useCaller(participants, personTokens(settings));

  const budgets = new Budgets({ costPerMinute: settings.PARTICIPANT_COST_PER_MINUTE, requests: settings.PARTICIPANT_REQUESTS });

  const fastify = await createServer({ hosts: settings.ALLOWED_HOSTS, origins: settings.CORS_ORIGINS, log });
  const persisted = new PersistedQueries();
  const apollo = new ApolloServer<GatewayContext>({
    gateway: engine.gateway,
    introspection: true,
    csrfPrevention: { requestHeaders: PREFLIGHTED },
    persistedQueries: { cache: persisted },
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    logger: log,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      fastifyApolloDrainPlugin(fastify),
      useExplainedValidation(engine.schema),
      useChecks(
        readHubExtension,
        checkOperationKind(engine.schema),
        checkTexts,
        describeOperation,
        checkQueryLimits({ schema: engine.schema, costs: fieldCosts(supergraph) }, settings.QUERY_COST_LIMIT),
        ({ contextValue }) => budgets.spend(contextValue.caller.participant, budgetCost(contextValue)),
        useMandate(sources),
        checkOneself(changes),
        checkAccess(basisFinder, plans),
        useCurrentPersons(engine.schema, changes),
        translatePersons(engine.schema, new Persons(sources, changes), settings.IDENTIFIER_MODE),
        checkCorrections(engine.schema, sources, catalogue),
      ),
      useEndings([recordOutcome(ledger), signAnswer(sign)], logOperation(metrics)),
    ],
    formatError: formatErrors(log),
  });
  await apollo.start();

  const answer = fastifyApolloHandler(apollo, { context: async (request: FastifyRequest) => contextOf(request, log) });
  const admitted = admitRequests({ callerOf, budgets, maxRequests: settings.GATEWAY_REQUESTS });
  fastify.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    ...admitted,
    handler: (request, reply) =>
      namesHash(request)
        ? persisted.askedBy(callerIn(request).participant, async () => answer.call(fastify, request as never, reply as never))
        : answer.call(fastify, request as never, reply as never),
  });
  fastify.route({
    method: 'GET',
    url: '/files/similar-case-reports/:file',
    exposeHeadRoute: false,
    ...admitted,
    handler: serveReports(apollo, (request) => contextOf(request, log)),
  });
  fastify.get('/.well-known/jwks.json', async () => ({ keys: [publicPart(settings.HUB_SIGNING_KEY)] }));
  // The keys for checking receipts of the hub and proofs of the insurance agencies.
  fastify.get('/.well-known/receipt-keys.json', async () => ({
    keys: [settings.HUB_RECEIPT_KEY, ...(await sources.publicKeys('insurance')), ...settings.RETIRED_RECEIPT_KEYS].map(publicPart),
  }));
  // The calendar of working days that the agencies use, public for everybody.
  fastify.get(
    CALENDAR_PATH,
    async (_request, reply) => (await sources.published('labour', CALENDAR_PATH)) ?? answerStatus(reply, 503, 'CALENDAR'),
  );
  fastify.get('/healthz', async () => ({ status: 'ok' }));
  fastify.get('/readyz', async (_request, reply) => {
    const ready = await sources.ready();
    const all = Object.values(ready).every(Boolean);
    return reply.code(all ? 200 : 503).send({ status: all ? 'ready' : 'not ready', sources: ready });
  });
  serveConsole(fastify, {
    demoTokensUrl: settings.DEMO_TOKENS_URL,
    oidc: settings.CONSOLE_CLIENT_ID ? { issuer: settings.PARTICIPANT_ISSUER, clientId: settings.CONSOLE_CLIENT_ID } : undefined,
  });
  serveExplorer(fastify, settings.DEMO_TOKENS_URL);

  const url = await fastify.listen({ host: settings.HOST, port: settings.PORT });
  const stopCarrying = changes.start(log);
  const stopChecking = checkRecipients(sources, log);
  return {
    url,
    async stop() {
      await fastify.close();
      await stopCarrying();
      await stopChecking();
      await ledger.close();
      await sources.close();
    },
  };
}

function callerIn({ caller }: FastifyRequest): GatewayContext['caller'] {
  if (!caller) throw new Error('the token of this request was not checked');
  return caller;
}

function contextOf(request: FastifyRequest, log: Logger): GatewayContext {
  const caller = callerIn(request);
  return {
    caller,
    began: performance.now(),
    options: readHubHeaders(request.headers),
    log: log.child({ trace: caller.traceId }),
    agreements: [],
    refused: [],
    withheld: [],
    subjects: new Set(),
    requests: {},
    left: request.left,
    received: 0,
  };
}

/** Metrics of connections, queues and circuit breakers. */
function measureQueues({ gauge }: Metrics, sources: Sources, ledger: Ledger): void {
  gauge('hub_source_connections', 'Connections to an agency in use, and requests that wait for one.', () => sources.connections());
  gauge('hub_source_circuit_open', 'Whether the circuit breaker of an agency is open (1) or closed (0).', () => sources.circuits());
  gauge('hub_ledger_waiting', 'Ledger entries that are not written yet.', () => [[ledger.queued, {}]]);
}
