import sql from 'sql-template-tag';
import type { Database, RunStatement } from '../database/database.ts';
import { isOneOf } from '../database/keys.ts';
import { alignMany, loaderFor } from '../database/loader.ts';
import type { RequestContext } from '../identity/request-context.ts';
import type { WorkflowEventRow } from './workflow-event.entity.ts';

/** A step to write: record, day and reason. */
export type NewEvent = Pick<WorkflowEventRow, 'register' | 'about' | 'action'> & { on?: string | null; note?: string | null };

/** Adds a step in the current transaction; for an agent the mandate is recorded as the actor. */
export const logStep = (rows: RunStatement, context: RequestContext, event: NewEvent): Promise<void> =>
  logStepOf(rows, context.caller.mandate?.id ?? context.caller.participant, event);

/** The same for a step caused by an expired time limit. */
export const logStepOf = (rows: RunStatement, participant: string, event: NewEvent): Promise<void> => logSteps(rows, participant, [event]);

/** Adds steps of many records in one statement. */
export async function logSteps(rows: RunStatement, participant: string, events: readonly NewEvent[]): Promise<void> {
  const of = <Member extends keyof NewEvent>(member: Member) => events.map((event) => event[member] ?? null);
  await rows(
    sql`insert into workflow_event (register, about, participant, action, on_day, note)
      select register, about, ${participant}, action, on_day, note from unnest(${of('register')}::text[], ${of('about')}::text[],
        ${of('action')}::text[], ${of('on')}::date[], ${of('note')}::text[]) with ordinality
        as event(register, about, action, on_day, note, place) order by place`,
  );
}

/** The history of every procedure. */
export class WorkflowLog {
  constructor(private readonly db: Database) {}

  /** Steps of one record, oldest first; calls in one request share a statement. */
  of(context: RequestContext, register: string, about: string): Promise<WorkflowEventRow[]> {
    return loaderFor(context, this, register, async (ids) =>
      alignMany(ids, await this.many(context, register, ids), (event) => event.about),
    ).load(about);
  }

  private many(context: RequestContext, register: string, ids: readonly string[]): Promise<WorkflowEventRow[]> {
    return this.db.rows(
      context,
      sql`select * from workflow_event where register = ${register} and ${isOneOf(sql`about`, ids)} order by id`,
    );
  }
}
