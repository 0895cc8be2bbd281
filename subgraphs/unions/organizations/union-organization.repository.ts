import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { insertedId, insertInto, nextNumber } from '../../shared/database/insert.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import { holdsEveryTerm, searchTerms } from '../../shared/search/chinese-search.ts';
import type { UnionEventRow, UnionOrganizationRow } from './union-organization.entity.ts';
import { UnionOrganization, UnionOrganizationConnection, type UnionOrganizationFilter } from './union-organization.type.ts';

export interface UnionSearch {
  search?: string | null;
  where?: UnionOrganizationFilter | null;
}

const MAX_TREE_DEPTH = 10;
export const PARENT = sql`parent`;

export class UnionOrganizationRepository {
  readonly list: ListReader<UnionOrganizationRow, UnionOrganization, UnionSearch>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => UnionOrganizationConnection, UnionOrganization.from, list);
  }

  byIds(context: RequestContext, ids: readonly string[]): Promise<UnionOrganizationRow[]> {
    return this.db.rows(context, sql`select * from union_organization where ${isOneOf(sql`id`, ids)}`);
  }

  /** Each organisation with all above it, itself last; `asked` is the organisation asked for. */
  paths(context: RequestContext, ids: readonly string[]): Promise<(UnionOrganizationRow & { asked: string })[]> {
    return this.db.rows(
      context,
      sql`with recursive up as (
          select o.id as asked, o.id, o.parent, 0 as step from union_organization o where ${isOneOf(sql`o.id`, ids)}
          union all select up.asked, o.id, o.parent, up.step + 1 from up join union_organization o on o.id = up.parent where up.step < ${MAX_TREE_DEPTH}
        ) select up.asked, o.* from up join union_organization o on o.id = up.id order by up.asked, up.step desc`,
    );
  }

  events(context: RequestContext, ids: readonly string[]): Promise<UnionEventRow[]> {
    return this.db.rows(context, sql`select * from union_event where ${isOneOf(sql`organization`, ids)} order by happened_on, id`);
  }

  async locked(rows: RunStatement, id: string): Promise<UnionOrganizationRow | undefined> {
    return (await rows<UnionOrganizationRow>(sql`select * from union_organization where id = ${id} for update`))[0];
  }

  /** Is `other` below `id`? */
  async holds(rows: RunStatement, id: string, other: string): Promise<boolean> {
    const found = await rows(sql`with recursive up as (
        select id, parent, 0 as step from union_organization where id = ${other}
        union all select o.id, o.parent, up.step + 1 from up join union_organization o on o.id = up.parent where up.step < ${MAX_TREE_DEPTH}
      ) select from up where id = ${id}`);
    return found.length > 0;
  }

  async found(rows: RunStatement, row: Omit<UnionOrganizationRow, 'id' | 'members' | 'dissolved_on'>): Promise<string> {
    const id = await insertedId(rows, 'union_organization', { id: nextNumber('U', 'union_organization_number'), ...row, members: 0 });
    await this.note(rows, { organization: id, happened_on: row.founded_on, kind: 'FOUNDED', before: null, after: row.name });
    return id;
  }

  async change(rows: RunStatement, { id, name, parent, dissolved_on }: UnionOrganizationRow): Promise<void> {
    await rows(sql`update union_organization set name = ${name}, parent = ${parent}, dissolved_on = ${dissolved_on} where id = ${id}`);
  }

  async note(rows: RunStatement, event: Omit<UnionEventRow, 'id'>): Promise<void> {
    await rows(insertInto('union_event', { ...event }));
  }

  ofEnterprises(context: RequestContext, codes: readonly string[]): Promise<UnionOrganizationRow[]> {
    return this.db.rows(
      context,
      sql`select * from union_organization where ${isOneOf(sql`enterprise`, codes)} and dissolved_on is null order by founded_on, id`,
    );
  }
}

function list({ search, where: filter }: UnionSearch): ListQuery {
  const where: Sql[] = [];
  if (search) where.push(holdsEveryTerm(sql`name`, searchTerms(search)));
  if (filter?.region) where.push(withinRegion(filter.region, sql`region`));
  if (filter?.parent) where.push(sql`parent = ${filter.parent}`);
  if (filter?.level) where.push(sql`level = ${filter.level}`);
  return { columns: sql`union_organization.*`, from: sql`union_organization`, where, order: [sql`region`, sql`id`] };
}
