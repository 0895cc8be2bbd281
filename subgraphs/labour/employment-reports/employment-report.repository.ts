import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database } from '../../shared/database/database.ts';
import type { ListQuery } from '../../shared/database/list.ts';
import { ListReader } from '../../shared/database/list-reader.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import type { EmploymentReportRow } from './employment-report.entity.ts';
import { EmploymentReport, EmploymentReportConnection, type EmploymentReportFilter } from './employment-report.type.ts';

// Twenty years of one enterprise in every province it works in fit below this.
const MOST_OF_ONE_ENTERPRISE = 1_000;
const LATEST_MONTHS = 36;

export interface ReportPeriod {
  from?: string | null;
  to?: string | null;
}

export class EmploymentReportRepository {
  readonly list: ListReader<EmploymentReportRow, EmploymentReport, EmploymentReportFilter & { visible: Sql }>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => EmploymentReportConnection, EmploymentReport.from, list);
  }

  ofEnterprises(context: RequestContext, codes: readonly string[], period: ReportPeriod, visible: Sql): Promise<EmploymentReportRow[]> {
    return this.db.rows(
      context,
      sql`select r.* from unnest(${codes}::text[]) as codes(code) cross join lateral (
        select * from employment_report where enterprise = codes.code and ${within(period)} and ${visible}
        order by period, region, id limit ${MOST_OF_ONE_ENTERPRISE}) r`,
    );
  }

  /** Sums over regions, the latest months of each enterprise. */
  headcounts(context: RequestContext, codes: readonly string[]): Promise<{ enterprise: string; month: string; headcount: number }[]> {
    return this.db.rows(
      context,
      sql`select codes.code as enterprise, t.month, t.headcount from unnest(${codes}::text[]) as codes(code) cross join lateral (
        select period as month, sum(headcount) as headcount from employment_report where enterprise = codes.code
        group by period order by period desc limit ${LATEST_MONTHS}) t`,
    );
  }
}

function list({ enterprise, region, from, to, visible }: EmploymentReportFilter & { visible: Sql }): ListQuery {
  const where: Sql[] = [visible, within({ from, to })];
  if (enterprise) where.push(sql`enterprise = ${enterprise}`);
  if (region) where.push(withinRegion(region, sql`region`));
  return { columns: sql`employment_report.*`, from: sql`employment_report`, where, order: [sql`period`, sql`id`], descending: true };
}

function within({ from, to }: ReportPeriod): Sql {
  const lower = from ? sql`period >= ${from}` : sql`true`;
  return to ? sql`${lower} and period <= ${to}` : lower;
}
