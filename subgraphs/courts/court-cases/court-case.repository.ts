import sql, { type Sql } from 'sql-template-tag';
import { stillGivesCause } from '../../shared/authorization/matters.ts';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { CasePartyRow, CourtCaseRow, FactorFindingRow } from './court-case.entity.ts';

const CASE_OF_PARTY = sql`case_party p join court_case c on c.number = p.case_number`;
const MOST_ALIKE = 10;

export class CourtCaseRepository {
  constructor(private readonly db: Database) {}

  byNumbers(context: RequestContext, numbers: readonly string[], visible: Sql): Promise<CourtCaseRow[]> {
    return this.db.rows(context, sql`select c.* from court_case c where c.number = any(${numbers}::text[]) and ${visible}`);
  }

  /** Cases of these numbers that the caller may see, and those whose publication was withdrawn. */
  cited(context: RequestContext, numbers: readonly string[], visible: Sql): Promise<CourtCaseRow[]> {
    return this.db.rows(
      context,
      sql`select c.* from court_case c where c.number = any(${numbers}::text[]) and (${visible} or c.withdrawn_on is not null)`,
    );
  }

  /** Numbers that differ from these only in the court's digits. */
  alike(context: RequestContext, tails: readonly string[], visible: Sql): Promise<{ number: string }[]> {
    return this.db.rows(
      context,
      sql`select a.number from unnest(${tails}::text[]) as asked(tail) cross join lateral (
        select c.number from court_case c where court_case_tail(c.number) = asked.tail and ${visible} order by c.number limit ${MOST_ALIKE}) a`,
    );
  }

  ofWorkers(context: RequestContext, workers: readonly string[], visible: Sql): Promise<(CourtCaseRow & { worker: string })[]> {
    return this.db.rows(
      context,
      sql`select c.*, p.worker from ${CASE_OF_PARTY} where p.worker = any(${workers}::text[]) and ${visible} order by c.filed_on, c.number`,
    );
  }

  async subjects(context: RequestContext, number: string, own: Sql): Promise<string[]> {
    const rows = await this.db.rows<{ worker: string }>(
      context,
      sql`select distinct p.worker from ${CASE_OF_PARTY}
        where c.number = ${number} and p.worker is not null and ${own} and ${stillGivesCause(sql`c.decided_on`)}`,
    );
    return rows.map(({ worker }) => worker);
  }

  parties(context: RequestContext, cases: readonly string[]): Promise<CasePartyRow[]> {
    return this.db.rows(context, sql`select * from case_party where case_number = any(${cases}::text[]) order by case_number, ordinal`);
  }

  factors(context: RequestContext, cases: readonly string[]): Promise<FactorFindingRow[]> {
    return this.db.rows(context, sql`select * from factor_finding where case_number = any(${cases}::text[]) order by case_number, factor`);
  }
}
