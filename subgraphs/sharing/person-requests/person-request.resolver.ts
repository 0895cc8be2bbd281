import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import { forPersonsAnd, PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { SharedMutation, SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import { WorkflowEvent } from '../../shared/workflow/workflow-event.type.ts';
import type { WorkflowLog } from '../../shared/workflow/workflow-log.ts';
import type { ParticipantService } from '../participants/participant.service.ts';
import { Participant } from '../participants/participant.type.ts';
import {
  AnswerPersonRequestInput,
  ComplainOfPersonRequestInput,
  DecidePersonComplaintInput,
  FilePersonRequestInput,
  PersonRequestFilter,
  WithdrawPersonRequestInput,
} from './person-request.inputs.ts';
import type { PersonRequestService } from './person-request.service.ts';
import { OF_REQUESTS, PersonRequest, PersonRequestConnection, PersonRequestPayload } from './person-request.type.ts';

const BY_REQUESTS = forPersonsAnd('REQUESTS');

@Resolver(() => PersonRequest)
export class PersonRequestResolver {
  constructor(
    private readonly requests: PersonRequestService,
    private readonly participants: ParticipantService,
    private readonly log: WorkflowLog,
  ) {}

  @SharedQuery(
    () => PersonRequestConnection,
    OF_REQUESTS,
    'Requests of persons about their own data: one’s own, those the caller has to answer, complaints for the authority (个人请求列表).',
  )
  personRequests(
    @Arg('where', () => PersonRequestFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: PersonRequestFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.requests.list(context, where, page);
  }

  @SharedMutation(
    () => PersonRequestPayload,
    BY_REQUESTS,
    'File a request or a complaint about one’s own data; persons only (提出个人请求).',
  )
  async filePersonRequest(
    @Arg('input', () => FilePersonRequestInput, { description: 'The request (请求内容).' }) input: FilePersonRequestInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.requests.file(context, input));
  }

  @SharedMutation(
    () => PersonRequestPayload,
    BY_REQUESTS,
    'Complain to the sharing authority of an answer, or of none in time; the person only (就答复投诉).',
  )
  async complainOfPersonRequest(
    @Arg('input', () => ComplainOfPersonRequestInput, { description: 'The complaint (投诉内容).' }) input: ComplainOfPersonRequestInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.requests.complain(context, input));
  }

  @SharedMutation(() => PersonRequestPayload, BY_REQUESTS, 'Withdraw one’s own request; the person only (撤回个人请求).')
  async withdrawPersonRequest(
    @Arg('input', () => WithdrawPersonRequestInput, { description: 'The request (请求).' }) input: WithdrawPersonRequestInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.requests.withdraw(context, input));
  }

  @SharedMutation(() => PersonRequestPayload, PUBLIC, 'Answer a request of a person; the body that was asked only (答复个人请求).')
  async answerPersonRequest(
    @Arg('input', () => AnswerPersonRequestInput, { description: 'The answer (答复内容).' }) input: AnswerPersonRequestInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.requests.answer(context, input));
  }

  @SharedMutation(
    () => PersonRequestPayload,
    PUBLIC,
    'Decide a complaint of a person; the sharing authority of the region of the body only (处理个人投诉).',
  )
  async decidePersonComplaint(
    @Arg('input', () => DecidePersonComplaintInput, { description: 'The decision (处理决定).' }) input: DecidePersonComplaintInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.requests.decide(context, input));
  }

  @SharedResolver(() => Participant, OF_REQUESTS, 'Body that is asked (被请求单位).', { nullable: true })
  addressed(@Root() request: PersonRequest, @Ctx() context: RequestContext) {
    return this.participants.byId(context, request.addressedId);
  }

  @SharedResolver(() => [WorkflowEvent], OF_REQUESTS, 'Its course so far (办理过程).')
  async history(@Root() request: PersonRequest, @Ctx() context: RequestContext) {
    return (await this.log.of(context, 'person_request', request.id)).map((event) => WorkflowEvent.from(event, request));
  }

  private async payload(context: RequestContext, { id, userErrors }: Done) {
    return PersonRequestPayload.of(id ? await this.requests.byId(context, id) : null, userErrors);
  }
}
