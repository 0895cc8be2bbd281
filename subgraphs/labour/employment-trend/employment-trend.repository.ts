import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { whereClause } from '../../shared/lists/list.ts';
import type { TrendFilter } from './employment-trend.type.ts';

export interface TrendRow {
  period: string;
  enterprises: number;
  headcount: number;
  /** mean, weighted by persons */
  hours: string | null;
  income: string | null;
}

export type TrendScope = TrendFilter & { from: string; to: string; industry?: string; visible: Sql };

export class EmploymentTrendRepository {
  constructor(private readonly db: Database) {}

  months(context: RequestContext, { region, sector, role, industry, from, to, visible }: TrendScope): Promise<TrendRow[]> {
    const where: Sql[] = [visible, sql`period >= ${from} and period <= ${to}`];
    if (region) where.push(withinRegion(region, sql`region`));
    const ofEnterprise: Sql[] = [sql`e.credit_code = r.enterprise`];
    if (sector) ofEnterprise.push(sql`e.sector = ${sector}`);
    if (role) ofEnterprise.push(sql`e.roles @> array[${role}]`);
    if (industry) ofEnterprise.push(sql`e.industry = ${industry}`);
    if (ofEnterprise.length > 1) where.push(sql`exists (select from enterprise e${whereClause(ofEnterprise)})`);
    return this.db.rows(
      context,
      sql`select period, count(distinct enterprise) as enterprises, sum(headcount) as headcount,
        sum(average_hours * headcount) / nullif(sum(headcount), 0) as hours,
        sum(average_income * headcount) / nullif(sum(headcount), 0) as income
      from employment_report r${whereClause(where)} group by period order by period`,
    );
  }
}
