import { z } from 'zod';
import { AGENCIES, PARTICIPANT_KINDS } from '../agencies.ts';

/** Endpoint of the sharing authority: registration of a participant, and what its agreements allow. */
export const STANDING_ENDPOINT = '/standing';
export const MAX_AGREEMENTS = 10;

export const standingQuestion = z.object({
  agreements: z.array(z.string().min(1).max(40)).max(MAX_AGREEMENTS),
  /** also return all agreements in force, so that a refusal can suggest one */
  inForce: z.boolean().default(false),
});

const agreement = z.object({
  id: z.string(),
  /** why it gives nothing today; null if in force. UNKNOWN also for an agreement of another participant. */
  lapsed: z
    .enum(['UNKNOWN', 'SUSPENDED', 'TERMINATED', 'EXPIRED', 'NOT_YET_VALID', 'NOT_DELIVERED', 'PROVIDER_GONE', 'OTHER_PARTICIPANT'])
    .nullable(),
  provider: z.enum(AGENCIES).nullable(),
  regions: z.array(z.string()),
  coordinates: z.array(z.string()),
  /** hashes of the only documents that may run under it; empty: any */
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
      /** the schemes that its office runs; null for all */
      scope: z.array(z.string()).nullable().default(null),
    })
    .nullable(),
  /** the current pseudonym of a person; null for a body */
  person: z.string().nullable().default(null),
  /** nobody is registered yet, so the sharing authority may register the first */
  registerEmpty: z.boolean(),
  agreements: z.array(agreement),
  /** the newest of its agreements in force, if requested */
  inForce: z.array(agreement).default([]),
});
export type StandingAnswer = z.infer<typeof standingAnswer>;
