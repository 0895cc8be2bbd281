import sql, { join, type Sql } from 'sql-template-tag';
import { Arg, Args, Ctx, Resolver } from 'type-graphql';
import { OF_EACH_READER } from '../authorization/classification.ts';
import { type Cut, cutOf } from '../authorization/cuts.ts';
import { withinRegion } from '../authorization/visible-rows.ts';
import { addDays, today } from '../calendar/today.ts';
import type { Database } from '../database/database.ts';
import { badInput } from '../errors.ts';
import { regionCovers } from '../identifiers/region-code.ts';
import type { RequestContext } from '../identity/request-context.ts';
import { PageArgs } from '../lists/connection.ts';
import type { ListQuery } from '../lists/list.ts';
import { ListReader } from '../lists/list-reader.ts';
import { SharedQuery } from '../schema/shared-field.ts';
import { OverdueFilter } from './overdue.inputs.ts';
import { type LateRow, overdueTypes, type Places } from './overdue.types.ts';
import { lateRows, type WatchedClock } from './watched-clock.ts';

const MAX_DAYS = 3_000;

export interface OverdueBoard {
  /** root field in the schema, such as labourOverdue */
  name: string;
  description: string;
  places: Places;
  /** all clocks of the agency that the caller may read */
  clocks(context: RequestContext): readonly WatchedClock[];
}

/** The resolver for the overdue clocks of one agency; reads all registers in one statement. */
export function overdueResolver(db: Database, { name, description, places, clocks }: OverdueBoard): object {
  const { OverdueClock, OverdueClockConnection } = overdueTypes(places);
  type Asked = { rows: Sql; cut?: Cut };

  @Resolver()
  class OverdueResolver {
    @SharedQuery(() => OverdueClockConnection, OF_EACH_READER, description, { name })
    async overdue(
      @Arg('where', () => OverdueFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: OverdueFilter | null,
      @Args(() => PageArgs) page: PageArgs,
      @Ctx() context: RequestContext,
    ) {
      const watched = clocks(context);
      const from = (row: LateRow) => OverdueClock.from(row, watched);
      const reader = new ListReader<LateRow, InstanceType<typeof OverdueClock>, Asked>(db, () => OverdueClockConnection, from, listOf);
      const found = await reader.page(context, { rows: unionOf(watched, where), cut: cutOfAll(watched) }, page);
      for (const { subjects } of found.nodes) for (const subject of subjects) context.subjects.add(subject);
      return found;
    }
  }
  return new OverdueResolver();
}

const listOf = ({ rows, cut }: { rows: Sql; cut?: Cut }): ListQuery => ({
  cut,
  columns: sql`late.*`,
  from: sql`(${rows}) late`,
  where: [],
  order: [sql`started_on`, sql`type`, sql`key`, sql`rule`],
});

/** What is omitted in any of the registers. The rows are not counted, because they are of different kinds. */
function cutOfAll(watched: readonly WatchedClock[]): Cut | undefined {
  const cuts = watched.flatMap(({ visible }) => cutOf(visible) ?? []);
  if (cuts.length === 0) return undefined;
  const omissions = new Map(cuts.flatMap((cut) => cut.omissions).map((one) => [one.rule, one]));
  const [first, ...others] = cuts.map(({ whole }) => whole);
  return {
    omissions: [...omissions.values()],
    countedBy: null,
    whole: (first ?? []).filter((region) => others.every((whole) => whole.some((one) => regionCovers(one, region)))),
  };
}

function unionOf(watched: readonly WatchedClock[], where: OverdueFilter | null): Sql {
  const { region, holder, rule, minDays } = where ?? {};
  if (minDays != null && (minDays < 1 || minDays > MAX_DAYS))
    throw badInput('where.minDays', 'range', `must be 1 to ${MAX_DAYS}`, `须在 1 至 ${MAX_DAYS} 之间`);
  if (rule != null && !watched.some((one) => one.rule === rule)) {
    const rules = [...new Set(watched.map((one) => one.rule))];
    throw badInput('where.rule', 'value', `must be one of ${rules.join(', ')}`, `须为以下之一：${rules.join('、')}`);
  }
  const day = addDays(today(), 1 - (minDays ?? 1));
  const asked = (clock: WatchedClock): Sql[] => [
    ...(region ? [withinRegion(region, clock.region)] : []),
    ...((holder && holder !== clock.holder) || (rule && rule !== clock.rule) ? [sql`false`] : []),
  ];
  return join(
    watched.map((clock) => lateRows(clock, day, asked(clock))),
    ' union all ',
  );
}
