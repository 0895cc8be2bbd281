import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { SharedMutation, SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import type { UnionOrganizationService } from '../organizations/union-organization.service.ts';
import { UnionOrganization } from '../organizations/union-organization.type.ts';
import { DemocraticParticipationFilter, RecordParticipationInput } from './democratic-participation.inputs.ts';
import type { DemocraticParticipationService } from './democratic-participation.service.ts';
import {
  DemocraticParticipation,
  DemocraticParticipationConnection,
  DemocraticParticipationPayload,
} from './democratic-participation.type.ts';

@Resolver(() => DemocraticParticipation)
export class DemocraticParticipationResolver {
  constructor(
    private readonly service: DemocraticParticipationService,
    private readonly unions: UnionOrganizationService,
  ) {}

  @SharedQuery(
    () => DemocraticParticipationConnection,
    PUBLIC,
    'Acts of democratic participation of workers in the management of enterprises, latest first (民主管理列表).',
  )
  democraticParticipation(
    @Arg('where', () => DemocraticParticipationFilter, { nullable: true, description: 'Conditions (筛选条件).' })
    where: DemocraticParticipationFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.service.list(context, where, page);
  }

  @SharedMutation(() => DemocraticParticipationPayload, PUBLIC, 'Record workers’ participation in management (登记民主管理活动).')
  async recordParticipation(
    @Arg('input', () => RecordParticipationInput, { description: 'Content (内容).' }) input: RecordParticipationInput,
    @Ctx() context: RequestContext,
  ) {
    const { id, userErrors } = await this.service.record(context, input);
    return DemocraticParticipationPayload.of(id ? await this.service.byId(context, id) : null, userErrors);
  }

  @SharedResolver(() => UnionOrganization, PUBLIC, 'The union (工会).', { nullable: true })
  union(@Root() democraticParticipation: DemocraticParticipation, @Ctx() context: RequestContext) {
    return this.unions.byId(context, democraticParticipation.unionId);
  }
}

@Resolver(() => Enterprise)
export class EnterpriseDemocraticParticipationsResolver {
  constructor(private readonly service: DemocraticParticipationService) {}

  @SharedResolver(
    () => DemocraticParticipationConnection,
    PUBLIC,
    'Acts of democratic participation in this enterprise, latest first (民主管理).',
    {
      nullable: true,
      name: 'democraticParticipation',
    },
  )
  democraticParticipationOfEnterprise(
    @Root() enterprise: Enterprise,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.service.ofEnterprise(context, enterprise.creditCode, page);
  }
}
