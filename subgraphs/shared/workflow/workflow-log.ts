import sql from 'sql-template-tag';
import type { Database, RunStatement } from '../database/database.ts';
import { alignMany, loaderFor } from '../database/loader.ts';
import type { RequestContext } from '../identity/request-context.ts';
import type { WorkflowEventRow } from './workflow-event.entity.ts';

/** The course of every workflow, step by step. */
export class WorkflowLog {
  constructor(private readonly db: Database) {}

  /** Adds a step in the transaction that takes it. */
  add(rows: RunStatement, context: RequestContext, about: string, action: string, note: string | null = null): Promise<unknown> {
    return rows(
      sql`insert into workflow_event (about, participant, action, note) values (${about}, ${context.caller.participant}, ${action}, ${note})`,
    );
  }

  of(context: RequestContext, about: string): Promise<WorkflowEventRow[]> {
    return loaderFor(context, this, 'about', async (ids) => alignMany(ids, await this.many(context, ids), (event) => event.about)).load(
      about,
    );
  }

  private many(context: RequestContext, ids: readonly string[]): Promise<WorkflowEventRow[]> {
    return this.db.rows(context, sql`select * from workflow_event where about = any(${ids}::text[]) order by id`);
  }
}
