import sql, { raw, type Sql } from 'sql-template-tag';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import { table } from '../../shared/database/table.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { EarningRow, EarningVersionRow } from './earning.entity.ts';

const KEY = 'worker, period, platform, payer, region, source';
const FIGURES = 'orders, days_worked, hours_online, hours_on_order, charged, pay, subsidies, deductions, due_on, paid, paid_on';
const of = (alias: string, columns: string) => raw(columns.replace(/\w+/g, `${alias}.$&`));

/** A statement with the kinds of relation recorded as engagements of its worker, in its month and firm. */
export type StatementRow = EarningRow & { forms: string[] };

export const EARNING_TABLE = table<EarningRow>('earning', 'id');

// What a department states after a check takes precedence over the platform's statement of the same work.
const HAS_PRECEDENCE = sql`(e.source = 'DEPARTMENT' or not exists (select from earning d where d.source = 'DEPARTMENT'
  and (d.worker, d.period, d.platform, d.payer, d.region) = (e.worker, e.period, e.platform, e.payer, e.region)))`;
const FIRST_DAY = sql`(e.period || '-01')::date`;
const FORMS = sql`array(select distinct g.form from engagement g where g.worker = e.worker and (g.enterprise in (e.payer, e.platform) or g.platform = e.platform)
  and g.from_day < ${FIRST_DAY} + interval '1 month' and (g.to_day is null or g.to_day >= ${FIRST_DAY}) order by 1)`;

/** Stores statements from a table or query with the columns of `earning`. `by` is the sending participant. */
export const mergeEarnings = (staged: Sql, by: Sql): Sql => sql`with done as (
    insert into earning as t (${raw(KEY)}, ${raw(FIGURES)}, recorded_by) select ${raw(KEY)}, ${raw(FIGURES)}, ${by} from ${staged}
    on conflict (${raw(KEY)}) do update set (${raw(FIGURES)}) = row(${of('excluded', FIGURES)}), recorded_by = excluded.recorded_by, recorded_at = now()
      where (${of('t', FIGURES)}) is distinct from (${of('excluded', FIGURES)}) returning (xmax = 0) as made),
  -- Whoever earns is on the register of workers.
  listed as (insert into worker (id, occupation, region, recorded_at, recorded_by)
    select distinct on (worker) worker, 'OTHER', region, now(), ${by} from ${staged} order by worker, period desc on conflict (id) do nothing)
  select count(*) filter (where made) as created, count(*) filter (where not made) as changed from done`;

export type NewStatement = Omit<EarningRow, 'id' | 'recorded_at' | 'recorded_by'>;

export class EarningRepository {
  constructor(private readonly db: Database) {}

  /** Stores one statement and returns its identifier. */
  async state(rows: RunStatement, one: NewStatement, by: string): Promise<string> {
    await rows(
      mergeEarnings(
        sql`(select ${one.worker}::text as worker, ${one.period}::text as period, ${one.platform}::text as platform, ${one.payer}::text as payer,
          ${one.region}::text as region, ${one.source}::text as source, ${one.orders}::integer as orders, ${one.days_worked}::integer as days_worked,
          ${one.hours_online}::numeric as hours_online, ${one.hours_on_order}::numeric as hours_on_order, ${one.charged}::numeric as charged, ${one.pay}::numeric as pay,
          ${one.subsidies}::numeric as subsidies, ${JSON.stringify(one.deductions)}::jsonb as deductions, ${one.due_on}::date as due_on,
          ${one.paid}::numeric as paid, ${one.paid_on}::date as paid_on) staged`,
        sql`${by}`,
      ),
    );
    const [kept] = await rows<{ id: string }>(
      sql`select id from earning where worker = ${one.worker} and period = ${one.period} and platform = ${one.platform} and payer = ${one.payer}
        and region = ${one.region} and source = ${one.source}`,
    );
    return (kept as { id: string }).id;
  }

  byIds(context: RequestContext, ids: readonly string[], visible: Sql): Promise<EarningRow[]> {
    return EARNING_TABLE.byKeys(this.db, context, ids, visible);
  }

  /** The statements that take precedence for these workers between two months, latest month first. */
  ofWorkers(context: RequestContext, workers: readonly string[], from: string, to: string, visible: Sql): Promise<StatementRow[]> {
    return this.db.rows(
      context,
      sql`select e.*, ${FORMS} as forms from earning e where ${isOneOf(sql`e.worker`, workers)} and e.period between ${from} and ${to}
        and ${visible} and ${HAS_PRECEDENCE} order by e.period desc, e.region, e.platform, e.payer, e.source`,
    );
  }

  /** Earlier versions of these statements, oldest first. */
  versions(context: RequestContext, ids: readonly string[]): Promise<EarningVersionRow[]> {
    return this.db.rows(context, sql`select * from earning_version where ${isOneOf(sql`earning`, ids)} order by id`);
  }
}
