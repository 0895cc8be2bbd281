import sql, { type Sql } from 'sql-template-tag';
import { orderedBy } from '../../shared/authorization/cuts.ts';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { insertedId, nextNumber } from '../../shared/database/insert.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import { table } from '../../shared/database/table.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { conditions, type FilterTable } from '../../shared/lists/filter-table.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import { logStep } from '../../shared/workflow/workflow-log.ts';
import type { RectificationRow } from './rectification.entity.ts';
import type { RectificationFilter, RectificationOrderInput } from './rectification.inputs.ts';
import { Rectification, RectificationConnection, type RectificationSource } from './rectification.type.ts';

type VisibleRectifications = RectificationFilter & { visible: Sql };

/** The record that orders a rectification. */
export interface Ordering {
  kind: RectificationSource;
  id: string;
  enterprise: string;
  region: string;
  on: string;
}

export const RECTIFICATIONS = table<RectificationRow>('rectification', 'id');

/** For each filter member: the field it reads and its condition. */
export const FILTERS: FilterTable<RectificationFilter> = {
  enterprise: { reads: 'Rectification.enterprise', where: (enterprise) => sql`enterprise = ${enterprise}` },
  region: { reads: 'Rectification.region', where: (region) => withinRegion(region, sql`region`) },
  open: { reads: 'Rectification.doneOn', where: (open) => (open ? sql`done_on is null` : sql`done_on is not null`) },
  dueBy: { reads: 'Rectification.deadline', where: (dueBy) => sql`due_on <= ${dueBy}` },
};

export class RectificationRepository {
  readonly list: ListReader<RectificationRow, Rectification, VisibleRectifications>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => RectificationConnection, Rectification.from, list);
  }

  byId(context: RequestContext, id: string, visible: Sql): Promise<RectificationRow[]> {
    return this.db.rows(context, sql`select * from rectification where id = ${id} and ${visible}`);
  }

  ofSources(context: RequestContext, sources: readonly string[], visible: Sql): Promise<RectificationRow[]> {
    return this.db.rows(
      context,
      sql`select * from rectification where ${isOneOf(sql`source`, sources)} and ${visible}
        order by source, ${orderedBy(visible, 'Rectification.deadline', sql`due_on`, sql`id`)}`,
    );
  }

  /** Inserts the ordered rectifications and starts their history. */
  async order(rows: RunStatement, context: RequestContext, by: Ordering, { item, dueOn }: RectificationOrderInput): Promise<void> {
    const { kind, id: source, enterprise, region, on } = by;
    const id = await insertedId(rows, RECTIFICATIONS.name, {
      id: nextNumber('RC', 'rectification_number'),
      source_kind: kind,
      source,
      enterprise,
      region,
      item,
      ordered_on: on,
      due_on: dueOn,
    });
    await logStep(rows, context, { register: RECTIFICATIONS.name, about: id, action: 'ORDERED', on });
  }
}

function list({ visible, ...filter }: VisibleRectifications): ListQuery {
  const where: Sql[] = [visible, ...conditions(FILTERS, filter)];
  return {
    columns: sql`rectification.*`,
    from: sql`rectification`,
    where,
    order: [sql`due_on`, sql`id`],
    sortedBy: 'Rectification.deadline',
  };
}
