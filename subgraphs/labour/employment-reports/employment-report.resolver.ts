import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import { INTERNAL, PUBLIC } from '../../shared/authorization/classification.ts';
import { PageArgs } from '../../shared/graphql/connection.ts';
import { MonthScalar } from '../../shared/graphql/scalars.ts';
import { SharedQuery, SharedResolver } from '../../shared/graphql/shared-field.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import type { EnterpriseService } from '../enterprises/enterprise.service.ts';
import { Enterprise } from '../enterprises/enterprise.type.ts';
import type { EmploymentReportService } from './employment-report.service.ts';
import { EmploymentReport, EmploymentReportConnection, EmploymentReportFilter } from './employment-report.type.ts';
import { ReportedHeadcount } from './reported-headcount.type.ts';

@Resolver(() => EmploymentReport)
export class EmploymentReportResolver {
  constructor(
    private readonly reports: EmploymentReportService,
    private readonly enterprises: EnterpriseService,
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

  @SharedResolver(() => Enterprise, INTERNAL, 'Who reported (报送企业).', { nullable: true })
  enterprise(@Root() report: EmploymentReport, @Ctx() context: RequestContext) {
    return this.enterprises.byCode(context, report.enterpriseCode);
  }
}

@Resolver(() => Enterprise)
export class EnterpriseReportsResolver {
  constructor(private readonly reports: EmploymentReportService) {}

  @SharedResolver(() => [EmploymentReport], INTERNAL, 'Its employment reports in order of months (用工情况报告).', { nullable: true })
  employmentReports(
    @Root() enterprise: Enterprise,
    @Arg('from', () => MonthScalar, { nullable: true, description: 'First month, YYYY-MM (起始报告期).' }) from: string | null,
    @Arg('to', () => MonthScalar, { nullable: true, description: 'Last month, YYYY-MM (截止报告期).' }) to: string | null,
    @Ctx() context: RequestContext,
  ) {
    return this.reports.ofEnterprise(context, enterprise.creditCode, { from, to });
  }

  @SharedResolver(() => [ReportedHeadcount], PUBLIC, 'Persons it reported, latest month first, at most 36 months (各月报送用工人数).', {
    nullable: true,
  })
  reportedHeadcounts(@Root() enterprise: Enterprise, @Ctx() context: RequestContext) {
    return this.reports.headcountsOf(context, enterprise.creditCode);
  }
}
