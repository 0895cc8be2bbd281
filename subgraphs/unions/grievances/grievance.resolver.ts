import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import { PERSONAL, PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { SharedMutation, SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { Worker } from '../worker/worker.type.ts';
import {
  AnswerGrievanceInput,
  GrievanceChannelFilter,
  GrievanceFilter,
  OpenGrievanceChannelInput,
  RaiseGrievanceInput,
} from './grievance.inputs.ts';
import type { GrievanceService } from './grievance.service.ts';
import {
  ChannelRecord,
  Grievance,
  GrievanceChannel,
  GrievanceChannelConnection,
  GrievanceChannelPayload,
  GrievanceConnection,
  GrievancePayload,
} from './grievance.type.ts';
import type { GrievanceWorkflow } from './grievance-workflow.service.ts';

@Resolver(() => Grievance)
export class GrievanceResolver {
  constructor(
    private readonly service: GrievanceService,
    private readonly workflow: GrievanceWorkflow,
  ) {}

  @SharedQuery(() => GrievanceConnection, PERSONAL, 'Grievances of workers, latest first (劳动者诉求列表).')
  grievances(
    @Arg('where', () => GrievanceFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: GrievanceFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.service.list(context, where, page);
  }

  @SharedMutation(
    () => GrievancePayload,
    PUBLIC,
    'Record a grievance. The time limit for an answer starts on the same day (登记劳动者诉求).',
  )
  async raiseGrievance(
    @Arg('input', () => RaiseGrievanceInput, { description: 'The grievance (诉求).' }) input: RaiseGrievanceInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.workflow.raise(context, input));
  }

  @SharedMutation(() => GrievancePayload, PUBLIC, 'Record the answer to a grievance (登记诉求答复).')
  async answerGrievance(
    @Arg('input', () => AnswerGrievanceInput, { description: 'The grievance and the answer (答复).' }) input: AnswerGrievanceInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.workflow.answer(context, input));
  }

  @SharedResolver(() => GrievanceChannel, PERSONAL, 'The channel by which it was raised (渠道).', { nullable: true })
  channel(@Root() grievance: Grievance, @Ctx() context: RequestContext) {
    return this.service.channel(context, grievance.channelId);
  }

  private async payload(context: RequestContext, { id, userErrors }: Done) {
    return GrievancePayload.of(id ? await this.service.byId(context, id) : null, userErrors);
  }
}

@Resolver(() => GrievanceChannel)
export class GrievanceChannelResolver {
  constructor(
    private readonly service: GrievanceService,
    private readonly workflow: GrievanceWorkflow,
  ) {}

  @SharedQuery(
    () => GrievanceChannelConnection,
    PUBLIC,
    'Grievance channels of enterprises, such as hotlines and appeals, with figures on how they work (诉求渠道列表).',
  )
  grievanceChannels(
    @Arg('where', () => GrievanceChannelFilter, { nullable: true, description: 'Conditions (筛选条件).' })
    where: GrievanceChannelFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.service.channels(context, where, page);
  }

  @SharedMutation(() => GrievanceChannelPayload, PUBLIC, 'Record a grievance channel (登记诉求渠道).')
  async openGrievanceChannel(
    @Arg('input', () => OpenGrievanceChannelInput, { description: 'The channel (渠道).' }) input: OpenGrievanceChannelInput,
    @Ctx() context: RequestContext,
  ) {
    const { id, userErrors } = await this.workflow.openChannel(context, input);
    return GrievanceChannelPayload.of(id ? await this.service.channel(context, id) : null, userErrors);
  }

  @SharedResolver(() => ChannelRecord, PUBLIC, 'Figures on how the channel works (办理情况).', { nullable: true })
  record(@Root() channel: GrievanceChannel, @Ctx() context: RequestContext) {
    return this.service.recordOf(context, channel.id);
  }
}

@Resolver(() => Enterprise)
export class EnterpriseChannelsResolver {
  constructor(private readonly service: GrievanceService) {}

  @SharedResolver(() => GrievanceChannelConnection, PUBLIC, 'Grievance channels of this enterprise (诉求渠道).', {
    nullable: true,
    name: 'grievanceChannels',
  })
  channelsOfEnterprise(@Root() enterprise: Enterprise, @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return this.service.channelsOf(context, enterprise.creditCode, page);
  }
}

@Resolver(() => Worker)
export class WorkerGrievancesResolver {
  constructor(private readonly service: GrievanceService) {}

  @SharedResolver(() => [Grievance], PERSONAL, 'This person’s grievances against enterprises (劳动者诉求).', {
    nullable: true,
    name: 'grievances',
  })
  grievancesOfWorker(@Root() worker: Worker, @Ctx() context: RequestContext) {
    return this.service.ofWorker(context, worker.id);
  }
}
