import { z } from 'zod';
import { AGENCIES, PARTICIPANT_KINDS } from '../agencies.ts';

/** Endpoint of the sharing authority: registration of a participant, and the agreements that apply to it. */
export const STANDING_ENDPOINT = '/standing';
export const MAX_AGREEMENTS = 10;

export const standingQuestion = z.object({
  agreements: z.array(z.string().min(1).max(40)).max(MAX_AGREEMENTS),
  /** also return all agreements in force, so that a refusal can suggest one */
  inForce: z.boolean().default(false),
});

const agreement = z.object({
  id: z.string(),
  /** why the agreement is not in force today; null if it is. Also UNKNOWN for an agreement of another participant */
  lapsed: z
    .enum(['UNKNOWN', 'SUSPENDED', 'TERMINATED', 'EXPIRED', 'NOT_YET_VALID', 'NOT_DELIVERED', 'PROVIDER_GONE', 'OTHER_PARTICIPANT'])
    .nullable(),
  provider: z.enum(AGENCIES).nullable(),
  regions: z.array(z.string()),
  coordinates: z.array(z.string()),
  /** hashes of the only documents that may be executed under it; empty: any document */
  operations: z.array(z.string()),
  purpose: z.string(),
  version: z.number(),
});
export type AgreementStanding = z.infer<typeof agreement>;

export const standingAnswer = z.object({
  /** the registration; null if not registered */
  participant: z
    .object({
      kind: z.enum(PARTICIPANT_KINDS),
      region: z.string(),
      /** the schemes that the office administers; null for all */
      scope: z.array(z.string()).nullable().default(null),
    })
    .nullable(),
  /** the current pseudonym of a person; null for a body */
  person: z.string().nullable().default(null),
  /** no participant is registered yet, so the sharing authority may register the first one */
  registerEmpty: z.boolean(),
  agreements: z.array(agreement),
  /** the newest of its agreements in force, if requested */
  inForce: z.array(agreement).default([]),
});
export type StandingAnswer = z.infer<typeof standingAnswer>;
