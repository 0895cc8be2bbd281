import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { SharedMutation, SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import type { UnionOrganizationService } from '../organizations/union-organization.service.ts';
import { UnionOrganization } from '../organizations/union-organization.type.ts';
import { ForumFilter, RecordForumInput } from './forum.inputs.ts';
import type { ForumService } from './forum.service.ts';
import { Forum, ForumConnection, ForumPayload } from './forum.type.ts';

@Resolver(() => Forum)
export class ForumResolver {
  constructor(
    private readonly service: ForumService,
    private readonly unions: UnionOrganizationService,
  ) {}

  @SharedQuery(() => ForumConnection, PUBLIC, 'Candid forums (meetings of workers, unions and enterprises), latest first (恳谈会列表).')
  forums(
    @Arg('where', () => ForumFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: ForumFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.service.list(context, where, page);
  }

  @SharedMutation(() => ForumPayload, PUBLIC, 'Record a candid forum (登记恳谈会).')
  async recordForum(
    @Arg('input', () => RecordForumInput, { description: 'Content (内容).' }) input: RecordForumInput,
    @Ctx() context: RequestContext,
  ) {
    const { id, userErrors } = await this.service.record(context, input);
    return ForumPayload.of(id ? await this.service.byId(context, id) : null, userErrors);
  }

  @SharedResolver(() => UnionOrganization, PUBLIC, 'The union (工会).', { nullable: true })
  union(@Root() forum: Forum, @Ctx() context: RequestContext) {
    return this.unions.byId(context, forum.unionId);
  }
}

@Resolver(() => Enterprise)
export class EnterpriseForumsResolver {
  constructor(private readonly service: ForumService) {}

  @SharedResolver(() => ForumConnection, PUBLIC, 'Candid forums with this enterprise, latest first (恳谈会).', {
    nullable: true,
    name: 'forums',
  })
  forumsOfEnterprise(@Root() enterprise: Enterprise, @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return this.service.ofEnterprise(context, enterprise.creditCode, page);
  }
}
