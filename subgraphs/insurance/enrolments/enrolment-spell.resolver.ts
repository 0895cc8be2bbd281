import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import { PERSONAL, PUBLIC, SENSITIVE } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedMutation, SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import type { ContributionBaseService } from '../contribution-bases/contribution-base.service.ts';
import { BaseFinding } from '../contribution-bases/contribution-base.type.ts';
import { Worker } from '../worker/worker.type.ts';
import type { CoverContest } from './cover-contest.service.ts';
import { ContestState } from './enrolment-spell.enums.ts';
import { EnrolInput, InterruptInput, SettleContestInput } from './enrolment-spell.inputs.ts';
import type { EnrolmentSpellService } from './enrolment-spell.service.ts';
import { EnrolmentPayload, EnrolmentSpell, EnrolmentSpellConnection } from './enrolment-spell.type.ts';
import type { EnrolmentWorkflow } from './enrolment-workflow.service.ts';

const INPUT = { description: 'The enrolment, interruption or step (登记内容).' };

@Resolver(() => EnrolmentSpell)
export class EnrolmentResolver {
  constructor(
    private readonly spells: EnrolmentSpellService,
    private readonly workflow: EnrolmentWorkflow,
    private readonly bases: ContributionBaseService,
    private readonly contests: CoverContest,
  ) {}

  @SharedResolver(
    () => BaseFinding,
    SENSITIVE,
    'Check of the base against the bounds of the place on the first day of cover; null if the spell has no base (缴费基数核验).',
    { nullable: true },
  )
  baseFinding(@Root() { base, scheme, region, from, heldIn, subject }: EnrolmentSpell, @Ctx() context: RequestContext) {
    return base === null ? null : this.bases.finding(context, { base, scheme, region: region.code, from }, { heldIn, subject });
  }

  @SharedQuery(
    () => EnrolmentSpellConnection,
    PERSONAL,
    'Spells of cover contested by the agency of another region, latest first (参保争议).',
  )
  coverContests(
    @Arg('state', () => ContestState, { nullable: true, description: 'In this state; default: any (状态).' })
    state: ContestState | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.spells.contests(context, state, page);
  }

  @SharedMutation(() => EnrolmentPayload, PUBLIC, 'Enrol a person in a scheme (参保登记).')
  async enrol(@Arg('input', () => EnrolInput, INPUT) input: EnrolInput, @Ctx() context: RequestContext) {
    return this.payload(context, input.worker, await this.workflow.enrol(context, input));
  }

  @SharedMutation(() => EnrolmentPayload, PUBLIC, 'End the current cover of a person in a scheme (中断或终止参保).')
  async interruptEnrolment(@Arg('input', () => InterruptInput, INPUT) input: InterruptInput, @Ctx() context: RequestContext) {
    return this.payload(context, input.worker, await this.workflow.interrupt(context, input));
  }

  @SharedMutation(() => EnrolmentPayload, PUBLIC, 'Answer or decide the contest of a spell of cover (参保争议办理).')
  async settleContest(@Arg('input', () => SettleContestInput, INPUT) input: SettleContestInput, @Ctx() context: RequestContext) {
    return this.payload(context, input.worker, await this.contests.settle(context, input));
  }

  private async payload(context: RequestContext, worker: string, { id, userErrors }: Done) {
    return EnrolmentPayload.of(id ? await this.spells.byId(context, worker, id) : null, userErrors);
  }
}

@Resolver(() => Worker)
export class WorkerEnrolmentsResolver {
  constructor(private readonly spells: EnrolmentSpellService) {}

  @SharedResolver(() => [EnrolmentSpell], PERSONAL, 'Spells of cover in every scheme (参保时段).', { nullable: true })
  enrolments(
    @Root() worker: Worker,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Only spells on this day; default: all (查询日期).' }) on: string | null,
    @Ctx() context: RequestContext,
  ) {
    return this.spells.ofWorker(context, worker.id, on ?? null);
  }
}
