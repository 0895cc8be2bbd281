import sql, { type Sql } from 'sql-template-tag';
import { MIN_CELL } from '../../shared/authorization/small-cells.ts';
import { withinAny } from '../../shared/authorization/visible-rows.ts';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';

export interface MonthTotal {
  enterprise: string;
  insured: number;
  orders: number;
  /** is what is left of it fewer than ten persons, once the parts of one agency are taken away? */
  points: boolean;
}

// An agency states the parts of its county, city or province: whoever takes those away must not be left with a few persons of others.
const isFew = (part: Sql) => sql`total - ${part} between 1 and ${MIN_CELL - 1}`;
const POINTS = sql`bool_or(${isFew(sql`county`)} or ${isFew(sql`city`)} or ${isFew(sql`province`)})`;
const ofPart = (digits: number) => sql`sum(insured) over (partition by enterprise, left(region, ${digits}))`;
const withParts = (where: Sql) => sql`(select enterprise, insured, orders, sum(insured) over (partition by enterprise) as total,
    ${ofPart(6)} as county, ${ofPart(4)} as city, ${ofPart(2)} as province from insured_headcount where ${where}) part`;

export class InsuredHeadcountRepository {
  constructor(private readonly db: Database) {}

  totals(context: RequestContext, enterprises: readonly string[], month: string): Promise<MonthTotal[]> {
    return this.db.rows(
      context,
      sql`select enterprise, sum(insured) as insured, sum(orders)::bigint as orders, ${POINTS} as points
        from ${withParts(sql`enterprise = any(${enterprises}::text[]) and month = ${month}`)} group by enterprise`,
    );
  }

  /** Persons insured of every enterprise, or of one, inside these divisions in a month. */
  inRegion(
    context: RequestContext,
    { month, regions, enterprise }: { month: string; regions: readonly string[]; enterprise: string | null },
  ): Promise<Pick<MonthTotal, 'enterprise' | 'insured' | 'points'>[]> {
    const whose = enterprise ? sql`enterprise = ${enterprise}` : sql`true`;
    return this.db.rows(
      context,
      sql`select enterprise, sum(insured) as insured, ${POINTS} as points
        from ${withParts(sql`month = ${month} and ${withinAny(regions, sql`region`)} and ${whose}`)} group by enterprise`,
    );
  }
}
