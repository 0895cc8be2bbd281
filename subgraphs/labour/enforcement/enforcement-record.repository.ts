import sql from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { limitOf } from '../time-limits/time-limits.ts';

export interface EnforcementRow {
  region: string;
  opened: number;
  closed: number;
  closed_in_time: number;
  late: number;
  median_days: number | null;
  violations: number;
}

export interface Window {
  region: string;
  from: string;
  to: string;
  now: string;
}

const MAX_DEPARTMENTS = 100;

export class EnforcementRepository {
  constructor(private readonly db: Database) {}

  /**
   * One row per department, those with the most inspections first. `working`: the working days from `from` to `now`; a last day
   * beyond them is in the future.
   */
  byDepartment(context: RequestContext, { region, from, to, now }: Window, working: readonly string[]): Promise<EnforcementRow[]> {
    const { count, extension = 0 } = limitOf('INSPECT_CLOSE');
    return this.db.rows(
      context,
      sql`with w as (select ${working}::date[] as days),
        inspected as (
          select i.number, i.region, i.opened_on, i.closed_on,
            coalesce(w.days[width_bucket(i.opened_on, w.days) + ${count}::integer
              + case when i.extended_on is null then 0 else ${extension}::integer end], 'infinity') as last_day
          from inspection i cross join w
          where i.opened_on between ${from} and ${to} and ${withinRegion(region, sql`i.region`)}),
        handled as (
          select i.region, count(*) as violations from inspected i join violation v on v.inspection = i.number
          where v.handled_on is not null group by 1)
      select region, count(*)::integer as opened, count(closed_on)::integer as closed,
          (count(*) filter (where closed_on <= last_day))::integer as closed_in_time,
          (count(*) filter (where closed_on is null and last_day < ${now}::date))::integer as late,
          (percentile_disc(0.5) within group (order by closed_on - opened_on))::integer as median_days,
          coalesce(max(h.violations), 0)::integer as violations
        from inspected left join handled h using (region) group by region order by opened desc, region limit ${MAX_DEPARTMENTS}`,
    );
  }
}
