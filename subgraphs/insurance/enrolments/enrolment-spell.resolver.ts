import { Arg, Ctx, Resolver, Root } from 'type-graphql';
import { PERSONAL, PUBLIC, SENSITIVE } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedMutation, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import type { ContributionBaseService } from '../contribution-bases/contribution-base.service.ts';
import { BaseFinding } from '../contribution-bases/contribution-base.type.ts';
import { Worker } from '../worker/worker.type.ts';
import { EnrolInput, InterruptInput } from './enrolment-spell.inputs.ts';
import type { EnrolmentSpellService } from './enrolment-spell.service.ts';
import { EnrolmentPayload, EnrolmentSpell } from './enrolment-spell.type.ts';
import type { EnrolmentWorkflow } from './enrolment-workflow.service.ts';

const INPUT = { description: 'Content of the record (登记内容).' };

@Resolver(() => EnrolmentSpell)
export class EnrolmentResolver {
  constructor(
    private readonly spells: EnrolmentSpellService,
    private readonly workflow: EnrolmentWorkflow,
    private readonly bases: ContributionBaseService,
  ) {}

  @SharedResolver(
    () => BaseFinding,
    SENSITIVE,
    'The base held against floor and ceiling of the place on the first day of cover; null where there is none (缴费基数核验).',
    { nullable: true },
  )
  baseFinding(@Root() { base, scheme, region, from, heldIn, subject }: EnrolmentSpell, @Ctx() context: RequestContext) {
    return base === null ? null : this.bases.finding(context, { base, scheme, region: region.code, from }, { heldIn, subject });
  }

  @SharedMutation(() => EnrolmentPayload, PUBLIC, 'Enrol a person in a scheme (参保登记).')
  async enrol(@Arg('input', () => EnrolInput, INPUT) input: EnrolInput, @Ctx() context: RequestContext) {
    return this.payload(context, input.worker, await this.workflow.enrol(context, input));
  }

  @SharedMutation(() => EnrolmentPayload, PUBLIC, 'End the current cover of a person in a scheme (中断或终止参保).')
  async interruptEnrolment(@Arg('input', () => InterruptInput, INPUT) input: InterruptInput, @Ctx() context: RequestContext) {
    return this.payload(context, input.worker, await this.workflow.interrupt(context, input));
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
    @Arg('on', () => DateScalar, { nullable: true, description: 'Only those of this day; all where left out (查询日期).' }) on:
      | string
      | null,
    @Ctx() context: RequestContext,
  ) {
    return this.spells.ofWorker(context, worker.id, on ?? null);
  }
}
