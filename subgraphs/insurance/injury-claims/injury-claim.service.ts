import sql from 'sql-template-tag';
import type { MatterRow } from '../../shared/authorization/matters.ts';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import { alignMany, alignOne, loaderFor } from '../../shared/database/loader.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { fieldsRead } from '../../shared/lists/filter-table.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { scoped } from '../enrolments/scheme-scope.ts';
import { INSURANCE_POLICY } from '../policy.ts';
import { FILTERS, type InjuryClaimRepository } from './injury-claim.repository.ts';
import { InjuryClaim, type InjuryClaimFilter } from './injury-claim.type.ts';

const INJURY = sql`'OCCUPATIONAL_INJURY'`;

/** Claims are personal data, kept by the agency of the place of injury. */
export class InjuryClaimService {
  constructor(private readonly claims: InjuryClaimRepository) {}

  async byNumber(context: RequestContext, number: string): Promise<InjuryClaim | null> {
    const row = await loaderFor(context, this, 'number', async (numbers) =>
      alignOne(numbers, await this.claims.byNumbers(context, numbers, this.visible(context)), (found) => found.number),
    ).load(number);
    return row && InjuryClaim.from(row);
  }

  list(context: RequestContext, filter: InjuryClaimFilter | null, page: PageArguments) {
    const allowed = INSURANCE_POLICY.filtered(context, 'injuryClaims', fieldsRead(FILTERS, filter), sql`place_of_injury`, sql`worker`);
    const visible = scoped(context, allowed, INJURY);
    return this.claims.list.page(context, { ...filter, visible }, page);
  }

  async ofWorker(context: RequestContext, worker: string): Promise<InjuryClaim[]> {
    const rows = await loaderFor(context, this, 'worker', async (ids) =>
      alignMany(ids, await this.claims.ofWorkers(context, ids, this.visible(context)), (found) => found.worker),
    ).load(worker);
    return rows.map(InjuryClaim.from);
  }

  /** The injured person, if the caller keeps the claim and it gives cause. */
  matterOf(context: RequestContext, number: string): Promise<MatterRow[]> {
    return this.claims.matter(context, number, scoped(context, withinRegion(context.caller.region, sql`place_of_injury`), INJURY));
  }

  private visible(context: RequestContext) {
    return scoped(context, INSURANCE_POLICY.visible(context, 'injuryClaims', sql`place_of_injury`, sql`worker`), INJURY);
  }
}
