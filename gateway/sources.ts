import { isBrokenCircuitError } from 'cockatiel';
import { GraphQLError } from 'graphql';
import type { JWK } from 'jose';
import { Pool } from 'undici';
import { AGENCIES, AGENCY_NAMES, type Agency } from '../subgraphs/shared/agencies.ts';
import { ERROR_CODES } from '../subgraphs/shared/errors.ts';
import { FairQueue, type Leave, QueueFull } from '../subgraphs/shared/fair-queue.ts';
import type { Caller, Identity } from '../subgraphs/shared/identity/caller.ts';
import { HubTokens, type SigningKey } from '../subgraphs/shared/identity/hub-token.ts';
import { KEYS_PATH } from '../subgraphs/shared/identity/private-key.ts';
import type { Logger } from '../subgraphs/shared/logger.ts';
import type { Reading } from '../subgraphs/shared/metrics.ts';
import type { AnswerError } from './execution/answer-errors.ts';
import type { SourceAnswer, SourceRequest } from './execution/execute-plan.ts';
import { Breakers, GivenUp, LateAnswer, LateExpensiveAnswer, MAX_CHEAP_COST } from './fairness/breakers.ts';
import { type WaitEnd, WaitLimit } from './fairness/wait-limit.ts';

const READY_DEADLINE = 2_000;
// These requests are a look-up by one key.
const ENDPOINT_DEADLINE = 1_500;
// The maximal share of an agency's connections for one participant, so that others do not wait for all of its requests.
const SHARE_OF_CONNECTIONS = 1 / 3;
const MAX_WAITING = 1_000;
const RETRY_AFTER_SECONDS = 1;

export interface SourceOptions {
  urls: Record<Agency, string>;
  deadline: number;
  connections: number;
  /** maximum of bytes that the agencies may answer to one operation */
  maxAnswer: number;
  signing: SigningKey;
  /** called with the duration of each request in seconds */
  answered?: (seconds: number, labels: { agency: Agency; kind: string; outcome: string }) => void;
}

/** On whose behalf an agency is asked, and counters of the operation. */
export interface OnBehalfOf {
  caller: Caller;
  /** the agent that acts under a mandate of the caller */
  agent?: Identity;
  log: Logger;
  /** number of requests to each agency */
  requests: Record<string, number>;
  /** pseudonyms of the persons whose data the answers contain */
  subjects: Set<string>;
  /** cost of the whole operation in points */
  cost?: number;
  /** aborted when the client disconnects */
  left?: AbortSignal;
  /** bytes received from the agencies */
  received: number;
}

interface Source {
  agency: Agency;
  pool: Pool;
  path: string;
  breakers: Breakers;
  queue: FairQueue;
  keys: JWK[];
}

/**
 * The five agencies, each with its own keep-alive pool, deadline and circuit breakers, so that a slow agency affects only
 * its own fields.
 */
export class Sources {
  private readonly sources: Map<string, Source>;
  private readonly tokens: HubTokens;

  constructor(private readonly options: SourceOptions) {
    this.tokens = new HubTokens(options.signing);
    this.sources = new Map(AGENCIES.map((agency) => [agency, openSource(agency, options)]));
  }

