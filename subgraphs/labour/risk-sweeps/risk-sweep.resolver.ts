import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import { INTERNAL, PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { SharedMutation, SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { EnterpriseService } from '../enterprises/enterprise.service.ts';
import { Enterprise } from '../enterprises/enterprise.type.ts';
import { HandleRiskCaseInput, RiskCaseFilter, RiskSweepFilter, StartRiskSweepInput } from './risk-sweep.inputs.ts';
import type { RiskSweepService } from './risk-sweep.service.ts';
import { RiskCase, RiskCaseConnection, RiskCasePayload, RiskSweep, RiskSweepConnection, RiskSweepPayload } from './risk-sweep.type.ts';

@Resolver(() => RiskSweep)
export class RiskSweepResolver {
  constructor(private readonly service: RiskSweepService) {}

  @SharedQuery(() => RiskSweepConnection, INTERNAL, 'Risk sweeps before important dates, latest first (风险摸排列表).')
  riskSweeps(
    @Arg('where', () => RiskSweepFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: RiskSweepFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.service.list(context, where, page);
  }

  @SharedMutation(() => RiskSweepPayload, PUBLIC, 'Sweep a region for risks and create a task for each signal (开展风险摸排).')
  async startRiskSweep(
    @Arg('input', () => StartRiskSweepInput, { description: 'Date, region and period (摸排内容).' }) input: StartRiskSweepInput,
    @Ctx() context: RequestContext,
  ) {
    const { id, userErrors } = await this.service.start(context, input);
    return RiskSweepPayload.of(id ? await this.service.byId(context, id) : null, userErrors);
  }
}

@Resolver(() => RiskCase)
export class RiskCaseResolver {
  constructor(
    private readonly service: RiskSweepService,
    private readonly enterprises: EnterpriseService,
  ) {}

  @SharedQuery(() => RiskCaseConnection, INTERNAL, 'Risk tasks, latest first (风险处置事项列表).')
  riskCases(
    @Arg('where', () => RiskCaseFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: RiskCaseFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.service.cases(context, where, page);
  }

  @SharedMutation(() => RiskCasePayload, PUBLIC, 'Assign a risk task, start handling it, or record the outcome (处置风险).')
  async handleRiskCase(
    @Arg('input', () => HandleRiskCaseInput, { description: 'Task and step (处置内容).' }) input: HandleRiskCaseInput,
    @Ctx() context: RequestContext,
  ) {
    const { id, userErrors } = await this.service.handle(context, input);
    return RiskCasePayload.of(id ? await this.service.caseById(context, id) : null, userErrors);
  }

  @SharedResolver(() => Enterprise, INTERNAL, 'Enterprise concerned (企业).', { nullable: true })
  enterprise(@Root() one: RiskCase, @Ctx() context: RequestContext) {
    return this.enterprises.byCode(context, one.enterpriseCode);
  }
}
