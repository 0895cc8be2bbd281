import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedMutation, SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import type { EnterpriseService } from '../enterprises/enterprise.service.ts';
import { Enterprise } from '../enterprises/enterprise.type.ts';
import { DecideJointMeasureInput, JointMeasureFilter, LiftJointMeasureInput } from './joint-measure.inputs.ts';
import type { JointMeasureService } from './joint-measure.service.ts';
import { JointMeasure, JointMeasureConnection, JointMeasurePayload } from './joint-measure.type.ts';

@Resolver(() => JointMeasure)
export class JointMeasureResolver {
  constructor(
    private readonly measures: JointMeasureService,
    private readonly enterprises: EnterpriseService,
  ) {}

  @SharedQuery(() => JointMeasureConnection, PUBLIC, 'Joint incentives and sanctions, latest first (联合激励惩戒名单).')
  jointMeasures(
    @Arg('where', () => JointMeasureFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: JointMeasureFilter | null,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Day on which they are in force; default: all (日期).' }) on: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.measures.list(context, { ...where, on }, page);
  }

  @SharedMutation(() => JointMeasurePayload, PUBLIC, 'Decide on a joint incentive or sanction (认定联合激励惩戒).')
  async decideJointMeasure(
    @Arg('input', () => DecideJointMeasureInput, { description: 'Kind, enterprise, reason and duration (认定内容).' })
    input: DecideJointMeasureInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.measures.decide(context, input));
  }

  @SharedMutation(() => JointMeasurePayload, PUBLIC, 'Lift a joint measure before its time (解除联合激励惩戒).')
  async liftJointMeasure(
    @Arg('input', () => LiftJointMeasureInput, { description: 'Measure and reason (解除内容).' }) input: LiftJointMeasureInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.measures.lift(context, input));
  }

  @SharedResolver(() => Enterprise, PUBLIC, 'Enterprise that it applies to (企业).', { nullable: true })
  enterprise(@Root() measure: JointMeasure, @Ctx() context: RequestContext) {
    return this.enterprises.byCode(context, measure.enterpriseCode);
  }

  private async payload(context: RequestContext, { id, userErrors }: Done) {
    return JointMeasurePayload.of(id ? await this.measures.byId(context, id) : null, userErrors);
  }
}

@Resolver(() => Enterprise)
export class EnterpriseJointMeasuresResolver {
  constructor(private readonly measures: JointMeasureService) {}

  @SharedResolver(() => [JointMeasure], PUBLIC, 'Joint incentives and sanctions in force for it on a day (联合激励惩戒).', {
    nullable: true,
  })
  jointMeasures(
    @Root() enterprise: Enterprise,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Day; default: today (日期).' }) on: string | null,
    @Ctx() context: RequestContext,
  ) {
    return this.measures.ofEnterprise(context, enterprise.creditCode, on ?? undefined);
  }
}
