import { Arg, Args, Ctx, ID, Resolver, Root } from 'type-graphql';
import { PERSONAL, PUBLIC, SENSITIVE } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { Money } from '../../shared/schema/scalars.ts';
import { SharedMutation, SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import { Deadline } from '../../shared/vocabulary/value-types.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import type { BenefitService } from '../benefits/benefit.service.ts';
import { Benefit } from '../benefits/benefit.type.ts';
import { Worker } from '../worker/worker.type.ts';
import type { BenefitPayment } from './benefit-payment.service.ts';
import type { ClaimContest } from './claim-contest.service.ts';
import { benefitDeadlines, claimDeadlines } from './claim-deadlines.ts';
import {
  AppraiseCapacityInput,
  DetermineInjuryInput,
  PayBenefitInput,
  RecordInjuryStepInput,
  ReportInjuryInput,
  SettleClaimContestInput,
} from './injury-claim.inputs.ts';
import type { InjuryClaimService } from './injury-claim.service.ts';
import { InjuryClaim, InjuryClaimConnection, InjuryClaimFilter, InjuryClaimPayload } from './injury-claim.type.ts';
import type { InjuryWorkflow } from './injury-workflow.service.ts';

const INPUT = { description: 'The report, decision or step (登记内容).' };

@Resolver(() => InjuryClaim)
export class InjuryClaimResolver {
  constructor(
    private readonly claims: InjuryClaimService,
    private readonly benefitsPaidOut: BenefitService,
  ) {}

  @SharedQuery(() => InjuryClaim, PERSONAL, 'One claim; null if there is none that the caller may see (按编号查询待遇申请).')
  injuryClaim(@Arg('number', () => ID, { description: 'Claim number (申请编号).' }) number: string, @Ctx() context: RequestContext) {
    return this.claims.byNumber(context, number);
  }

  @SharedQuery(() => InjuryClaimConnection, PERSONAL, 'Claims of the caller’s region, latest report first (待遇申请列表).')
  injuryClaims(
    @Arg('where', () => InjuryClaimFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: InjuryClaimFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.claims.list(context, where, page);
  }

  @SharedResolver(
    () => [Deadline],
    PERSONAL,
    'Time limits: the duties of the agency, and rights of the parties that are open or were used (时限).',
    {
      nullable: true,
    },
  )
  deadlines(@Root() claim: InjuryClaim) {
    return claimDeadlines(claim.row);
  }

  @SharedResolver(() => [Deadline], SENSITIVE, 'Time limits of the appraisal and the payment (鉴定与支付时限).', { nullable: true })
  async benefitDeadlines(@Root() claim: InjuryClaim, @Ctx() context: RequestContext) {
    const [first] = await this.benefitsPaidOut.ofClaim(context, claim.number);
    return benefitDeadlines(claim.row, first?.paid_on ?? null);
  }

  @SharedResolver(() => [Benefit], SENSITIVE, 'Benefits that were paid or granted, each with its calculation (已支付待遇明细).', {
    nullable: true,
  })
  async benefits(@Root() claim: InjuryClaim, @Ctx() context: RequestContext) {
    return (await this.benefitsPaidOut.ofClaim(context, claim.number)).map((row) => Benefit.of(row, claim));
  }

  @SharedResolver(() => Money, SENSITIVE, 'Sum of one-off payments in yuan, without monthly benefits (已支付待遇合计，元).', {
    nullable: true,
  })
  benefitsPaid(@Root() claim: InjuryClaim, @Ctx() context: RequestContext) {
    return this.benefitsPaidOut.paidFor(context, claim.number);
  }
}

@Resolver()
export class InjuryWorkflowResolver {
  constructor(
    private readonly claims: InjuryClaimService,
    private readonly workflow: InjuryWorkflow,
    private readonly payment: BenefitPayment,
    private readonly contests: ClaimContest,
  ) {}

  @SharedMutation(() => InjuryClaimPayload, PUBLIC, 'Report an injury in the region where it happened (报案).')
  async reportInjury(@Arg('input', () => ReportInjuryInput, INPUT) input: ReportInjuryInput, @Ctx() context: RequestContext) {
    return this.payload(context, await this.workflow.report(context, input));
  }

  @SharedMutation(() => InjuryClaimPayload, PUBLIC, 'Record a step of a claim (登记办理环节).')
  async recordInjuryStep(@Arg('input', () => RecordInjuryStepInput, INPUT) input: RecordInjuryStepInput, @Ctx() context: RequestContext) {
    return this.payload(context, await this.workflow.step(context, input));
  }

  @SharedMutation(() => InjuryClaimPayload, PUBLIC, 'Decide on a claim (职业伤害确认).')
  async determineInjury(@Arg('input', () => DetermineInjuryInput, INPUT) input: DetermineInjuryInput, @Ctx() context: RequestContext) {
    return this.payload(context, await this.workflow.determine(context, input));
  }

  @SharedMutation(() => InjuryClaimPayload, PUBLIC, 'Record the appraisal of working capacity (劳动能力鉴定).')
  async appraiseCapacity(@Arg('input', () => AppraiseCapacityInput, INPUT) input: AppraiseCapacityInput, @Ctx() context: RequestContext) {
    return this.payload(context, await this.workflow.appraise(context, input));
  }

  @SharedMutation(() => InjuryClaimPayload, PUBLIC, 'Pay benefits on a recognised claim (支付待遇).')
  async payBenefit(@Arg('input', () => PayBenefitInput, INPUT) input: PayBenefitInput, @Ctx() context: RequestContext) {
    return this.payload(context, await this.payment.pay(context, input));
  }

  @SharedMutation(() => InjuryClaimPayload, PUBLIC, 'Answer or decide the contest of a claim (报案管辖争议办理).')
  async settleClaimContest(
    @Arg('input', () => SettleClaimContestInput, INPUT) input: SettleClaimContestInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.contests.settle(context, input));
  }

  private async payload(context: RequestContext, { id, userErrors }: Done) {
    return InjuryClaimPayload.of(id ? await this.claims.byNumber(context, id) : null, userErrors);
  }
}

@Resolver(() => Worker)
export class WorkerInjuryClaimsResolver {
  constructor(private readonly claims: InjuryClaimService) {}

  @SharedResolver(() => [InjuryClaim], PERSONAL, 'Injury claims of this person (待遇申请).', { nullable: true })
  injuryClaims(@Root() worker: Worker, @Ctx() context: RequestContext) {
    return this.claims.ofWorker(context, worker.id);
  }
}
