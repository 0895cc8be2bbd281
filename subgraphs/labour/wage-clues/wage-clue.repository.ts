import sql, { type Sql } from 'sql-template-tag';
import { orderedBy } from '../../shared/authorization/cuts.ts';
import { type MatterRow, stillGivesCause } from '../../shared/authorization/matters.ts';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { nextNumber } from '../../shared/database/insert.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import { table } from '../../shared/database/table.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { conditions, type FilterTable } from '../../shared/lists/filter-table.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import { IS_FOUNDED } from '../workers/causes.ts';
import type { ClueReferralRow } from './clue-referral.entity.ts';
import type { WageClueRow } from './wage-clue.entity.ts';
import type { FileWageClueInput, WageClueFilter } from './wage-clue.inputs.ts';
import { type VisibleClueRow, WageClue, WageClueConnection } from './wage-clue.type.ts';

type VisibleClues = WageClueFilter & { visible: Sql; heldIn: Sql };

export const CLUES = table<WageClueRow>('wage_clue', 'id');
export const ENTERPRISE = sql`enterprise`;

/** The clues a reader may see, and for each the region that entitles it. */
export interface ClueVisibility {
  visible: Sql;
  heldIn: Sql;
}

/** For each filter member: the field it reads and its condition. */
export const FILTERS: FilterTable<WageClueFilter> = {
  enterprise: { reads: 'WageClue.enterprise', where: (enterprise) => sql`enterprise = ${enterprise}` },
  region: { reads: 'WageClue.region', where: (region) => withinRegion(region, sql`region`) },
  status: { reads: 'WageClue.status', where: (status) => sql`status = ${status}` },
  channel: { reads: 'WageClue.channel', where: (channel) => sql`channel = ${channel}` },
};

export class WageClueRepository {
  readonly list: ListReader<VisibleClueRow, WageClue, VisibleClues>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => WageClueConnection, WageClue.from, list);
  }

  byIds(context: RequestContext, ids: readonly string[], { visible, heldIn }: ClueVisibility): Promise<VisibleClueRow[]> {
    return this.db.rows(context, sql`select *, ${heldIn} as held_in from wage_clue where ${isOneOf(sql`id`, ids)} and ${visible}`);
  }

  referrals(context: RequestContext, clues: readonly string[]): Promise<ClueReferralRow[]> {
    return this.db.rows(context, sql`select * from clue_referral where ${isOneOf(sql`clue`, clues)} order by id`);
  }

  /** The oldest open clue of this worker against this enterprise. */
  async openDuplicate(rows: RunStatement, worker: string, enterprise: string): Promise<string | null> {
    const [duplicate] = await rows<{ id: string }>(
      sql`select id from wage_clue where worker = ${worker} and enterprise = ${enterprise} and resolved_on is null order by received_on, id limit 1`,
    );
    return duplicate?.id ?? null;
  }

  async insert(
    rows: RunStatement,
    clue: FileWageClueInput & Pick<WageClueRow, 'region' | 'received_on' | 'duplicate_of' | 'recorded_by'>,
  ): Promise<string> {
    const [made] = await rows<{ id: string }>(
      sql`insert into wage_clue (id, worker, enterprise, region, channel, amount, status, received_on, reported_by, ticket, account, duplicate_of,
          recorded_by)
        values (${nextNumber('C', 'wage_clue_number')}, ${clue.worker}, ${clue.enterprise}, ${clue.region}, ${clue.channel},
          ${clue.amount}, 'RECEIVED', ${clue.received_on}, ${clue.reportedBy ?? 'SELF'}, ${clue.ticket ?? null}, ${clue.account ?? null},
          ${clue.duplicate_of}, ${clue.recorded_by}) returning id`,
    );
    return (made as { id: string }).id;
  }

  async insertReferral(
    rows: RunStatement,
    { id, region }: Pick<WageClueRow, 'id' | 'region'>,
    to: string,
    reason: string,
    on: string,
  ): Promise<void> {
    await rows(
      sql`insert into clue_referral (clue, from_region, to_region, referred_on, reason) values (${id}, ${region}, ${to}, ${on}, ${reason})`,
    );
  }

  /**
   * A clue of this region that justifies access to the worker's data; an unfounded clue does not. `brought` is true if another
   * department referred it here, and the caller neither recorded it nor had referred it before.
   */
  matter(context: RequestContext, id: string, region: string): Promise<MatterRow[]> {
    const own = withinRegion(region, sql`r.from_region`);
    const sentBy = (sender: Sql) => sql`exists (select from clue_referral r where r.clue = c.id and (${sender}))`;
    const sentOn = sql`(recorded_by is distinct from ${context.caller.participant} and ${sentBy(sql`not (${own})`)} and not ${sentBy(own)})`;
    return this.db.rows(
      context,
      sql`select worker, recorded_at, ${sentOn} as brought from wage_clue c where id = ${id} and ${withinRegion(region, sql`region`)}
        and ${IS_FOUNDED} and ${stillGivesCause(sql`resolved_on`)}`,
    );
  }

  ofWorkers(context: RequestContext, workers: readonly string[], { visible, heldIn }: ClueVisibility): Promise<VisibleClueRow[]> {
    return this.db.rows(
      context,
      sql`select *, ${heldIn} as held_in from wage_clue where ${isOneOf(sql`worker`, workers)} and ${visible} order by ${orderedBy(visible, 'WageClue.receivedOn', sql`received_on`, sql`id`)}`,
    );
  }
}

function list({ visible, heldIn, ...filter }: VisibleClues): ListQuery {
  const where: Sql[] = [visible, ...conditions(FILTERS, filter)];
  return {
    columns: sql`wage_clue.*, ${heldIn} as held_in`,
    from: sql`wage_clue`,
    where,
    order: [sql`received_on`, sql`id`],
    sortedBy: 'WageClue.receivedOn',
    descending: true,
  };
}
