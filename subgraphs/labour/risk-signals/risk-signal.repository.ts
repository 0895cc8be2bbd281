import sql, { join, type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database } from '../../shared/database/database.ts';
import { conditions, type FilterTable } from '../../shared/lists/filter-table.ts';
import { type ListQuery, whereClause } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import { clustersOf } from '../registration-clusters/registration-cluster.repository.ts';
import { type RiskKind, type RiskRow, RiskSignal, RiskSignalConnection } from './risk-signal.type.ts';
import type { RiskStandard } from './risk-standard.type.ts';

export interface Sweep {
  region?: string | null;
  enterprise?: string | null;
  kind?: RiskKind | null;
  from: string;
  to: string;
  standards: readonly RiskStandard[];
  /** which signals the caller may see, and which of the records behind them */
  visible: Sql;
  seen: { clues: Sql; cases: Sql; reports: Sql };
}

const MAX_IDS = 100;
const FOUND = sql`found (kind, enterprise, region, value, seen_on, source_type, source_count, source_ids, subjects)`;
type Signals = (sweep: Sweep & { threshold: number }) => Sql;
const NOTHING = sql`(select null::text, null::text, null::text, null::numeric, null::date, null::text, null::integer, null::text[], null::text[] where false)`;

const IN_SWEEP = () => false as const; // part of the sweep itself
/** For each filter member: the field it reads and its condition. */
export const FILTERS: FilterTable<Pick<Sweep, 'region' | 'enterprise' | 'kind' | 'from' | 'to'>> = {
  region: { reads: 'RiskSignal.region', where: (region) => withinRegion(region, sql`region`) },
  enterprise: { reads: 'RiskSignal.enterprise', where: (enterprise) => sql`enterprise = ${enterprise}` },
  kind: { reads: 'RiskSignal.kind', where: IN_SWEEP },
  from: { reads: 'RiskSignal.seenOn', where: IN_SWEEP },
  to: { reads: 'RiskSignal.seenOn', where: IN_SWEEP },
};

export class RiskSignalRepository {
  readonly list: ListReader<RiskRow, RiskSignal, Sweep>;

  constructor(db: Database) {
    this.list = new ListReader(db, () => RiskSignalConnection, RiskSignal.from, list);
  }
}

/** All signals as the table `signal`. The caller adds the conditions on `visible` and on the region. */
export function signalsOf(sweep: Sweep): Sql {
  const asked = sweep.standards.filter(({ kind }) => !sweep.kind || kind === sweep.kind);
  const all = join(
    [NOTHING, ...asked.flatMap(({ kind, threshold }) => (threshold === null ? [] : sql`(${SIGNALS[kind]({ ...sweep, threshold })})`))],
    ' union all ',
  );
  return sql`(select kind || ':' || enterprise || ':' || region as id, found.* from (${all}) ${FOUND}) signal`;
}

function list(sweep: Sweep): ListQuery {
  const standards = JSON.stringify(Object.fromEntries(sweep.standards.map((one) => [one.kind, one])));
  return {
    columns: sql`signal.*, (${standards}::jsonb -> kind) as standard`,
    from: signalsOf(sweep),
    where: [sweep.visible, ...conditions(FILTERS, sweep)],
    order: [sql`seen_on`, sql`id`],
    sortedBy: 'RiskSignal.seenOn',
    descending: true,
  };
}

interface Counted {
  table: Sql;
  type: string;
  id: Sql;
  enterprise: Sql;
  day: Sql;
  also: Sql;
  seen: Sql;
  /** condition: the department of the place has begun to handle the record */
  takenUp: Sql;
}

/**
 * Counts records of a register by enterprise and place. A caller that may not see all of them learns only that the threshold is
 * reached. For that caller, whole months count, so that narrowing the window reveals no day; and only records that the place
 * itself took up count, so that nobody can file records to find out how many there are already.
 */
