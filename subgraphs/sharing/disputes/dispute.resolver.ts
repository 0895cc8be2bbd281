import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
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
import type { DisputeService } from './dispute.service.ts';
import {
  DisputePayload,
  EscalateDisputeInput,
  RaiseDisputeInput,
  SettleDisputeInput,
  SharingDispute,
  SharingDisputeConnection,
} from './dispute.type.ts';

@Resolver(() => SharingDispute)
export class DisputeResolver {
  constructor(
    private readonly service: DisputeService,
    private readonly participants: ParticipantService,
    private readonly regions: RegionService,
    private readonly log: WorkflowLog,
  ) {}

  @SharedQuery(
    () => SharingDisputeConnection,
    DEALINGS,
    'Disputes about data sharing that the caller may see, latest first (共享争议列表).',
  )
  sharingDisputes(@Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return this.service.list(context, page);
  }

  @SharedMutation(() => DisputePayload, PUBLIC, 'Raise a dispute about the handling or the answer of a request (提出共享争议).')
  async raiseDispute(
    @Arg('input', () => RaiseDisputeInput, { description: 'The request and the reason (争议内容).' }) input: RaiseDisputeInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.service.raise(context, input));
  }

  @SharedMutation(() => DisputePayload, PUBLIC, 'Escalate a dispute (升级争议).')
  async escalateDispute(
    @Arg('input', () => EscalateDisputeInput, { description: 'The dispute and the reason (升级内容).' }) input: EscalateDisputeInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.service.escalate(context, input));
  }

  @SharedMutation(() => DisputePayload, PUBLIC, 'Close a dispute (办结争议).')
  async settleDispute(
    @Arg('input', () => SettleDisputeInput, { description: 'The dispute and the outcome (办结内容).' }) input: SettleDisputeInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.service.settle(context, input));
  }

  @SharedResolver(() => Participant, DEALINGS, 'Participant that raised it (提出方).', { nullable: true })
  raisedBy(@Root() dispute: SharingDispute, @Ctx() context: RequestContext) {
    return this.participants.byId(context, dispute.raisedById);
  }

  @SharedResolver(() => Participant, DEALINGS, 'The other party (相对方).', { nullable: true })
  against(@Root() dispute: SharingDispute, @Ctx() context: RequestContext) {
    return this.participants.byId(context, dispute.againstId);
  }

  @SharedResolver(() => Region, DEALINGS, 'Region of the body that decides at the current stage (有权处理的地区).', { nullable: true })
  competentIn(@Root() dispute: SharingDispute) {
    return this.regions.byCode(dispute.competentRegion);
  }

  @SharedResolver(() => [WorkflowEvent], DEALINGS, 'Steps taken so far (办理过程).')
  async history(@Root() dispute: SharingDispute, @Ctx() context: RequestContext) {
    return (await this.log.of(context, 'sharing_dispute', dispute.id)).map((event) => WorkflowEvent.from(event, dispute));
  }

  private async payload(context: RequestContext, { id, userErrors }: Done): Promise<DisputePayload> {
    return Object.assign(new DisputePayload(), { dispute: id ? await this.service.byId(context, id) : null, userErrors });
  }
}
