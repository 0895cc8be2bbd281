import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { insertedId, nextNumber } from '../../shared/database/insert.ts';
import { table } from '../../shared/database/table.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { conditions, type FilterTable } from '../../shared/lists/filter-table.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import { type Sweep, signalsOf } from '../risk-signals/risk-signal.repository.ts';
import type { RiskCaseRow, RiskSweepRow } from './risk-sweep.entity.ts';
import type { RiskCaseFilter, RiskSweepFilter } from './risk-sweep.inputs.ts';
import { RiskCase, RiskCaseConnection, RiskSweep, RiskSweepConnection, type VisibleSweepRow } from './risk-sweep.type.ts';

export const SWEEPS = table<RiskSweepRow>('risk_sweep', 'id');
export const CASES = table<RiskCaseRow>('risk_case', 'id');

/** For each filter member: the field it reads and its condition. */
export const SWEEP_FILTERS: FilterTable<RiskSweepFilter> = {
  region: { reads: 'RiskSweep.region', where: (region) => withinRegion(region, sql`region`) },
  occasion: { reads: 'RiskSweep.occasion', where: (occasion) => sql`occasion = ${occasion}` },
};
export const CASE_FILTERS: FilterTable<RiskCaseFilter> = {
  sweep: { reads: 'RiskCase.sweep', where: (sweep) => sql`sweep = ${sweep}` },
  region: { reads: 'RiskCase.region', where: (region) => withinRegion(region, sql`region`) },
  enterprise: { reads: 'RiskCase.enterprise', where: (enterprise) => sql`enterprise = ${enterprise}` },
  kind: { reads: 'RiskCase.kind', where: (kind) => sql`kind = ${kind}` },
  state: {
    reads: 'RiskCase.state',
    where: (state) =>
      sql`case when closed_on is not null then 'CLOSED' when taken_up_on is not null then 'IN_HAND' else 'OPEN' end = ${state}`,
  },
  owner: { reads: 'RiskCase.owner', where: (owner) => sql`owner = ${owner}` },
};

type Visible = { visible: Sql };
/** The sweeps a reader may see, and which of them belong to another place, so that their number of clue signals is withheld. */
export type SweepVisibility = Visible & { elsewhere: Sql };

export class RiskSweepRepository {
  readonly sweeps: ListReader<VisibleSweepRow, RiskSweep, RiskSweepFilter & SweepVisibility>;
  readonly cases: ListReader<RiskCaseRow, RiskCase, RiskCaseFilter & Visible>;

  constructor(private readonly db: Database) {
    this.sweeps = new ListReader(
      db,
      () => RiskSweepConnection,
      RiskSweep.from,
      ({ visible, elsewhere, ...filter }) => ({
        ...listOf(sql`risk_sweep`, [sql`held_on`, 'RiskSweep.heldOn'], [visible, ...conditions(SWEEP_FILTERS, filter)]),
        columns: sql`risk_sweep.*, ${elsewhere} as elsewhere`,
      }),
    );
    this.cases = new ListReader(
      db,
      () => RiskCaseConnection,
      RiskCase.from,
      ({ visible, ...filter }) =>
        listOf(sql`risk_case`, [sql`opened_on`, 'RiskCase.deadline'], [visible, ...conditions(CASE_FILTERS, filter)]),
    );
  }

  sweepById(context: RequestContext, id: string, { visible, elsewhere }: SweepVisibility): Promise<VisibleSweepRow[]> {
    return this.db.rows(context, sql`select *, ${elsewhere} as elsewhere from risk_sweep where id = ${id} and ${visible}`);
  }

  caseById(context: RequestContext, id: string, visible: Sql): Promise<RiskCaseRow[]> {
    return this.db.rows(context, sql`select * from risk_case where id = ${id} and ${visible}`);
  }

  insert(rows: RunStatement, sweep: Omit<RiskSweepRow, 'id'>): Promise<string> {
    return insertedId(rows, 'risk_sweep', { id: nextNumber('SW', 'risk_sweep_number'), ...sweep });
  }

  async count(rows: RunStatement, sweep: Sweep): Promise<Pick<RiskSweepRow, 'found' | 'on_clues'>> {
    const [counted] = await rows<{ found: number; on_clues: number }>(
      sql`select count(*)::integer as found, (count(*) filter (where kind = 'WAGE_CLUES'))::integer as on_clues
        from ${signalsOf(sweep)} where ${within(sweep)}`,
    );
    return counted as { found: number; on_clues: number };
  }

  /**
   * Creates a task for each signal, assigned to the department of its place; a task still open from an earlier sweep is kept.
   * Returns the tasks.
   */
  open(rows: RunStatement, sweep: Sweep, id: string, on: string): Promise<{ id: string }[]> {
    return rows(
      sql`insert into risk_case (id, sweep, kind, enterprise, region, owner, opened_on)
        select ${nextNumber('RK', 'risk_case_number')}, ${id}, kind, enterprise, region, 'labour-' || region, ${on}::date
        from ${signalsOf(sweep)} where ${within(sweep)} and not exists (select from risk_case c where c.kind = signal.kind
          and c.enterprise = signal.enterprise and c.region = signal.region and c.closed_on is null) order by kind, enterprise, region
        returning id`,
    );
  }
}

const within = ({ region, visible }: Sweep): Sql => (region ? sql`${visible} and ${withinRegion(region, sql`region`)}` : visible);

const listOf = (from: Sql, [day, sortedBy]: [Sql, string], where: Sql[]): ListQuery => ({
  columns: sql`${from}.*`,
  from,
  where,
  order: [day, sql`id`],
  sortedBy,
  descending: true,
});
