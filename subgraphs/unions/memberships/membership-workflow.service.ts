import type { Database, RunStatement } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { dayRules } from '../../shared/rules/day-rules.ts';
import { pseudonymRules } from '../../shared/rules/pseudonym-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import { openRecord, type Procedure, takeStep } from '../../shared/workflow/procedure.ts';
import { inState } from '../../shared/workflow/step-rules.ts';
import type { UnionOrganizationRepository } from '../organizations/union-organization.repository.ts';
import { keptBy } from '../region/competence.ts';
import type { UnionMembershipRow } from './union-membership.entity.ts';
import type { EndMembershipInput, EnrolMemberInput } from './union-membership.inputs.ts';
import { MEMBERSHIPS, type UnionMembershipRepository } from './union-membership.repository.ts';

/** Joining and leaving. Both update the union's number of members. */
export class MembershipWorkflow {
  private readonly procedure: Procedure<UnionMembershipRow>;

  constructor(
    db: Database,
    private readonly memberships: UnionMembershipRepository,
    private readonly unions: UnionOrganizationRepository,
  ) {
    this.procedure = { db, table: MEMBERSHIPS, persons: ({ worker }) => [worker], kept: keptBy };
  }

  enrol(context: RequestContext, input: EnrolMemberInput): Promise<Done> {
    const { worker, channel, joinedOn } = input;
    const unionOf = async (rows: RunStatement) => keptBy(context, await this.unions.locked(rows, input.union), 'input.union');
    return openRecord(
      this.procedure,
      { context, name: 'enrolMember', input },
      {
        action: 'ENROLLED',
        on: joinedOn,
        rules: async (rows) => {
          const union = await unionOf(rows);
          const broken = [
            inState('union', union.dissolved_on !== null, 'the union was dissolved', '该工会已撤销'),
            ...pseudonymRules('worker', worker),
            ...dayRules('joinedOn', joinedOn, union.founded_on),
          ];
          // Checked last: only a caller that could make this enrolment learns of an existing membership, which is the union's own record.
          if (broken.some(Boolean)) return broken;
          return [
            (await this.memberships.isMember(rows, worker, union.id)) &&
              userError('worker', 'MEMBER', 'this person is already a member of this union', '该劳动者已是本工会会员'),
          ];
        },
        insert: async (rows) => {
          const { id, region } = await unionOf(rows);
          const { participant } = context.caller;
          return this.memberships.insert(rows, {
            worker,
            organization: id,
            region,
            joined_on: joinedOn,
            channel,
            recorded_by: participant,
          });
        },
      },
    );
  }

  end(context: RequestContext, input: EndMembershipInput): Promise<Done> {
    return takeStep(this.procedure, { context, name: 'endMembership', input, field: 'membership' }, 'ENDED', {
      closed: ({ left_on }) => inState('membership', left_on !== null, 'the membership has already ended', '会籍已终止'),
      day: 'leftOn',
      after: ['joined_on'],
      columns: async ({ row, on, rows }) => {
        await this.memberships.leave(rows, row.organization);
        return { left_on: on };
      },
    });
  }
}
