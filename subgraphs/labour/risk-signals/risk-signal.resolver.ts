import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import { INTERNAL, PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { Cost, ListSize } from '../../shared/schema/cost.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { EnterpriseService } from '../enterprises/enterprise.service.ts';
import { Enterprise } from '../enterprises/enterprise.type.ts';
import type { RiskSignalService } from './risk-signal.service.ts';
import { RiskFilter, RiskSignal, RiskSignalConnection } from './risk-signal.type.ts';
import { RiskStandard } from './risk-standard.type.ts';

@Resolver(() => RiskSignal)
export class RiskSignalResolver {
  constructor(
    private readonly service: RiskSignalService,
    private readonly enterprises: EnterpriseService,
  ) {}

  @Cost(2_000)
  @SharedQuery(() => RiskSignalConnection, INTERNAL, 'Risk signals in a period, latest first, each with its records (风险摸排).')
  riskSignals(
    @Arg('where', () => RiskFilter, { nullable: true, description: 'What to include (范围).' }) where: RiskFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.service.sweep(context, where, page);
  }

  @ListSize(10)
  @SharedQuery(
    () => [RiskStandard],
    PUBLIC,
    'Threshold for each kind of risk signal, with the row of the register that sets it (风险信号阈值列表).',
  )
  riskStandards(
    @Arg('on', () => DateScalar, { nullable: true, description: 'Day; default: today (日期).' }) on: string | null,
    @Ctx() context: RequestContext,
  ) {
    return this.service.standards(context, on);
  }

  @SharedResolver(() => Enterprise, INTERNAL, 'Enterprise concerned (企业).', { nullable: true })
  enterprise(@Root() signal: RiskSignal, @Ctx() context: RequestContext) {
    return this.enterprises.byCode(context, signal.enterpriseCode);
  }
}
