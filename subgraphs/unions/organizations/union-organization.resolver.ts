import { Arg, Args, Ctx, ID, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { PageArgs } from '../../shared/graphql/connection.ts';
import { SharedQuery, SharedResolver } from '../../shared/graphql/shared-field.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import type { UnionOrganizationService } from './union-organization.service.ts';
import { UnionOrganization, UnionOrganizationConnection, UnionOrganizationFilter } from './union-organization.type.ts';

@Resolver(() => UnionOrganization)
export class UnionOrganizationResolver {
  constructor(private readonly unions: UnionOrganizationService) {}

  @SharedQuery(() => UnionOrganization, PUBLIC, 'One union organisation (按标识查询工会组织).')
  unionOrganization(@Arg('id', () => ID, { description: 'Identifier (工会标识).' }) id: string, @Ctx() context: RequestContext) {
    return this.unions.byId(context, id);
  }

  @SharedQuery(() => UnionOrganizationConnection, PUBLIC, 'Union organisations by region (工会组织列表).')
  unionOrganizations(
    @Arg('search', () => String, { nullable: true, description: 'Words of the name (名称检索).' }) search: string | null,
    @Arg('where', () => UnionOrganizationFilter, { nullable: true, description: 'Conditions (筛选条件).' })
    where: UnionOrganizationFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.unions.list(context, { search, where }, page);
  }

  @SharedResolver(() => UnionOrganization, PUBLIC, 'The organisation above it (上级工会).', { nullable: true })
  parent(@Root() union: UnionOrganization, @Ctx() context: RequestContext) {
    return union.parentId ? this.unions.byId(context, union.parentId) : null;
  }
}

@Resolver(() => Enterprise)
export class EnterpriseUnionResolver {
  constructor(private readonly unions: UnionOrganizationService) {}

  @SharedResolver(() => UnionOrganization, PUBLIC, 'The union of this enterprise (企业工会).', { nullable: true })
  tradeUnion(@Root() enterprise: Enterprise, @Ctx() context: RequestContext) {
    return this.unions.ofEnterprise(context, enterprise.creditCode);
  }
}
