import { randomBytes } from 'node:crypto';
import sql, { type Sql } from 'sql-template-tag';
import { today } from '../../shared/calendar/today.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { insertedId, insertInto } from '../../shared/database/insert.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import { table } from '../../shared/database/table.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { NoticedSignal } from '../access-signals/access-signal.repository.ts';
import type { AgentCodeRow, MandateRow } from './mandate.entity.ts';
import type { MandateFilter } from './mandate.inputs.ts';
import { Mandate, MandateConnection, type MandateState, type SeenMandate } from './mandate.type.ts';

export type NewMandate = Omit<MandateRow, 'id' | 'granted_at' | 'ended_at' | 'ended_by'>;
type Search = MandateFilter & { visible: Sql; reader: string; callers: readonly string[] };

export const MANDATES = table<MandateRow>('mandate', 'id');

/** Raise a signal from this number of persons within these days: for an agent who is a person, and for a body. */
const MANY = { days: 7, ofPerson: 4, ofBody: 50 };

export class MandateRepository {
  readonly list: ListReader<SeenMandate, Mandate, Search>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => MandateConnection, Mandate.from, list);
  }

  byIds(context: RequestContext, ids: readonly string[], visible: Sql): Promise<MandateRow[]> {
    return this.db.rows(context, sql`select * from mandate where ${isOneOf(sql`id`, ids)} and ${visible}`);
  }

  async locked(rows: RunStatement, id: string, visible: Sql): Promise<MandateRow | undefined> {
    return (await rows<MandateRow>(sql`select * from mandate where id = ${id} and ${visible} for update`))[0];
  }

  /** The mandate, if one of these agents may act under it now. */
  async inForce(context: RequestContext, id: string, agents: readonly string[]): Promise<MandateRow | undefined> {
    const [row] = await this.db.rows<MandateRow>(
      context,
      sql`select * from mandate where id = ${id} and agent = any(${agents}::text[]) and ended_at is null
        and ${today()}::date between valid_from and valid_to`,
    );
    return row;
  }

  /**
   * Number of current and future mandates of an agent and of a person. Locks both, so that two concurrent grants cannot
   * exceed the maximum.
   */
  async running(rows: RunStatement, agent: string, person: string): Promise<{ agents: number; persons: number }> {
    for (const one of [agent, person].sort()) await rows(sql`select pg_advisory_xact_lock(hashtext('mandate'), hashtext(${one}))`);
    const [counted] = await rows<{ agents: number; persons: number }>(
      sql`select count(*) filter (where agent = ${agent})::int as agents, count(*) filter (where person = ${person})::int as persons
        from mandate where (agent = ${agent} or person = ${person}) and ended_at is null and valid_to >= ${today()}::date`,
    );
    return counted as { agents: number; persons: number };
  }

  /** Random, so that codes cannot be guessed by counting. */
  insert(rows: RunStatement, row: NewMandate): Promise<string> {
    return insertedId(rows, 'mandate', { id: `MD-${randomBytes(8).toString('hex')}`, ...row });
  }

  async issueCode(rows: RunStatement, person: string, valid_to: string): Promise<string> {
    const id = `AC-${randomBytes(8).toString('hex')}`;
    await rows(insertInto('agent_code', { id, person, valid_to }));
    return id;
  }

  /** Number of unused codes of a person. */
  async unusedCodes(rows: RunStatement, person: string): Promise<number> {
    await rows(sql`select pg_advisory_xact_lock(hashtext('agent code'), hashtext(${person}))`);
    const [counted] = await rows<{ codes: number }>(
      sql`select count(*)::int as codes from agent_code where person = ${person} and mandate is null and valid_to >= ${today()}::date`,
    );
    return (counted as { codes: number }).codes;
  }

  async codeById(context: RequestContext, id: string): Promise<AgentCodeRow | undefined> {
    return (await this.db.rows<AgentCodeRow>(context, sql`select * from agent_code where id = ${id}`))[0];
  }

  /** The person who issued the code, locked; undefined if the code is invalid, used or expired. */
  async agentOfCode(rows: RunStatement, id: string): Promise<string | undefined> {
    const [row] = await rows<AgentCodeRow>(
      sql`select * from agent_code where id = ${id} and mandate is null and valid_to >= ${today()}::date for update`,
    );
    return row?.person;
  }

  async useCode(rows: RunStatement, id: string, mandate: string): Promise<void> {
    await rows(sql`update agent_code set mandate = ${mandate} where id = ${id}`);
  }

  /** Agents that received mandates from many persons within a few days. */
  manyMandates(): Promise<NoticedSignal[]> {
    return this.db.rows(
      undefined,
      sql`select 'MANY_MANDATES' as kind, m.agent as participant, coalesce(p.region, '100000') as region, null::text as matter, m.day,
          m.persons || ' persons within ' || ${MANY.days}::int || ' days' as detail, '{}'::text[] as agreements
        from (select agent, agent_kind, count(distinct person) as persons, max((granted_at at time zone 'Asia/Shanghai')::date) as day
            from mandate where granted_at >= now() - make_interval(days => ${MANY.days}) group by agent, agent_kind) m
          left join participant p on p.id = m.agent
        where m.persons >= case m.agent_kind when 'PERSON' then ${MANY.ofPerson}::int else ${MANY.ofBody}::int end`,
    );
  }
}

function list({ visible, reader, callers, side, state }: Search): ListQuery {
  const where: Sql[] = [visible];
  if (side) where.push(side === 'GRANTED' ? sql`person = any(${callers}::text[])` : sql`agent = any(${callers}::text[])`);
  if (state) where.push(inState(state));
  return {
    columns: sql`mandate.*, ${reader}::text as reader`,
    from: sql`mandate`,
    where,
    order: [sql`granted_at`, sql`id`],
    descending: true,
  };
}

function inState(state: MandateState): Sql {
  const day = sql`${today()}::date`;
  if (state === 'NOT_YET') return sql`ended_by is null and valid_from > ${day}`;
  if (state === 'EXPIRED') return sql`ended_by is null and valid_to < ${day}`;
  if (state === 'IN_FORCE') return sql`ended_by is null and ${day} between valid_from and valid_to`;
  return sql`ended_by = ${state}`;
}
