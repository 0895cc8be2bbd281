import { z } from 'zod';

/** Where the sharing authority answers the gateway: which pseudonym stands for an identity, and which pseudonyms it gave out. */
export const PERSONS_PATH = '/persons';
export const MAX_PERSONS_AT_ONCE = 1_000;

export const personsQuestion = z.object({
  /** numbers in the form that is hashed */
  identities: z.array(z.object({ number: z.string().min(1).max(60), name: z.string().max(200).optional() })).max(MAX_PERSONS_AT_ONCE),
  pseudonyms: z.array(z.string()).max(MAX_PERSONS_AT_ONCE),
});
export type PersonsQuestion = z.infer<typeof personsQuestion>;

export const personsAnswer = z.object({
  /** one for each identity, in their order; none where the day's limit is passed */
  persons: z.array(z.string()),
  /** pseudonym that was asked for → the one that stands for the person today; unknown ones are left out */
  known: z.record(z.string(), z.string()),
  /** identities a participant may have translated in a day, where that is passed */
  limit: z.number().nullable(),
});
export type PersonsAnswer = z.infer<typeof personsAnswer>;

/** Where an agency answers the gateway: does a register of the caller's own region know this person? */
export const KNOWS_PATH = '/knows';
export const knowsQuestion = z.object({ person: z.string() });
export const knowsAnswer = z.object({ known: z.boolean() });
