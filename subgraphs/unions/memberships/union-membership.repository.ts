import sql, { type Sql } from 'sql-template-tag';
import { orderedBy } from '../../shared/authorization/cuts.ts';
import { type MatterRow, stillGivesCause } from '../../shared/authorization/matters.ts';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import { lastMonths } from '../../shared/calendar/today.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { insertedId, nextNumber } from '../../shared/database/insert.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import { table } from '../../shared/database/table.ts';
import type { SweptFigure } from '../../shared/figures/edition-sweep.ts';
import { type Cell, type CountedCell, Editions } from '../../shared/figures/editions.ts';
import { monthEnd, type Tally, tally } from '../../shared/figures/tally.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { conditions, type FilterTable } from '../../shared/lists/filter-table.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { UnionMembershipRow } from './union-membership.entity.ts';
import type { UnionMembershipFilter } from './union-membership.inputs.ts';
import { UnionMembership, UnionMembershipConnection } from './union-membership.type.ts';

const MAX_TREE_DEPTH = 10;
/** A membership that ended sooner gives no cause afterwards. */
const MIN_DAYS = 30;

export interface EnrolmentOfMonth {
  channels: { channel: string; joined: Tally; left: Tally }[];
}

// The time of recording counts: a participant can backdate joined_on, but not recorded_at.
const BEGAN = sql`case when t.recorded_by is null then t.joined_on else greatest(t.joined_on, t.recorded_at::date) end`;
/** Is membership `t` still valid, or did it last long enough to give cause? */
export const LASTED = sql`(t.left_on is null or t.left_on >= ${BEGAN} + ${MIN_DAYS}::integer)`;

export const MEMBERSHIPS = table<UnionMembershipRow>('union_membership', 'id');

/** For each member of the filter: the field it reads and its condition. */
export const FILTERS: FilterTable<UnionMembershipFilter> = {
  union: { reads: 'UnionMembership.organization', where: (union) => sql`organization = ${union}` },
  region: { reads: 'UnionMembership.region', where: (region) => withinRegion(region, sql`region`) },
  on: { reads: 'UnionMembership.leftOn', where: (day) => sql`joined_on <= ${day} and (left_on is null or left_on > ${day})` },
  joinedFrom: { reads: 'UnionMembership.joinedOn', where: (day) => sql`joined_on >= ${day}` },
  joinedTo: { reads: 'UnionMembership.joinedOn', where: (day) => sql`joined_on <= ${day}` },
  channel: { reads: 'UnionMembership.channel', where: (channel) => sql`channel = ${channel}` },
};

export class UnionMembershipRepository {
  readonly list: ListReader<UnionMembershipRow, UnionMembership, UnionMembershipFilter & { visible: Sql }>;
  private readonly editions: Editions<EnrolmentOfMonth>;

  constructor(private readonly db: Database) {
    this.editions = new Editions(db, 'UnionOrganization.enrolment');
    this.list = new ListReader(
      db,
      () => UnionMembershipConnection,
      UnionMembership.from,
      ({ visible, ...filter }) => ({
        columns: sql`union_membership.*`,
        from: sql`union_membership`,
        where: [visible, ...conditions(FILTERS, filter)],
        order: [sql`joined_on`, sql`id`],
        sortedBy: 'UnionMembership.joinedOn',
        descending: true,
      }),
    );
  }

  byIds(context: RequestContext, ids: readonly string[], visible: Sql): Promise<UnionMembershipRow[]> {
    return this.db.rows(context, sql`select * from union_membership where ${isOneOf(sql`id`, ids)} and ${visible}`);
  }

  /** A membership that gives cause. One that ended within thirty days of being recorded does not. */
  matter(context: RequestContext, id: string, own: Sql): Promise<MatterRow[]> {
    return this.db.rows(
      context,
      sql`select worker, recorded_at, false as brought from union_membership t where id = ${id} and ${own} and ${LASTED}
        and ${stillGivesCause(sql`left_on`)}`,
    );
  }

  /** Computed in advance for every union: the months of a year. */
  swept(): SweptFigure {
    return {
      name: 'UnionOrganization.enrolment',
      scopes: async () =>
        (await this.db.rows<{ id: string }>(undefined, sql`select id from union_organization order by id`)).map(({ id }) => id),
      count: (unions, last) =>
        this.enrolment(
          undefined,
          unions.flatMap((scope) => lastMonths(last).map((asOf) => ({ scope, asOf }))),
        ),
    };
  }

  /** Members who joined and left each organisation and all below it in a month, by channel. Small cells are judged per organisation. */
  enrolment(context: RequestContext | undefined, cells: readonly Cell[]): Promise<CountedCell<EnrolmentOfMonth>[]> {
    const moved = (kind: string) => tally(sql`m.worker`, sql`coalesce(m.recorded_by, m.organization)`, sql`e.kind = ${kind}`);
    return this.editions.of(
      context,
      cells,
      sql`with recursive below as (
          select distinct scope, scope as id, 0 as step from asked
          union all select b.scope, o.id, b.step + 1 from below b join union_organization o on o.parent = b.id where b.step < ${MAX_TREE_DEPTH}),
        moved as (select b.scope, ${monthEnd(sql`e.day`)} as as_of, m.channel, ${moved('JOINED')} as joined, ${moved('LEFT')} as "left"
          from (select distinct scope, id from below) b join union_membership m on m.organization = b.id
            cross join lateral (values ('JOINED', m.joined_on), ('LEFT', m.left_on)) e(kind, day)
          where e.day is not null group by 1, 2, 3)
      select scope, as_of, coalesce(jsonb_agg(jsonb_build_object('channel', channel, 'joined', joined, 'left', "left"))
          filter (where channel is not null), '[]') as channels
        from asked left join moved using (scope, as_of) group by 1, 2`,
    );
  }

  async isMember(rows: RunStatement, worker: string, organization: string): Promise<boolean> {
    const found = await rows(
      sql`select from union_membership where worker = ${worker} and organization = ${organization} and left_on is null`,
    );
    return found.length > 0;
  }

  async insert(rows: RunStatement, row: Omit<UnionMembershipRow, 'id' | 'left_on' | 'recorded_at'>): Promise<string> {
    await rows(sql`update union_organization set members = members + 1 where id = ${row.organization}`);
    return insertedId(rows, 'union_membership', { id: nextNumber('UM', 'union_membership_number'), ...row });
  }

  /** Reduces the union's number of members by one. */
  async leave(rows: RunStatement, organization: string): Promise<void> {
    await rows(sql`update union_organization set members = greatest(members - 1, 0) where id = ${organization}`);
  }

  ofWorkers(context: RequestContext, workers: readonly string[], visible: Sql): Promise<UnionMembershipRow[]> {
    return this.db.rows(
      context,
      sql`select * from union_membership where ${isOneOf(sql`worker`, workers)} and ${visible} order by ${orderedBy(visible, 'UnionMembership.joinedOn', sql`joined_on`, sql`id`)}`,
    );
  }
}
