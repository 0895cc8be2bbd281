import sql, { type Sql } from 'sql-template-tag';
import { orderedBy } from '../../shared/authorization/cuts.ts';
import type { Database } from '../../shared/database/database.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { EngagementRow, WorkerRow } from './worker.entity.ts';

export class WorkerRepository {
  constructor(private readonly db: Database) {}

  byIds(context: RequestContext, ids: readonly string[], visible: Sql): Promise<WorkerRow[]> {
    return this.db.rows(context, sql`select * from worker where ${isOneOf(sql`id`, ids)} and ${visible}`);
  }

  engagementsOf(context: RequestContext, workers: readonly string[], on: string | null, visible: Sql): Promise<EngagementRow[]> {
    const when = on ? sql`from_day <= ${on} and (to_day is null or to_day >= ${on})` : sql`true`;
    return this.db.rows(
      context,
      sql`select * from engagement where ${isOneOf(sql`worker`, workers)} and ${when} and ${visible} order by ${orderedBy(visible, 'Engagement.from', sql`from_day`, sql`id`)}`,
    );
  }
}