const counted = (
  kind: RiskKind,
  { table, type, id, enterprise, day, also, seen, takenUp }: Counted,
  { from, to, threshold }: Parameters<Signals>[0],
): Sql => {
  const inWindow = sql`${day} >= ${from} and ${day} <= ${to}`;
  const whole = (figure: Sql, else_: Sql) => sql`case when bool_and(${seen}) then ${figure} else ${else_} end`;
  const visibleValues = (column: Sql) =>
    sql`(array_agg(${column} order by ${day} desc, ${id}) filter (where ${seen} and ${inWindow}))[1:${MAX_IDS}]`;
  const ofWindow = sql`count(*) filter (where ${inWindow})`;
  return sql`select ${kind} as kind, ${enterprise} as enterprise, region, ${whole(sql`${ofWindow}::numeric`, sql`${threshold}::numeric`)} as value,
    ${whole(sql`max(${day}) filter (where ${inWindow})`, sql`${to}::date`)} as seen_on, ${type} as source_type,
    ${whole(sql`${ofWindow}::integer`, sql`${threshold}::integer`)} as source_count, ${visibleValues(id)} as source_ids, ${visibleValues(sql`worker`)} as subjects
  from ${table} where ${day} >= date_trunc('month', ${from}::date) and ${day} < date_trunc('month', ${to}::date) + interval '1 month' and ${also}
  group by ${enterprise}, region having ${whole(ofWindow, sql`count(*) filter (where ${takenUp})`)} >= ${threshold}`;
};

/** Compares a month's report with the report of the month before; the signal comes from both. */
const dropSignal = (kind: RiskKind, column: Sql, { from, to, threshold, seen }: Parameters<Signals>[0]): Sql => sql`
  select ${kind}, now.enterprise, now.region, round(100 - 100 * now.${column}::numeric / nullif(before.${column}, 0), 1), now.submitted_on,
    'EmploymentReport', 2, case when now.readable then array[now.id, before.id] end, null::text[]
  from (select *, ${seen.reports} as readable from employment_report${whereClause([reportedIn(from, to)])}) now
  join employment_report before on before.enterprise = now.enterprise and before.region = now.region
    and before.period = to_char((now.period || '-01')::date - interval '1 month', 'YYYY-MM')
  where 100 - 100 * now.${column}::numeric / nullif(before.${column}, 0) >= ${threshold}
    and now.period = (select max(latest.period) from employment_report latest where latest.enterprise = now.enterprise
      and latest.region = now.region and ${reportedIn(from, to, sql`latest.`)})`;

/** Reports of the months that overlap the window. */
const reportedIn = (from: string, to: string, of: Sql = sql``) =>
  sql`${of}period >= ${from.slice(0, 7)} and ${of}period <= ${to.slice(0, 7)}`;

const SIGNALS: Record<RiskKind, Signals> = {
  WAGE_CLUES: (sweep) =>
    counted(
      'WAGE_CLUES',
      {
        ...{ table: sql`wage_clue`, type: 'WageClue', id: sql`id`, enterprise: sql`enterprise`, day: sql`received_on` },
        ...{ also: sql`duplicate_of is null`, seen: sweep.seen.clues, takenUp: sql`taken_up_on is not null` },
      },
      sweep,
    ),
  DISPUTES: (sweep) =>
    counted(
      'DISPUTES',
      {
        ...{ table: sql`arbitration_case`, type: 'ArbitrationCase', id: sql`number`, enterprise: sql`respondent`, day: sql`filed_on` },
        ...{ also: sql`true`, seen: sweep.seen.cases, takenUp: sql`accepted_on is not null` },
      },
      sweep,
    ),
  PAY_DROP: (sweep) => dropSignal('PAY_DROP', sql`average_income`, sweep),
  HEADCOUNT_DROP: (sweep) => dropSignal('HEADCOUNT_DROP', sql`headcount`, sweep),
  LONG_HOURS: ({ from, to, threshold, seen }) => sql`
    select * from (select distinct on (enterprise, region) 'LONG_HOURS', enterprise, region, average_hours, submitted_on, 'EmploymentReport', 1,
      case when ${seen.reports} then array[id] end, null::text[]
    from employment_report where ${reportedIn(from, to)} order by enterprise, region, period desc) hours where average_hours >= ${threshold}`,
  FORCED_REGISTRATION: ({ to, threshold }) => sql`
    select distinct on (station, region) 'FORCED_REGISTRATION', station, region, cardinality(shells)::numeric, coalesce(registered_on, ${to}::date), 'Enterprise',
      cardinality(shells), shells[1:${MAX_IDS}], null::text[]
    from (${clustersOf(
      sql`(select * from employment_link where from_day <= ${to} and (to_day is null or to_day >= ${to}))`,
      threshold,
    )}) clusters order by station, region, cardinality(shells) desc`,
};
