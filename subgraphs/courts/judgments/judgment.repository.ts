import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../shared/database/database.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { CourtCaseRow } from '../court-cases/court-case.entity.ts';
import { CourtCase, CourtCaseConnection } from '../court-cases/court-case.type.ts';
import type { CaseRepresentativeRow, CaseTextRow, CaseVersionRow } from './judgment.entity.ts';

/** Cases that cite a case; the keys are case numbers. */
export const CITES = { name: 'cites', holds: (number: Sql) => sql`c.cites @> array[${number}]` };

export class JudgmentRepository {
  readonly citing: ListReader<CourtCaseRow, CourtCase, { visible: Sql }>;

  constructor(private readonly db: Database) {
    this.citing = new ListReader(
      db,
      () => CourtCaseConnection,
      (row: CourtCaseRow) => CourtCase.from(row),
      ({ visible }) => ({
        ...{ columns: sql`c.*`, from: sql`court_case c`, where: [visible], descending: true },
        order: [sql`coalesce(c.decided_on, 'infinity')`, sql`c.number`],
      }),
    );
  }

  texts(context: RequestContext, cases: readonly string[]): Promise<CaseTextRow[]> {
    return this.db.rows(context, sql`select * from case_text where ${isOneOf(sql`case_number`, cases)}`);
  }

  versions(context: RequestContext, cases: readonly string[]): Promise<CaseVersionRow[]> {
    return this.db.rows(context, sql`select * from case_version where ${isOneOf(sql`case_number`, cases)} order by case_number, version`);
  }

  representatives(context: RequestContext, cases: readonly string[]): Promise<CaseRepresentativeRow[]> {
    return this.db.rows(
      context,
      sql`select * from case_representative where ${isOneOf(sql`case_number`, cases)} order by case_number, ordinal`,
    );
  }
}
