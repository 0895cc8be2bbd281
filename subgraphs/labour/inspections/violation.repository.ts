import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { insertedId, nextNumber } from '../../shared/database/insert.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { ViolationRow } from './violation.entity.ts';
import type { ViolationFilter } from './violation.inputs.ts';
import { Violation, ViolationConnection } from './violation.type.ts';

type VisibleViolations = ViolationFilter & { visible: Sql };

export const ENTERPRISE = sql`enterprise`;
export const INSPECTION = sql`inspection`;

export class ViolationRepository {
  readonly list: ListReader<ViolationRow, Violation, VisibleViolations>;

  constructor(db: Database) {
    this.list = new ListReader(db, () => ViolationConnection, Violation.from, list);
  }

  insert(rows: RunStatement, violation: Omit<ViolationRow, 'id'>): Promise<string> {
    return insertedId(rows, 'violation', { id: nextNumber('V', 'violation_number'), ...violation });
  }
}

function list({ enterprise, region, type, measure, from, to, visible }: VisibleViolations): ListQuery {
  const where: Sql[] = [visible];
  if (enterprise) where.push(sql`enterprise = ${enterprise}`);
  if (region) where.push(withinRegion(region, sql`region`));
  if (type) where.push(sql`type = ${type}`);
  if (measure) where.push(sql`measure = ${measure}`);
  if (from) where.push(sql`found_on >= ${from}`);
  if (to) where.push(sql`found_on <= ${to}`);
  return { columns: sql`violation.*`, from: sql`violation`, where, order: [sql`found_on`, sql`id`], descending: true };
}
