import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { dayRules } from '../../shared/rules/day-rules.ts';
import { pseudonymRules } from '../../shared/rules/pseudonym-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import type { UnionOrganizationRepository } from '../organizations/union-organization.repository.ts';
import { keptBy } from '../region/competence.ts';
import type { EndMembershipInput, EnrolMemberInput } from './union-membership.inputs.ts';
import type { UnionMembershipRepository } from './union-membership.repository.ts';

/** Enrolment and leaving; the union's own number of members moves along. */
export class MembershipWorkflow {
  constructor(
    private readonly db: Database,
    private readonly memberships: UnionMembershipRepository,
    private readonly unions: UnionOrganizationRepository,
  ) {}

  enrol(context: RequestContext, input: EnrolMemberInput): Promise<Done> {
    return mutate(this.db, context, 'enrolMember', input, async (rows) => {
      const union = keptBy(context, await this.unions.locked(rows, input.union), 'input.union');
      const { worker, channel, joinedOn } = input;
      refuseIfBroken([
        union.dissolved_on !== null && userError('union', 'STATE', 'it was dissolved', '该工会已撤销'),
        ...pseudonymRules('worker', worker),
        ...dayRules('joinedOn', joinedOn, union.founded_on),
      ]);
      context.subjects.add(worker); // once it is a pseudonym: the ledger keeps no names
      // asked only where the enrolment could be made: what is answered then is the union's own affair
      refuseIfBroken([
        (await this.memberships.isMember(rows, worker, union.id)) &&
          userError('worker', 'MEMBER', 'this person is a member of it', '该劳动者已是本工会会员'),
      ]);
      return this.memberships.insert(rows, { worker, organization: union.id, region: union.region, joined_on: joinedOn, channel });
    });
  }

  end(context: RequestContext, input: EndMembershipInput): Promise<Done> {
    return mutate(this.db, context, 'endMembership', input, async (rows) => {
      const membership = keptBy(context, await this.memberships.locked(rows, input.membership), 'input.membership');
      context.subjects.add(membership.worker);
      refuseIfBroken([
        membership.left_on !== null && userError('membership', 'STATE', 'it has ended', '会籍已终止'),
        ...dayRules('leftOn', input.leftOn, membership.joined_on),
      ]);
      await this.memberships.end(rows, membership, input.leftOn);
      return membership.id;
    });
  }
}
