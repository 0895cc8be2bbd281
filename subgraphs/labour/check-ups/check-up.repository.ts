import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { insertedId, nextNumber } from '../../shared/database/insert.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { CheckUpRow } from './check-up.entity.ts';
import type { CheckUpFilter } from './check-up.inputs.ts';
import { CheckUp, CheckUpConnection } from './check-up.type.ts';

type VisibleCheckUps = CheckUpFilter & { visible: Sql };

export const PLATFORM = sql`platform`;

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

function list({ platform, region, subject, right, visible }: VisibleCheckUps): ListQuery {
  const where: Sql[] = [visible];
  if (platform) where.push(sql`platform = ${platform}`);
  if (region) where.push(withinRegion(region, sql`region`));
  if (subject) where.push(sql`subject = ${subject}`);
  if (right) where.push(sql`findings @> ${JSON.stringify([{ right }])}::jsonb`);
  return { columns: sql`check_up.*`, from: sql`check_up`, where, order: [sql`checked_on`, sql`id`], descending: true };
}
