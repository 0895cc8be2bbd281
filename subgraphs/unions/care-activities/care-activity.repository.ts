import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { insertedId, nextNumber } from '../../shared/database/insert.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { CareActivityRow } from './care-activity.entity.ts';
import type { CareActivityFilter } from './care-activity.inputs.ts';
import { CareActivity, CareActivityConnection } from './care-activity.type.ts';

export class CareActivityRepository {
  readonly list: ListReader<CareActivityRow, CareActivity, CareActivityFilter>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => CareActivityConnection, CareActivity.from, list);
  }

  byId(context: RequestContext, id: string): Promise<CareActivityRow[]> {
    return this.db.rows(context, sql`select * from care_activity where id = ${id}`);
  }

  insert(rows: RunStatement, row: Omit<CareActivityRow, 'id'>): Promise<string> {
    return insertedId(rows, 'care_activity', { id: nextNumber('CA', 'care_activity_number'), ...row });
  }
}

function list({ kind, region, union }: CareActivityFilter): ListQuery {
  const where: Sql[] = [];
  if (kind) where.push(sql`kind = ${kind}`);
  if (region) where.push(withinRegion(region, sql`region`));
  if (union) where.push(sql`union_id = ${union}`);
  return { columns: sql`care_activity.*`, from: sql`care_activity`, where, order: [sql`from_day`, sql`id`], descending: true };
}
