import { Arg, Args, Ctx, ID, Resolver, Root } from 'type-graphql';
import { PERSONAL, PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { MonthScalar } from '../../shared/schema/scalars.ts';
import { SharedMutation, SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { UnionOrganizationService } from '../organizations/union-organization.service.ts';
import { UnionOrganization } from '../organizations/union-organization.type.ts';
import { Worker } from '../worker/worker.type.ts';
import type { MembershipWorkflow } from './membership-workflow.service.ts';
import { EndMembershipInput, EnrolMemberInput, UnionMembershipFilter } from './union-membership.inputs.ts';
import type { UnionMembershipService } from './union-membership.service.ts';
import { EnrolmentCount, UnionMembership, UnionMembershipConnection, UnionMembershipPayload } from './union-membership.type.ts';

@Resolver(() => UnionMembership)
export class UnionMembershipResolver {
  constructor(
    private readonly memberships: UnionMembershipService,
    private readonly unions: UnionOrganizationService,
    private readonly workflow: MembershipWorkflow,
  ) {}

  @SharedMutation(() => UnionMembershipPayload, PUBLIC, 'Record a new union membership (登记入会).')
  async enrolMember(
    @Arg('input', () => EnrolMemberInput, { description: 'The membership (入会).' }) input: EnrolMemberInput,
    @Ctx() context: RequestContext,
  ) {
    const { id, userErrors } = await this.workflow.enrol(context, input);
    return UnionMembershipPayload.of(id ? await this.memberships.byId(context, id) : null, userErrors);
  }

  @SharedMutation(() => UnionMembershipPayload, PUBLIC, 'End a union membership (登记退会).')
  async endMembership(
    @Arg('input', () => EndMembershipInput, { description: 'The membership and the day of leaving (退会).' }) input: EndMembershipInput,
    @Ctx() context: RequestContext,
  ) {
    const { id, userErrors } = await this.workflow.end(context, input);
    return UnionMembershipPayload.of(id ? await this.memberships.byId(context, id) : null, userErrors);
  }

  @SharedQuery(() => UnionMembership, PERSONAL, 'One membership; null if there is none that the caller may see (按标识查询会籍).')
  unionMembership(@Arg('id', () => ID, { description: 'Identifier (会籍标识).' }) id: string, @Ctx() context: RequestContext) {
    return this.memberships.byId(context, id);
  }

  @SharedQuery(() => UnionMembershipConnection, PERSONAL, 'Members of the unions of the caller’s own region, latest first (会员名册).')
  unionMemberships(
    @Arg('where', () => UnionMembershipFilter, { nullable: true, description: 'Conditions (筛选条件).' })
    where: UnionMembershipFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.memberships.list(context, where, page);
  }

  @SharedResolver(() => UnionOrganization, PERSONAL, 'The union (工会组织).', { nullable: true })
  organization(@Root() membership: UnionMembership, @Ctx() context: RequestContext) {
    return this.unions.byId(context, membership.organizationId);
  }
}

@Resolver(() => UnionOrganization)
export class UnionEnrolmentResolver {
  constructor(private readonly memberships: UnionMembershipService) {}

  @SharedResolver(
    () => [EnrolmentCount],
    PUBLIC,
    'Number of members who joined and left this union and all unions below it in a period, by channel (入会统计).',
    {
      nullable: true,
    },
  )
  enrolment(
    @Root() union: UnionOrganization,
    @Arg('from', () => MonthScalar, { description: 'First month, YYYY-MM (起始月份).' }) from: string,
    @Arg('to', () => MonthScalar, { description: 'Last month; must be over, at most ten years after the first (截止月份).' }) to: string,
    @Ctx() context: RequestContext,
  ) {
    return this.memberships.enrolmentOf(context, union.id, from, to);
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
