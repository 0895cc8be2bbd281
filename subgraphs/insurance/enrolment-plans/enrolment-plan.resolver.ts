import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { SafeInt } from '../../shared/schema/scalars.ts';
import { SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { EnrolmentPlanService } from './enrolment-plan.service.ts';
import { EnrolmentPlan, EnrolmentPlanConnection, EnrolmentPlanFilter } from './enrolment-plan.type.ts';

@Resolver(() => EnrolmentPlan)
export class EnrolmentPlanResolver {
  constructor(private readonly plans: EnrolmentPlanService) {}

  @SharedQuery(() => EnrolmentPlanConnection, PUBLIC, 'Targets of the universal enrolment plan, latest year first (全民参保计划目标).')
  enrolmentPlans(
    @Arg('where', () => EnrolmentPlanFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: EnrolmentPlanFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.plans.list(context, where, page);
  }

  @SharedResolver(
    () => SafeInt,
    PUBLIC,
    'Number of flexible workers covered at the end of the year, or of the last full month, rounded to tens; computed once per edition; null below ten and where a single place keeps the records (已参保人数).',
    { nullable: true },
  )
  covered(@Root() plan: EnrolmentPlan, @Ctx() context: RequestContext) {
    return this.plans.coveredOf(context, plan);
  }
}
