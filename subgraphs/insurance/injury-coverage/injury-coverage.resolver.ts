import { Arg, Ctx, Directive, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { MonthScalar } from '../../shared/schema/scalars.ts';
import { SharedResolver } from '../../shared/schema/shared-field.ts';
import { broughtAlong } from '../../shared/serving/brought-along.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { CoverageGap } from './coverage-gap.type.ts';
import type { InjuryCoverageService } from './injury-coverage.service.ts';
import { InjuryCoverage } from './injury-coverage.type.ts';

@Resolver(() => Enterprise)
export class EnterpriseCoverageResolver {
  constructor(private readonly coverage: InjuryCoverageService) {}

  @SharedResolver(() => InjuryCoverage, PUBLIC, 'Occupational injury cover in a month (职业伤害保障参保情况).', { nullable: true })
  injuryCoverage(
    @Root() enterprise: Enterprise,
    @Arg('month', () => MonthScalar, { description: 'Month, YYYY-MM (月份).' }) month: string,
    @Ctx() context: RequestContext,
  ) {
    return this.coverage.of(context, enterprise.creditCode, month);
  }

  @Directive('@requires(fields: "reportedHeadcounts { month headcount }")')
  @SharedResolver(
    () => CoverageGap,
    PUBLIC,
    'Headcount that the enterprise itself reported compared with persons insured in a month, all regions together. The orders of a platform also insure the persons of its partners, so its gap here is a lower bound; coverageGaps includes what the partners reported (参保缺口).',
    { nullable: true },
  )
  coverageGap(
    @Root() enterprise: Enterprise,
    @Arg('month', () => MonthScalar, { description: 'Month, YYYY-MM (月份).' }) month: string,
    @Ctx() context: RequestContext,
  ) {
    const reports = broughtAlong('labour', enterprise.reportedHeadcounts ?? undefined);
    const reported = reports.find((report) => report.month === month)?.headcount ?? null;
    return this.coverage.gap(context, enterprise.creditCode, month, reported);
  }
}
