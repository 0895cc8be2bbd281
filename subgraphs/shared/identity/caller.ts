import type { Agency, ParticipantKind } from '../agencies.ts';
import type { ActingUnder } from './mandates.ts';

/** The caller according to its signed token. */
export interface Identity {
  /** participant id, such as union-310000 */
  participant: string;
  kind: ParticipantKind;
  /** region of the participant, GB/T 2260 */
  region: string;
  /** the person or system that acts for the participant; only recorded */
  actor: string;
  /** the schemes that its office administers, according to the register; undefined: all */
  scope?: readonly string[];
  /** for a person: the mandate under which an agent acts */
  mandate?: ActingUnder;
}

/** The participant responsible for a request: under a mandate the agent, not the person. */
export const askerOf = ({ participant, mandate }: Identity): string => mandate?.agent ?? participant;

/** The caller's name in logs, without pseudonyms, which only the ledger contains. */
export const nameInLog = ({ kind, participant }: Identity): string => (kind === 'PERSON' ? 'person' : participant);

/** What an agreement in force allows: reading fields of one provider in some regions. */
export interface Grant {
  agreement: string;
  provider: Agency;
  regions: readonly string[];
  /** `Type.field`, or `Type.*` for all fields that are not sensitive */
  coordinates: readonly string[];
}

/** The case, clue, claim or membership that justifies reading persons' records. */
export interface Matter {
  /** kind and number, such as wage-clue/C-000001 */
  reference: string;
  /** the persons it concerns, according to the agency that keeps the matter */
  subjects: readonly string[];
  /** the subjects for whom the matter is confirmed by something other than the caller's own record */
  confirmed: readonly string[];
}

/** What the gateway found at the provider about a value reported as wrong. */
export interface HeldValue {
  coordinate: string;
  record: string;
  subject: string | null;
  /** SHA-256 of the reported value */
  digest: string;
  /** is the field a stored value, not a calculated one? */
  correctable: boolean;
  /** region that keeps the record; null if the caller can see no such record */
  region: string | null;
  /** does the record contain the value? */
  isValue: boolean;
}

/** The caller with its agreements and matter. */
export interface CallerWithGrants extends Identity {
  grants: readonly Grant[];
  matter?: Matter;
  /** values reported as wrong; only for the sharing authority */
  held?: readonly HeldValue[];
}

/** The caller in one request. */
export interface Caller extends CallerWithGrants {
  /** 32 hex digits, W3C trace context */
  traceId: string;
}
