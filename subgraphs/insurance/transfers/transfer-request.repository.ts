import sql, { join, type Sql } from 'sql-template-tag';
import { cutLike, orderedBy } from '../../shared/authorization/cuts.ts';
import { type MatterRow, stillGivesCause } from '../../shared/authorization/matters.ts';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { insertedId, nextNumber } from '../../shared/database/insert.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import { table } from '../../shared/database/table.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { conditions, type FilterTable } from '../../shared/lists/filter-table.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { TransferEventRow } from './transfer-event.entity.ts';
import type { SeenTransfer, TransferRequestRow } from './transfer-request.entity.ts';
import type { TransferFilter } from './transfer-request.inputs.ts';
import { TransferRequest, TransferRequestConnection } from './transfer-request.type.ts';
import { POOLED_FROM } from './transfer-rules.ts';

/** Access conditions on the old and on the new region. */
export interface Sight {
  from: Sql;
  to: Sql;
}
type VisibleTransfers = TransferFilter & { sight: Sight };

/** Sums over months, in yuan. */
export interface MonthsSum {
  months: number;
  account: string;
  bases: string;
  /** the bases that count for the part of the pooled fund */
  pooled_bases: string;
}

/** Months of one person in one scheme, held by one region. */
export interface HeldMonths extends MonthsSum {
  worker: string;
  scheme: string;
  region: string;
  first_month: string;
  last_month: string;
}

const POOLED_BASES = sql`coalesce(sum(base) filter (where month >= ${POOLED_FROM}), 0) as pooled_bases`;
const seen = ({ to }: Sight): Sql => sql`transfer_request.*, case when ${to} then to_region else from_region end as held_in`;
const either = ({ from, to }: Sight): Sql => cutLike(from, sql`(${from} or ${to})`);
/** Not yet confirmed by the old region, so it binds only the region that applied. */
const ASKED = join(['REQUESTED', 'ACCEPTED']);
const BOUND = join(['CONFIRMED', 'RELEASED', 'RETURNING']);

export const TRANSFERS = table<TransferRequestRow>('transfer_request', 'id');

/** For each member of the filter: the field it reads and its condition. */
export const FILTERS: FilterTable<TransferFilter> = {
  scheme: { reads: 'TransferRequest.scheme', where: (scheme) => sql`scheme = ${scheme}` },
  state: { reads: 'TransferRequest.state', where: (state) => sql`state = ${state}` },
  from: { reads: 'TransferRequest.from', where: (from) => withinRegion(from, sql`from_region`) },
  to: { reads: 'TransferRequest.to', where: (to) => withinRegion(to, sql`to_region`) },
  appliedFrom: { reads: 'TransferRequest.appliedOn', where: (appliedFrom) => sql`applied_on >= ${appliedFrom}` },
  appliedTo: { reads: 'TransferRequest.appliedOn', where: (appliedTo) => sql`applied_on <= ${appliedTo}` },
};

/** Is the spell kept inside the region? */
const inside = (region: Sql): Sql => sql`starts_with(s.region, regexp_replace(${region}, '(00)+$', ''))`;

