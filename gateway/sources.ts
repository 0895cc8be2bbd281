import {
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleAll,
  handleWhen,
  type IPolicy,
  isBrokenCircuitError,
  retry,
  wrap,
} from 'cockatiel';
import { GraphQLError } from 'graphql';
import type { JWK } from 'jose';
import { Pool } from 'undici';
import { AGENCIES, AGENCY_NAMES, type Agency } from '../subgraphs/shared/agencies.ts';
import { ERROR_CODES } from '../subgraphs/shared/errors.ts';
import type { Caller, Identity } from '../subgraphs/shared/identity/caller.ts';
import { HubTokens, type SigningKey } from '../subgraphs/shared/identity/hub-token.ts';
import { KEYS_PATH } from '../subgraphs/shared/identity/private-key.ts';
import type { Logger } from '../subgraphs/shared/logger.ts';
import type { Reading } from '../subgraphs/shared/metrics.ts';
import type { AnswerError } from './execution/answer-errors.ts';
import type { SourceAnswer, SourceRequest } from './execution/execute-plan.ts';

const FAILURES_THAT_OPEN = 5;
const HALF_OPEN_AFTER = 1_000;
const READY_DEADLINE = 2_000;
// What has to be known before anything is asked is one look-up by a key.
const DOOR_DEADLINE = 1_500;
// The connection was never made, or broke before an answer: a read may be sent once more.
const LOST_CONNECTION = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'ECONNREFUSED']);

export interface SourceOptions {
  urls: Record<Agency, string>;
  deadline: number;
  connections: number;
  signing: SigningKey;
  /** gets the seconds that each request took */
  answered?: (seconds: number, labels: { agency: Agency; kind: string; outcome: string }) => void;
}

/** On whose behalf an agency is asked, and where what happened is noted. */
export interface OnBehalfOf {
  caller: Caller;
  log: Logger;
  /** requests sent to each agency */
  requests: Record<string, number>;
  /** persons whose data the agencies' answers were made of */
  subjects: Set<string>;
}

interface Source {
  agency: Agency;
  pool: Pool;
  path: string;
  breaker: CircuitBreakerPolicy;
  read: IPolicy;
  write: IPolicy;
  keys: JWK[];
}

/** The five agencies: a keep-alive pool, a deadline and a circuit breaker each, so that a slow one costs its part only. */
export class Sources {
  private readonly sources: Map<string, Source>;
  private readonly tokens: HubTokens;

  constructor(private readonly options: SourceOptions) {
    this.tokens = new HubTokens(options.signing);
    this.sources = new Map(AGENCIES.map((agency) => [agency, openSource(agency, options)]));
  }

  /** Never throws: a source that fails is an answer that says so. */
  async fetch(request: SourceRequest, context: OnBehalfOf): Promise<SourceAnswer> {
    const source = this.sources.get(request.source);
    if (!source) throw new Error(`the plan names ${request.source}, which is no agency of this hub`);
    context.requests[source.agency] = (context.requests[source.agency] ?? 0) + 1;
    const signal = AbortSignal.timeout(this.options.deadline);
    const began = performance.now();
    let outcome = 'answer';
    try {
      const token = await this.tokens.for(source.agency, context.caller);
      const policy = request.kind === 'mutation' ? source.write : source.read;
      const answer = await policy.execute(() => post(source, request, token, context.caller.traceId, signal));
      for (const subject of answer.extensions?.subjects ?? []) context.subjects.add(subject);
      return { data: answer.data, errors: answer.errors?.map((error) => ofAgency(error, source.agency)) };
    } catch (error) {
      const reason = signal.aborted ? 'deadline' : isBrokenCircuitError(error) ? 'circuit open' : 'connection';
      outcome = reason;
      context.log.warn({ agency: source.agency, reason, cause: (error as Error).message }, 'source did not answer');
      return { failure: unavailable(source.agency, reason) };
    } finally {
      this.options.answered?.((performance.now() - began) / 1_000, { agency: source.agency, kind: request.kind, outcome });
    }
  }

