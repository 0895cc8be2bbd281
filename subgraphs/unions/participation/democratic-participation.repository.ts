import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { insertedId, nextNumber } from '../../shared/database/insert.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { DemocraticParticipationRow } from './democratic-participation.entity.ts';
import type { DemocraticParticipationFilter } from './democratic-participation.inputs.ts';
import { DemocraticParticipation, DemocraticParticipationConnection } from './democratic-participation.type.ts';

export const ENTERPRISE = sql`enterprise`;

export class DemocraticParticipationRepository {
  readonly list: ListReader<DemocraticParticipationRow, DemocraticParticipation, DemocraticParticipationFilter>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => DemocraticParticipationConnection, DemocraticParticipation.from, list);
  }

  byId(context: RequestContext, id: string): Promise<DemocraticParticipationRow[]> {
    return this.db.rows(context, sql`select * from democratic_participation where id = ${id}`);
  }

  insert(rows: RunStatement, row: Omit<DemocraticParticipationRow, 'id'>): Promise<string> {
    return insertedId(rows, 'democratic_participation', { id: nextNumber('DP', 'democratic_participation_number'), ...row });
  }
}

function list({ enterprise, region, union, form }: DemocraticParticipationFilter): ListQuery {
  const where: Sql[] = [];
  if (enterprise) where.push(sql`enterprise = ${enterprise}`);
  if (region) where.push(withinRegion(region, sql`region`));
  if (union) where.push(sql`union_id = ${union}`);
  if (form) where.push(sql`form = ${form}`);
  return {
    columns: sql`democratic_participation.*`,
    from: sql`democratic_participation`,
    where,
    order: [sql`held_on`, sql`id`],
    descending: true,
  };
}
