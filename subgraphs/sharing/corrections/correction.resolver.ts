import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import { DEALINGS, forPersonsAnd, PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { SharedMutation, SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import { WorkflowEvent } from '../../shared/workflow/workflow-event.type.ts';
import type { WorkflowLog } from '../../shared/workflow/workflow-log.ts';
import type { ParticipantService } from '../participants/participant.service.ts';
import { Participant } from '../participants/participant.type.ts';
import type { CorrectionService } from './correction.service.ts';
import {
  AnswerCorrectionInput,
  Correction,
  CorrectionConnection,
  CorrectionFilter,
  CorrectionNoticeConnection,
  CorrectionPayload,
  RequestCorrectionInput,
} from './correction.type.ts';

@Resolver(() => Correction)
export class CorrectionResolver {
  constructor(
    private readonly service: CorrectionService,
    private readonly participants: ParticipantService,
    private readonly log: WorkflowLog,
  ) {}

  @SharedQuery(() => CorrectionConnection, DEALINGS, 'Corrections that the caller may see, latest first (数据校核列表).')
  corrections(
    @Arg('where', () => CorrectionFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: CorrectionFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.service.list(context, where, page);
  }

  @SharedQuery(() => CorrectionNoticeConnection, DEALINGS, 'Corrections of values that the caller has read, latest first (更正通知列表).')
  correctionNotices(@Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return this.service.notices(context, page);
  }

  @SharedMutation(
    () => CorrectionPayload,
    forPersonsAnd('REQUESTS'),
    'Report a wrong value to its provider, which must answer within ten working days (提出数据校核).',
  )
  async requestCorrection(
    @Arg('input', () => RequestCorrectionInput, { description: 'The value and the reason (校核内容).' }) input: RequestCorrectionInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.service.request(context, input));
  }

  @SharedMutation(
    () => CorrectionPayload,
    PUBLIC,
    'Answer a request for correction; the answer lists all participants that read the value (答复数据校核).',
  )
  async answerCorrection(
    @Arg('input', () => AnswerCorrectionInput, { description: 'The answer (答复内容).' }) input: AnswerCorrectionInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.service.answer(context, input));
  }

  @SharedResolver(() => Participant, DEALINGS, 'Participant that requests the correction (提出方).', { nullable: true })
  requester(@Root() correction: Correction, @Ctx() context: RequestContext) {
    return this.participants.byId(context, correction.requesterId);
  }

  @SharedResolver(() => Participant, DEALINGS, 'Provider that must answer (提供方).', { nullable: true })
  provider(@Root() correction: Correction, @Ctx() context: RequestContext) {
    return this.participants.byId(context, correction.providerId);
  }

  @SharedResolver(() => [WorkflowEvent], DEALINGS, 'Steps taken so far (办理过程).')
  async history(@Root() correction: Correction, @Ctx() context: RequestContext) {
    return (await this.log.of(context, 'correction', correction.id)).map((event) => WorkflowEvent.from(event, correction));
  }

  private async payload(context: RequestContext, { id, userErrors }: Done): Promise<CorrectionPayload> {
    return Object.assign(new CorrectionPayload(), { correction: id ? await this.service.byId(context, id) : null, userErrors });
  }
}
