import sql, { type Sql } from 'sql-template-tag';
import { withinAny } from '../../shared/authorization/visible-rows.ts';
import type { Database } from '../../shared/database/database.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import { LEAVES_FEW, partsOf } from '../../shared/figures/parts-of-sums.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';

export interface MonthTotal {
  enterprise: string;
  insured: number;
  orders: number;
  /** do fewer than ten persons remain if the records of one agency are subtracted? */
  points: boolean;
}

const withParts = (where: Sql) =>
  sql`(select enterprise, insured, orders, ${partsOf(sql`enterprise`, sql`insured`)} from insured_headcount where ${where}) part`;

export class InsuredHeadcountRepository {
  constructor(private readonly db: Database) {}

  totals(context: RequestContext, enterprises: readonly string[], month: string): Promise<MonthTotal[]> {
    return this.db.rows(
      context,
      sql`select enterprise, sum(insured) as insured, sum(orders)::bigint as orders, ${LEAVES_FEW} as points
        from ${withParts(sql`${isOneOf(sql`enterprise`, enterprises)} and month = ${month}`)} group by enterprise`,
    );
  }

  /** Insured persons inside these divisions in a month, for every enterprise or for one. */
  inRegion(
    context: RequestContext,
    { month, regions, enterprise }: { month: string; regions: readonly string[]; enterprise: string | null },
  ): Promise<Pick<MonthTotal, 'enterprise' | 'insured' | 'points'>[]> {
    const whose = enterprise ? sql`enterprise = ${enterprise}` : sql`true`;
    return this.db.rows(
      context,
      sql`select enterprise, sum(insured) as insured, ${LEAVES_FEW} as points
        from ${withParts(sql`month = ${month} and ${withinAny(regions, sql`region`)} and ${whose}`)} group by enterprise`,
    );
  }
}
