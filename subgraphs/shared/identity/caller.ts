import type { ParticipantKind } from '../agencies.ts';

/** Who asks, as the gateway vouches for it. */
export interface Caller {
  /** participant id, such as union-310000 */
  participant: string;
  kind: ParticipantKind;
  /** region of the participant, GB/T 2260 */
  region: string;
  /** the person or system that acts for the participant; for the record only */
  actor: string;
  /** 32 hex digits, W3C trace context */
  traceId: string;
}
