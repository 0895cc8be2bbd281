import { z } from 'zod';
import { AGENCIES } from '../agencies.ts';

/** Where the sharing authority answers the gateway which persons were merged and split, and which agency has not acted on it yet. */
export const PERSON_CHANGES_PATH = '/person-changes';
/** Where an agency takes such a change from the gateway. */
export const TAKE_PERSON_CHANGE_PATH = '/take-person-change';
export const MAX_CHANGES_AT_ONCE = 500;

export const PERSON_CHANGE_KINDS = ['MERGE', 'SPLIT'] as const;

/** A change of the register of persons. */
export const personChange = z.object({
  seq: z.number(),
  kind: z.enum(PERSON_CHANGE_KINDS),
  /** MERGE: the pseudonym that stands for nobody of its own any more. SPLIT: the one under which records of two persons stand */
  from: z.string(),
  /** MERGE: the pseudonym that stands for the person. SPLIT: the new one */
  into: z.string(),
  /** SPLIT: pseudonyms that were merged before, and stand for `into` again */
  former: z.array(z.string()),
});
export type PersonChange = z.infer<typeof personChange>;

/** What became of a change at an agency: records that were moved, records that the agency has to decide. */
export const changeTaken = z.object({ moved: z.number(), undecided: z.number() });
export type ChangeTaken = z.infer<typeof changeTaken>;

export const personChangesQuestion = z.object({
  /** the last change that the asker knows */
  after: z.number(),
  taken: z.array(changeTaken.extend({ seq: z.number(), agency: z.enum(AGENCIES) })),
});
export type PersonChangesQuestion = z.infer<typeof personChangesQuestion>;

export const personChangesAnswer = z.object({
  changes: z.array(personChange),
  /** what an agency still has to take */
  due: z.array(z.object({ agency: z.enum(AGENCIES), change: personChange })),
});
export type PersonChangesAnswer = z.infer<typeof personChangesAnswer>;
