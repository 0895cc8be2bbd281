import { Arg, Args, Ctx, ID, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { Cost } from '../../shared/schema/cost.ts';
import { SharedMutation, SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { ChangeUnionInput, FoundUnionInput } from './union-organization.inputs.ts';
import type { UnionOrganizationService } from './union-organization.service.ts';
import {
  UnionEvent,
  UnionOrganization,
  UnionOrganizationConnection,
  UnionOrganizationFilter,
  UnionOrganizationPayload,
} from './union-organization.type.ts';
import type { UnionRegister } from './union-register.service.ts';

@Resolver(() => UnionOrganization)
export class UnionOrganizationResolver {
  constructor(
    private readonly unions: UnionOrganizationService,
    private readonly register: UnionRegister,
  ) {}

  @SharedMutation(() => UnionOrganizationPayload, PUBLIC, 'Record the founding of a union (登记建会).')
  async foundUnion(
    @Arg('input', () => FoundUnionInput, { description: 'The union (建会).' }) input: FoundUnionInput,
    @Ctx() context: RequestContext,
  ) {
    const { id, userErrors } = await this.register.found(context, input);
    return UnionOrganizationPayload.of(id ? await this.unions.byId(context, id) : null, userErrors);
  }

  @SharedMutation(
    () => UnionOrganizationPayload,
    PUBLIC,
    'Record that a union was renamed, moved under another organisation, or dissolved (登记工会变更).',
  )
  async changeUnion(
    @Arg('input', () => ChangeUnionInput, { description: 'The union and the change (变更).' }) input: ChangeUnionInput,
    @Ctx() context: RequestContext,
  ) {
    const { id, userErrors } = await this.register.change(context, input);
    return UnionOrganizationPayload.of(id ? await this.unions.byId(context, id) : null, userErrors);
  }

  @SharedQuery(() => UnionOrganization, PUBLIC, 'One union organisation (按标识查询工会组织).')
  unionOrganization(@Arg('id', () => ID, { description: 'Identifier (工会标识).' }) id: string, @Ctx() context: RequestContext) {
    return this.unions.byId(context, id);
  }

  @SharedQuery(() => UnionOrganizationConnection, PUBLIC, 'Union organisations by region (工会组织列表).')
  unionOrganizations(
    @Cost(300)
    @Arg('search', () => String, { nullable: true, description: 'Words in the name (名称检索).' })
    search: string | null,
    @Arg('where', () => UnionOrganizationFilter, { nullable: true, description: 'Conditions (筛选条件).' })
    where: UnionOrganizationFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.unions.list(context, { search, where }, page);
  }

  @SharedResolver(() => UnionOrganization, PUBLIC, 'The parent organisation (上级工会).', { nullable: true })
  parent(@Root() union: UnionOrganization, @Ctx() context: RequestContext) {
    return union.parentId ? this.unions.byId(context, union.parentId) : null;
  }

  @SharedResolver(() => UnionOrganizationConnection, PUBLIC, 'Organisations directly below it (下级工会).', { nullable: true })
  children(@Root() union: UnionOrganization, @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return this.unions.childrenOf(context, union.id, page);
  }

  @SharedResolver(() => [UnionOrganization], PUBLIC, 'The organisations above it and itself, the highest first (隶属关系).', {
    nullable: true,
  })
  path(@Root() union: UnionOrganization, @Ctx() context: RequestContext) {
    return this.unions.pathOf(context, union.id);
  }

  @SharedResolver(() => [UnionEvent], PUBLIC, 'Founding and changes, oldest first (沿革).', { nullable: true })
  history(@Root() union: UnionOrganization, @Ctx() context: RequestContext) {
    return this.unions.historyOf(context, union.id);
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
