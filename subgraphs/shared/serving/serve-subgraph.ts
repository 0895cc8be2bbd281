import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { createRemoteJWKSet, type JWK } from 'jose';
import { z } from 'zod';
import type { Agency } from '../agencies.ts';
import { CALENDAR_PATH, CALENDAR_PAUSE, calendarFrom, followCalendar } from '../calendar/published-calendar.ts';
import { type CalendarYears, setWorkingCalendar, WorkingCalendar } from '../calendar/working-days.ts';
import type { SubgraphSettings } from '../config.ts';
import type { Database } from '../database/database.ts';
import { hubError } from '../errors.ts';
import { afterFirstAnswer } from '../figures/after-first-answer.ts';
import { EditionSweep, type SweptFigure } from '../figures/edition-sweep.ts';
import { bearerToken } from '../identity/bearer.ts';
import type { Caller, CallerWithGrants } from '../identity/caller.ts';
import { verifyHubToken } from '../identity/hub-token.ts';
import { KEYS_PATH } from '../identity/private-key.ts';
import { createRequestContext, type RequestContext } from '../identity/request-context.ts';
import { traceId } from '../identity/trace-id.ts';
import { VerifiedTokens } from '../identity/verified-tokens.ts';
import { reportReady, reportStage, start, stopOnSignals } from '../lifecycle.ts';
import { setCursorSecret } from '../lists/keyset.ts';
import { createLogger, type Logger } from '../logger.ts';
import { maskError } from '../mask-error.ts';
import { type Metrics, openMetrics } from '../metrics.ts';
import { repeat } from '../run-periodically.ts';
import { setIdentifierMode } from '../schema/scalars.ts';
import { setRefusalsPerDay } from '../workflow/refusals-per-day.ts';
import { answerOperations } from './answer-operations.ts';
import type { Subgraph } from './define-subgraph.ts';

// The gateway limits requests; this limit protects the memory if it does not.
const BODY_LIMIT = 16 * 1024 * 1024;
// The gateway's token contains the fields and regions of the caller's agreements.
const MAX_HEADERS = 256 * 1024;

export type Endpoint = (body: unknown, context: RequestContext) => Promise<object>;

export interface SubgraphService {
  subgraph: Subgraph;
  database: Database;
  /** other databases that it reads */
  more?: Database[];
  /** further endpoints for the gateway: path → function with JSON input and output, and the caller from the gateway's token */
  endpoints?: Record<string, Endpoint>;
  /** loads reference data after the migrations and before the first request */
  prepare?: () => Promise<void>;
  /** keys that verify this subgraph's signatures, also outside the hub */
  publicKeys?: JWK[];
  /** the years of working days that this agency keeps for all agencies, which read them from the gateway */
  calendar?: () => Promise<CalendarYears>;
  /** figures whose closed months are counted in advance */
  figures?: readonly SweptFigure[];
  /** background work, repeated `pause` milliseconds after each end */
  job?: { name: string; pause: number; run: (log: Logger) => Promise<void> };
}

/** Runs one subgraph as a process: opens the database, migrates, listens, and shuts down cleanly. */
export function serveSubgraph<Settings extends SubgraphSettings>(
  agency: Agency,
  readSettings: (env: NodeJS.ProcessEnv) => Settings,
  build: (settings: Settings) => Promise<SubgraphService>,
): void {
  start(async () => {
    reportStage('reading its settings');
    const settings = readSettings(process.env);
    const log = createLogger(agency, settings.LOG_LEVEL);
    setIdentifierMode(settings.IDENTIFIER_MODE);
    const calendarOfFile = WorkingCalendar.read(settings.WORKING_DAYS_FILE);
    setWorkingCalendar(calendarOfFile);
    setRefusalsPerDay(settings.REFUSALS_PER_DAY);
    // All processes of one agency share the URL of its database, which no other agency has.
    setCursorSecret(settings.DATABASE_URL);
    reportStage('building its schema');
    const { subgraph, database, more = [], endpoints = {}, publicKeys = [], prepare, calendar, figures = [], job } = await build(settings);
    reportStage('running its migrations');
    await Promise.all([database, ...more].map((one) => one.open()));
    reportStage('loading its reference data');
    await prepare?.();
    const followOnce = followCalendar(calendarOfFile, calendar ?? calendarFrom(settings.GATEWAY_JWKS_URL));
    if (calendar) await followOnce(log);
    reportStage('opening its port');
    const metrics = await openMetrics(settings.HOST, settings.METRICS_PORT);
    metrics.gauge('hub_database_connections', 'Connections of the pool, and requests that wait for one.', () => database.connections());
    const server = await listen({ subgraph, database, endpoints, publicKeys, calendar }, settings, log, metrics);
    log.info({ url: server.url }, 'ready');
    const endFollowing = repeat('working days', followOnce, CALENDAR_PAUSE, log);
    const sweep = new EditionSweep(database, figures);
    const { FIGURE_SECONDS: seconds } = settings;
    const endSweep =
      seconds > 0 && figures.length > 0 && repeat('figures', afterFirstAnswer(settings.GATEWAY_JWKS_URL, sweep), seconds * 1_000, log);
    const endJob = job && repeat(job.name, job.run, job.pause, log);
    stopOnSignals(log, async () => {
      await server.stop();
      await endJob?.();
      if (endSweep) await endSweep();
      await endFollowing();
      await Promise.all([database, ...more].map((one) => one.close()));
      await metrics.close();
    });
    await reportReady(server.url);
  });
}

