import sql from 'sql-template-tag';
import { fieldsAsked } from '../../shared/authorization/policy.ts';
import type { PageArguments } from '../../shared/database/keyset.ts';
import { alignMany, loaderFor } from '../../shared/database/loader.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import { LABOUR_POLICY } from '../policy.ts';
import type { EmploymentReportRepository, ReportPeriod } from './employment-report.repository.ts';
import { EmploymentReport, type EmploymentReportFilter } from './employment-report.type.ts';
import { ReportedHeadcount } from './reported-headcount.type.ts';

/** Reports are internal: own region, and other regions for a body of the same or a higher level. */
const PERIOD = 'EmploymentReport.period';
const FILTERS = { enterprise: 'EmploymentReport.enterprise', region: 'EmploymentReport.region', from: PERIOD, to: PERIOD };

export class EmploymentReportService {
  constructor(private readonly reports: EmploymentReportRepository) {}

  list(context: RequestContext, filter: EmploymentReportFilter | null, page: PageArguments) {
    const visible = LABOUR_POLICY.filtered(context, 'employmentReports', fieldsAsked(filter, FILTERS), sql`region`);
    return this.reports.list.page(context, { ...filter, visible }, page);
  }

  async ofEnterprise(context: RequestContext, creditCode: string, period: ReportPeriod): Promise<EmploymentReport[]> {
    const rows = await loaderFor(context, this, ['of', period], async (codes) =>
      alignMany(codes, await this.reports.ofEnterprises(context, codes, period, this.visible(context)), (found) => found.enterprise),
    ).load(creditCode);
    return rows.map(EmploymentReport.from);
  }

  /** A statistic, open to all; cells of fewer than ten persons are withheld. */
  async headcountsOf(context: RequestContext, creditCode: string): Promise<ReportedHeadcount[]> {
    const rows = await loaderFor(context, this, 'headcounts', async (codes) =>
      alignMany(codes, await this.reports.headcounts(context, codes), (found) => found.enterprise),
    ).load(creditCode);
    return rows.map(ReportedHeadcount.from);
  }

  private visible(context: RequestContext) {
    return LABOUR_POLICY.visible(context, 'employmentReports', sql`region`);
  }
}