export class TransferRequestRepository {
  readonly list: ListReader<SeenTransfer, TransferRequest, VisibleTransfers>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => TransferRequestConnection, TransferRequest.from, list);
  }

  byIds(context: RequestContext, ids: readonly string[], sight: Sight): Promise<SeenTransfer[]> {
    return this.db.rows(context, sql`select ${seen(sight)} from transfer_request where ${isOneOf(sql`id`, ids)} and ${either(sight)}`);
  }

  /**
   * The person of an open transfer of the caller. The region that applied cannot confirm it; the other region does, by
   * stating what moves. An agency that keeps both regions has no other region to confirm it.
   */
  matter(context: RequestContext, id: string, { from, to }: Sight): Promise<MatterRow[]> {
    return this.db.rows(
      context,
      sql`select worker, applied_on::timestamptz as recorded_at, confirmed_on is not null and not (${from} and ${to}) as brought
        from transfer_request where id = ${id} and (${from} or ${to}) and state not in ('REFUSED', 'WITHDRAWN') and ${stillGivesCause(sql`ended_on`)}`,
    );
  }

  /**
   * The day on which these transfers ended cover in the scheme, and the first day of later cover in one of the two regions.
   * Records of other regions are not used.
   */
  gaps(context: RequestContext, ids: readonly string[]): Promise<{ id: string; released_on: string; next: string | null }[]> {
    return this.db.rows(
      context,
      sql`select t.id, t.released_on, (select min(greatest(s.from_day, t.released_on + 1)) from enrolment_spell s
          where s.worker = t.worker and s.scheme = t.scheme and coalesce(s.to_day, 'infinity') > t.released_on
            and (${inside(sql`t.to_region`)} or ${inside(sql`t.from_region`)})) as next
        from transfer_request t where ${isOneOf(sql`t.id`, ids)} and t.released_on is not null`,
    );
  }

  ofWorkers(context: RequestContext, workers: readonly string[], sight: Sight): Promise<SeenTransfer[]> {
    const visible = either(sight);
    return this.db.rows(
      context,
      sql`select ${seen(sight)} from transfer_request where ${isOneOf(sql`worker`, workers)} and ${visible}
        order by ${orderedBy(visible, 'TransferRequest.appliedOn', sql`applied_on`, sql`id`)}`,
    );
  }

  events(context: RequestContext, transfers: readonly string[]): Promise<TransferEventRow[]> {
    return this.db.rows(context, sql`select * from transfer_event where ${isOneOf(sql`transfer`, transfers)} order by transfer, ordinal`);
  }

  heldMonths(context: RequestContext, workers: readonly string[], visible: Sql): Promise<HeldMonths[]> {
    return this.db.rows(
      context,
      sql`select worker, scheme, region, count(*)::integer as months, to_char(min(month), 'YYYY-MM') as first_month,
          to_char(max(month), 'YYYY-MM') as last_month, sum(account) as account, sum(base) as bases, ${POOLED_BASES}
        from contribution_month where ${isOneOf(sql`worker`, workers)} and region is not null and ${visible}
        group by worker, scheme, region order by worker, scheme, region`,
    );
  }

  /** The regions of transfers that prevent a new one: those confirmed by the old region, and those that `to` applied for itself. */
  async boundBetween(rows: RunStatement, worker: string, scheme: string, to: string | null = null): Promise<string[]> {
    await rows(sql`select pg_advisory_xact_lock(hashtextextended(${`transfer ${worker} ${scheme}`}, 0))`);
    const open = await rows<{ from_region: string; to_region: string }>(
      sql`select from_region, to_region from transfer_request where worker = ${worker} and scheme = ${scheme}
        and (state in (${BOUND}) or state in (${ASKED}) and to_region = ${to})`,
    );
    return open.flatMap(({ from_region, to_region }) => [from_region, to_region]);
  }

  insert(
    rows: RunStatement,
    row: Pick<TransferRequestRow, 'worker' | 'scheme' | 'from_region' | 'to_region' | 'channel' | 'applied_on'>,
  ): Promise<string> {
    return insertedId(rows, 'transfer_request', { id: nextNumber('TR', 'transfer_request_number'), state: 'REQUESTED', ...row });
  }

  async addEvent(rows: RunStatement, event: Pick<TransferEventRow, 'transfer' | 'step' | 'region' | 'on_day'>): Promise<void> {
    const { transfer, step, region, on_day } = event;
    await rows(
      sql`insert into transfer_event (transfer, ordinal, step, region, on_day)
        select ${transfer}, coalesce(max(ordinal), 0) + 1, ${step}, ${region}, ${on_day} from transfer_event where transfer = ${transfer}`,
    );
  }

  /** Marks the months in the old region as part of the transfer, so that nothing else can move them. */
  async freeze(rows: RunStatement, { id, worker, scheme, from_region }: TransferRequestRow): Promise<MonthsSum | undefined> {
    await rows(sql`update contribution_month set transfer = ${id}, origin = region
      where worker = ${worker} and scheme = ${scheme} and transfer is null and ${withinRegion(from_region, sql`region`)}`);
    return this.part(rows, id);
  }

  /** Totals of a transfer; undefined if it has no months. */
  async part(rows: RunStatement, id: string): Promise<MonthsSum | undefined> {
    const [row] = await rows<MonthsSum>(
      sql`select count(*)::integer as months, sum(account) as account, sum(base) as bases, ${POOLED_BASES}
        from contribution_month where transfer = ${id}`,
    );
    return row && row.months > 0 ? row : undefined;
  }

  /** Sets the months in transit (null), or assigns them to a region and ends their link to the transfer. */
  async give(rows: RunStatement, id: string, region: string | null): Promise<void> {
    const free = region !== null;
    // Both regions agreed, so the month no longer counts as the entry of one agency that can be contested.
    const recordedBy = free ? sql`null` : sql`recorded_by`;
    await rows(
      sql`update contribution_month set region = ${region}, transfer = ${free ? null : id}, origin = ${free ? null : sql`origin`},
          recorded_by = ${recordedBy} where transfer = ${id}`,
    );
  }

  /** Returns the months to the region that held them before. */
  async giveBack(rows: RunStatement, id: string): Promise<void> {
    await rows(sql`update contribution_month set region = origin, transfer = null, origin = null where transfer = ${id}`);
  }

  /** Unfreezes the months where they are. */
  async thaw(rows: RunStatement, id: string): Promise<void> {
    await rows(sql`update contribution_month set transfer = null, origin = null where transfer = ${id}`);
  }

  /** Ends cover in the old region at the release. */
  async endCover(rows: RunStatement, { worker, scheme, from_region }: TransferRequestRow, lastDay: string): Promise<void> {
    const there = sql`worker = ${worker} and scheme = ${scheme} and ${withinRegion(from_region, sql`region`)}`;
    await rows(sql`delete from enrolment_spell where ${there} and from_day > ${lastDay}`);
    await rows(
      sql`update enrolment_spell set to_day = ${lastDay}, end_reason = 'TRANSFERRED' where ${there} and (to_day is null or to_day > ${lastDay})`,
    );
  }

  /** Changes the end reason of cover to INTERRUPTED after a failed transfer, so that it can be resumed. */
  async interruptCover(rows: RunStatement, { worker, scheme, from_region, released_on }: TransferRequestRow): Promise<void> {
    await rows(sql`update enrolment_spell set end_reason = 'INTERRUPTED' where worker = ${worker} and scheme = ${scheme}
      and end_reason = 'TRANSFERRED' and to_day >= ${released_on} and ${withinRegion(from_region, sql`region`)}`);
  }
}

function list({ sight, ...filter }: VisibleTransfers): ListQuery {
  const where: Sql[] = [either(sight), ...conditions(FILTERS, filter)];
  return {
    columns: seen(sight),
    from: sql`transfer_request`,
    where,
    order: [sql`applied_on`, sql`id`],
    sortedBy: 'TransferRequest.appliedOn',
    descending: true,
  };
}
