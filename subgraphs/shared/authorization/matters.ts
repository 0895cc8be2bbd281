import sql, { type Sql } from 'sql-template-tag';
import { z } from 'zod';
import { type Agency, OWN_KIND } from '../agencies.ts';
import { addDays, today } from '../calendar/today.ts';
import type { RequestContext } from '../identity/request-context.ts';
import { type EarlierRecords, type FollowedProcedure, followedProcedure } from './earlier-records.ts';

/** The kinds of matter that can give cause to look at a person, and the agency that vouches for each. */
export const MATTER_KINDS = {
  'court-case': 'courts',
  'arbitration-case': 'labour',
  'wage-clue': 'labour',
  'injury-claim': 'insurance',
  'transfer-request': 'insurance',
  'union-membership': 'unions',
} as const satisfies Record<string, Agency>;
export type MatterKind = keyof typeof MATTER_KINDS;

export const MATTER_ENDPOINT = '/matter';
/** Persons one matter can concern; more is a survey, not a matter. */
export const MAX_SUBJECTS = 100;

/** Procedures that one matter can follow. */
const MAX_FOLLOWED = 10;

/** One person of an open matter of the caller's own, as the register of the matter has it. */
export interface MatterRow {
  worker: string;
  /** when the matter was recorded */
  recorded_at: string;
  /** did another body, or the source of the orders, bring this person to the caller? */
  brought: boolean;
  /** arbitrations that the matter follows, their numbers in the canonical form */
  follows?: readonly FollowedProcedure[];
}

/** The persons of an open matter of the caller's own, by its number; none where it is not one, or is void. */
export type MatterFinder = (context: RequestContext, number: string) => Promise<MatterRow[]>;

const question = z.object({ kind: z.enum(Object.keys(MATTER_KINDS) as [MatterKind]), number: z.string().min(1).max(200) });

export const matterAnswer = z.object({
  recordedAt: z.string().nullable(),
  persons: z.array(z.object({ id: z.string(), tied: z.boolean() })),
  /** procedures of other bodies that the matter follows */
  follows: z.array(followedProcedure).default([]),
});
export type MatterAnswer = z.infer<typeof matterAnswer>;

/**
 * Answers the gateway: whom does this matter of the caller concern, and whom of them does an earlier record of another
 * body in this agency's own tables tie to the caller? A matter of another participant, a void one and one that never was
 * answer alike.
 */
export function matterEndpoint(agency: Agency, finders: Partial<Record<MatterKind, MatterFinder>>, earlier: EarlierRecords) {
  return async (body: unknown, context: RequestContext): Promise<MatterAnswer> => {
    const { kind, number } = question.parse(body);
    const own = context.caller.kind === OWN_KIND[agency];
    const rows = own ? ((await finders[kind]?.(context, number)) ?? []).slice(0, MAX_SUBJECTS) : [];
    const [first] = rows;
    if (!first) return { recordedAt: null, persons: [], follows: [] };
    const recordedAt = new Date(first.recorded_at).toISOString();
    const open = rows.filter(({ brought }) => !brought).map(({ worker }) => worker);
    const tied = new Set(open.length > 0 ? await earlier.of(context, open, recordedAt) : []);
    const follows = [...(first.follows ?? [])].slice(0, MAX_FOLLOWED);
    return { recordedAt, follows, persons: rows.map(({ worker, brought }) => ({ id: worker, tied: brought || tied.has(worker) })) };
  };
}

// The purpose falls away with the end of a matter (Decree 809, Art. 27); enforcement can still be asked for in two
// years (民事诉讼法第二百五十条), and payment is audited in that time.
const DAYS_AFTER_END = 730;

/** A matter that has not ended, or not long ago. */
export const stillGivesCause = (endedOn: Sql): Sql => sql`(${endedOn} is null or ${endedOn} >= ${addDays(today(), -DAYS_AFTER_END)})`;
