import sql from 'sql-template-tag';
import { lastMonths } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import { everyRegion, type SweptFigure } from '../../shared/figures/edition-sweep.ts';
import { type Cell, type CountedCell, Editions } from '../../shared/figures/editions.ts';
import { monthEnd, type Tally, tally } from '../../shared/figures/tally.ts';
import { regionPrefix } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';

/** Counts of the clues received through one channel in one month. */
export interface ClueCount {
  channel: string;
  received: Tally;
  taken_up: number;
  /** number of clues settled, by days to settlement */
  settled: Record<string, number>;
}

export interface CluesOfMonth {
  channels: ClueCount[];
}

// For a clue that came by file import, the source is the department that handles it.
const RECEIVED = tally(sql`worker`, sql`coalesce(recorded_by, 'labour-' || region)`);

export class ClueStatisticRepository {
  private readonly editions: Editions<CluesOfMonth>;

  constructor(db: Database) {
    this.editions = new Editions(db, 'clueStatistics', 'labour');
  }

  /** Months of the default window, precomputed for every region. */
  swept(): SweptFigure {
    return {
      name: 'clueStatistics',
      scopes: everyRegion,
      count: (regions, last) =>
        this.byChannel(
          undefined,
          regions.flatMap((code) => lastMonths(last).map((asOf) => ({ scope: regionPrefix(code), asOf }))),
        ),
    };
  }

  /** Months in order, each for one region prefix. Duplicates of an open clue are not counted. */
  byChannel(context: RequestContext | undefined, months: readonly Cell[]): Promise<CountedCell<CluesOfMonth>[]> {
    return this.editions.of(
      context,
      months,
      sql`with clue as materialized (select asked.scope, asked.as_of, w.channel, w.worker, w.region, w.recorded_by, w.resolved_on - w.received_on as days,
            coalesce(w.taken_up_on, w.resolved_on) is not null as is_taken_up
          from asked join wage_clue w on ${monthEnd(sql`w.received_on`)} = asked.as_of and starts_with(w.region, asked.scope)
          where w.duplicate_of is null),
        settled as (select scope, as_of, channel, jsonb_object_agg(days, n) as settled from (
          select scope, as_of, channel, days, count(*) as n from clue where days is not null group by 1, 2, 3, 4) after group by 1, 2, 3),
        received as (select scope, as_of, channel, ${RECEIVED} as received, count(*) filter (where is_taken_up) as taken_up from clue group by 1, 2, 3)
      select scope, as_of, coalesce(jsonb_agg(jsonb_build_object('channel', channel, 'received', received, 'taken_up', taken_up,
          'settled', coalesce(settled, '{}'))) filter (where channel is not null), '[]') as channels
        from asked left join received using (scope, as_of) left join settled using (scope, as_of, channel) group by 1, 2`,
    );
  }
}
