import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { insertedId, nextNumber } from '../../shared/database/insert.ts';
import { table } from '../../shared/database/table.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { conditions, type FilterTable } from '../../shared/lists/filter-table.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { CheckUpRow } from './check-up.entity.ts';
import type { CheckUpFilter } from './check-up.inputs.ts';
import { CheckUp, CheckUpConnection } from './check-up.type.ts';

type VisibleCheckUps = CheckUpFilter & { visible: Sql };

export const CHECK_UPS = table<CheckUpRow>('check_up', 'id');
export const PLATFORM = sql`platform`;

/** For each filter member: the field it reads and its condition. */
export const FILTERS: FilterTable<CheckUpFilter> = {
  platform: { reads: 'CheckUp.platform', where: (platform) => sql`platform = ${platform}` },
  region: { reads: 'CheckUp.region', where: (region) => withinRegion(region, sql`region`) },
  subject: { reads: 'CheckUp.subject', where: (subject) => sql`subject = ${subject}` },
  right: { reads: 'CheckUp.findings', where: (right) => sql`findings @> ${JSON.stringify([{ right }])}::jsonb` },
};

export class CheckUpRepository {
  readonly list: ListReader<CheckUpRow, CheckUp, VisibleCheckUps>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => CheckUpConnection, CheckUp.from, list);
  }

  byId(context: RequestContext, id: string, visible: Sql): Promise<CheckUpRow[]> {
    return this.db.rows(context, sql`select * from check_up where id = ${id} and ${visible}`);
  }

  insert(rows: RunStatement, { findings, ...checkUp }: Omit<CheckUpRow, 'id'>): Promise<string> {
    const row = { id: nextNumber('CU', 'check_up_number'), ...checkUp, findings: JSON.stringify(findings) };
    return insertedId(rows, 'check_up', row);
  }
}

function list({ visible, ...filter }: VisibleCheckUps): ListQuery {
  const where: Sql[] = [visible, ...conditions(FILTERS, filter)];
  return {
    columns: sql`check_up.*`,
    from: sql`check_up`,
    where,
    order: [sql`checked_on`, sql`id`],
    sortedBy: 'CheckUp.checkedOn',
    descending: true,
  };
}
