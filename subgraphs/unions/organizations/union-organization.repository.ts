import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import { holdsEveryTerm, searchTerms } from '../../shared/database/chinese-search.ts';
import type { Database } from '../../shared/database/database.ts';
import type { ListQuery } from '../../shared/database/list.ts';
import { ListReader } from '../../shared/database/list-reader.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import type { UnionOrganizationRow } from './union-organization.entity.ts';
import { UnionOrganization, UnionOrganizationConnection, type UnionOrganizationFilter } from './union-organization.type.ts';

export interface UnionSearch {
  search?: string | null;
  where?: UnionOrganizationFilter | null;
}

export class UnionOrganizationRepository {
  readonly list: ListReader<UnionOrganizationRow, UnionOrganization, UnionSearch>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => UnionOrganizationConnection, UnionOrganization.from, list);
  }

  byIds(context: RequestContext, ids: readonly string[]): Promise<UnionOrganizationRow[]> {
    return this.db.rows(context, sql`select * from union_organization where id = any(${ids}::text[])`);
  }

  ofEnterprises(context: RequestContext, codes: readonly string[]): Promise<UnionOrganizationRow[]> {
    return this.db.rows(context, sql`select * from union_organization where enterprise = any(${codes}::text[])`);
  }
}

function list({ search, where: filter }: UnionSearch): ListQuery {
  const where: Sql[] = [];
  if (search) where.push(holdsEveryTerm(sql`name`, searchTerms(search)));
  if (filter?.region) where.push(withinRegion(filter.region, sql`region`));
  if (filter?.level) where.push(sql`level = ${filter.level}`);
  return { columns: sql`union_organization.*`, from: sql`union_organization`, where, order: [sql`region`, sql`id`] };
}
