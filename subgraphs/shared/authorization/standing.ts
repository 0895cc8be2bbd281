import { z } from 'zod';
import { AGENCIES, PARTICIPANT_KINDS } from '../agencies.ts';

/** Where the sharing authority tells the gateway who a participant is and what its agreements let it use. */
export const STANDING_ENDPOINT = '/standing';
export const MAX_AGREEMENTS = 10;

export const standingQuestion = z.object({
  agreements: z.array(z.string().min(1).max(40)).max(MAX_AGREEMENTS),
  /** also all that are in force, so that a refusal can name one that would do */
  inForce: z.boolean().default(false),
});

const agreement = z.object({
  id: z.string(),
  /** why it gives nothing today; null where it is in force. UNKNOWN also where it is another participant's. */
  lapsed: z
    .enum(['UNKNOWN', 'SUSPENDED', 'TERMINATED', 'EXPIRED', 'NOT_YET_VALID', 'NOT_DELIVERED', 'PROVIDER_GONE', 'OTHER_PARTICIPANT'])
    .nullable(),
  provider: z.enum(AGENCIES).nullable(),
  regions: z.array(z.string()),
  coordinates: z.array(z.string()),
  /** hashes of the documents that alone may run under it; all where empty */
  operations: z.array(z.string()),
  purpose: z.string(),
  version: z.number(),
});
export type AgreementStanding = z.infer<typeof agreement>;

export const standingAnswer = z.object({
  /** as the register of participants has it; null where it is not registered there */
  participant: z
    .object({
      kind: z.enum(PARTICIPANT_KINDS),
      region: z.string(),
      /** of its agency's records, the schemes that its office runs; null for all */
      scope: z.array(z.string()).nullable().default(null),
    })
    .nullable(),
  /** of a person: the pseudonym that stands for the person today; null for a body */
  person: z.string().nullable().default(null),
  /** nobody is registered yet: the sharing authority may begin */
  registerEmpty: z.boolean(),
  agreements: z.array(agreement),
  /** the newest of its agreements in force, where they were asked for */
  inForce: z.array(agreement).default([]),
});
export type StandingAnswer = z.infer<typeof standingAnswer>;
