import sql from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';

export interface ClueCountRow {
  channel: string;
  received: number;
  taken_up: number;
  settled: number;
  median_days: number | null;
}

export class ClueStatisticRepository {
  constructor(private readonly db: Database) {}

  /** Repetitions of an open clue are not counted again. */
  byChannel(context: RequestContext, region: string, from: string, to: string): Promise<ClueCountRow[]> {
    return this.db.rows(
      context,
      sql`select channel, count(*) as received, count(*) filter (where coalesce(taken_up_on, resolved_on) is not null) as taken_up,
        count(*) filter (where resolved_on is not null) as settled,
        percentile_disc(0.5) within group (order by resolved_on - received_on) filter (where resolved_on is not null) as median_days
      from wage_clue where duplicate_of is null and received_on >= ${from} and received_on <= ${to} and ${withinRegion(region, sql`region`)}
      group by channel order by channel`,
    );
  }
}
