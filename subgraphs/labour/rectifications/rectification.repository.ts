import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { insertInto, nextNumber } from '../../shared/database/insert.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
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
      sql`select * from rectification where source = any(${sources}::text[]) and ${visible} order by source, due_on, id`,
    );
  }

  async order(rows: RunStatement, by: Ordering, { item, dueOn }: RectificationOrderInput): Promise<void> {
    const { kind, id, enterprise, region, on } = by;
    const number = nextNumber('RC', 'rectification_number');
    await rows(
      insertInto('rectification', { id: number, source_kind: kind, source: id, enterprise, region, item, ordered_on: on, due_on: dueOn }),
    );
  }

  async locked(rows: RunStatement, id: string): Promise<RectificationRow | undefined> {
    return (await rows<RectificationRow>(sql`select * from rectification where id = ${id} for update`))[0];
  }

  async done(rows: RunStatement, id: string, on: string, evidence: string): Promise<void> {
    await rows(sql`update rectification set done_on = ${on}, evidence = ${evidence} where id = ${id}`);
  }
}

function list({ enterprise, region, open, dueBy, visible }: VisibleRectifications): ListQuery {
  const where: Sql[] = [visible];
  if (enterprise) where.push(sql`enterprise = ${enterprise}`);
  if (region) where.push(withinRegion(region, sql`region`));
  if (open != null) where.push(open ? sql`done_on is null` : sql`done_on is not null`);
  if (dueBy) where.push(sql`due_on <= ${dueBy}`);
  return { columns: sql`rectification.*`, from: sql`rectification`, where, order: [sql`due_on`, sql`id`] };
}
