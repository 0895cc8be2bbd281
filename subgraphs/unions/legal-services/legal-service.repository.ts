import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { insertedId, nextNumber } from '../../shared/database/insert.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { LegalServiceRow } from './legal-service.entity.ts';
import type { LegalServiceFilter } from './legal-service.inputs.ts';
import { LegalService, LegalServiceConnection } from './legal-service.type.ts';

export class LegalServiceRepository {
  readonly list: ListReader<LegalServiceRow, LegalService, LegalServiceFilter>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => LegalServiceConnection, LegalService.from, list);
  }

  byId(context: RequestContext, id: string): Promise<LegalServiceRow[]> {
    return this.db.rows(context, sql`select * from legal_service where id = ${id}`);
  }

  insert(rows: RunStatement, row: Omit<LegalServiceRow, 'id'>): Promise<string> {
    return insertedId(rows, 'legal_service', { id: nextNumber('LS', 'legal_service_number'), ...row });
  }
}

function list({ kind, region, union }: LegalServiceFilter): ListQuery {
  const where: Sql[] = [];
  if (kind) where.push(sql`kind = ${kind}`);
  if (region) where.push(withinRegion(region, sql`region`));
  if (union) where.push(sql`union_id = ${union}`);
  return { columns: sql`legal_service.*`, from: sql`legal_service`, where, order: [sql`opened_on`, sql`id`], descending: true };
}
