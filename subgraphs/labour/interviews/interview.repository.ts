import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { insertedId, nextNumber } from '../../shared/database/insert.ts';
import { table } from '../../shared/database/table.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { conditions, type FilterTable } from '../../shared/lists/filter-table.ts';
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

export const INTERVIEWS = table<InterviewRow>('interview', 'id');

/** For each filter member: the field it reads and its condition. */
export const FILTERS: FilterTable<InterviewFilter> = {
  enterprise: { reads: 'Interview.enterprise', where: (enterprise) => sql`enterprise = ${enterprise}` },
  region: { reads: 'Interview.region', where: (region) => withinRegion(region, sql`region`) },
  kind: { reads: 'Interview.kind', where: (kind) => sql`kind = ${kind}` },
  state: { reads: 'Interview.state', where: (state) => STATES[state] },
  campaign: { reads: 'Interview.campaign', where: (campaign) => sql`campaign = ${campaign}` },
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
}

function list({ visible, ...filter }: VisibleInterviews): ListQuery {
  const where: Sql[] = [visible, ...conditions(FILTERS, filter)];
  return {
    columns: sql`interview.*`,
    from: sql`interview`,
    where,
    order: [sql`proposed_on`, sql`id`],
    sortedBy: 'Interview.proposedOn',
    descending: true,
  };
}
