import { entryHash, GENESIS, type LedgerEntry, type LedgerOperation, operationDigest } from './ledger-entry.ts';

export const FAULTS = ['CHANGED', 'GAP', 'REORDERED', 'UNANCHORED', 'OPERATION_CHANGED', 'OPERATION_MISSING'] as const;

/** A part of the ledger that is not as it was written. */
export interface Fault {
  fault: (typeof FAULTS)[number];
  chain: string;
  seq: number;
  detail: string;
}

interface Head {
  hash: string;
  by: string;
}

/**
 * Verifies ledger entries in the order of chain and number: every hash, every link to the previous entry, time (which may go
 * back only where an entry records a clock change), and the hashes in the anchors of other chains. Anchors and operations must
 * be added first. If only a part is verified, the first entry of each chain is assumed to be correct.
 */
export class LedgerCheck {
  readonly faults: Fault[] = [];
  readonly chains = new Set<string>();
  entries = 0;
  private last?: LedgerEntry;
  private readonly heads = new Map<string, Head>();
  private readonly operations = new Set<string>();

  /** `whole`: every chain starts with its first entry, and no anchored entry may be missing. */
  constructor(private readonly whole: boolean) {}

  /** Adds an anchor before the entries that it refers to are verified. */
  anchor({ chain, seq, anchors }: Pick<LedgerEntry, 'chain' | 'seq' | 'anchors'>): void {
    for (const anchor of anchors) {
      const [other, number, hash] = anchor.split(':');
      this.heads.set(`${other}:${number}`, { hash: hash ?? '', by: `entry ${seq} of ${chain}` });
    }
  }

  operation(operation: LedgerOperation): void {
    this.operations.add(operation.digest);
    if (operationDigest(operation) !== operation.digest)
      this.report('OPERATION_CHANGED', { chain: '', seq: 0 }, `operation ${operation.digest}`);
  }

  add(entry: LedgerEntry): void {
    const before = this.last?.chain === entry.chain ? this.last : undefined;
    if (entryHash(entry) !== entry.hash) this.report('CHANGED', entry, 'the entry does not match its hash');
    if (before) this.follows(before, entry);
    else if (this.whole && (entry.seq !== 1 || entry.previous_hash !== GENESIS))
      this.report('GAP', entry, 'the chain does not begin with its first entry');
    const place = `${entry.chain}:${entry.seq}`;
    const head = this.heads.get(place);
    if (head && head.hash !== entry.hash) this.report('UNANCHORED', entry, `${head.by} recorded another hash for this entry`);
    this.heads.delete(place);
    if (entry.operation !== null && !this.operations.has(entry.operation))
      this.report('OPERATION_MISSING', entry, `operation ${entry.operation}`);
    this.chains.add(entry.chain);
    this.entries += 1;
    this.last = entry;
  }

  /** To be called after the last entry. */
  finish(): Fault[] {
    if (this.whole)
      for (const [place, { by }] of this.heads) {
        const [chain = '', seq] = place.split(':');
        this.report('GAP', { chain, seq: Number(seq) }, `the entry is missing, but ${by} recorded its hash`);
      }
    return this.faults;
  }

  private follows(before: LedgerEntry, entry: LedgerEntry): void {
    if (entry.seq > before.seq + 1) this.report('GAP', entry, `entries ${before.seq + 1} to ${entry.seq - 1} are missing`);
    else if (entry.seq <= before.seq) this.report('REORDERED', entry, `the entry comes after entry ${before.seq}`);
    else if (entry.previous_hash !== before.hash) this.report('CHANGED', entry, 'its previous hash does not match the previous entry');
    else if (entry.at < before.at && entry.kind !== 'CLOCK')
      this.report('REORDERED', entry, 'its time is earlier than that of the previous entry');
  }

  private report(fault: Fault['fault'], { chain, seq }: { chain: string; seq: number }, detail: string): void {
    this.faults.push({ fault, chain, seq, detail });
  }
}
