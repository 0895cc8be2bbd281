import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import { holdsEveryTerm, searchTerms } from '../../shared/search/chinese-search.ts';
import type { EnterpriseRow } from './enterprise.entity.ts';
import { type EnterpriseFilter, EnterpriseOrder } from './enterprise.inputs.ts';
import { ENTERPRISE_COLUMNS, Enterprise, EnterpriseConnection } from './enterprise.type.ts';

export interface EnterpriseSearch {
  search?: string | null;
  where?: EnterpriseFilter | null;
  orderBy?: EnterpriseOrder | null;
}

export class EnterpriseRepository {
  readonly list: ListReader<EnterpriseRow, Enterprise, EnterpriseSearch>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => EnterpriseConnection, Enterprise.from, list, ENTERPRISE_COLUMNS);
  }

  byCodes(context: RequestContext, codes: readonly string[]): Promise<EnterpriseRow[]> {
    return this.db.rows(context, sql`select * from enterprise where ${isOneOf(sql`credit_code`, codes)}`);
  }

  /** Those of the codes that are not in the register. */
  async unregisteredCodes(rows: RunStatement, codes: readonly string[]): Promise<string[]> {
    const missing = await rows<{ code: string }>(
      sql`select code from unnest(${codes}::text[]) as code where not exists (select from enterprise where credit_code = code)`,
    );
    return missing.map(({ code }) => code);
  }

  async isRegistered(rows: RunStatement, code: string): Promise<boolean> {
    return (await rows(sql`select from enterprise where credit_code = ${code}`)).length > 0;
  }
}

function list({ search, where: filter, orderBy }: EnterpriseSearch, columns: Sql): ListQuery {
  const where: Sql[] = [];
  if (search)
    where.push(
      sql`(credit_code = upper(${search}) or ${holdsEveryTerm(sql`enterprise_names(name, aliases || former_names)`, searchTerms(search))})`,
    );
  if (filter?.role) where.push(sql`roles @> array[${filter.role}]`);
  if (filter?.sector) where.push(sql`sector = ${filter.sector}`);
  if (filter?.industry) where.push(sql`starts_with(industry, ${filter.industry})`);
  if (filter?.headquarters) where.push(withinRegion(filter.headquarters, sql`headquarters`));
  if (filter?.operatesIn)
    where.push(sql`exists (select from unnest(operates_in) place where ${withinRegion(filter.operatesIn, sql`place`)})`);
  const order = orderBy === EnterpriseOrder.NAME ? [sql`name`, sql`credit_code`] : [sql`credit_code`];
  return { columns, from: sql`enterprise`, where, order };
}
