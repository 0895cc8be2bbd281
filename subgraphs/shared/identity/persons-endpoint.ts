import { z } from 'zod';

/** Endpoint of the sharing authority: pseudonyms of identities, and whether pseudonyms are registered. */
export const PERSONS_PATH = '/persons';
export const MAX_PERSONS_AT_ONCE = 1_000;

export const personsQuestion = z.object({
  /** numbers in canonical form */
  identities: z.array(z.object({ number: z.string().min(1).max(60), name: z.string().max(200).optional() })).max(MAX_PERSONS_AT_ONCE),
  pseudonyms: z.array(z.string()).max(MAX_PERSONS_AT_ONCE),
});
export type PersonsQuestion = z.infer<typeof personsQuestion>;

export const personsAnswer = z.object({
  /** one per identity, in their order; empty if the daily limit is exceeded */
  persons: z.array(z.string()),
  /** maps each known pseudonym to the person's current one */
  known: z.record(z.string(), z.string()),
  /** the daily limit of identities if it is exceeded, else null */
  limit: z.number().nullable(),
});
export type PersonsAnswer = z.infer<typeof personsAnswer>;

/** Endpoint of an agency: does a register of the caller's region know this person? */
export const KNOWS_PATH = '/knows';
export const knowsQuestion = z.object({ person: z.string() });
export const knowsAnswer = z.object({ known: z.boolean() });
