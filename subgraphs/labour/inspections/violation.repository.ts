import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { insertedId, nextNumber } from '../../shared/database/insert.ts';
import { conditions, type FilterTable } from '../../shared/lists/filter-table.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { ViolationRow } from './violation.entity.ts';
import type { ViolationFilter } from './violation.inputs.ts';
import { Violation, ViolationConnection } from './violation.type.ts';

type VisibleViolations = ViolationFilter & { visible: Sql };

export const ENTERPRISE = sql`enterprise`;
export const INSPECTION = sql`inspection`;

/** For each filter member: the field it reads and its condition. */
export const FILTERS: FilterTable<ViolationFilter> = {
  enterprise: { reads: 'Violation.enterprise', where: (enterprise) => sql`enterprise = ${enterprise}` },
  region: { reads: 'Violation.region', where: (region) => withinRegion(region, sql`region`) },
  type: { reads: 'Violation.type', where: (type) => sql`type = ${type}` },
  measure: { reads: 'Violation.measure', where: (measure) => sql`measure = ${measure}` },
  from: { reads: 'Violation.foundOn', where: (from) => sql`found_on >= ${from}` },
  to: { reads: 'Violation.foundOn', where: (to) => sql`found_on <= ${to}` },
};

export class ViolationRepository {
  readonly list: ListReader<ViolationRow, Violation, VisibleViolations>;

  constructor(db: Database) {
    this.list = new ListReader(db, () => ViolationConnection, Violation.from, list);
  }

  insert(rows: RunStatement, violation: Omit<ViolationRow, 'id'>): Promise<string> {
    return insertedId(rows, 'violation', { id: nextNumber('V', 'violation_number'), ...violation });
  }
}

function list({ visible, ...filter }: VisibleViolations): ListQuery {
  const where: Sql[] = [visible, ...conditions(FILTERS, filter)];
  return {
    columns: sql`violation.*`,
    from: sql`violation`,
    where,
    order: [sql`found_on`, sql`id`],
    sortedBy: 'Violation.foundOn',
    descending: true,
  };
}
