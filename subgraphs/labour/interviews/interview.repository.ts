import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { insertedId, nextNumber } from '../../shared/database/insert.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { InterviewRow } from './interview.entity.ts';
import type { InterviewFilter } from './interview.inputs.ts';
import { Interview, InterviewConnection, InterviewState } from './interview.type.ts';

type VisibleInterviews = InterviewFilter & { visible: Sql };

export const ENTERPRISE = sql`enterprise`;
const STATES: Record<InterviewState, Sql> = {
  [InterviewState.PROPOSED]: sql`coalesce(held_on, cancelled_on) is null`,
  [InterviewState.HELD]: sql`held_on is not null`,
  [InterviewState.CANCELLED]: sql`cancelled_on is not null`,
};

export class InterviewRepository {
  readonly list: ListReader<InterviewRow, Interview, VisibleInterviews>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => InterviewConnection, Interview.from, list);
  }

  byId(context: RequestContext, id: string, visible: Sql): Promise<InterviewRow[]> {
    return this.db.rows(context, sql`select * from interview where id = ${id} and ${visible}`);
  }

  insert(rows: RunStatement, interview: Omit<InterviewRow, 'id' | 'cancelled_on'>): Promise<string> {
    return insertedId(rows, 'interview', { id: nextNumber('IV', 'interview_number'), ...interview });
  }

  async locked(rows: RunStatement, id: string): Promise<InterviewRow | undefined> {
    return (await rows<InterviewRow>(sql`select * from interview where id = ${id} for update`))[0];
  }

  async hold(rows: RunStatement, id: string, on: string, outcome: string): Promise<void> {
    await rows(sql`update interview set held_on = ${on}, outcome = ${outcome} where id = ${id}`);
  }

  async cancel(rows: RunStatement, id: string, on: string, reason: string): Promise<void> {
    await rows(sql`update interview set cancelled_on = ${on}, outcome = ${reason} where id = ${id}`);
  }
}

function list({ enterprise, region, kind, state, campaign, visible }: VisibleInterviews): ListQuery {
  const where: Sql[] = [visible];
  if (enterprise) where.push(sql`enterprise = ${enterprise}`);
  if (region) where.push(withinRegion(region, sql`region`));
  if (kind) where.push(sql`kind = ${kind}`);
  if (state) where.push(STATES[state]);
  if (campaign) where.push(sql`campaign = ${campaign}`);
  return { columns: sql`interview.*`, from: sql`interview`, where, order: [sql`proposed_on`, sql`id`], descending: true };
}
