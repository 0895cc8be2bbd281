import { Arg, Args, Ctx, Int, Resolver, Root } from 'type-graphql';
import { INTERNAL, PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { SharedMutation, SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import type { CampaignService } from '../campaigns/campaign.service.ts';
import { Campaign } from '../campaigns/campaign.type.ts';
import type { EnterpriseService } from '../enterprises/enterprise.service.ts';
import { Enterprise } from '../enterprises/enterprise.type.ts';
import { CloseInspectionInput, ExtendInspectionInput, InspectionFilter, RecordInspectionInput } from './inspection.inputs.ts';
import type { InspectionService } from './inspection.service.ts';
import { Inspection, InspectionConnection, InspectionPayload } from './inspection.type.ts';
import type { InspectionWorkflow } from './inspection-workflow.service.ts';

@Resolver(() => Inspection)
export class InspectionResolver {
  constructor(
    private readonly inspections: InspectionService,
    private readonly enterprises: EnterpriseService,
    private readonly campaigns: CampaignService,
    private readonly workflow: InspectionWorkflow,
  ) {}

  @SharedQuery(() => InspectionConnection, INTERNAL, 'Labour inspections, latest first (劳动保障监察列表).', { name: 'inspections' })
  list(
    @Arg('where', () => InspectionFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: InspectionFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.inspections.list(context, where, page);
  }

  @SharedResolver(() => Enterprise, INTERNAL, 'Enterprise inspected (被检查企业).', { nullable: true })
  enterprise(@Root() inspection: Inspection, @Ctx() context: RequestContext) {
    return this.enterprises.byCode(context, inspection.enterpriseCode);
  }

  @SharedResolver(() => Campaign, INTERNAL, 'Campaign it belongs to (所属专项行动).', { nullable: true })
  campaign(@Root() inspection: Inspection, @Ctx() context: RequestContext) {
    return this.campaigns.byCode(context, inspection.campaignCode);
  }

  @SharedResolver(() => Int, INTERNAL, 'Number of violations found by it and handled (处理违法行为数).')
  violationCount(@Root() inspection: Inspection, @Ctx() context: RequestContext) {
    return this.inspections.violationCountOf(context, inspection.number);
  }

  @SharedMutation(() => InspectionPayload, PUBLIC, 'Open an inspection, or record a closed one (登记监察案件).')
  async recordInspection(
    @Arg('input', () => RecordInspectionInput, { description: 'The inspection (案件内容).' }) input: RecordInspectionInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.workflow.record(context, input));
  }

  @SharedMutation(() => InspectionPayload, PUBLIC, 'Extend an inspection by thirty working days (延长监察办案期限).')
  async extendInspection(
    @Arg('input', () => ExtendInspectionInput, { description: 'Inspection number and reason (延长内容).' }) input: ExtendInspectionInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.workflow.extend(context, input));
  }

  @SharedMutation(() => InspectionPayload, PUBLIC, 'Close an inspection (监察结案).')
  async closeInspection(
    @Arg('input', () => CloseInspectionInput, { description: 'Inspection number and result (结案内容).' }) input: CloseInspectionInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.workflow.close(context, input));
  }

  private async payload(context: RequestContext, { id, userErrors }: Done) {
    return InspectionPayload.of(id ? await this.inspections.byNumber(context, id) : null, userErrors);
  }
}

@Resolver(() => Enterprise)
export class EnterpriseInspectionsResolver {
  constructor(private readonly inspections: InspectionService) {}

  @SharedResolver(() => InspectionConnection, INTERNAL, 'Inspections of it, latest first (劳动保障监察).', {
    name: 'inspections',
    nullable: true,
  })
  ofEnterprise(@Root() enterprise: Enterprise, @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return this.inspections.ofEnterprise(context, enterprise.creditCode, page);
  }
}
