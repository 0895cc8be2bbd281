import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import { closedMonth, today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import type { SweptFigure } from '../../shared/figures/edition-sweep.ts';
import { type Cell, type CountedCell, Editions } from '../../shared/figures/editions.ts';
import { regionPrefix } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { EnrolmentPlanRow } from './enrolment-plan.entity.ts';
import { EnrolmentPlan, EnrolmentPlanConnection, type EnrolmentPlanFilter } from './enrolment-plan.type.ts';

/** Number of persons covered, and of places that keep their records. */
export interface CoveredRow {
  covered: number;
  places: number;
}

export class EnrolmentPlanRepository {
  readonly list: ListReader<EnrolmentPlanRow, EnrolmentPlan, EnrolmentPlanFilter>;

  private readonly editions: Editions<CoveredRow>;

  constructor(private readonly db: Database) {
    this.editions = new Editions(db, 'EnrolmentPlan.covered');
    this.list = new ListReader(db, () => EnrolmentPlanConnection, EnrolmentPlan.from, list);
  }

  /** Computed in advance: the plans of this year and the last. */
  swept(): SweptFigure {
    return {
      name: 'EnrolmentPlan.covered',
      scopes: async () => {
        const plans = await this.db.rows<{ scope: string }>(
          undefined,
          sql`select scheme || ' ' || region || ' ' || year as scope from enrolment_plan where year >= ${Number(today().slice(0, 4)) - 1} order by 1`,
        );
        return plans.map(({ scope }) => scope);
      },
      count: (plans) =>
        this.covered(
          undefined,
          plans.map((plan) => {
            const [scheme = '', region = '', year = ''] = plan.split(' ');
            return coveredCell(scheme, region, Number(year));
          }),
        ),
    };
  }

  /** Flexible workers covered per cell. The scope of a cell is a scheme and a prefix of region codes, separated by a space. */
  covered(context: RequestContext | undefined, cells: readonly Cell[]): Promise<CountedCell<CoveredRow>[]> {
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

/** Persons covered at the end of the plan, or of the last full month if the plan still runs. */
export function coveredCell(scheme: string, region: string, year: number): Cell {
  const end = `${year}-12-31`;
  return { scope: `${scheme} ${regionPrefix(region)}`, asOf: end < today() ? end : closedMonth(today()) };
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
