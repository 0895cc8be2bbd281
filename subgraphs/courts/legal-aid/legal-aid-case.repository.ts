import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { assignments, insertedId, nextNumber } from '../../shared/database/insert.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { LegalAidCaseRow } from './legal-aid-case.entity.ts';
import { LegalAidCase, LegalAidCaseConnection, type LegalAidFilter } from './legal-aid-case.type.ts';

const STATES: Record<string, Sql> = {
  APPLIED: sql`decided_on is null and closed_on is null`,
  GRANTED: sql`granted and assigned_on is null and closed_on is null`,
  ASSIGNED: sql`assigned_on is not null and closed_on is null`,
  REFUSED: sql`granted = false and closed_on is null`,
  CLOSED: sql`closed_on is not null`,
};

export class LegalAidCaseRepository {
  readonly list: ListReader<LegalAidCaseRow, LegalAidCase, LegalAidFilter & { visible: Sql }>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => LegalAidCaseConnection, LegalAidCase.from, list);
  }

  byIds(context: RequestContext, ids: readonly string[], visible: Sql): Promise<LegalAidCaseRow[]> {
    return this.db.rows(context, sql`select * from legal_aid_case where id = any(${ids}::text[]) and ${visible}`);
  }

  ofWorkers(context: RequestContext, workers: readonly string[], visible: Sql): Promise<LegalAidCaseRow[]> {
    return this.db.rows(
      context,
      sql`select * from legal_aid_case where worker = any(${workers}::text[]) and ${visible} order by applied_on, id`,
    );
  }

  insert(
    rows: RunStatement,
    row: Pick<LegalAidCaseRow, 'region' | 'institution' | 'worker' | 'enterprise' | 'matter' | 'applied_on'>,
  ): Promise<string> {
    return insertedId(rows, 'legal_aid_case', { ...row, id: nextNumber('LA', 'legal_aid_number') });
  }

  async locked(rows: RunStatement, id: string): Promise<LegalAidCaseRow | undefined> {
    return (await rows<LegalAidCaseRow>(sql`select * from legal_aid_case where id = ${id} for update`))[0];
  }

  /** The names of columns come from code. */
  async change(rows: RunStatement, id: string, columns: Record<string, string | boolean | null>): Promise<void> {
    await rows(sql`update legal_aid_case set ${assignments(columns)} where id = ${id}`);
  }
}

function list({ region, matter, state, visible }: LegalAidFilter & { visible: Sql }): ListQuery {
  const where: Sql[] = [visible];
  if (region) where.push(withinRegion(region, sql`region`));
  if (matter) where.push(sql`matter = ${matter}`);
  if (state) where.push(sql`(${STATES[state] as Sql})`);
  return { columns: sql`legal_aid_case.*`, from: sql`legal_aid_case`, where, order: [sql`applied_on`, sql`id`], descending: true };
}
