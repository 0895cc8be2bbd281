import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { entryHash, GENESIS, type LedgerEntry, type LedgerOperation } from '../../subgraphs/shared/ledger/ledger-entry.ts';
import type { Logger } from '../../subgraphs/shared/logger.ts';
import type { ChainHead, LedgerStore } from './ledger-store.ts';
import { WallClock } from './wall-clock.ts';

// One statement holds so many entries at the most; the rest waits for the next.
const BATCH = 500;
const PATIENCE = 3_000;
const MAX_PAUSE = 500;
const MAX_WAITING = 20_000;
const ANCHOR_EVERY = 10_000;
const KNOWN_OPERATIONS = 10_000;
const HEAD_EVERY = 60_000;
const FOLLOW_CLOCK_EVERY = 30_000;
const SALT_BYTES = 16;

/** An entry before it has its place in the chain. */
export type Record = Omit<LedgerEntry, 'chain' | 'seq' | 'at' | 'kind' | 'anchors' | 'salt' | 'previous_hash' | 'hash'>;

interface Waiting {
  record: Record & Pick<LedgerEntry, 'kind' | 'anchors'>;
  operation?: LedgerOperation;
  /** the wall clock's time, in milliseconds */
  at: number;
  /** when it began to wait, on the clock of performance.now() */
  since: number;
  settle(written: boolean): void;
  settled: boolean;
}

interface Attempt {
  batch: Waiting[];
  entries: LedgerEntry[];
}

export interface LedgerOptions {
  clock?: WallClock;
  /** gets the seconds that each statement took, and whether it was carried out */
  flushed?: (seconds: number, labels: { outcome: string }) => void;
}

/**
 * The ledger of one gateway process: a chain of its own. Entries that arrive while a statement is under way share the
 * next one, so that many requests cost one flush. An entry keeps its place in the queue until it is written, whatever
 * happens to the database; who waits for it longer than is bearable is told that it is not written.
 */
