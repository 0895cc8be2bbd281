import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { EnrolmentPlanRow } from './enrolment-plan.entity.ts';
import { EnrolmentPlan, EnrolmentPlanConnection, type EnrolmentPlanFilter } from './enrolment-plan.type.ts';

/** Where a plan holds, and the last month of its year that has ended. */
export interface CoveredBy {
  prefix: string;
  scheme: string;
  month: string;
}

export class EnrolmentPlanRepository {
  readonly list: ListReader<EnrolmentPlanRow, EnrolmentPlan, EnrolmentPlanFilter>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => EnrolmentPlanConnection, EnrolmentPlan.from, list);
  }

  /** Flexible workers covered, for each of `asked`, in its order. */
  async covered(context: RequestContext, asked: readonly CoveredBy[]): Promise<number[]> {
    const rows = await this.db.rows<{ covered: number }>(
      context,
      sql`select (select coalesce(sum(begun - ended), 0)::bigint from cover_rollup r where r.scheme = asked.scheme and r.mode = 'FLEXIBLE'
          and r.region between rpad(asked.prefix, 6, '0') and rpad(asked.prefix, 6, '9') and r.month <= asked.month) as covered
        from rows from (unnest(${asked.map((one) => one.prefix)}::text[], ${asked.map((one) => one.scheme)}::text[],
          ${asked.map((one) => one.month)}::date[])) with ordinality as asked(prefix, scheme, month, n) order by n`,
    );
    return rows.map(({ covered }) => covered);
  }
}

function list({ region, scheme, year }: EnrolmentPlanFilter): ListQuery {
  const where: Sql[] = [];
  if (region) where.push(withinRegion(region, sql`region`));
  if (scheme) where.push(sql`scheme = ${scheme}`);
  if (year) where.push(sql`year = ${year}`);
  return {
    columns: sql`enrolment_plan.*`,
    from: sql`enrolment_plan`,
    where,
    order: [sql`year`, sql`region`, sql`scheme`],
    descending: true,
  };
}
