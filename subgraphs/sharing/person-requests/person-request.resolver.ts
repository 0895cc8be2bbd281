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
    'Requests of persons about their own data: a person sees own ones, a body those it must answer, an authority the complaints (个人请求列表).',
  )
  personRequests(
    @Arg('where', () => PersonRequestFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: PersonRequestFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.requests.list(context, where, page);
  }

  @SharedMutation(() => PersonRequestPayload, BY_REQUESTS, 'File a request or a complaint about own data. Only for persons (提出个人请求).')
  async filePersonRequest(
    @Arg('input', () => FilePersonRequestInput, { description: 'The request (请求内容).' }) input: FilePersonRequestInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.requests.file(context, input));
  }

  @SharedMutation(
    () => PersonRequestPayload,
    BY_REQUESTS,
    'Complain to the sharing authority about an answer, or about no answer in time. Only for the person (就答复投诉).',
  )
  async complainOfPersonRequest(
    @Arg('input', () => ComplainOfPersonRequestInput, { description: 'The complaint (投诉内容).' }) input: ComplainOfPersonRequestInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.requests.complain(context, input));
  }

  @SharedMutation(() => PersonRequestPayload, BY_REQUESTS, 'Withdraw an own request. Only for the person (撤回个人请求).')
  async withdrawPersonRequest(
    @Arg('input', () => WithdrawPersonRequestInput, { description: 'The request (请求).' }) input: WithdrawPersonRequestInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.requests.withdraw(context, input));
  }

  @SharedMutation(() => PersonRequestPayload, PUBLIC, 'Answer a request of a person. Only for the body that was asked (答复个人请求).')
  async answerPersonRequest(
    @Arg('input', () => AnswerPersonRequestInput, { description: 'The answer (答复内容).' }) input: AnswerPersonRequestInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.requests.answer(context, input));
  }

  @SharedMutation(
    () => PersonRequestPayload,
    PUBLIC,
    'Decide a complaint of a person. Only for the sharing authority of the region of the body (处理个人投诉).',
  )
  async decidePersonComplaint(
    @Arg('input', () => DecidePersonComplaintInput, { description: 'The decision (处理决定).' }) input: DecidePersonComplaintInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.requests.decide(context, input));
  }

  @SharedResolver(() => Participant, OF_REQUESTS, 'Body to which the request is addressed (被请求单位).', { nullable: true })
  addressed(@Root() request: PersonRequest, @Ctx() context: RequestContext) {
    return this.participants.byId(context, request.addressedId);
  }

  @SharedResolver(() => [WorkflowEvent], OF_REQUESTS, 'Steps taken so far (办理过程).')
  async history(@Root() request: PersonRequest, @Ctx() context: RequestContext) {
    return (await this.log.of(context, 'person_request', request.id)).map((event) => WorkflowEvent.from(event, request));
  }

  private async payload(context: RequestContext, { id, userErrors }: Done) {
    return PersonRequestPayload.of(id ? await this.requests.byId(context, id) : null, userErrors);
  }
}
