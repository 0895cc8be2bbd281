import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { entryHash, GENESIS, type LedgerEntry, type LedgerOperation } from '../../subgraphs/shared/ledger/ledger-entry.ts';
import type { Logger } from '../../subgraphs/shared/logger.ts';
import type { ChainHead, LedgerStore } from './ledger-store.ts';
import { WallClock } from './wall-clock.ts';

// Entries of one statement; the others wait for the next.
const MAX_BATCH = 500;
const MAX_WAIT = 3_000;
const MAX_PAUSE = 500;
const MAX_QUEUED = 20_000;
const ANCHOR_EVERY = 10_000;
const MAX_KNOWN_OPERATIONS = 10_000;
const LOG_HEAD_EVERY = 60_000;
const FOLLOW_CLOCK_EVERY = 30_000;
const SALT_BYTES = 16;

/** An entry before it is given its number in the chain. */
export type Record = Omit<LedgerEntry, 'chain' | 'seq' | 'at' | 'kind' | 'anchors' | 'salt' | 'previous_hash' | 'hash'>;

interface Queued {
  record: Record & Pick<LedgerEntry, 'kind' | 'anchors'>;
  operation?: LedgerOperation;
  /** time of day, in milliseconds since 1970 */
  at: number;
  /** when it joined the queue, by performance.now() */
  since: number;
  settle(written: boolean): void;
  settled: boolean;
}

interface Attempt {
  batch: Queued[];
  entries: LedgerEntry[];
}

export interface LedgerOptions {
  clock?: WallClock;
  /** called with the seconds that each statement took, and whether it succeeded */
  flushed?: (seconds: number, labels: { outcome: string }) => void;
}

/**
 * The ledger of one gateway process, a hash chain of its own. Entries that arrive while a statement is running are written
 * together by the next one, so that many requests share one commit. An entry stays in the queue until it is written, even
 * while the database is down. A request that waits longer than three seconds for its entry gets `false`.
 */
export class Ledger {
  private readonly chain = `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}-${randomBytes(6).toString('hex')}`;
  private queue: Queued[] = [];
  /** statements whose outcome is unknown, because the connection broke */
  private attempts: Attempt[] = [];
  private readonly known = new Set<string>();
  private head: ChainHead = { seq: 0, hash: GENESIS };
  /** time of the last written entry */
  private headAt = 0;
  private sinceAnchor = ANCHOR_EVERY; // a chain begins with an anchor to the other chains
  private lost = 0;
  private batchSize = MAX_BATCH;
  private headLoggedAt = 0;
  private healthy = true;
  private writing?: Promise<void>;
  private closed = false;
  private readonly following: NodeJS.Timeout;
  private readonly clock: WallClock;
  private readonly flushed: Required<LedgerOptions>['flushed'];

  constructor(
    private readonly store: LedgerStore,
    private readonly log: Logger,
    { clock = new WallClock(), flushed = () => {} }: LedgerOptions = {},
  ) {
    this.clock = clock;
    this.flushed = flushed;
    // Without requests, too: slow drift adds up, and would look like a jump later.
    this.following = setInterval(() => this.now(), FOLLOW_CLOCK_EVERY).unref();
  }

  /**
   * Resolves to `true` once the entry is written. While the database is down, a caller that does not need the entry before
   * its answer leaves (`needed: false`) gets `false` at once; the entry is written later.
   */
  append(record: Record, operation: LedgerOperation | undefined, needed: boolean): Promise<boolean> {
    if (this.queue.length >= MAX_QUEUED) {
      this.lost += 1;
      return Promise.resolve(false);
    }
    const at = this.now();
    return new Promise((resolve) => {
      const entry: Queued = {
        record: { ...record, kind: 'OPERATION', anchors: [] },
        operation,
        at,
        since: performance.now(),
        settled: false,
        settle: (written) => {
          entry.settled = true;
          resolve(written);
        },
      };
      this.queue.push(entry);
      if (!needed && !this.healthy) entry.settle(false);
      this.write();
    });
  }

