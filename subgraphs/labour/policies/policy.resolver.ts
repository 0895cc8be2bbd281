import { Arg, Args, Ctx, Resolver } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { Cost } from '../../shared/schema/cost.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedQuery } from '../../shared/schema/shared-field.ts';
import type { PolicyService } from './policy.service.ts';
import { Policy, PolicyConnection, PolicyFilter } from './policy.type.ts';

@Resolver(() => Policy)
export class PolicyResolver {
  constructor(private readonly service: PolicyService) {}

  @SharedQuery(() => PolicyConnection, PUBLIC, 'Policies and regulations by words, kind, region and day, latest first (政策法规检索).')
  policies(
    @Cost(100)
    @Arg('search', () => String, { nullable: true, description: 'Words in the title or topics (检索词).' })
    search: string | null,
    @Arg('where', () => PolicyFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: PolicyFilter | null,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Day on which they are in force (生效日期).' }) on: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.service.list(context, { search, where, on }, page);
  }
}
