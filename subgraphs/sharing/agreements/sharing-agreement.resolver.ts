import { Arg, Args, Ctx, ID, Resolver, Root } from 'type-graphql';
import { DEALINGS, PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { SharedMutation, SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import { WorkflowEvent } from '../../shared/workflow/workflow-event.type.ts';
import type { WorkflowLog } from '../../shared/workflow/workflow-log.ts';
import type { ParticipantService } from '../participants/participant.service.ts';
import { Participant } from '../participants/participant.type.ts';
import type { RegionService } from '../regions/region.service.ts';
import { Region } from '../regions/region.type.ts';
import * as Input from './sharing-agreement.inputs.ts';
import type { AgreementService } from './sharing-agreement.service.ts';
import { AgreementFilter, AgreementPayload, SharingAgreement, SharingAgreementConnection } from './sharing-agreement.type.ts';

@Resolver(() => SharingAgreement)
export class AgreementResolver {
  constructor(
    private readonly service: AgreementService,
    private readonly participants: ParticipantService,
    private readonly regionsOfHub: RegionService,
    private readonly log: WorkflowLog,
  ) {}

  @SharedQuery(() => SharingAgreement, DEALINGS, 'One agreement; null if there is none that the caller may see (共享协议).')
  agreement(@Arg('id', () => ID, { description: 'Identifier (协议编号).' }) id: string, @Ctx() context: RequestContext) {
    return this.service.byId(context, id);
  }

  @SharedQuery(() => SharingAgreementConnection, DEALINGS, 'Agreements that the caller may see, latest first (共享协议列表).')
  agreements(
    @Arg('where', () => AgreementFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: AgreementFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.service.list(context, where, page);
  }

  @SharedMutation(
    () => AgreementPayload,
    PUBLIC,
    'Start sharing under an agreement. The provider must do this within twenty working days (开通共享).',
  )
  async recordDelivery(
    @Arg('input', () => Input.RecordDeliveryInput, { description: 'The agreement (协议).' }) input: Input.RecordDeliveryInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.service.recordDelivery(context, input));
  }

  @SharedMutation(() => AgreementPayload, PUBLIC, 'Suspend an agreement because of misuse (暂停协议).')
  async suspendAgreement(
    @Arg('input', () => Input.SuspendAgreementInput, { description: 'The agreement and the reason (暂停内容).' })
    input: Input.SuspendAgreementInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.service.suspend(context, input));
  }

  @SharedMutation(() => AgreementPayload, PUBLIC, 'Resume a suspended agreement (恢复协议).')
  async resumeAgreement(
    @Arg('input', () => Input.ResumeAgreementInput, { description: 'Agreement and what was corrected (恢复内容).' })
    input: Input.ResumeAgreementInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.service.resume(context, input));
  }

  @SharedMutation(() => AgreementPayload, PUBLIC, 'End an agreement before its last day (终止协议).')
  async terminateAgreement(
    @Arg('input', () => Input.TerminateAgreementInput, { description: 'The agreement and the reason (终止内容).' })
    input: Input.TerminateAgreementInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.service.terminate(context, input));
  }

  @SharedMutation(() => AgreementPayload, PUBLIC, 'Record the disposal of the data (登记数据处置).')
  async recordDisposal(
    @Arg('input', () => Input.RecordDisposalInput, { description: 'The agreement and the disposal (处置内容).' })
    input: Input.RecordDisposalInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.service.recordDisposal(context, input));
  }

  @SharedResolver(() => Participant, DEALINGS, 'Participant that may use the data (使用方).', { nullable: true })
  participant(@Root() agreement: SharingAgreement, @Ctx() context: RequestContext) {
    return this.participants.byId(context, agreement.participantId);
  }

  @SharedResolver(() => Participant, DEALINGS, 'Participant that provides the data (提供方).', { nullable: true })
  provider(@Root() agreement: SharingAgreement, @Ctx() context: RequestContext) {
    return this.participants.byId(context, agreement.providerId);
  }

  @SharedResolver(() => [Region], DEALINGS, 'Regions whose data it covers (地区范围).')
  regions(@Root() agreement: SharingAgreement) {
    return this.regionsOfHub.byCodes(agreement.regionCodes);
  }

  @SharedResolver(() => [WorkflowEvent], DEALINGS, 'Steps taken so far (办理过程).')
  async history(@Root() agreement: SharingAgreement, @Ctx() context: RequestContext) {
    return (await this.log.of(context, 'sharing_agreement', agreement.id)).map((event) => WorkflowEvent.from(event, agreement));
  }

  private async payload(context: RequestContext, { id, userErrors }: Done): Promise<AgreementPayload> {
    return Object.assign(new AgreementPayload(), { agreement: id ? await this.service.byId(context, id) : null, userErrors });
  }
}

@Resolver(() => Participant)
export class ParticipantAgreementsResolver {
  constructor(private readonly service: AgreementService) {}

  @SharedResolver(
    () => SharingAgreementConnection,
    DEALINGS,
    'Agreements of this participant as user, limited to those the caller may see (使用的协议).',
    {
      nullable: true,
    },
  )
  agreements(@Root() participant: Participant, @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return this.service.ofParticipant(context, participant.id, page);
  }
}