  /** Number of entries that are not written yet. */
  get queued(): number {
    return this.queue.length;
  }

  /** Writes the queued entries and closes the connections. */
  async close(): Promise<void> {
    this.closed = true;
    clearInterval(this.following);
    await this.writing;
    this.logHead(true);
    await this.store.close();
  }

  private write(): void {
    this.writing ??= this.drain().finally(() => {
      this.writing = undefined;
      if (this.queue.length > 0 && !this.closed) this.write();
    });
  }

  private async drain(): Promise<void> {
    // Requests that end in the same turn of the event loop share the first statement.
    await new Promise(setImmediate);
    for (let pause = 20; this.queue.length > 0; ) {
      const written = await this.writeBatch();
      if (written) {
        pause = 20;
        continue;
      }
      this.rejectTimedOut();
      if (this.closed) {
        this.log.error({ entries: this.queue.length }, 'the ledger cannot be written; these entries are lost');
        return;
      }
      await sleep(pause);
      pause = Math.min(pause * 2, MAX_PAUSE);
    }
  }

  private async writeBatch(): Promise<boolean> {
    try {
      if (this.attempts.length > 0) await this.resolveUnknownCommits();
      if (this.sinceAnchor >= ANCHOR_EVERY) await this.queueAnchor();
      if (this.lost > 0) this.queueGap();
      const batch = this.queue.slice(0, this.batchSize);
      if (batch.length === 0) return true;
      const attempt = { batch, entries: this.chained(batch) };
      this.attempts.push(attempt);
      const operations = this.newOperations(batch);
      await this.flush(attempt.entries, operations);
      for (const { digest } of operations) this.known.add(digest);
      if (this.known.size > MAX_KNOWN_OPERATIONS) this.known.clear();
      this.written(attempt, batch.length);
      return true;
    } catch (error) {
      if (isInvalidValue(error)) return this.dropInvalidEntry();
      if (this.healthy)
        this.log.error({ cause: (error as Error).message }, 'the ledger cannot be written; personal data do not leave the hub');
      this.healthy = false;
      return false;
    }
  }

  private async flush(entries: LedgerEntry[], operations: LedgerOperation[]): Promise<void> {
    const began = performance.now();
    let outcome = 'failed';
    try {
      await this.store.append(entries, operations);
      outcome = 'written';
    } finally {
      this.flushed((performance.now() - began) / 1_000, { outcome });
    }
  }

  /** If PostgreSQL rejects the value of an entry, logs that, writes a GAP entry in its place and goes on with the others. */
  private dropInvalidEntry(): boolean {
    const { batch, entries } = this.attempts.pop() as Attempt;
    if (batch.length > 1) {
      this.batchSize = 1;
      return true;
    }
    const [entry] = batch as [Queued];
    this.log.error({ trace: entries[0]?.trace_id }, 'PostgreSQL rejected a value of a ledger entry; a GAP entry takes its place');
    entry.settle(false);
    this.queue = this.queue.map((one) => (one === entry ? hubEntry('GAP', one.at, [], 'an entry could not be stored') : one));
    return true;
  }

  /** After a lost connection, finds out from the last stored hash whether the statement was committed. */
  private async resolveUnknownCommits(): Promise<void> {
    const head = await this.store.head(this.chain);
    if (!head || head.seq <= this.head.seq) return;
    for (const attempt of this.attempts) {
      const last = attempt.entries.findIndex(({ seq, hash }) => seq === head.seq && hash === head.hash);
      if (last >= 0) return this.written(attempt, last + 1);
    }
    throw new Error('the chain has an entry that this process did not write');
  }

  private written({ batch, entries }: Attempt, count: number): void {
    const { seq, hash, at } = entries[count - 1] as LedgerEntry;
    this.head = { seq, hash };
    this.headAt = Date.parse(at);
    this.attempts = [];
    this.batchSize = Math.min(this.batchSize * 2, MAX_BATCH);
    this.sinceAnchor += count;
    this.logHead();
    if (!this.healthy) this.log.info('the ledger can be written again');
    this.healthy = true;
    const done = new Set(batch.slice(0, count));
    this.queue = this.queue.filter((entry) => !done.has(entry));
    for (const { settle, settled } of done) if (!settled) settle(true);
  }