export class Ledger {
  private readonly chain = `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}-${randomBytes(6).toString('hex')}`;
  private waiting: Waiting[] = [];
  /** statements of which it is not known whether they were carried out */
  private attempts: Attempt[] = [];
  private readonly known = new Set<string>();
  private head: ChainHead = { seq: 0, hash: GENESIS };
  /** time of the last written entry */
  private headAt = 0;
  private sinceAnchor = ANCHOR_EVERY; // the first thing a chain holds is what it has seen of the others
  private lost = 0;
  private batchSize = BATCH;
  private headToldAt = 0;
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
    // A clock that drifts while nobody asks is followed; only a jump is an entry.
    this.following = setInterval(() => this.now(), FOLLOW_CLOCK_EVERY).unref();
  }

  /**
   * Answers whether the entry is written. While the database is out of reach, whoever does not need the entry on record
   * before the answer (`needed: false`) does not wait for it.
   */
  append(record: Record, operation: LedgerOperation | undefined, needed: boolean): Promise<boolean> {
    if (this.waiting.length >= MAX_WAITING) {
      this.lost += 1;
      return Promise.resolve(false);
    }
    const at = this.now();
    return new Promise((resolve) => {
      const entry: Waiting = {
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
      this.waiting.push(entry);
      if (!needed && !this.healthy) entry.settle(false);
      this.write();
    });
  }

  /** How many entries are not written yet. */
  get queued(): number {
    return this.waiting.length;
  }

  /** Writes what waits, and closes. */
  async close(): Promise<void> {
    this.closed = true;
    clearInterval(this.following);
    await this.writing;
    this.tellHead(true);
    await this.store.close();
  }

  private write(): void {
    this.writing ??= this.drain().finally(() => {
      this.writing = undefined;
      if (this.waiting.length > 0 && !this.closed) this.write();
    });
  }

  private async drain(): Promise<void> {
    // Requests that end in the same turn of the event loop share the first statement, too.
    await new Promise(setImmediate);
    for (let pause = 20; this.waiting.length > 0; ) {
      const written = await this.writeOnce();
      if (written) {
        pause = 20;
        continue;
      }
      this.tellTheImpatient();
      if (this.closed) {
        this.log.error({ entries: this.waiting.length }, 'the ledger cannot be written; these entries are lost');
        return;
      }
      await sleep(pause);
      pause = Math.min(pause * 2, MAX_PAUSE);
    }
  }

  private async writeOnce(): Promise<boolean> {
    try {
      if (this.attempts.length > 0) await this.settleDoubts();
      if (this.sinceAnchor >= ANCHOR_EVERY) await this.putAnchor();
      if (this.lost > 0) this.putGap();
      const batch = this.waiting.slice(0, this.batchSize);
      if (batch.length === 0) return true;
      const attempt = { batch, entries: this.chained(batch) };
      this.attempts.push(attempt);
      const operations = this.newOperations(batch);
      await this.flush(attempt.entries, operations);
      for (const { digest } of operations) this.known.add(digest);
      if (this.known.size > KNOWN_OPERATIONS) this.known.clear();
      this.written(attempt, batch.length);
      return true;
    } catch (error) {
      if (isUnholdable(error)) return this.putAside();
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

  /** An entry that no database can hold must not keep the others from being written: it is told, and its place says so. */
  private putAside(): boolean {
    const { batch, entries } = this.attempts.pop() as Attempt;
    if (batch.length > 1) {
      this.batchSize = 1;
      return true;
    }
    const [entry] = batch as [Waiting];
    this.log.error({ trace: entries[0]?.trace_id }, 'an entry of the ledger cannot be held by its database');
    entry.settle(false);
    this.waiting = this.waiting.map((one) => (one === entry ? ofTheHub('GAP', one.at, [], 'an entry could not be held') : one));
    return true;
  }

  /** After a failure nobody knows whether the statement was carried out: the chain itself tells, by the hash of its last entry. */
  private async settleDoubts(): Promise<void> {
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
    this.batchSize = Math.min(this.batchSize * 2, BATCH);
    this.sinceAnchor += count;
    this.tellHead();
    if (!this.healthy) this.log.info('the ledger can be written again');
    this.healthy = true;
    const done = new Set(batch.slice(0, count));
    this.waiting = this.waiting.filter((entry) => !done.has(entry));
    for (const { settle, settled } of done) if (!settled) settle(true);
  }

  /** The head of the chain goes to the log, too: a ledger rewritten as a whole does not lead to it any more. */
  private tellHead(now = false): void {
    if (this.head.seq === 0 || (!now && Date.now() - this.headToldAt < HEAD_EVERY)) return;
    this.headToldAt = Date.now();
    this.log.info({ head: `${this.chain}:${this.head.seq}:${this.head.hash}` }, 'ledger head');
  }

  /** An answer that has waited too long does not leave; its entry says so, unless it may be written already. */
  private tellTheImpatient(): void {
    const latest = performance.now() - (this.closed ? 0 : PATIENCE);
    for (const entry of this.waiting) {
      if (entry.settled || entry.since > latest) continue;
      entry.settle(false);
      if (entry.record.outcome === 'ALLOWED' && entry.record.subjects.length > 0)
        entry.record = { ...entry.record, outcome: 'FAILED', reason: 'LEDGER_UNAVAILABLE' };
    }
  }

  /** Entries keep the order of their numbers; their time is the clock's, and only a CLOCK entry says that it ran back. */
  private chained(batch: readonly Waiting[]): LedgerEntry[] {
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

  /** The time now. A clock that was set becomes an entry of its own, before whatever comes after. */
  private now(): number {
    const { now, jump } = this.clock.read();
    if (jump) {
      const [from, to] = [jump.from, jump.to].map((time) => new Date(time).toISOString());
      this.log.warn({ from, to }, 'the clock was set');
      this.waiting.push(ofTheHub('CLOCK', now, [], `the clock went from ${from} to ${to}`));
      this.write();
    }
    return now;
  }

  private newOperations(batch: readonly Waiting[]): LedgerOperation[] {
    const operations = new Map<string, LedgerOperation>();
    for (const { operation } of batch) if (operation && !this.known.has(operation.digest)) operations.set(operation.digest, operation);
    return [...operations.values()];
  }

  private async putAnchor(): Promise<void> {
    const anchors = await this.store.unanchoredHeads(this.chain);
    this.sinceAnchor = 0;
    if (anchors.length > 0 || this.head.seq === 0) this.waiting.unshift(ofTheHub('ANCHOR', this.firstAt(), anchors, null));
  }

  private putGap(): void {
    this.waiting.unshift(ofTheHub('GAP', this.firstAt(), [], `${this.lost} operations could not be recorded`));
    this.lost = 0;
  }

  /** An entry that is put before all that wait is no younger than they are. */
  private firstAt(): number {
    return this.waiting[0]?.at ?? this.now();
  }
}

// Class 22 of SQLSTATE: a character or a value that no column can hold.
const isUnholdable = (error: unknown) => /^22/.test(String((error as { code?: unknown }).code));

const ofTheHub = (kind: 'ANCHOR' | 'GAP' | 'CLOCK', at: number, anchors: string[], reason: string | null): Waiting => ({
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
