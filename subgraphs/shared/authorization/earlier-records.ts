import sql, { join, type Sql } from 'sql-template-tag';
import { z } from 'zod';
import { type Agency, OWN_KIND } from '../agencies.ts';
import type { Database } from '../database/database.ts';
import type { RequestContext } from '../identity/request-context.ts';
import { withinRegion } from './visible-rows.ts';

/** Endpoint for the gateway: whether an earlier record links persons to a participant. */
export const EARLIER_RECORDS_PATH = '/earlier-records';

/**
 * A procedure of another body, as a matter cites it. The dates prove that the caller has its documents and did not guess the
 * number.
 */
export const followedProcedure = z.object({ number: z.string(), startedOn: z.iso.date(), endedOn: z.iso.date().nullable() });
export type FollowedProcedure = z.infer<typeof followedProcedure>;

export const earlierQuestion = z.object({
  persons: z.array(z.string()).min(1).max(100),
  before: z.iso.datetime(),
  follows: z.array(followedProcedure).max(10).default([]),
});
export type EarlierQuestion = z.infer<typeof earlierQuestion>;
export const earlierAnswer = z.object({ persons: z.array(z.string()) });

/** A register whose records link a person to a region. */
export interface TieSource {
  /** table, with joins */
  from: Sql;
  worker: Sql;
  region: Sql;
  /** a matter that cites this record by number and dates is confirmed for the person in any region */
  followed?: { number: Sql; began: Sql; ended: Sql };
  /** time of recording, or the first day of the record if unknown */
  since: Sql;
  /** the record is not void: it would justify access for the body that recorded it, too; left out if no record can be void */
  valid?: Sql;
  /** participant that recorded it; undefined if participants of this agency cannot record one */
  recordedBy?: Sql;
}

/**
 * Checks which persons an earlier record links to the caller. The record must be by another participant, older than the
 * matter and not void, and must be about a place in the caller's region or about a procedure that the matter cites. Returns only yes or no
 * for each person.
 */
export class EarlierRecords {
  constructor(
    private readonly db: Database,
    private readonly agency: Agency,
    private readonly sources: readonly TieSource[],
  ) {}

  async of(
    context: RequestContext,
    persons: readonly string[],
    before: string,
    follows: readonly FollowedProcedure[] = [],
  ): Promise<string[]> {
    const { kind, region, participant } = context.caller;
    const own = kind === OWN_KIND[this.agency];
    const ofPlace = (one: TieSource) => sql`(${withinRegion(region, one.region)} ${orFollowed(one, follows, before)})`;
    const found = this.sources.map(
      (one) => sql`exists (select from ${one.from} where ${one.worker} = asked.person and ${ofPlace(one)}
        and ${one.since} < ${before}::timestamptz and ${one.valid ?? sql`true`} ${own && one.recordedBy ? sql`and ${one.recordedBy} <> ${participant}` : sql``})`,
    );
    const rows = await this.db.rows<{ person: string }>(
      context,
      sql`select person from unnest(${persons}::text[]) as asked(person) where ${join(found, ' or ')}`,
    );
    return rows.map(({ person }) => person);
  }
}

/** A cited record must not have ended before the matter was recorded. */
function orFollowed({ followed }: TieSource, follows: readonly FollowedProcedure[], before: string): Sql {
  if (!followed || follows.length === 0) return sql``;
  const { number, began, ended } = followed;
  return sql`or exists (select from jsonb_to_recordset(${JSON.stringify(follows)}::jsonb) as f(number text, "startedOn" date, "endedOn" date)
    where f.number = ${number} and f."startedOn" in (${began})
      and f."endedOn" is not distinct from case when ${ended} <= ${before}::timestamptz::date then ${ended} end)`;
}

/** Endpoint for the gateway, for participants of another agency. */
export function earlierRecordsEndpoint(earlier: EarlierRecords) {
  return async (body: unknown, context: RequestContext): Promise<z.infer<typeof earlierAnswer>> => {
    const { persons, before, follows } = earlierQuestion.parse(body);
    return { persons: await earlier.of(context, persons, before, follows) };
  };
}
