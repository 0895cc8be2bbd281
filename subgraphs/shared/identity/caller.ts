import type { ParticipantKind } from '../agencies.ts';

/** Who asks, as a signed token says. */
export interface Identity {
  /** participant id, such as union-310000 */
  participant: string;
  kind: ParticipantKind;
  /** region of the participant, GB/T 2260 */
  region: string;
  /** the person or system that acts for the participant; for the record only */
  actor: string;
}

/** Who asks, in one request. */
export interface Caller extends Identity {
  /** 32 hex digits, W3C trace context */
  traceId: string;
}
