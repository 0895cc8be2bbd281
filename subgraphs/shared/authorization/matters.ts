import sql, { type Sql } from 'sql-template-tag';
import { z } from 'zod';
import { type Agency, OWN_KIND } from '../agencies.ts';
import { addDays, today } from '../calendar/today.ts';
import type { RequestContext } from '../identity/request-context.ts';

/** The kinds of matter that can give cause to look at a person, and the agency that vouches for each. */
export const MATTER_KINDS = {
  'court-case': 'courts',
  'arbitration-case': 'labour',
  'wage-clue': 'labour',
  'injury-claim': 'insurance',
  'union-membership': 'unions',
} as const satisfies Record<string, Agency>;
export type MatterKind = keyof typeof MATTER_KINDS;

export const MATTER_DOOR = '/matter';
/** Persons one matter can concern; more is a survey, not a matter. */
export const MOST_SUBJECTS = 100;

/** Persons of an open matter of the caller's own, by its number; none where it is not one. */
export type MatterFinder = (context: RequestContext, number: string) => Promise<string[]>;

const question = z.object({ kind: z.enum(Object.keys(MATTER_KINDS) as [MatterKind]), number: z.string().min(1).max(200) });

/**
 * Answers the gateway: whom does this matter of the caller concern? A matter of another participant, one that is closed
 * and one that never was answer alike.
 */
export function matterDoor(agency: Agency, finders: Partial<Record<MatterKind, MatterFinder>>) {
  return async (body: unknown, context: RequestContext): Promise<{ subjects: string[] }> => {
    const { kind, number } = question.parse(body);
    const own = context.caller.kind === OWN_KIND[agency];
    const subjects = own ? ((await finders[kind]?.(context, number)) ?? []) : [];
    return { subjects: subjects.slice(0, MOST_SUBJECTS) };
  };
}

// The purpose falls away with the end of a matter (Decree 809, Art. 27); enforcement can still be asked for in two
// years (民事诉讼法第二百五十条), and payment is audited in that time.
const DAYS_AFTER_END = 730;

/** A matter that has not ended, or not long ago. */
export const stillGivesCause = (endedOn: Sql): Sql => sql`(${endedOn} is null or ${endedOn} >= ${addDays(today(), -DAYS_AFTER_END)})`;
