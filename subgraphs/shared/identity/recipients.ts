import { z } from 'zod';

/** Where the sharing authority answers the gateway which of some participants take part today. */
export const TAKING_PART_PATH = '/taking-part';
/** Where an agency that sends messages by itself says to whom, and takes from the gateway which of them take part. */
export const RECIPIENTS_PATH = '/recipients';
export const MAX_RECIPIENTS_AT_ONCE = 500;

const participants = z.array(z.string()).max(MAX_RECIPIENTS_AT_ONCE);

export const takingPartQuestion = z.object({ participants });
export const takingPartAnswer = z.object({ takingPart: participants });

export const recipientsQuestion = z.object({
  /** those that the register was asked about just now */
  checked: participants,
  /** those of them that take part */
  takingPart: participants,
});
/** The recipients about whom the register was not asked for longest. */
export const recipientsAnswer = z.object({ participants });
