import sql from 'sql-template-tag';
import { alignMany, loaderFor } from '../../shared/database/loader.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { fieldsRead } from '../../shared/lists/filter-table.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { LABOUR_POLICY } from '../policy.ts';
import { EnterpriseHeadcount } from './coverage-gaps.type.ts';
import type { EmploymentReportFilter } from './employment-report.inputs.ts';
import { type EmploymentReportRepository, FILTERS, type HeadcountSelection, type ReportPeriod } from './employment-report.repository.ts';
import { EmploymentReport } from './employment-report.type.ts';
import { EmploymentReportRevision } from './report-revision.type.ts';
import { ReportedHeadcount } from './reported-headcount.type.ts';

/** Reports are internal: own region, and other regions for a body of the same or a higher level. */
const READS_OF_MISSING = [FILTERS.from.reads, FILTERS.enterprise.reads, FILTERS.region.reads];

export class EmploymentReportService {
  constructor(private readonly reports: EmploymentReportRepository) {}

  list(context: RequestContext, filter: EmploymentReportFilter | null, page: PageArguments) {
    const visible = LABOUR_POLICY.filtered(context, 'employmentReports', fieldsRead(FILTERS, filter), sql`region`);
    return this.reports.list.page(context, { ...filter, visible }, page);
  }

  /** To learn who has not reported, a caller must be allowed to read all reports. */
  missing(context: RequestContext, { period, region }: { period: string; region: string | null }, page: PageArguments) {
    const visible = LABOUR_POLICY.filtered(context, 'employmentReports', READS_OF_MISSING, sql`place`);
    return this.reports.missing.page(context, { period, region: region ?? context.caller.region, visible }, page);
  }

  async byId(context: RequestContext, id: string): Promise<EmploymentReport | null> {
    const [row] = await this.reports.byId(context, id, this.visible(context));
    return row ? EmploymentReport.from(row) : null;
  }

  async revisionsOf(context: RequestContext, report: EmploymentReport): Promise<EmploymentReportRevision[]> {
    if (report.revision === 1) return [];
    const rows = await loaderFor(context, this, 'revisions', async (ids) =>
      alignMany(ids, await this.reports.revisions(context, ids), (found) => found.report),
    ).load(report.id);
    return rows.map(EmploymentReportRevision.from);
  }

  async ofEnterprise(context: RequestContext, creditCode: string, period: ReportPeriod): Promise<EmploymentReport[]> {
    const read = period.from || period.to ? ['EmploymentReport.period'] : [];
    const visible = LABOUR_POLICY.filtered(context, 'employmentReports', read, sql`region`);
    const rows = await loaderFor(context, this, ['of', period], async (codes) =>
      alignMany(codes, await this.reports.ofEnterprises(context, codes, period, visible), (found) => found.enterprise),
    ).load(creditCode);
    return rows.map(EmploymentReport.from);
  }

  /** Public statistic; cells of fewer than ten persons are withheld. */
  async headcountsOf(context: RequestContext, creditCode: string): Promise<ReportedHeadcount[]> {
    const rows = await loaderFor(context, this, 'headcounts', async (codes) =>
      alignMany(codes, await this.reports.headcounts(context, codes), (found) => found.enterprise),
    ).load(creditCode);
    return rows.map(ReportedHeadcount.from);
  }

  /** Public statistic as well; includes the firms that work for an enterprise. */
  async monthHeadcounts(context: RequestContext, selection: HeadcountSelection): Promise<EnterpriseHeadcount[]> {
    return (await this.reports.monthHeadcounts(context, selection)).map(EnterpriseHeadcount.from);
  }

  private visible(context: RequestContext) {
    return LABOUR_POLICY.visible(context, 'employmentReports', sql`region`);
  }
}
