import { Arg, Ctx, ID, Resolver, Root } from 'type-graphql';
import { PERSONAL, PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { SharedMutation, SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import { Worker } from '../worker/worker.type.ts';
import {
  CloseMediationInput,
  ExtendMediationInput,
  JudicialConfirmationInput,
  OpenMediationInput,
  PaymentOrderInput,
} from './mediation-case.inputs.ts';
import type { MediationCaseService } from './mediation-case.service.ts';
import { MediationCase, MediationPayload } from './mediation-case.type.ts';
import type { MediationWorkflow } from './mediation-workflow.service.ts';

const INPUT = { description: 'Content of the record (登记内容).' };

@Resolver(() => MediationCase)
export class MediationCaseResolver {
  constructor(
    private readonly mediations: MediationCaseService,
    private readonly workflow: MediationWorkflow,
  ) {}

  @SharedQuery(() => MediationCase, PERSONAL, 'One mediation; null if there is none that the caller may see (按编号查询调解案件).')
  mediationCase(@Arg('id', () => ID, { description: 'Identifier (调解编号).' }) id: string, @Ctx() context: RequestContext) {
    return this.mediations.byId(context, id);
  }

  @SharedMutation(() => MediationPayload, PUBLIC, 'Register a dispute for mediation (受理调解申请).')
  async openMediation(@Arg('input', () => OpenMediationInput, INPUT) input: OpenMediationInput, @Ctx() context: RequestContext) {
    return this.payload(context, await this.workflow.open(context, input));
  }

  @SharedMutation(() => MediationPayload, PUBLIC, 'Extend a mediation by fifteen days, with the consent of both parties (延长调解期限).')
  async extendMediation(@Arg('input', () => ExtendMediationInput, INPUT) input: ExtendMediationInput, @Ctx() context: RequestContext) {
    return this.payload(context, await this.workflow.extend(context, input));
  }

  @SharedMutation(() => MediationPayload, PUBLIC, 'Close a mediation (调解终结).')
  async closeMediation(@Arg('input', () => CloseMediationInput, INPUT) input: CloseMediationInput, @Ctx() context: RequestContext) {
    return this.payload(context, await this.workflow.close(context, input));
  }

  @SharedMutation(() => MediationPayload, PUBLIC, 'Apply to a court for confirmation of an agreement, within thirty days (申请司法确认).')
  async applyForJudicialConfirmation(
    @Arg('input', () => JudicialConfirmationInput, INPUT) input: JudicialConfirmationInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.workflow.confirm(context, input));
  }

  @SharedMutation(() => MediationPayload, PUBLIC, 'Apply to a court for a payment order on an agreement (申请支付令).')
  async applyForPaymentOrder(@Arg('input', () => PaymentOrderInput, INPUT) input: PaymentOrderInput, @Ctx() context: RequestContext) {
    return this.payload(context, await this.workflow.order(context, input));
  }

  private async payload(context: RequestContext, { id, userErrors }: Done) {
    return MediationPayload.of(id ? await this.mediations.byId(context, id) : null, userErrors);
  }
}

@Resolver(() => Worker)
export class WorkerMediationsResolver {
  constructor(private readonly mediations: MediationCaseService) {}

  @SharedResolver(() => [MediationCase], PERSONAL, 'Mediations of this person (调解案件).', { name: 'mediations', nullable: true })
  ofWorker(@Root() worker: Worker, @Ctx() context: RequestContext) {
    return this.mediations.ofWorker(context, worker.id);
  }
}