  /** Sends one request of a query plan. Does not throw if the agency fails: the answer then has `failure`. */
  async fetch(request: SourceRequest, context: OnBehalfOf): Promise<SourceAnswer> {
    const source = this.sources.get(request.source);
    if (!source) throw new Error(`the query plan names ${request.source}, which is not an agency of this hub`);
    context.requests[source.agency] = (context.requests[source.agency] ?? 0) + 1;
    const { kind } = request;
    // A mutation is completed even if the client disconnects.
    const waitLimit = new WaitLimit(this.options.deadline, kind === 'mutation' ? undefined : context.left);
    const began = performance.now();
    let outcome = 'answer';
    let leave: Leave | undefined;
    try {
      const token = await this.tokens.for(source.agency, context.caller);
      const { traceId } = context.caller;
      const { participant } = context.agent ?? context.caller;
      const { cost = 0 } = context;
      leave = await source.queue.enter(participant, 1 + cost, waitLimit.signal);
      const policy = kind === 'mutation' ? source.breakers.write(participant, cost) : source.breakers.read(participant, cost);
      const answer = await policy.execute(() =>
        post(source, request, token, traceId, { signal: waitLimit.signal, maxBytes: this.options.maxAnswer - context.received }).catch(
          (error: unknown) => {
            throw waitLimit.ended ? waitError(waitLimit.ended, cost) : error;
          },
        ),
      );
      context.received += answer.bytes;
      for (const subject of answer.extensions?.subjects ?? []) context.subjects.add(subject);
      return { data: answer.data, errors: answer.errors?.map((error) => withAgency(error, source.agency)) };
    } catch (error) {
      outcome = waitLimit.ended ?? reasonOf(error as Error);
      context.log.warn({ agency: source.agency, reason: outcome, cause: (error as Error).message }, 'source did not answer');
      if (outcome === 'too large') return { failure: tooLarge(source.agency, this.options.maxAnswer) };
      return { failure: unavailable(source.agency, outcome) };
    } finally {
      leave?.();
      waitLimit.release();
      this.options.answered?.((performance.now() - began) / 1_000, { agency: source.agency, kind, outcome });
    }
  }

  /**
   * Posts to an internal endpoint of an agency on behalf of a participant, with a deadline of `within` milliseconds. Throws
   * SOURCE_UNAVAILABLE.
   */
  async ask(agency: Agency, path: string, body: object, identity: Identity, within = ENDPOINT_DEADLINE): Promise<unknown> {
    const source = this.sources.get(agency) as Source;
    const signal = AbortSignal.timeout(Math.min(this.options.deadline, within));
    try {
      const token = await this.tokens.for(agency, { ...identity, grants: [] });
      return await source.breakers.read(identity.participant, 0).execute(async () => {
        const { json } = await postJson(
          source,
          path,
          body,
          { authorization: `Bearer ${token}` },
          { signal, maxBytes: this.options.maxAnswer },
        );
        return json;
      });
    } catch {
      const { message, extensions } = unavailable(agency, signal.aborted ? 'deadline' : 'connection');
      throw new GraphQLError(message, { extensions: { ...extensions, http: { status: 503 } } });
    }
  }

  /** Whether each agency is ready. */
  async ready(): Promise<Record<Agency, boolean>> {
    const answers = await Promise.all([...this.sources.values()].map(async (source) => [source.agency, await isReady(source)] as const));
    return Object.fromEntries(answers) as Record<Agency, boolean>;
  }

  /** The number of used connections to each agency and of waiting requests. */
  connections(): Reading[] {
    return [...this.sources.values()].flatMap(({ agency, queue, pool: { stats } }): Reading[] => [
      [stats.running, { agency, state: 'running' }],
      [stats.queued + queue.waiting, { agency, state: 'waiting' }],
    ]);
  }

  /** The circuit breaker of each agency: 1 if open, else 0. */
  circuits(): Reading[] {
    return [...this.sources.values()].map(({ agency, breakers }) => [breakers.isOpen ? 1 : 0, { agency }]);
  }

  /** The public keys of an agency's signatures; the last known keys if it does not answer. */
  async publicKeys(agency: Agency): Promise<JWK[]> {
    const source = this.sources.get(agency) as Source;
    const now = (await this.published(agency, KEYS_PATH)) as { keys: JWK[] } | undefined;
    // Former keys are kept for signatures that were made with them.
    if (now) source.keys = now.keys;
    return source.keys;
  }

