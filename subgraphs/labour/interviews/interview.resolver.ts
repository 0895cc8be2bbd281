import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import { INTERNAL, PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { SharedMutation, SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import type { CampaignService } from '../campaigns/campaign.service.ts';
import { Campaign } from '../campaigns/campaign.type.ts';
import type { EnterpriseService } from '../enterprises/enterprise.service.ts';
import { Enterprise } from '../enterprises/enterprise.type.ts';
import type { RectificationService } from '../rectifications/rectification.service.ts';
import { Rectification } from '../rectifications/rectification.type.ts';
import {
  CancelInterviewInput,
  InterviewFilter,
  ProposeJointInterviewInput,
  RecordGuidanceInput,
  RecordInterviewInput,
} from './interview.inputs.ts';
import type { InterviewService } from './interview.service.ts';
import { Interview, InterviewConnection, InterviewPayload } from './interview.type.ts';
import type { InterviewWorkflow } from './interview-workflow.service.ts';

interface Services {
  interviews: InterviewService;
  workflow: InterviewWorkflow;
  enterprises: EnterpriseService;
  campaigns: CampaignService;
  rectifications: RectificationService;
}

@Resolver(() => Interview)
export class InterviewResolver {
  constructor(private readonly services: Services) {}

  @SharedQuery(() => InterviewConnection, INTERNAL, 'Interviews with and guidance of enterprises, latest first (约谈列表).')
  interviews(
    @Arg('where', () => InterviewFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: InterviewFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.services.interviews.list(context, where, page);
  }

  @SharedMutation(() => InterviewPayload, PUBLIC, 'Propose a joint interview (提出部门联合约谈).')
  async proposeJointInterview(
    @Arg('input', () => ProposeJointInterviewInput, { description: 'Enterprise, participants, topics and day (约谈内容).' })
    input: ProposeJointInterviewInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.services.workflow.propose(context, input));
  }

  @SharedMutation(() => InterviewPayload, PUBLIC, 'Record the outcome of an interview (登记约谈结果).')
  async recordInterview(
    @Arg('input', () => RecordInterviewInput, { description: 'Interview, day and outcome (约谈结果).' }) input: RecordInterviewInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.services.workflow.record(context, input));
  }

  @SharedMutation(() => InterviewPayload, PUBLIC, 'Cancel a proposed interview (取消约谈).')
  async cancelInterview(
    @Arg('input', () => CancelInterviewInput, { description: 'Interview and reason (取消内容).' }) input: CancelInterviewInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.services.workflow.cancel(context, input));
  }

  @SharedMutation(() => InterviewPayload, PUBLIC, 'Record guidance given to an enterprise (登记用工指导).')
  async recordGuidance(
    @Arg('input', () => RecordGuidanceInput, { description: 'Enterprise, topics and day (指导内容).' }) input: RecordGuidanceInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.services.workflow.guide(context, input));
  }

  @SharedResolver(() => Enterprise, INTERNAL, 'Credit code of the enterprise interviewed (被约谈企业).', { nullable: true })
  enterprise(@Root() interview: Interview, @Ctx() context: RequestContext) {
    return this.services.enterprises.byCode(context, interview.enterpriseCode);
  }

  @SharedResolver(() => Campaign, INTERNAL, 'Campaign it belongs to (所属专项行动).', { nullable: true })
  campaign(@Root() interview: Interview, @Ctx() context: RequestContext) {
    return this.services.campaigns.byCode(context, interview.campaignCode);
  }

  @SharedResolver(() => [Rectification], INTERNAL, 'Rectifications required of the enterprise (整改要求).', { nullable: true })
  followUps(@Root() interview: Interview, @Ctx() context: RequestContext) {
    return this.services.rectifications.ofSource(context, interview.id);
  }

  private async payload(context: RequestContext, { id, userErrors }: Done) {
    return InterviewPayload.of(id ? await this.services.interviews.byId(context, id) : null, userErrors);
  }
}

@Resolver(() => Enterprise)
export class EnterpriseInterviewsResolver {
  constructor(private readonly service: InterviewService) {}

  @SharedResolver(() => InterviewConnection, INTERNAL, 'Interviews with it and guidance given to it, latest first (约谈).', {
    nullable: true,
  })
  interviews(@Root() enterprise: Enterprise, @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return this.service.ofEnterprise(context, enterprise.creditCode, page);
  }
}
