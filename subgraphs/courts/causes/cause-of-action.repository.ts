import sql, { type Sql } from 'sql-template-tag';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { CauseList } from './cause-list.ts';

const MAX_CAUSES = 5_000;

/** Reads the list; an import reads it once before its records. */
export const causeList = async (rows: RunStatement): Promise<CauseList> =>
  new CauseList(
    await rows(sql`select * from cause_of_action where withdrawn_on is null order by from_day, version, code limit ${MAX_CAUSES}`),
  );

const LISTED = sql`select version from cause_of_action where withdrawn_on is null`;

/** The version in force on a day, with the same rule as CauseList.versionOn. */
export const versionOn = (day: Sql): Sql => sql`coalesce(
  (${LISTED} and ${day} between from_day and coalesce(to_day, 'infinity') order by from_day desc limit 1), (${LISTED} order by from_day limit 1))`;

export class CauseOfActionRepository {
  constructor(private readonly db: Database) {}

  list(context: RequestContext): Promise<CauseList> {
    return causeList((statement) => this.db.rows(context, statement));
  }
}
