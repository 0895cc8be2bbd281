import { z } from 'zod';
import { AGENCIES } from '../agencies.ts';

/** Endpoint of the sharing authority: merges and splits of persons, and the agencies that have not applied them. */
export const PERSON_CHANGES_PATH = '/person-changes';
/** Endpoint of an agency at which the gateway delivers such a change. */
export const TAKE_PERSON_CHANGE_PATH = '/take-person-change';
export const MAX_CHANGES_AT_ONCE = 500;

export const PERSON_CHANGE_KINDS = ['MERGE', 'SPLIT'] as const;

/** A change of the register of persons. */
export const personChange = z.object({
  seq: z.number(),
  kind: z.enum(PERSON_CHANGE_KINDS),
  /** MERGE: the pseudonym that ends. SPLIT: the pseudonym shared by two persons */
  from: z.string(),
  /** MERGE: the pseudonym that remains. SPLIT: the new one */
  into: z.string(),
  /** SPLIT: pseudonyms merged earlier that now belong to `into` again */
  former: z.array(z.string()),
});
export type PersonChange = z.infer<typeof personChange>;

/** Result of applying a change at an agency: numbers of moved and of undecided records. */
export const changeTaken = z.object({ moved: z.number(), undecided: z.number() });
export type ChangeTaken = z.infer<typeof changeTaken>;

export const personChangesQuestion = z.object({
  /** sequence number of the last change that the caller knows */
  after: z.number(),
  taken: z.array(changeTaken.extend({ seq: z.number(), agency: z.enum(AGENCIES) })),
});
export type PersonChangesQuestion = z.infer<typeof personChangesQuestion>;

export const personChangesAnswer = z.object({
  changes: z.array(personChange),
  /** changes that an agency has not applied */
  due: z.array(z.object({ agency: z.enum(AGENCIES), change: personChange })),
});
export type PersonChangesAnswer = z.infer<typeof personChangesAnswer>;
