import sql, { type Sql } from 'sql-template-tag';
import { z } from 'zod';
import { type Agency, OWN_KIND } from '../agencies.ts';
import { addDays, today } from '../calendar/today.ts';
import type { RequestContext } from '../identity/request-context.ts';
import { type EarlierRecords, type FollowedProcedure, followedProcedure } from './earlier-records.ts';

/** The kinds of matter that justify reading a person's records, with the agency that keeps each kind. */
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
/** Maximum number of persons in one matter; more would be a survey, not a case. */
export const MAX_SUBJECTS = 100;

/** Maximum number of procedures that one matter can cite. */
const MAX_FOLLOWED = 10;

/** One person of an open matter of the caller. */
export interface MatterRow {
  worker: string;
  /** when the matter was recorded */
  recorded_at: string;
  /** was the person added by another body or by the source of the order? */
  brought: boolean;
  /** canonical numbers of the arbitrations that the matter cites */
  follows?: readonly FollowedProcedure[];
}

/** The persons of an open matter of the caller, by its number; empty if the matter does not exist or is void. */
export type MatterFinder = (context: RequestContext, number: string) => Promise<MatterRow[]>;

const question = z.object({ kind: z.enum(Object.keys(MATTER_KINDS) as [MatterKind]), number: z.string().min(1).max(200) });

export const matterAnswer = z.object({
  recordedAt: z.string().nullable(),
  persons: z.array(z.object({ id: z.string(), tied: z.boolean() })),
  /** procedures of other bodies that the matter cites */
  follows: z.array(followedProcedure).default([]),
});
export type MatterAnswer = z.infer<typeof matterAnswer>;

/**
 * Returns to the gateway the persons of a matter of the caller, and which of them an earlier record of another body in this
 * agency's tables links to the caller. The answer is the same for a matter of another participant, a void one and one that does
 * not exist.
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

// The purpose ends with the matter (Decree 809, Art. 27), but enforcement can be requested for two years afterwards
// (民事诉讼法第二百五十条), and payments are audited in that time.
const DAYS_AFTER_END = 730;

/** A condition: the matter has not ended, or ended at most 730 days ago. */
export const stillGivesCause = (endedOn: Sql): Sql => sql`(${endedOn} is null or ${endedOn} >= ${addDays(today(), -DAYS_AFTER_END)})`;
