import sql, { type Sql } from 'sql-template-tag';
import { orderedBy } from '../../shared/authorization/cuts.ts';
import { type MatterRow, stillGivesCause } from '../../shared/authorization/matters.ts';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { insertInto, nextNumber } from '../../shared/database/insert.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import { table } from '../../shared/database/table.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { conditions, type FilterTable } from '../../shared/lists/filter-table.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { InjuryClaimRow } from './injury-claim.entity.ts';
import { InjuryClaim, InjuryClaimConnection, type InjuryClaimFilter } from './injury-claim.type.ts';

export type NewClaim = Pick<
  InjuryClaimRow,
  | 'worker'
  | 'platform'
  | 'order_number'
  | 'injured_at'
  | 'place_of_order'
  | 'place_of_injury'
  | 'handling'
  | 'account'
  | 'channel'
  | 'reported_on'
  | 'order_check'
  | 'order_sent_by'
  | 'recorded_by'
>;
type OfOrder = Pick<NewClaim, 'worker' | 'platform' | 'order_number'>;
/** A claim among those on its order; `paid` if a benefit was ever paid on it, whatever its state. */
export type StandingClaim = InjuryClaimRow & { paid: boolean };
type VisibleClaims = InjuryClaimFilter & { visible: Sql };

export const CLAIMS = table<InjuryClaimRow>('injury_claim', 'number');

/** For each member of the filter: the field it reads and its condition. */
export const FILTERS: FilterTable<InjuryClaimFilter> = {
  platform: { reads: 'InjuryClaim.platform', where: (platform) => sql`platform = ${platform}` },
  region: { reads: 'InjuryClaim.placeOfInjury', where: (region) => withinRegion(region, sql`place_of_injury`) },
  state: { reads: 'InjuryClaim.state', where: (state) => sql`state = ${state}` },
  handling: { reads: 'InjuryClaim.handling', where: (handling) => sql`handling = ${handling}` },
  reportedFrom: { reads: 'InjuryClaim.reportedOn', where: (reportedFrom) => sql`reported_on >= ${reportedFrom}` },
  contestState: { reads: 'InjuryClaim.contestState', where: (state) => sql`contest_state = ${state}` },
  reportedTo: { reads: 'InjuryClaim.reportedOn', where: (reportedTo) => sql`reported_on <= ${reportedTo}` },
};

export class InjuryClaimRepository {
  readonly list: ListReader<InjuryClaimRow, InjuryClaim, VisibleClaims>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => InjuryClaimConnection, InjuryClaim.from, list);
  }

  byNumbers(context: RequestContext, numbers: readonly string[], visible: Sql): Promise<InjuryClaimRow[]> {
    return CLAIMS.byKeys(this.db, context, numbers, visible);
  }

  /**
   * A claim that gives cause: the order source shows the person's order in progress. Evidence noted by the agency itself is
   * enough to decide the claim but does not give cause, and neither does an order that the agency sent itself.
   */
  matter(context: RequestContext, number: string, own: Sql): Promise<MatterRow[]> {
    return this.db.rows(
      context,
      sql`select worker, recorded_at,
          coalesce(order_check = 'INSURED' and (order_sent_by is null or order_sent_by is distinct from recorded_by), false) as brought from injury_claim
        where number = ${number} and ${own} and state <> 'CLOSED' and (order_check = 'INSURED' or order_check is null and recorded_by is null)
        and (state not in ('PAID', 'REFUSED') or ${stillGivesCause(sql`determined_on`)})`,
    );
  }

  ofWorkers(context: RequestContext, workers: readonly string[], visible: Sql): Promise<InjuryClaimRow[]> {
    return this.db.rows(
      context,
      sql`select * from injury_claim where ${isOneOf(sql`worker`, workers)} and ${visible} order by ${orderedBy(visible, 'InjuryClaim.injuredAt', sql`injured_at`, sql`number`)}`,
    );
  }

  /** Valid and open claims on the same order of the same person. Locks them, and the insertion of a first one, until the end of the transaction. */
  async onOrder(rows: RunStatement, { worker, platform, order_number }: OfOrder, except = ''): Promise<StandingClaim[]> {
    await lockOrder(rows, { worker, platform, order_number });
    return rows(
      sql`select *, state = 'PAID' or exists (select from claim_benefit where claim = injury_claim.number) as paid from injury_claim where worker = ${worker} and platform = ${platform} and order_number = ${order_number}
        and state not in ('REFUSED', 'CLOSED') and number <> ${except} order by number for update`,
    );
  }

  async insert(rows: RunStatement, claim: NewClaim): Promise<string> {
    const [made] = await rows<{ number: string }>(
      sql`${insertInto('injury_claim', { number: nextNumber('IC', 'injury_claim_number'), state: 'REPORTED', ...claim })} returning number`,
    );
    return (made as { number: string }).number;
  }
}

async function lockOrder(rows: RunStatement, { worker, platform, order_number }: OfOrder): Promise<void> {
  await rows(sql`select pg_advisory_xact_lock(hashtextextended(${[worker, platform, order_number].join(' ')}, 0))`);
}

/** Locks the order of a claim. Must come before any lock on a claim, to prevent deadlocks. */
export async function lockOrderOf(rows: RunStatement, number: string): Promise<void> {
  const [claim] = await rows<OfOrder>(sql`select worker, platform, order_number from injury_claim where number = ${number}`);
  if (claim) await lockOrder(rows, claim);
}

/** Is it undecided which of several claims on the order is valid? */
export async function isContested(rows: RunStatement, { worker, platform, order_number }: InjuryClaimRow): Promise<boolean> {
  const found = await rows(
    sql`select from injury_claim where worker = ${worker} and platform = ${platform} and order_number = ${order_number}
      and contest_state in ('OPEN', 'MAINTAINED') and state not in ('REFUSED', 'CLOSED') limit 1`,
  );
  return found.length > 0;
}

function list({ visible, ...filter }: VisibleClaims): ListQuery {
  const where: Sql[] = [visible, ...conditions(FILTERS, filter)];
  return {
    columns: sql`injury_claim.*`,
    from: sql`injury_claim`,
    where,
    order: [sql`reported_on`, sql`number`],
    sortedBy: 'InjuryClaim.reportedOn',
    descending: true,
  };
}
