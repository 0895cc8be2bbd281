import sql, { type Sql } from 'sql-template-tag';
import { stillGivesCause } from '../../shared/authorization/matters.ts';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { assignments, insertInto, nextNumber } from '../../shared/database/insert.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
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
>;
/** the place of injury is the region that keeps a claim */
export type LockedClaim = InjuryClaimRow & { region: string };
type VisibleClaims = InjuryClaimFilter & { visible: Sql };

export class InjuryClaimRepository {
  readonly list: ListReader<InjuryClaimRow, InjuryClaim, VisibleClaims>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => InjuryClaimConnection, InjuryClaim.from, list);
  }

  byNumbers(context: RequestContext, numbers: readonly string[], visible: Sql): Promise<InjuryClaimRow[]> {
    return this.db.rows(context, sql`select * from injury_claim where number = any(${numbers}::text[]) and ${visible}`);
  }

  async subjects(context: RequestContext, number: string, own: Sql): Promise<string[]> {
    const rows = await this.db.rows<{ worker: string }>(
      context,
      sql`select worker from injury_claim where number = ${number} and ${own}
        and (order_check is null or order_check = 'INSURED' or order_evidence is not null)
        and (state not in ('PAID', 'REFUSED') or ${stillGivesCause(sql`determined_on`)})`,
    );
    return rows.map(({ worker }) => worker);
  }

  ofWorkers(context: RequestContext, workers: readonly string[], visible: Sql): Promise<InjuryClaimRow[]> {
    return this.db.rows(
      context,
      sql`select * from injury_claim where worker = any(${workers}::text[]) and ${visible} order by injured_at, number`,
    );
  }

  /** A claim on the same order of the same person that was not refused; the place of a first one is held until the transaction ends. */
  async onOrder(
    rows: RunStatement,
    { worker, platform, order_number }: Pick<NewClaim, 'worker' | 'platform' | 'order_number'>,
    except = '',
  ): Promise<boolean> {
    await rows(sql`select pg_advisory_xact_lock(hashtextextended(${[worker, platform, order_number].join(' ')}, 0))`);
    const found = await rows(
      sql`select from injury_claim where worker = ${worker} and platform = ${platform} and order_number = ${order_number} and state <> 'REFUSED' and number <> ${except}`,
    );
    return found.length > 0;
  }

  async insert(rows: RunStatement, claim: NewClaim): Promise<string> {
    const [made] = await rows<{ number: string }>(
      sql`${insertInto('injury_claim', { number: nextNumber('IC', 'injury_claim_number'), state: 'REPORTED', ...claim })} returning number`,
    );
    return (made as { number: string }).number;
  }

  async locked(rows: RunStatement, number: string): Promise<LockedClaim | undefined> {
    return (await rows<LockedClaim>(sql`select *, place_of_injury as region from injury_claim where number = ${number} for update`))[0];
  }

  /** The names of columns come from code. */
  async change(rows: RunStatement, number: string, columns: Partial<Omit<InjuryClaimRow, 'number'>>): Promise<void> {
    await rows(sql`update injury_claim set ${assignments(columns)} where number = ${number}`);
  }
}

function list({ platform, region, state, handling, reportedFrom, reportedTo, visible }: VisibleClaims): ListQuery {
  const where: Sql[] = [visible];
  if (platform) where.push(sql`platform = ${platform}`);
  if (region) where.push(withinRegion(region, sql`place_of_injury`));
  if (state) where.push(sql`state = ${state}`);
  if (handling) where.push(sql`handling = ${handling}`);
  if (reportedFrom) where.push(sql`reported_on >= ${reportedFrom}`);
  if (reportedTo) where.push(sql`reported_on <= ${reportedTo}`);
  return { columns: sql`injury_claim.*`, from: sql`injury_claim`, where, order: [sql`reported_on`, sql`number`], descending: true };
}
