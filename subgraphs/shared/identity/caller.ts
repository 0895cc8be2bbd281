import type { Agency, ParticipantKind } from '../agencies.ts';
import type { ActingUnder } from './mandates.ts';

/** Who asks, as a participant's signed token says. */
export interface Identity {
  /** participant id, such as union-310000 */
  participant: string;
  kind: ParticipantKind;
  /** region of the participant, GB/T 2260 */
  region: string;
  /** the person or system that acts for the participant; for the record only */
  actor: string;
  /** of its agency's records, the schemes that its office runs, as the register says; all where left out */
  scope?: readonly string[];
  /** of a person: the mandate under which an agent asks in the person's place */
  mandate?: ActingUnder;
}

/** Whose doing a request is: under a mandate the agent's, not that of the person in whose place it is asked. */
export const askerOf = ({ participant, mandate }: Identity): string => mandate?.agent ?? participant;

/** Who asked, for a log: a person's pseudonym stands in the ledger only. */
export const nameInLog = ({ kind, participant }: Identity): string => (kind === 'PERSON' ? 'person' : participant);

/** What an agreement in force lets its participant use: fields of one provider, in some regions. */
export interface Grant {
  agreement: string;
  provider: Agency;
  regions: readonly string[];
  /** `Type.field`, or `Type.*` for all of a type that is not sensitive */
  coordinates: readonly string[];
}

/** The concrete case, clue, claim or membership that gives cause to look at persons. */
export interface Matter {
  /** kind and number, such as wage-clue/C-000001 */
  reference: string;
  /** the persons it concerns, as the agency that holds the matter vouches */
  subjects: readonly string[];
  /** those of them whom a fact ties to it that the caller has not made itself */
  confirmed: readonly string[];
}

/** What the gateway has found of a value that is said to be wrong, at the agency that holds it. */
export interface HeldValue {
  coordinate: string;
  record: string;
  subject: string | null;
  /** SHA-256 of the value that is asked about */
  digest: string;
  /** does a single value stand behind the field? */
  correctable: boolean;
  /** region that holds the record; null where there is none, or none that the caller may see */
  region: string | null;
  /** does the record hold the value? */
  isValue: boolean;
}

/** Who asks, and on what ground. */
export interface CallerWithGrants extends Identity {
  grants: readonly Grant[];
  matter?: Matter;
  /** values that the operation says are wrong; for the sharing authority only */
  held?: readonly HeldValue[];
}

/** Who asks, in one request. */
export interface Caller extends CallerWithGrants {
  /** 32 hex digits, W3C trace context */
  traceId: string;
}
