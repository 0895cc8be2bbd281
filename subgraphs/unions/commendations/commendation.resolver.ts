import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { SharedMutation, SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import type { UnionOrganizationService } from '../organizations/union-organization.service.ts';
import { UnionOrganization } from '../organizations/union-organization.type.ts';
import { CommendationFilter, RecordCommendationInput } from './commendation.inputs.ts';
import type { CommendationService } from './commendation.service.ts';
import { Commendation, CommendationConnection, CommendationPayload } from './commendation.type.ts';

@Resolver(() => Commendation)
export class CommendationResolver {
  constructor(
    private readonly service: CommendationService,
    private readonly unions: UnionOrganizationService,
  ) {}

  @SharedQuery(() => CommendationConnection, PUBLIC, 'Commendations and publicity for good practice, latest first (正面宣传和表扬列表).')
  commendations(
    @Arg('where', () => CommendationFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: CommendationFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.service.list(context, where, page);
  }

  @SharedMutation(() => CommendationPayload, PUBLIC, 'Record a commendation or publicity for good practice (登记表扬、宣传).')
  async recordCommendation(
    @Arg('input', () => RecordCommendationInput, { description: 'Content (内容).' }) input: RecordCommendationInput,
    @Ctx() context: RequestContext,
  ) {
    const { id, userErrors } = await this.service.record(context, input);
    return CommendationPayload.of(id ? await this.service.byId(context, id) : null, userErrors);
  }

  @SharedResolver(() => UnionOrganization, PUBLIC, 'The union (工会).', { nullable: true })
  union(@Root() commendation: Commendation, @Ctx() context: RequestContext) {
    return this.unions.byId(context, commendation.unionId);
  }
}

@Resolver(() => Enterprise)
export class EnterpriseCommendationsResolver {
  constructor(private readonly service: CommendationService) {}

  @SharedResolver(() => CommendationConnection, PUBLIC, 'Commendations of this enterprise, latest first (正面宣传和表扬).', {
    nullable: true,
    name: 'commendations',
  })
  commendationsOfEnterprise(@Root() enterprise: Enterprise, @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return this.service.ofEnterprise(context, enterprise.creditCode, page);
  }
}
