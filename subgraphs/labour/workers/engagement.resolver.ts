import { Arg, Ctx, Resolver, Root } from 'type-graphql';
import { PERSONAL, PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { SharedMutation, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import type { EnterpriseService } from '../enterprises/enterprise.service.ts';
import { Enterprise } from '../enterprises/enterprise.type.ts';
import { EndEngagementInput, RecordEngagementInput } from './engagement.inputs.ts';
import { Engagement, EngagementPayload, EngagementSource, EngagementVersion } from './engagement.type.ts';
import type { EngagementWorkflow } from './engagement-workflow.service.ts';
import type { WorkerService } from './worker.service.ts';

@Resolver(() => Engagement)
export class EngagementResolver {
  constructor(
    private readonly enterprises: EnterpriseService,
    private readonly workers: WorkerService,
    private readonly workflow: EngagementWorkflow,
  ) {}

  @SharedResolver(() => Enterprise, PERSONAL, 'Enterprise that the worker works for (用工企业).', { nullable: true })
  enterprise(@Root() engagement: Engagement, @Ctx() context: RequestContext) {
    return this.enterprises.byCode(context, engagement.enterpriseCode);
  }

  @SharedResolver(() => Enterprise, PERSONAL, 'The platform behind the work, if any (平台企业).', { nullable: true })
  platform(@Root() engagement: Engagement, @Ctx() context: RequestContext) {
    return engagement.platformCode ? this.enterprises.byCode(context, engagement.platformCode) : null;
  }

  @SharedResolver(() => Enterprise, PERSONAL, 'Delivery station, if it is a separate enterprise (配送站点).', { nullable: true })
  station(@Root() engagement: Engagement, @Ctx() context: RequestContext) {
    return engagement.stationCode ? this.enterprises.byCode(context, engagement.stationCode) : null;
  }

  @SharedResolver(() => [EngagementSource], PERSONAL, 'Statements of each source, the one that takes precedence first (来源比对).', {
    nullable: true,
  })
  sources(@Root() engagement: Engagement, @Ctx() context: RequestContext) {
    return this.workers.sourcesOf(context, engagement);
  }

  @SharedResolver(() => [EngagementVersion], PERSONAL, 'Earlier versions, oldest first (历史版本).', { nullable: true })
  versions(@Root() engagement: Engagement, @Ctx() context: RequestContext) {
    return this.workers.versionsOf(context, engagement);
  }

  @SharedMutation(() => EngagementPayload, PUBLIC, 'Record or change an engagement; for the department of the place of work (登记用工).')
  async recordEngagement(
    @Arg('input', () => RecordEngagementInput, { description: 'The engagement (登记内容).' }) input: RecordEngagementInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.workflow.record(context, input));
  }

  @SharedMutation(() => EngagementPayload, PUBLIC, 'End an engagement; for the department of the place of work (终止用工).')
  async endEngagement(
    @Arg('input', () => EndEngagementInput, { description: 'Engagement and last day (终止内容).' }) input: EndEngagementInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.workflow.end(context, input));
  }

  private async payload(context: RequestContext, { id, userErrors }: Done) {
    return EngagementPayload.of(id === null ? null : await this.workers.engagementById(context, id), userErrors);
  }
}
