import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { SharedMutation, SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { UnionOrganizationService } from '../organizations/union-organization.service.ts';
import { UnionOrganization } from '../organizations/union-organization.type.ts';
import { CareActivityFilter, RecordCareActivityInput } from './care-activity.inputs.ts';
import type { CareActivityService } from './care-activity.service.ts';
import { CareActivity, CareActivityConnection, CareActivityPayload } from './care-activity.type.ts';

@Resolver(() => CareActivity)
export class CareActivityResolver {
  constructor(
    private readonly service: CareActivityService,
    private readonly unions: UnionOrganizationService,
  ) {}

  @SharedQuery(
    () => CareActivityConnection,
    PUBLIC,
    'Care activities of unions: help in winter and in heat, health checks, legal help, counselling and training; latest first (关爱活动列表).',
  )
  careActivities(
    @Arg('where', () => CareActivityFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: CareActivityFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.service.list(context, where, page);
  }

  @SharedMutation(() => CareActivityPayload, PUBLIC, 'Record a care activity (登记关爱活动).')
  async recordCareActivity(
    @Arg('input', () => RecordCareActivityInput, { description: 'Content (内容).' }) input: RecordCareActivityInput,
    @Ctx() context: RequestContext,
  ) {
    const { id, userErrors } = await this.service.record(context, input);
    return CareActivityPayload.of(id ? await this.service.byId(context, id) : null, userErrors);
  }

  @SharedResolver(() => UnionOrganization, PUBLIC, 'The union (工会).', { nullable: true })
  union(@Root() careActivity: CareActivity, @Ctx() context: RequestContext) {
    return this.unions.byId(context, careActivity.unionId);
  }
}
