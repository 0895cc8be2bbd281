import sql, { type Sql } from 'sql-template-tag';
import { today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import type { Logger } from '../../shared/logger.ts';
import { latestStart } from '../../shared/overdue/watched-clock.ts';
import { type LimitCode, limitOf } from '../time-limits/time-limits.ts';

const PAGE = 500;

/** Contested records that were not answered in time, page by page, each once. `key` is their unique column. */
async function* unanswered<Row extends object>(db: Database, table: Sql, key: Sql, limit: LimitCode): AsyncGenerator<Row, void, undefined> {
  const last = latestStart(limitOf(limit), today(), 0);
  let after: { day: string; key: string } | undefined;
  do {
    const from = after ? sql`(contested_on, ${key}::text) > (${after.day}::date, ${after.key})` : sql`true`;
    const rows: (Row & { page_day: string; page_key: string })[] = await db.rows(
      undefined,
      sql`select *, contested_on as page_day, ${key}::text as page_key from ${table}
        where contest_state = 'OPEN' and contested_on <= ${last} and ${from} order by contested_on, ${key}::text limit ${PAGE}`,
    );
    for (const row of rows) yield row as Row;
    const end = rows.at(-1);
    after = rows.length === PAGE && end ? { day: end.page_day, key: end.page_key } : undefined;
  } while (after);
}

/** Lets each contest lapse in its own transaction, so that one failure does not delay the others. */
export async function lapseContests<Row extends object>(
  db: Database,
  { table, key, limit }: { table: Sql; key: Sql; limit: LimitCode },
  lapse: (row: Row) => Promise<void>,
  log?: Logger,
): Promise<void> {
  for await (const row of unanswered<Row>(db, table, key, limit))
    await lapse(row).catch((error: unknown) =>
      log?.error({ error: (error as Error).name }, 'a contest could not lapse; it will be tried again'),
    );
}
