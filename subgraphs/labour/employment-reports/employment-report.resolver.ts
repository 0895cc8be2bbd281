import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import { INTERNAL, PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { ListSize } from '../../shared/schema/cost.ts';
import { MonthScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { SharedMutation, SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { EnterpriseService } from '../enterprises/enterprise.service.ts';
import { Enterprise, EnterpriseConnection } from '../enterprises/enterprise.type.ts';
import { EmploymentReportFilter, SubmitEmploymentReportInput } from './employment-report.inputs.ts';
import type { EmploymentReportService } from './employment-report.service.ts';
import { EmploymentReport, EmploymentReportConnection, EmploymentReportPayload } from './employment-report.type.ts';
import { EmploymentReportRevision } from './report-revision.type.ts';
import type { ReportSubmission } from './report-submission.service.ts';
import { ReportedHeadcount } from './reported-headcount.type.ts';

@Resolver(() => EmploymentReport)
export class EmploymentReportResolver {
  constructor(
    private readonly reports: EmploymentReportService,
    private readonly enterprises: EnterpriseService,
    private readonly submission: ReportSubmission,
  ) {}

  @SharedQuery(() => EmploymentReportConnection, INTERNAL, 'Employment reports, latest first (用工情况报告列表).')
  employmentReports(
    @Arg('where', () => EmploymentReportFilter, { nullable: true, description: 'Conditions (筛选条件).' })
    where: EmploymentReportFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.reports.list(context, where, page);
  }

  @SharedQuery(
    () => EnterpriseConnection,
    INTERNAL,
    'Enterprises that had to report on a place in the region and did not report (未报送企业).',
  )
  missingEmploymentReports(
    @Arg('period', () => MonthScalar, { description: 'Month, YYYY-MM (报告期).' }) period: string,
    @Arg('region', () => RegionCode, { nullable: true, description: "Region of the places; default: the caller's region (地区)." })
    region: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.reports.missing(context, { period, region }, page);
  }

  @SharedMutation(() => EmploymentReportPayload, PUBLIC, 'File or revise an enterprise’s monthly report (报送用工情况).')
  async submitEmploymentReport(
    @Arg('input', () => SubmitEmploymentReportInput, { description: 'Figures of the month (报送内容).' })
    input: SubmitEmploymentReportInput,
    @Ctx() context: RequestContext,
  ) {
    const { id, userErrors } = await this.submission.submit(context, input);
    return Object.assign(new EmploymentReportPayload(), { report: id ? await this.reports.byId(context, id) : null, userErrors });
  }

  @SharedResolver(() => [EmploymentReportRevision], INTERNAL, 'Earlier versions, in order (修订记录).', {
    nullable: true,
  })
  revisions(@Root() report: EmploymentReport, @Ctx() context: RequestContext) {
    return this.reports.revisionsOf(context, report);
  }

  @SharedResolver(() => Enterprise, INTERNAL, 'Enterprise that reported (报送企业).', { nullable: true })
  enterprise(@Root() report: EmploymentReport, @Ctx() context: RequestContext) {
    return this.enterprises.byCode(context, report.enterpriseCode);
  }
}

@Resolver(() => Enterprise)
export class EnterpriseReportsResolver {
  constructor(private readonly reports: EmploymentReportService) {}

  @ListSize(50)
  @SharedResolver(() => [EmploymentReport], INTERNAL, 'Its employment reports, earliest month first (用工情况报告).', { nullable: true })
  employmentReports(
    @Root() enterprise: Enterprise,
    @Arg('from', () => MonthScalar, { nullable: true, description: 'First month, YYYY-MM (起始报告期).' }) from: string | null,
    @Arg('to', () => MonthScalar, { nullable: true, description: 'Last month, YYYY-MM (截止报告期).' }) to: string | null,
    @Ctx() context: RequestContext,
  ) {
    return this.reports.ofEnterprise(context, enterprise.creditCode, { from, to });
  }

  @SharedResolver(
    () => [ReportedHeadcount],
    PUBLIC,
    'Persons it reported per month, latest month first, at most 36 months (各月报送用工人数).',
    {
      nullable: true,
    },
  )
  reportedHeadcounts(@Root() enterprise: Enterprise, @Ctx() context: RequestContext) {
    return this.reports.headcountsOf(context, enterprise.creditCode);
  }
}
