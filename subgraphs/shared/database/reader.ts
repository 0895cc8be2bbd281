import pg from 'pg';
import type { Sql } from 'sql-template-tag';
import { hubError } from '../errors.ts';
import { FairQueue, NOBODY, QueueFull } from '../fair-queue.ts';
import { askerOf } from '../identity/caller.ts';
import type { RequestContext } from '../identity/request-context.ts';
import { StatementNames } from './statement-names.ts';

// Close a connection after this many prepared statements, because the server keeps them as long as the connection lives.
const MAX_PREPARED = 400;
const CANCELLING_CONNECTIONS = 2;
const CANCELLING_IDLE = 10_000;
const CONNECT_TIMEOUT = 2_000;
// SQLSTATE "cached plan must not change result type": a migration of another process changed the table.
const STALE_PLAN = '0A000';

// Share of the pool's connections that one participant may use, so that others need not wait for all of its statements. While
// others also wait it may use only two, so that its statements do not slow down theirs.
const SHARE_OF_POOL = 0.7;
const SHARE_BESIDE_OTHERS = 0.2;
const MAX_WAITING = 5_000;

/** A statement that was cancelled or not sent, because the client has disconnected. */
export class NobodyWaits extends Error {
  override name = 'NobodyWaits';
}

/**
 * Runs prepared statements on the connections of the pool. When the signal of a request is aborted, its statement is cancelled
 * over a new connection, because all connections of the pool may be busy.
 */
export class Reader {
  private readonly names = new StatementNames();
  private readonly prepared = new WeakMap<pg.PoolClient, Set<string>>();
  private readonly cancelling: pg.Pool;
  private readonly queue: FairQueue;

  constructor(
    private readonly pool: () => pg.Pool,
    { url, pool: slots }: { url: string; pool: number },
  ) {
    const share = (part: number) => Math.max(1, Math.floor(slots * part));
    this.queue = new FairQueue({ slots, share: share(SHARE_OF_POOL), shareBeside: share(SHARE_BESIDE_OTHERS), maxWaiting: MAX_WAITING });
    this.cancelling = new pg.Pool({
      connectionString: url,
      max: CANCELLING_CONNECTIONS,
      idleTimeoutMillis: CANCELLING_IDLE,
      connectionTimeoutMillis: CONNECT_TIMEOUT,
    });
    this.cancelling.on('error', () => {});
  }

  async rows<Row>(statement: Sql, context: RequestContext | undefined): Promise<Row[]> {
    const { text, values } = statement;
    const name = this.names.nameOf(text);
    const signal = context?.signal;
    const leave = await this.enter(context);
    const began = performance.now();
    try {
      return await this.send<Row>({ name, text, values }, signal).catch((error: unknown) => {
        if (name === undefined || (error as { code?: string }).code !== STALE_PLAN) throw error;
        return this.send<Row>({ text, values }, signal);
      });
    } finally {
      leave(performance.now() - began);
    }
  }

  async close(): Promise<void> {
    await this.cancelling.end();
  }

  private enter(context: RequestContext | undefined) {
    if (context?.signal?.aborted) throw new NobodyWaits('the request of this statement has ended');
    try {
      return this.queue.enter(context ? askerOf(context.caller) : NOBODY, 1, context?.signal);
    } catch (error) {
      if (error instanceof QueueFull)
        throw hubError('SOURCE_UNAVAILABLE', 'too many statements are waiting at this agency; try again later', { reason: 'busy' });
      throw error;
    }
  }

  private async send<Row>(query: pg.QueryConfig, signal: AbortSignal | undefined): Promise<Row[]> {
    const client = await this.pool().connect();
    let cancelled: Promise<void> | undefined;
    let mustClose = false;
    const cancel = () => {
      cancelled = this.cancel(client);
    };
    try {
      if (signal?.aborted) throw new NobodyWaits('the request of this statement has ended');
      signal?.addEventListener('abort', cancel, { once: true });
      const { rows } = await client.query(query);
      mustClose = this.notePrepared(client, query.name);
      return rows as Row[];
    } catch (error) {
      mustClose = (error as { code?: string }).code === STALE_PLAN;
      throw cancelled ? new NobodyWaits('the request of this statement has ended') : error;
    } finally {
      signal?.removeEventListener('abort', cancel);
      // Release the connection only afterwards, so that no other statement on it is cancelled.
      await cancelled;
      client.release(mustClose);
    }
  }

  /** The driver knows the server's process id of a connection, but its types do not declare it. */
  private async cancel(client: pg.PoolClient): Promise<void> {
    const { processID } = client as unknown as { processID: number };
    await this.cancelling.query('select pg_cancel_backend($1)', [processID]).catch(() => {});
  }

  private notePrepared(client: pg.PoolClient, name: string | undefined): boolean {
    if (name === undefined) return false;
    let names = this.prepared.get(client);
    if (!names) {
      names = new Set();
      this.prepared.set(client, names);
    }
    names.add(name);
    return names.size > MAX_PREPARED;
  }
}
