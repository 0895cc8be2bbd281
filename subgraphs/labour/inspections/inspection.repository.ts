import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database } from '../../shared/database/database.ts';
import type { ListQuery } from '../../shared/database/list.ts';
import { ListReader } from '../../shared/database/list-reader.ts';
import type { InspectionRow } from './inspection.entity.ts';
import { Inspection, InspectionConnection, type InspectionFilter } from './inspection.type.ts';

type VisibleInspections = InspectionFilter & { visible: Sql };

export const ENTERPRISE = sql`enterprise`;

export class InspectionRepository {
  readonly list: ListReader<InspectionRow, Inspection, VisibleInspections>;

  constructor(db: Database) {
    this.list = new ListReader(db, () => InspectionConnection, Inspection.from, list);
  }
}

function list({ enterprise, region, open, visible }: VisibleInspections): ListQuery {
  const where: Sql[] = [visible];
  if (enterprise) where.push(sql`enterprise = ${enterprise}`);
  if (region) where.push(withinRegion(region, sql`region`));
  if (open != null) where.push(open ? sql`closed_on is null` : sql`closed_on is not null`);
  return { columns: sql`inspection.*`, from: sql`inspection`, where, order: [sql`opened_on`, sql`number`], descending: true };
}