async function listen(
  {
    subgraph,
    database,
    endpoints,
    publicKeys,
    calendar,
  }: Required<Pick<SubgraphService, 'subgraph' | 'database' | 'endpoints' | 'publicKeys'>> & Pick<SubgraphService, 'calendar'>,
  settings: SubgraphSettings,
  log: Logger,
  metrics: Metrics,
) {
  const fastify = Fastify({
    bodyLimit: BODY_LIMIT,
    http: { maxHeaderSize: MAX_HEADERS },
    forceCloseConnections: 'idle',
    logger: false,
  });
  const answer = answerOperations(subgraph.schema, log, metrics);
  const keys = createRemoteJWKSet(new URL(settings.GATEWAY_JWKS_URL), { cooldownDuration: 1_000, timeoutDuration: 3_000 });
  const tokens = new VerifiedTokens((token) => verifyHubToken(token, subgraph.agency, keys));
  fastify.post('/graphql', async (request, reply) => {
    const caller = await callerOf(request, tokens);
    if (!caller) return refuse(reply, log);
    return answer(request, reply, createRequestContext(caller));
  });
  for (const [path, endpoint] of Object.entries(endpoints))
    fastify.post(path, async (request, reply) => {
      const caller = await callerOf(request, tokens);
      if (!caller) return reply.code(401).send({ status: 'this endpoint is for the gateway only' });
      return endpoint(request.body, createRequestContext(caller)).catch((error: unknown) => {
        log.error({ endpoint: path, error: (error as Error).name }, 'an endpoint could not answer');
        return reply.code(isWrongQuestion(error) ? 400 : 503).send({ status: 'no answer' });
      });
    });
  fastify.get(KEYS_PATH, async () => ({ keys: publicKeys }));
  if (calendar) fastify.get(CALENDAR_PATH, async () => ({ years: await calendar() }));
  fastify.get('/healthz', async () => ({ status: 'ok' }));
  fastify.get('/readyz', async (_request, reply) => {
    const ready = await database.isAlive();
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'database unavailable' });
  });
  const url = await fastify.listen({ host: settings.HOST, port: settings.PORT });
  return { url, stop: () => fastify.close() };
}

const isWrongQuestion = (error: unknown) =>
  error instanceof z.ZodError || (error as { extensions?: { code?: string } }).extensions?.code === 'BAD_USER_INPUT';

/** Only the gateway may call: every operation, including `_entities` and introspection, needs its token. */
async function callerOf(request: FastifyRequest, tokens: VerifiedTokens<CallerWithGrants>): Promise<Caller | undefined> {
  const token = bearerToken(request.headers.authorization);
  const standing = token && (await tokens.read(token).catch(() => undefined));
  return standing ? { ...standing, traceId: traceId(request.headers.traceparent) } : undefined;
}

function refuse(reply: FastifyReply, log: Logger): FastifyReply {
  const error = hubError('UNAUTHENTICATED', 'this subgraph accepts requests from the gateway only', { messageZh: '本子图仅接受网关请求' });
  return reply.code(401).send({ errors: [maskError(error.toJSON(), error, log)] });
}
