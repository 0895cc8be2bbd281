import sql, { join, type Sql } from 'sql-template-tag';
import { cutLike } from '../../shared/authorization/cuts.ts';
import { MIN_CELL } from '../../shared/authorization/small-cells.ts';
import { withinAny, withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { nextNumber } from '../../shared/database/insert.ts';
import { isOneOf, rowsOfKeys } from '../../shared/database/keys.ts';
import { LEAVES_FEW, partsOf } from '../../shared/figures/parts-of-sums.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { conditions, type FilterTable } from '../../shared/lists/filter-table.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { EnterpriseRow } from '../enterprises/enterprise.entity.ts';
import { Enterprise, EnterpriseConnection } from '../enterprises/enterprise.type.ts';
import type { HeadcountRow } from './coverage-gaps.type.ts';
import type { EmploymentReportRow } from './employment-report.entity.ts';
import type { EmploymentReportFilter, SubmitEmploymentReportInput } from './employment-report.inputs.ts';
import { EmploymentReport, EmploymentReportConnection } from './employment-report.type.ts';
import type { ReportRevisionRow } from './report-revision.entity.ts';
import { REPORTING_ROLES } from './reporting-duty.ts';

// Enough for twenty years of one enterprise in every province where it operates.
const MAX_OF_ONE_ENTERPRISE = 1_000;
const LATEST_MONTHS = 36;
const MAX_SURVEYED = 20_000;
const MAX_DEPTH = 6;

const FIGURES = sql`headcount, labour_relation, incomplete, civil, average_hours, average_income, orders, duties`;
const figures = (input: SubmitEmploymentReportInput) =>
  join([
    ...[input.headcount, input.labourRelation, input.incomplete, input.civil, input.averageHours, input.averageIncome, input.orders],
    JSON.stringify((input.duties ?? []).map(({ duty, persons }) => ({ duty, persons }))),
  ]);

// Departments see the reports of their county, city or province. Subtracting those must not leave a department a small group of persons elsewhere.
const SHOWN = sql`case when ${LEAVES_FEW} then 0 else sum(headcount) end::integer`;

/** No report exists for the month and for a place of operation in the region, among the places that the reader sees. */
export interface MissingReports {
  period: string;
  region: string;
  visible: Sql;
}

/** Selects headcounts of a month: by region, for one enterprise or all, for platforms only. */
export interface HeadcountSelection {
  month: string;
  /** prefixes of the divisions to include */
  regions: readonly string[];
  enterprise: string | null;
  platformsOnly: boolean;
}

export interface ReportPeriod {
  from?: string | null;
  to?: string | null;
}

const PERIOD = 'EmploymentReport.period';
/** For each filter member: the field it reads and its condition. */
export const FILTERS: FilterTable<EmploymentReportFilter> = {
  enterprise: { reads: 'EmploymentReport.enterprise', where: (enterprise) => sql`enterprise = ${enterprise}` },
  region: { reads: 'EmploymentReport.region', where: (region) => withinRegion(region, sql`region`) },
  from: { reads: PERIOD, where: (from) => sql`period >= ${from}` },
  to: { reads: PERIOD, where: (to) => sql`period <= ${to}` },
  revised: { reads: 'EmploymentReport.revision', where: (revised) => sql`(revision > 1) = ${revised}` },
};

export class EmploymentReportRepository {
  readonly list: ListReader<EmploymentReportRow, EmploymentReport, EmploymentReportFilter & { visible: Sql }>;

  /** enterprises that had to report on a place and did not */
  readonly missing: ListReader<EnterpriseRow, Enterprise, MissingReports>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => EmploymentReportConnection, EmploymentReport.from, list);
    this.missing = new ListReader(db, () => EnterpriseConnection, Enterprise.from, missing);
  }

  byId(context: RequestContext, id: string, visible: Sql): Promise<EmploymentReportRow[]> {
    return this.db.rows(context, sql`select * from employment_report where id = ${id} and ${visible}`);
  }

  revisions(context: RequestContext, reports: readonly string[]): Promise<ReportRevisionRow[]> {
    return this.db.rows(
      context,
      sql`select * from employment_report_revision where ${isOneOf(sql`report`, reports)} order by report, revision`,
    );
  }

  /** Places where an enterprise operates. Locks the enterprise, so that its reports are stored one after the other. */
  async placesOf(rows: RunStatement, enterprise: string): Promise<string[] | undefined> {
    const [found] = await rows<Pick<EnterpriseRow, 'operates_in'>>(
      sql`select operates_in from enterprise where credit_code = ${enterprise} for update`,
    );
    return found?.operates_in;
  }

  async reported(
    rows: RunStatement,
    { enterprise, period, region }: SubmitEmploymentReportInput,
  ): Promise<EmploymentReportRow | undefined> {
    const [found] = await rows<EmploymentReportRow>(
      sql`select * from employment_report where enterprise = ${enterprise} and period = ${period} and region = ${region}`,
    );
    return found;
  }

  async insert(rows: RunStatement, input: SubmitEmploymentReportInput, on: string): Promise<string> {
    const [made] = await rows<{ id: string }>(
      sql`insert into employment_report (id, enterprise, period, region, submitted_on, ${FIGURES})
        values (${nextNumber('R', 'employment_report_number')}, ${input.enterprise}, ${input.period}, ${input.region}, ${on},
          ${figures(input)}) returning id`,
    );
    return (made as { id: string }).id;
  }

  async revise(rows: RunStatement, { id }: EmploymentReportRow, input: SubmitEmploymentReportInput, on: string): Promise<string> {
    await rows(
      sql`insert into employment_report_revision (report, revision, region, ${FIGURES}, reason, replaced_on)
        select id, revision, region, ${FIGURES}, ${input.reason}, ${on} from employment_report where id = ${id}`,
    );
    await rows(sql`update employment_report set revision = revision + 1, (${FIGURES}) = row(${figures(input)}) where id = ${id}`);
    return id;
  }

  ofEnterprises(context: RequestContext, codes: readonly string[], period: ReportPeriod, visible: Sql): Promise<EmploymentReportRow[]> {
    return this.db.rows(
      context,
      sql`select r.* from ${rowsOfKeys(codes, sql`codes(code)`)} cross join lateral (
        select * from employment_report where enterprise = codes.code and ${within(period)} and ${visible}
        order by period, region, id limit ${MAX_OF_ONE_ENTERPRISE}) r`,
    );
  }

  /**
   * Sums over regions, latest months of each enterprise. Withholds a sum from which a department could derive a small group of
   * persons elsewhere.
   */
  headcounts(context: RequestContext, codes: readonly string[]): Promise<{ enterprise: string; month: string; headcount: number }[]> {
    return this.db.rows(
      context,
      sql`select codes.code as enterprise, t.month, t.headcount from ${rowsOfKeys(codes, sql`codes(code)`)} cross join lateral (
        select period as month, ${SHOWN} as headcount
        from (select period, headcount, ${partsOf(sql`period`, sql`headcount`)} from employment_report where enterprise = codes.code) part
        group by period order by period desc limit ${LATEST_MONTHS}) t`,
    );
  }

  /**
   * Headcounts reported by each enterprise, and with the firms in its chains at the end of the month. An enterprise whose
   * figures are all withheld is left out, because it is not public that it reported. Sorted by the published figure, so the
   * order reveals nothing more.
   */
  monthHeadcounts(context: RequestContext, { month, regions, enterprise, platformsOnly }: HeadcountSelection): Promise<HeadcountRow[]> {
    const end = sql`(${`${month}-01`}::date + interval '1 month - 1 day')::date`;
    const linked = sql`l.from_day <= ${end} and (l.to_day is null or l.to_day >= ${end})`;
    return this.db.rows(
      context,
      sql`with recursive placed as materialized (
          select r.enterprise, r.region, r.headcount from employment_report r where period = ${month} and ${withinAny(regions, sql`r.region`)}
        ), own as materialized (
          select enterprise, ${SHOWN} as headcount from (select *, ${partsOf(sql`enterprise`, sql`headcount`)} from placed) part group by 1
        ), wanted as materialized (
          select e.credit_code, e.roles && '{PLATFORM}' as platform from enterprise e
          where (${enterprise}::text is null or e.credit_code = ${enterprise}) and (not ${platformsOnly}::boolean or e.roles && '{PLATFORM}')
        ), chain as (
          select w.credit_code as root, l.contractor, 1 as depth from wanted w join employment_link l on l.principal = w.credit_code and ${linked}
          union
          select c.root, l.contractor, c.depth + 1 from chain c join employment_link l on l.principal = c.contractor and ${linked} where c.depth < ${MAX_DEPTH}
        ), members as (
          select root, contractor as firm from chain union select credit_code, credit_code from wanted
        ), whole as (
          select root, ${SHOWN} as headcount
          from (select m.root, p.headcount, ${partsOf(sql`m.root`, sql`p.headcount`)} from members m join placed p on p.enterprise = m.firm) part group by 1
        )
        select w.credit_code as enterprise, w.platform, coalesce(own.headcount, 0) as headcount, whole.headcount as chain_headcount
        from wanted w join whole on whole.root = w.credit_code left join own on own.enterprise = w.credit_code
        where greatest(own.headcount, whole.headcount) >= ${MIN_CELL}
        order by round(whole.headcount, -1) desc, enterprise limit ${MAX_SURVEYED}`,
    );
  }
}

function list({ visible, ...filter }: EmploymentReportFilter & { visible: Sql }): ListQuery {
  const where: Sql[] = [visible, ...conditions(FILTERS, filter)];
  return {
    columns: sql`employment_report.*`,
    from: sql`employment_report`,
    where,
    order: [sql`period`, sql`id`],
    sortedBy: 'EmploymentReport.period',
    descending: true,
  };
}

function missing({ period, region, visible }: MissingReports): ListQuery {
  return {
    columns: sql`enterprise.*`,
    from: sql`enterprise`,
    where: [
      sql`roles && ${REPORTING_ROLES}::text[]`,
      cutLike(
        visible,
        sql`exists (select from unnest(operates_in) as place where ${withinRegion(region, sql`place`)} and ${visible}
        and not exists (select from employment_report r where r.enterprise = credit_code and r.period = ${period} and r.region = place))`,
        false,
      ),
    ],
    order: [sql`credit_code`],
  };
}

function within({ from, to }: ReportPeriod): Sql {
  const lower = from ? sql`period >= ${from}` : sql`true`;
  return to ? sql`${lower} and period <= ${to}` : lower;
}
