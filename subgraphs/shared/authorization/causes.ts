import { z } from 'zod';

/**
 * Endpoints of the sharing authority: confirmations of a matter, and the count of persons whose records a participant reads.
 */
export const CAUSES_PATH = '/causes';
export const OPENED_PATH = '/opened';

/** How a matter is confirmed for a person by something other than the caller's own record. */
export const BASES = ['RECORD_OF_ANOTHER', 'PERSON', 'SECOND_BODY', 'EMERGENCY'] as const;
export type Basis = (typeof BASES)[number];

export const causesQuestion = z.object({ matter: z.string().min(1).max(300), persons: z.array(z.string()).min(1).max(100) });

export const causesAnswer = z.object({
  bases: z.array(
    z.object({
      person: z.string(),
      basis: z.enum(BASES),
      /** the confirming record, such as MC-00000001 */
      reference: z.string(),
    }),
  ),
});
export type CausesAnswer = z.infer<typeof causesAnswer>;

export const openedAnswer = z.object({
  /** null if within the daily limits */
  limit: z.object({ setting: z.enum(['NEW_MATTERS_PER_DAY', 'NEW_PERSONS_PER_DAY']), most: z.number() }).nullable(),
});
export type OpenedAnswer = z.infer<typeof openedAnswer>;
