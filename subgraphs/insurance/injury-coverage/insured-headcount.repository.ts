import sql from 'sql-template-tag';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/request-context.ts';

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
}
