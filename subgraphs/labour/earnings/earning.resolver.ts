import { Arg, Ctx, Resolver, Root } from 'type-graphql';
import { FOR_PLATFORMS, PERSONAL } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { ListSize } from '../../shared/schema/cost.ts';
import { MonthScalar } from '../../shared/schema/scalars.ts';
import { SharedMutation, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { EnterpriseService } from '../enterprises/enterprise.service.ts';
import { Enterprise } from '../enterprises/enterprise.type.ts';
import { Worker } from '../workers/worker.type.ts';
import { RecordEarningsInput } from './earning.inputs.ts';
import type { EarningService } from './earning.service.ts';
import { EarningPayload, EarningStatement, EarningVersion } from './earning.type.ts';
import type { EarningWorkflow } from './earning-workflow.service.ts';
import { PlatformShare, WorkMonth } from './work-month.type.ts';

const MONTH = (description: string) => ({ nullable: true, description });

@Resolver(() => EarningStatement)
export class EarningResolver {
  constructor(
    private readonly earnings: EarningService,
    private readonly enterprises: EnterpriseService,
    private readonly workflow: EarningWorkflow,
  ) {}

  @SharedResolver(() => Enterprise, PERSONAL, 'Platform on which the work was done (平台企业).', { nullable: true })
  platform(@Root() { platformCode }: EarningStatement, @Ctx() context: RequestContext) {
    return this.enterprises.byCode(context, platformCode);
  }

  @SharedResolver(() => Enterprise, PERSONAL, 'Enterprise that owes the pay (支付单位).', { nullable: true })
  payer(@Root() { payerCode }: EarningStatement, @Ctx() context: RequestContext) {
    return this.enterprises.byCode(context, payerCode);
  }

  @SharedResolver(() => [EarningVersion], PERSONAL, 'Earlier versions, oldest first (历史版本).', { nullable: true })
  versions(@Root() statement: EarningStatement, @Ctx() context: RequestContext) {
    return this.earnings.versionsOf(context, statement);
  }

  @SharedMutation(
    () => EarningPayload,
    FOR_PLATFORMS,
    'Record what a worker earned in a month; for the department of the place of work, or for the platform about its own workers (登记劳动报酬).',
  )
  async recordEarnings(
    @Arg('input', () => RecordEarningsInput, { description: 'The statement (登记内容).' }) input: RecordEarningsInput,
    @Ctx() context: RequestContext,
  ) {
    const { id, userErrors } = await this.workflow.record(context, input);
    return EarningPayload.of(id === null ? null : await this.earnings.byId(context, id), userErrors);
  }
}

@Resolver(() => PlatformShare)
export class PlatformShareResolver {
  constructor(private readonly enterprises: EnterpriseService) {}

  @SharedResolver(() => Enterprise, PERSONAL, 'Platform on which the work was done (平台企业).', { nullable: true })
  platform(@Root() { platformCode }: PlatformShare, @Ctx() context: RequestContext) {
    return this.enterprises.byCode(context, platformCode);
  }
}

@Resolver(() => Worker)
export class WorkerEarningsResolver {
  constructor(private readonly earnings: EarningService) {}

  @ListSize(12)
  @SharedResolver(
    () => [WorkMonth],
    PERSONAL,
    'Hours, pay, amounts paid and the results of the checks, by month and place, latest first (月度工时与报酬).',
    { nullable: true },
  )
  workMonths(
    @Root() worker: Worker,
    @Arg('from', () => MonthScalar, MONTH('First month; default: eleven months before the last one (起始月份).')) from: string | null,
    @Arg('to', () => MonthScalar, MONTH('Last month; default: the current month (截止月份).')) to: string | null,
    @Ctx() context: RequestContext,
  ) {
    return this.earnings.monthsOf(context, worker.id, from ?? null, to ?? null);
  }
}
