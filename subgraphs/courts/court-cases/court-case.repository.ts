import sql, { type Sql } from 'sql-template-tag';
import { stillGivesCause } from '../../shared/authorization/matters.ts';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import { holdsEveryTerm, searchTerms } from '../../shared/database/chinese-search.ts';
import type { Database } from '../../shared/database/database.ts';
import { type ListQuery, whereClause } from '../../shared/database/list.ts';
import { ListReader } from '../../shared/database/list-reader.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import type { CasePartyRow, CourtCaseRow, FactorFindingRow, ProcedureStepRow } from './court-case.entity.ts';
import { type CourtCaseFilter, CourtCaseOrder } from './court-case.inputs.ts';
import { CourtCase, CourtCaseConnection } from './court-case.type.ts';

export interface CourtCaseSearch {
  visible: Sql;
  search?: string | null;
  where?: CourtCaseFilter | null;
  orderBy?: CourtCaseOrder | null;
}

export interface SimilarRow extends CourtCaseRow {
  shared: string[];
  differing: string[];
  score: number;
}

export const PARTY_ENTERPRISE = sql`p.enterprise`;
export const PARTY_WORKER = sql`p.worker`;
const CASE_OF_PARTY = sql`case_party p join court_case c on c.number = p.case_number`;
const CASE = sql`c`;
const MOST_ALIKE = 10;

export class CourtCaseRepository {
  readonly list: ListReader<CourtCaseRow, CourtCase, CourtCaseSearch>;
  /** cases by one of their parties */
  readonly ofParty: ListReader<CourtCaseRow, CourtCase, CourtCaseSearch>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(
      db,
      () => CourtCaseConnection,
      CourtCase.from,
      (search) => list(search, sql`court_case c`),
    );
    this.ofParty = new ListReader(
      db,
      () => CourtCaseConnection,
      CourtCase.from,
      (search) => list(search, CASE_OF_PARTY),
    );
  }

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

  /** A stage before a court that the caller may not see yet is left out, as if it had not begun. */
  steps(
    context: RequestContext,
    chains: readonly string[],
    visible: Sql,
    mediations: Sql,
  ): Promise<(ProcedureStepRow & { mediated: string | null })[]> {
    return this.db.rows(
      context,
      sql`select s.*, m.worker as mediated from procedure_step s left join court_case c on c.number = s.number
          left join mediation_case m on s.stage = 'MEDIATION' and m.id = s.number
        where s.chain = any(${chains}::text[]) and (c.number is null or ${visible})
          and (s.stage <> 'MEDIATION' or ${mediations}) order by s.chain, s.ordinal`,
    );
  }

  /** Decided cases with findings on the same factors; alike means the same direction. */
  similar(context: RequestContext, to: CourtCaseRow, search: CourtCaseSearch, size: number): Promise<SimilarRow[]> {
    const where = [...conditions(search), sql`c.number <> ${to.number}`, sql`c.decided_on is not null`];
    return this.db.rows(
      context,
      sql`with asked as (select factor, sign(value) as direction from factor_finding where case_number = ${to.number}),
        compared as (
          select f.case_number,
            array_agg(f.factor order by f.factor) filter (where sign(f.value) = a.direction) as shared,
            array_agg(f.factor order by f.factor) filter (where sign(f.value) <> a.direction) as differing
          from asked a join factor_finding f using (factor) group by f.case_number)
      select c.*, coalesce(m.shared, '{}') as shared, coalesce(m.differing, '{}') as differing,
        (0.8 * coalesce(cardinality(m.shared), 0) / (select count(*) from asked)
          + 0.2 * (c.cause_name = ${to.cause_name})::int)::float8 as score
      from compared m join court_case c on c.number = m.case_number${whereClause(where)}
      order by score desc, array_position(array['GUIDING','REFERENCE','TYPICAL','HIGH_COURT','ORDINARY'], c.authority), c.decided_on desc, c.number
      limit ${size}`,
    );
  }
}

function list(search: CourtCaseSearch, from: Sql): ListQuery {
  const byFiling = search.orderBy === CourtCaseOrder.FILED_ON;
  return {
    columns: sql`c.*`,
    from,
    where: conditions(search),
    order: [byFiling ? sql`c.filed_on` : sql`coalesce(c.decided_on, 'infinity')`, sql`c.number`],
    descending: true,
  };
}

function conditions({ visible, search, where: filter }: CourtCaseSearch): Sql[] {
  const where: Sql[] = [visible];
  if (search) where.push(sql`(c.number = ${search} or ${holdsEveryTerm(sql`court_case_text(c.title, c.gist)`, searchTerms(search))})`);
  if (filter?.cause) where.push(sql`starts_with(c.cause_code, ${filter.cause})`);
  if (filter?.title) where.push(sql`strpos(c.title, ${filter.title}) > 0`);
  if (filter?.court) where.push(sql`strpos(c.court, ${filter.court}) > 0`);
  if (filter?.region) where.push(withinRegion(filter.region, sql`c.region`));
  if (filter?.decidedFrom) where.push(sql`c.decided_on >= ${filter.decidedFrom}`);
  if (filter?.decidedTo) where.push(sql`c.decided_on <= ${filter.decidedTo}`);
  if (filter?.enterprise) where.push(sql`c.number in (select case_number from case_party where enterprise = ${filter.enterprise})`);
  if (filter?.factor) where.push(sql`c.number in (select case_number from factor_finding where factor = ${filter.factor})`);
  for (const [column, value] of exactMatches(filter)) if (value) where.push(sql`${CASE}.${column} = ${value}`);
  return where;
}

function exactMatches(filter: CourtCaseFilter | null | undefined): [Sql, string | null | undefined][] {
  return [
    [sql`court_level`, filter?.courtLevel],
    [sql`case_type`, filter?.caseType],
    [sql`procedure`, filter?.procedure],
    [sql`document_type`, filter?.documentType],
    [sql`relation`, filter?.relation],
    [sql`outcome`, filter?.outcome],
    [sql`authority`, filter?.authority],
  ];
}
