import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import type { MediationCaseRow } from './mediation-case.entity.ts';

export class MediationCaseRepository {
  constructor(private readonly db: Database) {}

  byIds(context: RequestContext, ids: readonly string[], visible: Sql): Promise<MediationCaseRow[]> {
    return this.db.rows(context, sql`select * from mediation_case where id = any(${ids}::text[]) and ${visible}`);
  }

  ofWorkers(context: RequestContext, workers: readonly string[], visible: Sql): Promise<MediationCaseRow[]> {
    return this.db.rows(
      context,
      sql`select * from mediation_case where worker = any(${workers}::text[]) and ${visible} order by opened_on, id`,
    );
  }
}