  /** Asks one of an agency's further doors on behalf of a participant. Throws SOURCE_UNAVAILABLE. */
  async ask(agency: Agency, path: string, body: object, identity: Identity): Promise<unknown> {
    const source = this.sources.get(agency) as Source;
    const signal = AbortSignal.timeout(Math.min(this.options.deadline, DOOR_DEADLINE));
    try {
      const token = await this.tokens.for(agency, { ...identity, grants: [] });
      return await source.read.execute(() => postJson(source, path, body, { authorization: `Bearer ${token}` }, signal));
    } catch {
      const { message, extensions } = unavailable(agency, signal.aborted ? 'deadline' : 'connection');
      throw new GraphQLError(message, { extensions: { ...extensions, http: { status: 503 } } });
    }
  }

  /** Which agencies answer that they are ready. */
  async ready(): Promise<Record<Agency, boolean>> {
    const answers = await Promise.all([...this.sources.values()].map(async (source) => [source.agency, await isReady(source)] as const));
    return Object.fromEntries(answers) as Record<Agency, boolean>;
  }

  /** Connections to each agency in use, and requests that wait for one. */
  connections(): Reading[] {
    return [...this.sources.values()].flatMap(({ agency, pool: { stats } }): Reading[] => [
      [stats.running, { agency, state: 'running' }],
      [stats.queued, { agency, state: 'waiting' }],
    ]);
  }

  /** Which agencies are left alone after failures in a row: 1, else 0. */
  circuits(): Reading[] {
    return [...this.sources.values()].map(({ agency, breaker }) => [breaker.state === CircuitState.Open ? 1 : 0, { agency }]);
  }

  /** Keys by which an agency's own signatures are checked; those it last told where it does not answer. */
  async publicKeys(agency: Agency): Promise<JWK[]> {
    const source = this.sources.get(agency) as Source;
    try {
      const { body } = await source.pool.request({ path: KEYS_PATH, method: 'GET', signal: AbortSignal.timeout(READY_DEADLINE) });
      source.keys = ((await body.json()) as { keys: JWK[] }).keys;
    } catch {
      // an older key still checks what it signed
    }
    return source.keys;
  }

  async close(): Promise<void> {
    await Promise.all([...this.sources.values()].map(({ pool }) => pool.close()));
  }
}

function openSource(agency: Agency, { urls, connections }: SourceOptions): Source {
  const url = new URL(urls[agency]);
  const breaker = circuitBreaker(handleAll, { halfOpenAfter: HALF_OPEN_AFTER, breaker: new ConsecutiveBreaker(FAILURES_THAT_OPEN) });
  const once = retry(handleWhen(isLostConnection), { maxAttempts: 1 });
  return {
    agency,
    pool: new Pool(url.origin, { connections, pipelining: 1, keepAliveTimeout: 30_000 }),
    path: url.pathname,
    breaker,
    read: wrap(breaker, once),
    write: breaker,
    keys: [],
  };
}

async function post(source: Source, request: SourceRequest, token: string, traceId: string, signal: AbortSignal): Promise<SourceAnswer> {
  const { operation: query, variables, operationName } = request;
  const headers = { authorization: `Bearer ${token}`, traceparent: `00-${traceId}-${traceId.slice(0, 16)}-01` };
  const answer = (await postJson(source, source.path, { query, variables, operationName }, headers, signal)) as SourceAnswer;
  if (answer.data === undefined && !answer.errors) throw new Error('no answer');
  return answer;
}

async function postJson(
  source: Source,
  path: string,
  body: object,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<unknown> {
  const response = await source.pool.request({
    path,
    method: 'POST',
    signal,
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.body.text();
  if (response.statusCode >= 500 || response.statusCode === 401) throw new Error(`status ${response.statusCode}`);
  return JSON.parse(text);
}

async function isReady(source: Source): Promise<boolean> {
  try {
    const { statusCode, body } = await source.pool.request({ path: '/readyz', method: 'GET', signal: AbortSignal.timeout(READY_DEADLINE) });
    await body.dump();
    return statusCode === 200;
  } catch {
    return false;
  }
}

const isLostConnection = (error: Error) => LOST_CONNECTION.has((error as NodeJS.ErrnoException).code ?? '');

const ofAgency = (error: AnswerError, agency: Agency): AnswerError => ({ ...error, extensions: { ...error.extensions, agency } });

function unavailable(agency: Agency, reason: string): AnswerError {
  const { en, zh } = AGENCY_NAMES[agency];
  return {
    message: `the ${en} did not answer in time or could not be reached`,
    extensions: { code: 'SOURCE_UNAVAILABLE', messageZh: `${zh}：${ERROR_CODES.SOURCE_UNAVAILABLE.zh}`, agency, reason },
  };
}
