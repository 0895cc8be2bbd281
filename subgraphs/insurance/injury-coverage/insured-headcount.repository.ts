import sql from 'sql-template-tag';
import { withinAny } from '../../shared/authorization/visible-rows.ts';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';

export interface MonthTotal {
  enterprise: string;
  insured: number;
  orders: number;
}

export class InsuredHeadcountRepository {
  constructor(private readonly db: Database) {}

  totals(context: RequestContext, enterprises: readonly string[], month: string): Promise<MonthTotal[]> {
    return this.db.rows(
      context,
      sql`select enterprise, sum(insured) as insured, sum(orders)::bigint as orders from insured_headcount
        where enterprise = any(${enterprises}::text[]) and month = ${month} group by enterprise`,
    );
  }

  /** Persons insured of every enterprise, or of one, inside these divisions in a month. */
  inRegion(
    context: RequestContext,
    { month, regions, enterprise }: { month: string; regions: readonly string[]; enterprise: string | null },
  ): Promise<Pick<MonthTotal, 'enterprise' | 'insured'>[]> {
    const whose = enterprise ? sql`enterprise = ${enterprise}` : sql`true`;
    return this.db.rows(
      context,
      sql`select enterprise, sum(insured) as insured from insured_headcount
        where month = ${month} and ${withinAny(regions, sql`region`)} and ${whose} group by enterprise`,
    );
  }
}
