import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

export const OUTCOMES = ['ALLOWED', 'DENIED', 'FAILED'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/**
 * One entry of the ledger: an operation; an anchor that holds the heads of the other chains; a gap that says what could not be
 * recorded; or a clock that was set. Each gateway process writes a chain of its own; `seq` counts from 1 without a gap.
 */
export interface LedgerEntry {
  chain: string;
  seq: number;
  /** RFC 3339, UTC, milliseconds */
  at: string;
  kind: 'OPERATION' | 'ANCHOR' | 'GAP' | 'CLOCK';
  participant: string | null;
  participant_kind: string | null;
  region: string | null;
  actor: string | null;
  /** the mandate under which the participant asked as an agent, and the pseudonym of its person; null of any other */
  mandate?: string | null;
  principal?: string | null;
  agreements: string[];
  matter: string | null;
  purpose: string | null;
  operation_name: string | null;
  /** of the document, as approved operations name it */
  operation_hash: string | null;
  /** digest of the ledger's own record of the document and its fields */
  operation: string | null;
  /** pseudonyms of the persons whose data were in the answer */
  subjects: string[];
  /** pseudonyms of the persons whom the caller asked for, whatever came back; null in entries of 0.6 and before */
  asked?: string[] | null;
  /** on what the matter named opened persons: RECORD_OF_ANOTHER:insurance, PERSON:MC-00000001; null before */
  matter_bases?: string[] | null;
  /** RFC 3339: when the matter named was recorded */
  matter_at?: string | null;
  /** random, so that what a cut view hides cannot be found by trying; null before */
  salt?: string | null;
  /** fields asked for and withheld */
  withheld: string[];
  outcome: Outcome | null;
  /** code of the refusal or failure; of a gap or a clock, what happened; of an anchor, nothing */
  reason: string | null;
  trace_id: string | null;
  /** of an anchor: chain:seq:hash of every other chain's head */
  anchors: string[];
  previous_hash: string;
  hash: string;
}

/** What was asked: the document without its literal values, and the fields it reads. Its digest names it. */
export interface LedgerOperation {
  digest: string;
  document: string;
  coordinates: string[];
  /** agencies whose fields they are */
  providers: string[];
}

/** What the first entry of a chain follows. */
export const GENESIS = '0'.repeat(64);

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const canonical = (value: object) => canonicalize(value) as string;

/**
 * SHA-256 over the canonical JSON (RFC 8785) of all the other members; entries without a salt are older than four of them.
 * The two of a mandate are part of it where there is one.
 */
export function entryHash({ hash: _own, ...whole }: LedgerEntry | (Omit<LedgerEntry, 'hash'> & { hash?: string })): string {
  const { mandate, principal, ...without } = whole;
  const entry = mandate == null && principal == null ? without : whole;
  if (entry.salt) return sha256(canonical(entry));
  const { salt: _salt, asked: _asked, matter_bases: _bases, matter_at: _at, ...older } = entry;
  return sha256(canonical(older));
}

export function operationDigest({ document, coordinates, providers }: Omit<LedgerOperation, 'digest'>): string {
  return sha256(canonical({ document, coordinates, providers }));
}
