import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

export const OUTCOMES = ['ALLOWED', 'DENIED', 'FAILED'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Among the bases of a matter: the entry also names persons whom the matter does not concern. */
export const OTHER_PERSONS = 'OTHER_PERSONS';

/**
 * An entry of the ledger: an operation; an anchor, which contains the last hashes of the other chains; a gap, which states what
 * could not be recorded; or a clock change. Each gateway process writes its own chain; `seq` starts with 1 and has no gaps.
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
  /** the mandate under which the participant acted as an agent, and the pseudonym of the person; null for other entries */
  mandate?: string | null;
  principal?: string | null;
  agreements: string[];
  matter: string | null;
  purpose: string | null;
  operation_name: string | null;
  /** hash of the document, as in approved operations */
  operation_hash: string | null;
  /** digest of the document and its fields as stored in the ledger */
  operation: string | null;
  /** pseudonyms of the persons whose data the answer contained */
  subjects: string[];
  /** pseudonyms of the persons whom the caller requested, whatever the answer; null in entries of 0.6 and before */
  asked?: string[] | null;
  /** how the matter was confirmed for the persons: RECORD_OF_ANOTHER:insurance, PERSON:MC-00000001; null in older entries */
  matter_bases?: string[] | null;
  /** RFC 3339: when the caller's matter was recorded */
  matter_at?: string | null;
  /** random, so that values hidden in a redacted copy cannot be guessed and verified; null in older entries */
  salt?: string | null;
  /** fields that were requested and withheld */
  withheld: string[];
  outcome: Outcome | null;
  /** code of the refusal or failure; for a gap or clock change, what happened; null for an anchor */
  reason: string | null;
  trace_id: string | null;
  /** for an anchor: chain:seq:hash of the last entry of every other chain */
  anchors: string[];
  previous_hash: string;
  hash: string;
}

/** What was requested: the document without its literal values, and the fields that it reads. Identified by its digest. */
export interface LedgerOperation {
  digest: string;
  document: string;
  coordinates: string[];
  /** agencies that own the fields */
  providers: string[];
}

/** The previous hash of the first entry of a chain. */
export const GENESIS = '0'.repeat(64);

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const canonical = (value: object) => canonicalize(value) as string;

/**
 * SHA-256 of the canonical JSON (RFC 8785) of all other members. Entries without a salt are older and omit four members; the
 * two members about a mandate are included only if there is one.
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