  /** The JSON that an agency publishes at a path; undefined if it does not answer. */
  async published(agency: Agency, path: string): Promise<unknown> {
    const { pool } = this.sources.get(agency) as Source;
    try {
      const { statusCode, body } = await pool.request({ path, method: 'GET', signal: AbortSignal.timeout(READY_DEADLINE) });
      const json = await body.json();
      return statusCode === 200 ? json : undefined;
    } catch {
      return undefined;
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.sources.values()].map(({ pool }) => pool.close()));
  }
}

function openSource(agency: Agency, { urls, connections }: SourceOptions): Source {
  const url = new URL(urls[agency]);
  const share = Math.max(1, Math.floor(connections * SHARE_OF_CONNECTIONS));
  return {
    agency,
    pool: new Pool(url.origin, { connections, pipelining: 1, keepAliveTimeout: 30_000 }),
    path: url.pathname,
    breakers: new Breakers(),
    queue: new FairQueue({ slots: connections, share, maxWaiting: MAX_WAITING }),
    keys: [],
  };
}

interface Bounds {
  signal: AbortSignal;
  /** maximum of bytes of the answer */
  maxBytes: number;
}

async function post(
  source: Source,
  { operation: query, variables, operationName }: SourceRequest,
  token: string,
  traceId: string,
  bounds: Bounds,
): Promise<SourceAnswer & { bytes: number }> {
  const headers = { authorization: `Bearer ${token}`, traceparent: `00-${traceId}-${traceId.slice(0, 16)}-01` };
  const { json, bytes } = await postJson(source, source.path, { query, variables, operationName }, headers, bounds);
  const answer = json as SourceAnswer;
  if (answer.data === undefined && !answer.errors) throw new Error('no answer');
  return { ...answer, bytes };
}

async function postJson(
  source: Source,
  path: string,
  body: object,
  headers: Record<string, string>,
  { signal, maxBytes }: Bounds,
): Promise<{ json: unknown; bytes: number }> {
  const response = await source.pool.request({
    path,
    method: 'POST',
    signal,
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const bytes = Number(response.headers['content-length'] ?? 0);
  if (bytes > maxBytes) {
    response.body.on('error', () => {}).destroy();
    throw new TooLarge('the answer is too large');
  }
  const text = await response.body.text();
  if (response.statusCode >= 500 || response.statusCode === 401) throw new Error(`status ${response.statusCode}`);
  return { json: JSON.parse(text), bytes };
}

class TooLarge extends GivenUp {
  override name = 'TooLarge';
}

function waitError(ended: WaitEnd, cost: number): Error {
  if (ended === 'left') return new GivenUp('the reader left');
  return cost > MAX_CHEAP_COST ? new LateExpensiveAnswer('deadline') : new LateAnswer('deadline');
}

function reasonOf(error: Error): string {
  if (isBrokenCircuitError(error)) return 'circuit open';
  if (error instanceof QueueFull) return 'busy';
  return error instanceof TooLarge ? 'too large' : 'connection';
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

const withAgency = (error: AnswerError, agency: Agency): AnswerError => ({ ...error, extensions: { ...error.extensions, agency } });

function unavailable(agency: Agency, reason: string): AnswerError {
  const { en, zh } = AGENCY_NAMES[agency];
  return {
    message: `the ${en} did not answer in time or could not be reached`,
    extensions: {
      code: 'SOURCE_UNAVAILABLE',
      absence: 'SOURCE_SILENT',
      messageZh: `${zh}：${ERROR_CODES.SOURCE_UNAVAILABLE.zh}`,
      agency,
      reason,
      ...(reason === 'busy' && { retryAfter: RETRY_AFTER_SECONDS }),
    },
  };
}

function tooLarge(agency: Agency, limit: number): AnswerError {
  return {
    message: `the answer would be larger than ${limit} bytes; request smaller pages or fewer fields`,
    extensions: {
      code: 'TOO_EXPENSIVE',
      messageZh: `应答超过 ${limit} 字节，请减少每页条数或字段`,
      agency,
      rule: 'bytes',
      limit,
    },
  };
}
