import sql, { type Sql } from 'sql-template-tag';
import { orderedBy } from '../../shared/authorization/cuts.ts';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import { today } from '../../shared/calendar/today.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { insertedId, nextNumber } from '../../shared/database/insert.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import { table } from '../../shared/database/table.ts';
import type { SweptFigure } from '../../shared/figures/edition-sweep.ts';
import { type CountedCell, Editions } from '../../shared/figures/editions.ts';
import { regionsAbove } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { conditions, type FilterTable } from '../../shared/lists/filter-table.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import { ContractStatus } from '../contracts/contract.enums.ts';
import { hasStatusOn } from '../contracts/contract-status.ts';
import type { GrievanceChannelRow, GrievanceRow } from './grievance.entity.ts';
import type { GrievanceChannelFilter, GrievanceFilter } from './grievance.inputs.ts';
import { Grievance, GrievanceChannel, GrievanceChannelConnection, GrievanceConnection } from './grievance.type.ts';

type Visible = GrievanceFilter & { visible: Sql };
export interface ChannelCount {
  persons: number;
  /** regions of the unions that recorded them */
  places: number;
  received: number;
  answered: number;
  hours: number | null;
}

export const ENTERPRISE = sql`enterprise`;

export const GRIEVANCES = table<GrievanceRow>('grievance', 'id');

/** For each member of the filter: the field it reads and its condition. */
export const FILTERS: FilterTable<GrievanceFilter> = {
  enterprise: { reads: 'Grievance.enterprise', where: (enterprise) => sql`enterprise = ${enterprise}` },
  region: { reads: 'Grievance.region', where: (region) => withinRegion(region, sql`region`) },
  topic: { reads: 'Grievance.topic', where: (topic) => sql`topic = ${topic}` },
  open: { reads: 'Grievance.answeredAt', where: (open) => (open ? sql`answered_at is null` : sql`answered_at is not null`) },
  overdue: { reads: 'Grievance.deadline', where: (overdue) => sql`(answered_at is null and due_on < ${today()}) = ${overdue}` },
};

export class GrievanceRepository {
  readonly list: ListReader<GrievanceRow, Grievance, Visible>;
  readonly channels: ListReader<GrievanceChannelRow, GrievanceChannel, GrievanceChannelFilter>;

  private readonly editions: Editions<ChannelCount>;

  constructor(private readonly db: Database) {
    this.editions = new Editions(db, 'GrievanceChannel.record');
    this.list = new ListReader(db, () => GrievanceConnection, Grievance.from, list);
    this.channels = new ListReader(db, () => GrievanceChannelConnection, GrievanceChannel.from, channelList);
  }

  byId(context: RequestContext, id: string, visible: Sql): Promise<GrievanceRow[]> {
    return this.db.rows(context, sql`select * from grievance where id = ${id} and ${visible}`);
  }

  ofWorkers(context: RequestContext, workers: readonly string[], visible: Sql): Promise<GrievanceRow[]> {
    return this.db.rows(
      context,
      sql`select * from grievance where ${isOneOf(sql`worker`, workers)} and ${visible} order by ${orderedBy(visible, 'Grievance.raisedAt', sql`raised_at`, sql`id`)}`,
    );
  }

  channelsByIds(context: RequestContext, ids: readonly string[]): Promise<GrievanceChannelRow[]> {
    return this.db.rows(context, sql`select * from grievance_channel where ${isOneOf(sql`id`, ids)}`);
  }

  /** Computed in advance for every channel. */
  swept(): SweptFigure {
    return {
      name: 'GrievanceChannel.record',
      scopes: async () =>
        (await this.db.rows<{ id: string }>(undefined, sql`select id from grievance_channel order by id`)).map(({ id }) => id),
      count: (channels, asOf) => this.counts(undefined, channels, asOf),
    };
  }

