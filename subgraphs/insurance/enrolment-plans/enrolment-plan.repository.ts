import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database } from '../../shared/database/database.ts';
import { type Cell, type CountedCell, Editions } from '../../shared/figures/editions.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { EnrolmentPlanRow } from './enrolment-plan.entity.ts';
import { EnrolmentPlan, EnrolmentPlanConnection, type EnrolmentPlanFilter } from './enrolment-plan.type.ts';

/** Persons covered, and in how many places that keep the records. */
export interface CoveredRow {
  covered: number;
  places: number;
}

export class EnrolmentPlanRepository {
  readonly list: ListReader<EnrolmentPlanRow, EnrolmentPlan, EnrolmentPlanFilter>;

  private readonly editions: Editions<CoveredRow>;

  constructor(db: Database) {
    this.editions = new Editions(db, 'EnrolmentPlan.covered');
    this.list = new ListReader(db, () => EnrolmentPlanConnection, EnrolmentPlan.from, list);
  }

  /** Flexible workers covered, for each cell: its scope is a scheme and a prefix of region codes, a space between them. */
  covered(context: RequestContext, cells: readonly Cell[]): Promise<CountedCell<CoveredRow>[]> {
    return this.editions.of(
      context,
      cells,
      sql`select asked.scope, asked.as_of, c.* from asked cross join lateral (
          select split_part(asked.scope, ' ', 1), split_part(asked.scope, ' ', 2)) plan(scheme, prefix) cross join lateral (
        select coalesce(sum(n), 0)::bigint as covered, count(*) filter (where n > 0) as places
        from (select sum(begun - ended) as n from cover_rollup r where r.scheme = plan.scheme and r.mode = 'FLEXIBLE'
            and r.region between rpad(plan.prefix, 6, '0') and rpad(plan.prefix, 6, '9') and r.month <= asked.as_of group by r.region) place) c`,
    );
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
