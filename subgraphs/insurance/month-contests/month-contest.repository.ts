import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { table } from '../../shared/database/table.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { MonthContestRow } from './month-contest.entity.ts';
import { MonthContest, MonthContestConnection } from './month-contest.type.ts';

export const MONTH_CONTESTS = table<MonthContestRow>('month_contest', 'id');

export class MonthContestRepository {
  readonly list: ListReader<MonthContestRow, MonthContest, { visible: Sql; state?: string | null }>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(
      db,
      () => MonthContestConnection,
      MonthContest.from,
      ({ visible, state }) => ({
        columns: sql`month_contest.*`,
        from: sql`month_contest`,
        where: state == null ? [visible] : [visible, sql`contest_state = ${state}`],
        order: [sql`contested_on`, sql`id`],
        descending: true,
      }),
    );
  }

  byIds(context: RequestContext, ids: readonly string[], visible: Sql): Promise<MonthContestRow[]> {
    return MONTH_CONTESTS.byKeys(this.db, context, ids, visible);
  }

  /** Did the contesting region cover the person in that month? Without cover an unanswered contest moves nothing. */
  async isCovered(rows: RunStatement, { worker, scheme, month, contested_by }: MonthContestRow): Promise<boolean> {
    const found = await rows(
      sql`select from enrolment_spell where worker = ${worker} and scheme = ${scheme} and ${withinRegion(contested_by, sql`region`)}
        and from_day < ${month}::date + interval '1 month' and coalesce(to_day, 'infinity') >= ${month} limit 1`,
    );
    return found.length > 0;
  }

  /**
   * Moves the month to the contesting region, with the amounts that region credits; further contests must then be answered
   * there. Returns false if the month is part of a transfer or has moved already.
   */
  async give(rows: RunStatement, { id, worker, scheme, month, region, ...contest }: MonthContestRow, on: string): Promise<boolean> {
    const moved = await rows(
      sql`with moved as (
          update contribution_month set region = ${contest.contested_by}, base = ${contest.base}, paid = ${contest.paid}, account = ${contest.account},
            recorded_by = ${contest.contested_with}
          where worker = ${worker} and scheme = ${scheme} and month = ${month} and region = ${region} and transfer is null returning 1)
        select from moved`,
    );
    if (moved.length === 0) return false;
    await rows(
      sql`update month_contest set region = ${contest.contested_by}, recorded_by = ${contest.contested_with}, contested_on = ${on}, answered_on = null,
          contest_state = 'OPEN'
        where worker = ${worker} and scheme = ${scheme} and month = ${month} and id <> ${id} and contest_state in ('OPEN', 'MAINTAINED')`,
    );
    return true;
  }
}
