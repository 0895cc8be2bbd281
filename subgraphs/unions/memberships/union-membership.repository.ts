import sql, { type Sql } from 'sql-template-tag';
import { stillGivesCause } from '../../shared/authorization/matters.ts';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import type { UnionMembershipRow } from './union-membership.entity.ts';

export class UnionMembershipRepository {
  constructor(private readonly db: Database) {}

  byIds(context: RequestContext, ids: readonly string[], visible: Sql): Promise<UnionMembershipRow[]> {
    return this.db.rows(context, sql`select * from union_membership where id = any(${ids}::text[]) and ${visible}`);
  }

  async subjects(context: RequestContext, id: string, own: Sql): Promise<string[]> {
    const rows = await this.db.rows<{ worker: string }>(
      context,
      sql`select worker from union_membership where id = ${id} and ${own} and ${stillGivesCause(sql`left_on`)}`,
    );
    return rows.map(({ worker }) => worker);
  }

  ofWorkers(context: RequestContext, workers: readonly string[], visible: Sql): Promise<UnionMembershipRow[]> {
    return this.db.rows(
      context,
      sql`select * from union_membership where worker = any(${workers}::text[]) and ${visible} order by joined_on, id`,
    );
  }
}
