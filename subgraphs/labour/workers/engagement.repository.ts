import sql, { raw, type Sql } from 'sql-template-tag';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import { table } from '../../shared/database/table.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { EngagementRow, EngagementSourceRow, EngagementVersionRow } from './worker.entity.ts';

// Records sent through the hub have a known sender; what the operator imports counts as part of the original register.
export const RECORDED = sql`now(), nullif(current_setting('hub.participant', true), '')`;

const KEY = 'worker, enterprise, from_day';
const REST = 'platform, station, region, form, occupation, to_day';
const of = (alias: string, columns: string) => raw(columns.replace(/\w+/g, `${alias}.$&`));

/**
 * Stores statements about engagements, from a table or query with the columns of `engagement_source`. The statements of each
 * source are kept separately. The engagement takes the department's values, or the platform's if the department has stated
 * none.
 */
export const mergeEngagements = (staged: Sql): Sql => sql`with said as (
      insert into engagement_source as t (${raw(KEY)}, source, ${raw(REST)}) select ${raw(KEY)}, source, ${raw(REST)} from ${staged}
      on conflict (${raw(KEY)}, source) do update set (${raw(REST)}) = row(${of('excluded', REST)}), said_at = now()
        where (${of('t', REST)}) is distinct from (${of('excluded', REST)}) returning (xmax = 0) as made),
    best as (select distinct on (${raw(KEY)}) ${raw(KEY)}, ${raw(REST)} from (
        select ${raw(KEY)}, source, ${raw(REST)} from ${staged}
        union all select ${of('t', KEY)}, t.source, ${of('t', REST)} from engagement_source t join ${staged} s
          on (${of('t', KEY)}) = (${of('s', KEY)}) and t.source <> s.source
          and not exists (select from ${staged} n where (${of('n', KEY)}, n.source) = (${of('t', KEY)}, t.source))) all_said
      order by ${raw(KEY)}, source = 'DEPARTMENT' desc),
    kept as (insert into engagement as t (${raw(KEY)}, ${raw(REST)}, recorded_at, recorded_by) select ${raw(KEY)}, ${raw(REST)}, ${RECORDED} from best
      on conflict (${raw(KEY)}) do update set (${raw(REST)}) = row(${of('excluded', REST)})
        where (${of('t', REST)}) is distinct from (${of('excluded', REST)})),
    -- Whoever works is on the register of workers.
    listed as (insert into worker (id, occupation, region, recorded_at, recorded_by)
      select distinct on (worker) worker, coalesce(occupation, 'OTHER'), region, ${RECORDED} from best order by worker, from_day desc
      on conflict (id) do nothing)
  select count(*) filter (where made) as created, count(*) filter (where not made) as changed from said`;

/** One source's statement about one engagement. */
export type Statement = Pick<
  EngagementSourceRow,
  'worker' | 'enterprise' | 'from_day' | 'source' | 'platform' | 'station' | 'region' | 'form' | 'occupation' | 'to_day'
>;

export const ENGAGEMENT_TABLE = table<EngagementRow>('engagement', 'id');

export class EngagementRepository {
  constructor(private readonly db: Database) {}

  /** Stores a statement and returns the identifier of its engagement. */
  async state(rows: RunStatement, participant: string, one: Statement): Promise<string> {
    await rows(sql`select set_config('hub.participant', ${participant}, true)`);
    await rows(
      mergeEngagements(sql`(select ${one.worker}::text as worker, ${one.enterprise}::text as enterprise, ${one.from_day}::date as from_day,
        ${one.source}::text as source, ${one.platform}::text as platform, ${one.station}::text as station, ${one.region}::text as region,
        ${one.form}::text as form, ${one.occupation}::text as occupation, ${one.to_day}::date as to_day)`),
    );
    const [kept] = await rows<{ id: string }>(
      sql`select id from engagement where worker = ${one.worker} and enterprise = ${one.enterprise} and from_day = ${one.from_day}`,
    );
    return (kept as { id: string }).id;
  }

  /** An engagement of this worker and enterprise, kept by another region, that overlaps these days. */
  async isKeptElsewhere(rows: RunStatement, { worker, enterprise, from_day: from }: Statement, own: Sql): Promise<boolean> {
    const found = await rows(
      sql`select from engagement where worker = ${worker} and enterprise = ${enterprise} and from_day = ${from} and not (${own}) limit 1`,
    );
    return found.length > 0;
  }

  byIds(context: RequestContext, ids: readonly string[], visible: Sql): Promise<EngagementRow[]> {
    return ENGAGEMENT_TABLE.byKeys(this.db, context, ids, visible);
  }

  /** Statements of the sources about these engagements, the one that takes precedence first. */
  sources(context: RequestContext, ids: readonly string[]): Promise<(EngagementSourceRow & { engagement: string })[]> {
    return this.db.rows(
      context,
      sql`select e.id as engagement, s.* from engagement e join engagement_source s on (${of('s', KEY)}) = (${of('e', KEY)})
        where ${isOneOf(sql`e.id`, ids)} order by s.source = 'DEPARTMENT' desc, s.source`,
    );
  }

  /** Earlier versions of these engagements, oldest first. */
  versions(context: RequestContext, ids: readonly string[]): Promise<EngagementVersionRow[]> {
    return this.db.rows(context, sql`select * from engagement_version where ${isOneOf(sql`engagement`, ids)} order by id`);
  }
}
