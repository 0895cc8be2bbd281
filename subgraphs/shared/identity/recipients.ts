import { z } from 'zod';

/** Endpoint of the sharing authority: which of these participants are registered today. */
export const TAKING_PART_PATH = '/taking-part';
/** Endpoint of an agency that sends webhooks: returns recipients to check, and receives which of them are registered. */
export const RECIPIENTS_PATH = '/recipients';
export const MAX_RECIPIENTS_AT_ONCE = 500;

const participants = z.array(z.string()).max(MAX_RECIPIENTS_AT_ONCE);

export const takingPartQuestion = z.object({ participants });
export const takingPartAnswer = z.object({ takingPart: participants });

export const recipientsQuestion = z.object({
  /** recipients that were checked */
  checked: participants,
  /** recipients that are registered */
  takingPart: participants,
});
/** The recipients whose last check is oldest. */
export const recipientsAnswer = z.object({ participants });
