import sql from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import { alignMany, alignOne, loaderFor } from '../../shared/database/loader.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import { UNIONS_POLICY } from '../policy.ts';
import type { UnionMembershipRepository } from './union-membership.repository.ts';
import { UnionMembership } from './union-membership.type.ts';

/** Who is a member is personal: a membership one may not see reads like one that does not exist. */
export class UnionMembershipService {
  constructor(private readonly memberships: UnionMembershipRepository) {}

  async byId(context: RequestContext, id: string): Promise<UnionMembership | null> {
    const row = await loaderFor(context, this, 'id', async (ids) =>
      alignOne(ids, await this.memberships.byIds(context, ids, this.visible(context)), (found) => found.id),
    ).load(id);
    return row && UnionMembership.from(row);
  }

  async ofWorker(context: RequestContext, worker: string): Promise<UnionMembership[]> {
    const rows = await loaderFor(context, this, 'worker', async (ids) =>
      alignMany(ids, await this.memberships.ofWorkers(context, ids, this.visible(context)), (found) => found.worker),
    ).load(worker);
    return rows.map(UnionMembership.from);
  }

  /** The member, where the membership is the caller's own and lasts. */
  async subjectsOf(context: RequestContext, id: string): Promise<string[]> {
    return this.memberships.subjects(context, id, withinRegion(context.caller.region, sql`region`));
  }

  private visible(context: RequestContext) {
    return UNIONS_POLICY.visible(context, 'memberships', sql`region`, sql`worker`);
  }
}
