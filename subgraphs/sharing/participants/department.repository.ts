import sql from 'sql-template-tag';
import { today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { DepartmentRow } from './department.entity.ts';

export class DepartmentRepository {
  constructor(private readonly db: Database) {}

  /** Departments in the register today, without withdrawn ones. */
  inForce(context: RequestContext): Promise<DepartmentRow[]> {
    return this.db.rows(context, sql`select * from department where ${isInForce()} order by name_en, id`);
  }

  byCodes(context: RequestContext, codes: readonly string[]): Promise<DepartmentRow[]> {
    return this.db.rows(context, sql`select * from department where ${isOneOf(sql`id`, codes)} and ${isInForce()}`);
  }
}

const isInForce = () =>
  sql`withdrawn_on is null and ${today()}::date between coalesce(from_day, '-infinity') and coalesce(to_day, 'infinity')`;