  /** Grievances received by each channel up to the end of a month, in the order of the channels. */
  counts(context: RequestContext | undefined, channels: readonly string[], asOf: string): Promise<CountedCell<ChannelCount>[]> {
    const end = sql`(asked.as_of + 1)::timestamp at time zone 'Asia/Shanghai'`;
    const answered = sql`g.answered_at < ${end}`;
    return this.editions.of(
      context,
      channels.map((scope) => ({ scope, asOf })),
      sql`select asked.scope, asked.as_of, count(distinct g.worker) as persons, count(distinct g.region) as places, count(g.id) as received,
          count(g.id) filter (where ${answered}) as answered,
          (extract(epoch from avg(g.answered_at - g.raised_at) filter (where ${answered})) / 3600)::double precision as hours
        from asked left join grievance g on g.channel = asked.scope and g.raised_at < ${end} group by 1, 2`,
    );
  }

  async channel(rows: RunStatement, id: string): Promise<GrievanceChannelRow | undefined> {
    return (await rows<GrievanceChannelRow>(sql`select * from grievance_channel where id = ${id}`))[0];
  }

  /** Has the enterprise a union in the place, or a contract that applies there? */
  async isInPlace(rows: RunStatement, enterprise: string, region: string): Promise<boolean> {
    const places = regionsAbove(region);
    const found = await rows(
      sql`select from union_organization o where o.enterprise = ${enterprise} and o.dissolved_on is null
          and (${withinRegion(region, sql`o.region`)} or o.region = any(${places}::text[]))
        union all select from contract_coverage v join collective_contract c on c.id = v.contract
          where v.enterprise = ${enterprise} and ${hasStatusOn(ContractStatus.IN_FORCE, today())}
            and exists (select from unnest(c.regions) place where ${withinRegion(region, sql`place`)} or place = any(${places}::text[]))
        limit 1`,
    );
    return found.length > 0;
  }

  /** The shortest time limit for an answer in the contracts in force with the enterprise, and the contract. */
  async agreedDays(rows: RunStatement, enterprise: string): Promise<{ days: number; number: string } | undefined> {
    const [found] = await rows<{ days: number; number: string }>(
      sql`select t.value::numeric::integer as days, c.number from contract_coverage v join collective_contract c on c.id = v.contract
          join contract_clause k on k.contract = c.id cross join lateral jsonb_to_recordset(k.terms) as t(name text, value text)
        where v.enterprise = ${enterprise} and t.name = 'appeal_days' and t.value ~ '^[0-9]{1,3}([.][0-9]+)?$'
          and ${hasStatusOn(ContractStatus.IN_FORCE, today())}
        order by 1, c.id limit 1`,
    );
    return found;
  }

  insertChannel(rows: RunStatement, row: Omit<GrievanceChannelRow, 'id'>): Promise<string> {
    return insertedId(rows, 'grievance_channel', { id: nextNumber('GC', 'grievance_channel_number'), ...row });
  }

  insert(rows: RunStatement, row: Omit<GrievanceRow, 'id' | 'raised_at' | 'answered_at' | 'outcome' | 'answer'>): Promise<string> {
    return insertedId(rows, 'grievance', { id: nextNumber('GR', 'grievance_number'), ...row, raised_at: new Date() });
  }
}

function list({ visible, ...filter }: Visible): ListQuery {
  const where: Sql[] = [visible, ...conditions(FILTERS, filter)];
  return {
    columns: sql`grievance.*`,
    from: sql`grievance`,
    where,
    order: [sql`raised_at`, sql`id`],
    sortedBy: 'Grievance.raisedAt',
    descending: true,
  };
}

function channelList({ enterprise, region, kind }: GrievanceChannelFilter): ListQuery {
  const where: Sql[] = [];
  if (enterprise) where.push(sql`enterprise = ${enterprise}`);
  if (region) where.push(withinRegion(region, sql`region`));
  if (kind) where.push(sql`kind = ${kind}`);
  return { columns: sql`grievance_channel.*`, from: sql`grievance_channel`, where, order: [sql`enterprise`, sql`id`] };
}
