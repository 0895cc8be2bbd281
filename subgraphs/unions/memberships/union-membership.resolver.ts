import { Arg, Ctx, ID, Resolver, Root } from 'type-graphql';
import { PERSONAL } from '../../shared/authorization/classification.ts';
import { SharedQuery, SharedResolver } from '../../shared/graphql/shared-field.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import type { UnionOrganizationService } from '../organizations/union-organization.service.ts';
import { UnionOrganization } from '../organizations/union-organization.type.ts';
import { Worker } from '../worker/worker.type.ts';
import type { UnionMembershipService } from './union-membership.service.ts';
import { UnionMembership } from './union-membership.type.ts';

@Resolver(() => UnionMembership)
export class UnionMembershipResolver {
  constructor(
    private readonly memberships: UnionMembershipService,
    private readonly unions: UnionOrganizationService,
  ) {}

  @SharedQuery(() => UnionMembership, PERSONAL, 'One membership; null where there is none that the caller may see (按标识查询会籍).')
  unionMembership(@Arg('id', () => ID, { description: 'Identifier (会籍标识).' }) id: string, @Ctx() context: RequestContext) {
    return this.memberships.byId(context, id);
  }

  @SharedResolver(() => UnionOrganization, PERSONAL, 'The union (工会组织).', { nullable: true })
  organization(@Root() membership: UnionMembership, @Ctx() context: RequestContext) {
    return this.unions.byId(context, membership.organizationId);
  }
}

@Resolver(() => Worker)
export class WorkerMembershipsResolver {
  constructor(private readonly memberships: UnionMembershipService) {}

  @SharedResolver(() => [UnionMembership], PERSONAL, 'Trade union memberships of this person (工会会籍).', {
    name: 'memberships',
    nullable: true,
  })
  ofWorker(@Root() worker: Worker, @Ctx() context: RequestContext) {
    return this.memberships.ofWorker(context, worker.id);
  }
}
