import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { insertedId, nextNumber } from '../../shared/database/insert.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { ForumRow } from './forum.entity.ts';
import type { ForumFilter } from './forum.inputs.ts';
import { Forum, ForumConnection } from './forum.type.ts';

export const ENTERPRISE = sql`enterprise`;

export class ForumRepository {
  readonly list: ListReader<ForumRow, Forum, ForumFilter>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => ForumConnection, Forum.from, list);
  }

  byId(context: RequestContext, id: string): Promise<ForumRow[]> {
    return this.db.rows(context, sql`select * from forum where id = ${id}`);
  }

  insert(rows: RunStatement, row: Omit<ForumRow, 'id'>): Promise<string> {
    return insertedId(rows, 'forum', { id: nextNumber('FO', 'forum_number'), ...row });
  }
}

function list({ enterprise, region, union }: ForumFilter): ListQuery {
  const where: Sql[] = [];
  if (enterprise) where.push(sql`enterprise = ${enterprise}`);
  if (region) where.push(withinRegion(region, sql`region`));
  if (union) where.push(sql`union_id = ${union}`);
  return { columns: sql`forum.*`, from: sql`forum`, where, order: [sql`held_on`, sql`id`], descending: true };
}
