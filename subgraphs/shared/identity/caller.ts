import type { Agency, ParticipantKind } from '../agencies.ts';

/** Who asks, as a participant's signed token says. */
export interface Identity {
  /** participant id, such as union-310000 */
  participant: string;
  kind: ParticipantKind;
  /** region of the participant, GB/T 2260 */
  region: string;
  /** the person or system that acts for the participant; for the record only */
  actor: string;
}

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

/** Who asks, and on what ground. */
export interface Standing extends Identity {
  grants: readonly Grant[];
  matter?: Matter;
}

/** Who asks, in one request. */
export interface Caller extends Standing {
  /** 32 hex digits, W3C trace context */
  traceId: string;
}
