import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import { Region } from '../region/region.type.ts';
import type { MediationOrganizationService } from './mediation-organization.service.ts';
import { MediationOrganizationConnection, MediationOrganizationFilter, MediationOrganizationKind } from './mediation-organization.type.ts';

@Resolver(() => Region)
export class MediationOrganizationResolver {
  constructor(private readonly service: MediationOrganizationService) {}

  @SharedQuery(() => MediationOrganizationConnection, PUBLIC, 'Organisations that mediate labour disputes (调解组织列表).')
  mediationOrganizations(
    @Arg('where', () => MediationOrganizationFilter, { nullable: true, description: 'Conditions (筛选条件).' })
    where: MediationOrganizationFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.service.list(context, where, page);
  }

  @SharedResolver(
    () => MediationOrganizationConnection,
    PUBLIC,
    'Organisations inside this region that mediate labour disputes; totalCount is 0 where a county has none (辖区调解组织).',
    { nullable: true, name: 'mediationOrganizations' },
  )
  organizationsOfRegion(
    @Root() region: Region,
    @Arg('kind', () => MediationOrganizationKind, { nullable: true, description: 'Only this kind (类型).' })
    kind: MediationOrganizationKind | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.service.ofRegion(context, region.code, { kind }, page);
  }
}
