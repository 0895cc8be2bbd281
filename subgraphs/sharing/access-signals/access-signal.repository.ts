import sql, { type Sql } from 'sql-template-tag';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { nextNumber } from '../../shared/database/insert.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { AccessSignalRow } from './access-signal.entity.ts';
import { AccessSignal, AccessSignalConnection, type AccessSignalFilter, type SeenSignal } from './access-signal.type.ts';

/** Which signals a reader may see, and which of them with all fields. */
export interface SeenSignals {
  visible: Sql;
  reader: string;
  whole: Sql;
}
export type NoticedSignal = Pick<AccessSignalRow, 'kind' | 'participant' | 'region' | 'matter' | 'day' | 'detail'> & {
  agreements: string[];
};

export class AccessSignalRepository {
  readonly list: ListReader<SeenSignal, AccessSignal, AccessSignalFilter & SeenSignals>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => AccessSignalConnection, AccessSignal.from, list);
  }

  byIds(context: RequestContext, ids: readonly string[], { visible, reader, whole }: SeenSignals): Promise<SeenSignal[]> {
    return this.db.rows(
      context,
      sql`select *, ${reader}::text as reader, ${whole} as whole from access_signal where ${isOneOf(sql`id`, ids)} and ${visible}`,
    );
  }

  async locked(rows: RunStatement, id: string): Promise<AccessSignalRow | undefined> {
    return (await rows<AccessSignalRow>(sql`select * from access_signal where id = ${id} for update`))[0];
  }

  async settle(rows: RunStatement, id: string, { by, on, outcome, note }: { by: string; on: string; outcome: string; note: string }) {
    await rows(sql`update access_signal set settled_on = ${on}, settled_by = ${by}, outcome = ${outcome}, note = ${note} where id = ${id}`);
  }

  /** Records new signals, each once. */
  async add(noticed: readonly NoticedSignal[], dueBy: (day: string) => string): Promise<void> {
    if (noticed.length === 0) return;
    const rows = noticed.map((one) => ({ ...one, due_by: dueBy(one.day) }));
    await this.db.rows(
      undefined,
      sql`insert into access_signal (id, kind, participant, region, matter, day, detail, providers, due_by)
        select ${nextNumber('AS', 'access_signal_number', 8)}, n.kind, n.participant, n.region, n.matter, n.day, n.detail,
          array(select distinct provider from sharing_agreement a where a.id = any(n.agreements) order by 1), n.due_by
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as n(kind text, participant text, region text, matter text, day date, detail text, agreements text[], due_by date)
        where not exists (select from access_signal s where s.kind = n.kind and s.participant = n.participant
          and s.matter is not distinct from n.matter and (n.matter is not null or s.day = n.day))`,
    );
  }

  /** Emergency accesses that ended without a review. */
  unreviewed(): Promise<NoticedSignal[]> {
    return this.db.rows(
      undefined,
      sql`select 'EMERGENCY_UNREVIEWED' as kind, participant, region, matter, (until_at at time zone 'Asia/Shanghai')::date as day,
          id || ', to be reviewed by ' || review_by as detail,
          array(select a.id from sharing_agreement a where a.participant = e.participant and a.provider = any(e.providers)) as agreements
        from emergency_access e where reviewed_on is null and until_at < now()`,
    );
  }

  /** Days on which a participant read data of many persons under few matters. */
  manyPersons(since: string, most: { persons: number; each: number }): Promise<NoticedSignal[]> {
    return this.db.rows(
      undefined,
      sql`select 'MANY_PERSONS' as kind, o.participant, p.region, null::text as matter, o.day,
          o.persons || ' persons from ' || o.matters || ' matters' as detail, '{}'::text[] as agreements
        from (select participant, (opened_at at time zone 'Asia/Shanghai')::date as day, count(distinct person) as persons,
            count(distinct matter) as matters from opened_person where opened_at >= ${since} group by 1, 2) o
          join participant p on p.id = o.participant
        where o.persons >= ${most.persons} and o.persons >= o.matters * ${most.each}::integer`,
    );
  }
}

function list({ kind, state, participant, from, to, visible, reader, whole }: AccessSignalFilter & SeenSignals): ListQuery {
  const where: Sql[] = [visible];
  if (kind) where.push(sql`kind = ${kind}`);
  if (state) where.push(sql`coalesce(outcome, 'OPEN') = ${state}`);
  if (participant) where.push(sql`participant = ${participant}`);
  if (from) where.push(sql`day >= ${from}`);
  if (to) where.push(sql`day <= ${to}`);
  return {
    columns: sql`access_signal.*, ${reader}::text as reader, ${whole} as whole`,
    from: sql`access_signal`,
    where,
    order: [sql`day`, sql`recorded_at`, sql`id`],
    descending: true,
  };
}
