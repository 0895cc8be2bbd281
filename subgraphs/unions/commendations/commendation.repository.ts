import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { insertedId, nextNumber } from '../../shared/database/insert.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { CommendationRow } from './commendation.entity.ts';
import type { CommendationFilter } from './commendation.inputs.ts';
import { Commendation, CommendationConnection } from './commendation.type.ts';

export const ENTERPRISE = sql`enterprise`;

export class CommendationRepository {
  readonly list: ListReader<CommendationRow, Commendation, CommendationFilter>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => CommendationConnection, Commendation.from, list);
  }

  byId(context: RequestContext, id: string): Promise<CommendationRow[]> {
    return this.db.rows(context, sql`select * from commendation where id = ${id}`);
  }

  insert(rows: RunStatement, row: Omit<CommendationRow, 'id'>): Promise<string> {
    return insertedId(rows, 'commendation', { id: nextNumber('CO', 'commendation_number'), ...row });
  }
}

function list({ kind, enterprise, region, union }: CommendationFilter): ListQuery {
  const where: Sql[] = [];
  if (kind) where.push(sql`kind = ${kind}`);
  if (enterprise) where.push(sql`enterprise = ${enterprise}`);
  if (region) where.push(withinRegion(region, sql`region`));
  if (union) where.push(sql`union_id = ${union}`);
  return { columns: sql`commendation.*`, from: sql`commendation`, where, order: [sql`published_on`, sql`id`], descending: true };
}
