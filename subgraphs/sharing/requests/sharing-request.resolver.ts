import { Arg, Args, Ctx, ID, Resolver, Root } from 'type-graphql';
import { DEALINGS, PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { SharedMutation, SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import { WorkflowEvent } from '../../shared/workflow/workflow-event.type.ts';
import type { WorkflowLog } from '../../shared/workflow/workflow-log.ts';
import type { AgreementService } from '../agreements/sharing-agreement.service.ts';
import { SharingAgreement } from '../agreements/sharing-agreement.type.ts';
import type { ParticipantService } from '../participants/participant.service.ts';
import { Participant } from '../participants/participant.type.ts';
import type { RegionService } from '../regions/region.service.ts';
import { Region } from '../regions/region.type.ts';
import * as Input from './sharing-request.inputs.ts';
import type { SharingRequestService } from './sharing-request.service.ts';
import {
  RequestSharingPayload,
  SharingRequest,
  SharingRequestConnection,
  SharingRequestFilter,
  SharingRequestPayload,
} from './sharing-request.type.ts';

@Resolver(() => SharingRequest)
export class SharingRequestResolver {
  constructor(
    private readonly requests: SharingRequestService,
    private readonly agreements: AgreementService,
    private readonly participants: ParticipantService,
    private readonly regionsOfHub: RegionService,
    private readonly log: WorkflowLog,
  ) {}

  @SharedQuery(() => SharingRequest, DEALINGS, 'One request for data; null if there is none that the caller may see (共享申请).')
  sharingRequest(@Arg('id', () => ID, { description: 'Identifier (申请编号).' }) id: string, @Ctx() context: RequestContext) {
    return this.requests.byId(context, id);
  }

  @SharedQuery(() => SharingRequestConnection, DEALINGS, 'Requests for data that the caller may see, latest first (共享申请列表).')
  sharingRequests(
    @Arg('where', () => SharingRequestFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: SharingRequestFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.requests.list(context, where, page);
  }

  @SharedMutation(() => RequestSharingPayload, PUBLIC, 'Request data. The result lists all missing documents (提交共享申请).')
  async requestSharing(
    @Arg('input', () => Input.RequestSharingInput, { description: 'The request (申请内容).' }) input: Input.RequestSharingInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, RequestSharingPayload, await this.requests.request(context, input));
  }

  @SharedMutation(() => SharingRequestPayload, PUBLIC, 'Submit missing documents (补正材料).')
  async supplyPapers(
    @Arg('input', () => Input.SupplyPapersInput, { description: 'The documents (补正内容).' }) input: Input.SupplyPapersInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, SharingRequestPayload, await this.requests.supplyPapers(context, input));
  }

  @SharedMutation(
    () => SharingRequestPayload,
    PUBLIC,
    'Ask the requesting participant for all missing documents; possible once (一次性告知补正).',
  )
  async askForPapers(
    @Arg('input', () => Input.AskForPapersInput, { description: 'The missing documents (待补材料).' }) input: Input.AskForPapersInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, SharingRequestPayload, await this.requests.askForPapers(context, input));
  }

  @SharedMutation(() => SharingRequestPayload, PUBLIC, "Ask for more time to answer. Requires the authority's consent (延长答复).")
  async extendAnswer(
    @Arg('input', () => Input.ExtendAnswerInput, { description: 'Duration and reason (延期内容).' }) input: Input.ExtendAnswerInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, SharingRequestPayload, await this.requests.extendAnswer(context, input));
  }

  @SharedMutation(() => SharingRequestPayload, PUBLIC, 'Approve or reject an extension. Only for the sharing authority (主管部门同意延期).')
  async consentToExtension(
    @Arg('input', () => Input.ConsentToExtensionInput, { description: 'Decision (意见).' }) input: Input.ConsentToExtensionInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, SharingRequestPayload, await this.requests.consentToExtension(context, input));
  }

  @SharedMutation(() => SharingRequestPayload, PUBLIC, 'Answer a request. A refusal must state its reason (答复共享申请).')
  async decideSharing(
    @Arg('input', () => Input.DecideSharingInput, { description: 'The answer (答复内容).' }) input: Input.DecideSharingInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, SharingRequestPayload, await this.requests.decide(context, input));
  }

  @SharedResolver(() => Participant, DEALINGS, 'Participant that requests the data (申请方).', { nullable: true })
  participant(@Root() request: SharingRequest, @Ctx() context: RequestContext) {
    return this.participants.byId(context, request.participantId);
  }

  @SharedResolver(() => Participant, DEALINGS, 'Participant that provides the data (提供方).', { nullable: true })
  provider(@Root() request: SharingRequest, @Ctx() context: RequestContext) {
    return this.participants.byId(context, request.providerId);
  }

  @SharedResolver(() => [Region], DEALINGS, 'Requested regions (地区范围).')
  regions(@Root() request: SharingRequest) {
    return this.regionsOfHub.byCodes(request.regionCodes);
  }

  @SharedResolver(() => SharingAgreement, DEALINGS, 'The resulting agreement; null if there is none (共享协议).', { nullable: true })
  agreement(@Root() request: SharingRequest, @Ctx() context: RequestContext) {
    return request.agreementId ? this.agreements.byId(context, request.agreementId) : null;
  }

  @SharedResolver(() => [WorkflowEvent], DEALINGS, 'Steps taken so far (办理过程).')
  async history(@Root() request: SharingRequest, @Ctx() context: RequestContext) {
    return (await this.log.of(context, 'sharing_request', request.id)).map((event) => WorkflowEvent.from(event, request));
  }

  private async payload<P extends SharingRequestPayload>(context: RequestContext, type: new () => P, { id, userErrors }: Done): Promise<P> {
    return Object.assign(new type(), { request: id ? await this.requests.byId(context, id) : null, userErrors });
  }
}