  /** Logs the head of the chain: a ledger that is rewritten as a whole no longer contains it. */
  private logHead(now = false): void {
    if (this.head.seq === 0 || (!now && Date.now() - this.headLoggedAt < LOG_HEAD_EVERY)) return;
    this.headLoggedAt = Date.now();
    this.log.info({ head: `${this.chain}:${this.head.seq}:${this.head.hash}` }, 'ledger head');
  }

  /** Requests that waited too long get `false`. Their entries say FAILED, unless they may be committed already. */
  private rejectTimedOut(): void {
    const latest = performance.now() - (this.closed ? 0 : MAX_WAIT);
    for (const entry of this.queue) {
      if (entry.settled || entry.since > latest) continue;
      entry.settle(false);
      if (entry.record.outcome === 'ALLOWED' && entry.record.subjects.length > 0)
        entry.record = { ...entry.record, outcome: 'FAILED', reason: 'LEDGER_UNAVAILABLE' };
    }
  }

  /** Numbers and hashes the entries. Their times never decrease, except in a CLOCK entry, which records that the clock was set back. */
  private chained(batch: readonly Queued[]): LedgerEntry[] {
    let { seq, hash } = this.head;
    let before = this.headAt;
    return batch.map(({ record, at }) => {
      before = record.kind === 'CLOCK' ? at : Math.max(at, before);
      seq += 1;
      const salt = randomBytes(SALT_BYTES).toString('hex');
      const entry = { ...record, chain: this.chain, seq, at: new Date(before).toISOString(), salt, previous_hash: hash };
      hash = entryHash(entry);
      return { ...entry, hash };
    });
  }

  /** The time now. If the clock was set, a CLOCK entry is queued first. */
  private now(): number {
    const { now, jump } = this.clock.read();
    if (jump) {
      const [from, to] = [jump.from, jump.to].map((time) => new Date(time).toISOString());
      this.log.warn({ from, to }, 'the clock was set');
      this.queue.push(hubEntry('CLOCK', now, [], `the clock went from ${from} to ${to}`));
      this.write();
    }
    return now;
  }

  private newOperations(batch: readonly Queued[]): LedgerOperation[] {
    const operations = new Map<string, LedgerOperation>();
    for (const { operation } of batch) if (operation && !this.known.has(operation.digest)) operations.set(operation.digest, operation);
    return [...operations.values()];
  }

  private async queueAnchor(): Promise<void> {
    const anchors = await this.store.unanchoredHeads(this.chain);
    this.sinceAnchor = 0;
    if (anchors.length > 0 || this.head.seq === 0) this.queue.unshift(hubEntry('ANCHOR', this.firstAt(), anchors, null));
  }

  private queueGap(): void {
    this.queue.unshift(hubEntry('GAP', this.firstAt(), [], `${this.lost} operations could not be recorded`));
    this.lost = 0;
  }

  /** The time for an entry that is put before all queued ones: not later than theirs. */
  private firstAt(): number {
    return this.queue[0]?.at ?? this.now();
  }
}

// SQLSTATE class 22: a value that the column cannot store.
const isInvalidValue = (error: unknown) => /^22/.test(String((error as { code?: unknown }).code));

const hubEntry = (kind: 'ANCHOR' | 'GAP' | 'CLOCK', at: number, anchors: string[], reason: string | null): Queued => ({
  record: {
    kind,
    anchors,
    participant: null,
    participant_kind: null,
    region: null,
    actor: null,
    mandate: null,
    principal: null,
    agreements: [],
    matter: null,
    purpose: null,
    operation_name: null,
    operation_hash: null,
    operation: null,
    subjects: [],
    asked: [],
    matter_bases: [],
    matter_at: null,
    withheld: [],
    outcome: null,
    reason,
    trace_id: null,
  },
  at,
  since: performance.now(),
  settle: () => {},
  settled: true,
});
