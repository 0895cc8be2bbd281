import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { Database } from '../../shared/database/database.ts';
import { ListReader } from '../../shared/database/list-reader.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import { caseQuery, conditionsOf } from '../case-search/case-query.ts';
import type { CourtCaseRow } from '../court-cases/court-case.entity.ts';
import { CourtCase, CourtCaseConnection } from '../court-cases/court-case.type.ts';
import { Factor } from '../court-cases/factor.enums.ts';
import type { CellKey, DivergenceDimension, DivergenceFilter } from './divergence.type.ts';

export interface CellRow extends CellKey {
  disputes: number;
  favourable: number;
  departures: number;
}

const FACTORS = Object.keys(Factor);
const MOST_CELLS = 500;
const MOST_PATTERNS = 50;
const FOR_WORKER = {
  COURT: { CLAIM: sql`outcome in ('CLAIM_UPHELD', 'UPHELD_IN_PART')`, RELATION: sql`relation = 'LABOUR_RELATION'` },
  ARBITRATION: sql`outcome in ('AWARD_FOR_WORKER', 'AWARD_IN_PART')`,
};
/** Which cases have an answer to the question. */
const DECIDED = {
  CLAIM: sql`c.outcome in ('CLAIM_UPHELD', 'UPHELD_IN_PART', 'DISMISSED')`,
  RELATION: sql`c.relation is not null`,
};
const DIMENSIONS: Record<DivergenceDimension, Sql> = {
  FORUM: sql`forum`,
  REGION: sql`left(region, 2) || '0000'`,
  YEAR: sql`year`,
  FACTORS: sql`pattern`,
};
const NAMES: Record<DivergenceDimension, keyof CellKey> = { FORUM: 'forum', REGION: 'region', YEAR: 'year', FACTORS: 'pattern' };
const COLUMNS = { forum: sql`forum`, region: sql`region`, year: sql`year`, pattern: sql`pattern` };

/** Outcomes of first instances, and of the arbitrations before them, over published judgments. */
export class DivergenceRepository {
  /** cases behind a cell */
  readonly cases: ListReader<CourtCaseRow, CourtCase, { filter: DivergenceFilter; cell: CellKey }>;

  constructor(private readonly db: Database) {
    this.cases = new ListReader(
      db,
      () => CourtCaseConnection,
      (row: CourtCaseRow) => CourtCase.from(row),
      ({ filter, cell }) => ({
        ...{ columns: sql`c.*`, from: sql`case_search s`, join: sql`join court_case c on c.number = s.number`, descending: true },
        where: [...conditions(filter), DECIDED[filter.question ?? 'RELATION'], ...cellConditions(cell)],
        order: [sql`s.decided_on`, sql`s.number`],
      }),
    );
  }

  cells(context: RequestContext, filter: DivergenceFilter, by: readonly DivergenceDimension[]): Promise<CellRow[]> {
    const question = filter.question ?? 'RELATION';
    const forWorker = sql`(${FOR_WORKER.COURT[question]})`;
    const arbitrated = sql`select 'ARBITRATION' as forum, arbitration_region as region, year, pattern, ${FOR_WORKER.ARBITRATION} as favourable, false as departed
      from (select arbitration as outcome, arbitration_region, year, pattern from disputes where arbitration in ('AWARD_FOR_WORKER', 'AWARD_IN_PART', 'DISMISSED')) awards`;
    const departed =
      question === 'CLAIM'
        ? sql`(arbitration in ('AWARD_FOR_WORKER', 'AWARD_IN_PART', 'DISMISSED') and (arbitration = 'DISMISSED') = ${forWorker})`
        : sql`false`;
    const keys = by.map((one) => sql`${DIMENSIONS[one]} as ${COLUMNS[NAMES[one]]}`);
    const common = by.includes('FACTORS')
      ? sql`where pattern in (select pattern from decisions where pattern ~ '[-+0]' group by pattern order by count(*) desc, pattern limit ${MOST_PATTERNS})`
      : sql``;
    return this.db.rows(
      context,
      sql`with disputes as materialized (
          select c.region, left(s.decided_on::text, 4) as year, s.factor_pattern as pattern, c.outcome, c.relation, a.outcome as arbitration, a.region as arbitration_region
          from case_search s join court_case c on c.number = s.number
            left join procedure_step a on a.chain = c.chain and a.stage = 'ARBITRATION'
          where ${join([...conditions(filter), DECIDED[question]], ' and ')}),
        decisions as (
          select 'COURT' as forum, region, year, pattern, ${forWorker} as favourable, ${departed} as departed from disputes
          ${question === 'CLAIM' && by.includes('FORUM') ? sql`union all ${arbitrated}` : sql``})
      select ${join([...keys, sql`count(*)::integer as disputes`, sql`(count(*) filter (where favourable))::integer as favourable`, sql`(count(*) filter (where departed))::integer as departures`])}
      from decisions ${common} group by ${join(by.map((_one, i) => raw(String(i + 1))))} order by disputes desc limit ${MOST_CELLS}`,
    );
  }
}

function conditions({ factors, cause, sector, occupation, region, decidedFrom, decidedTo }: DivergenceFilter): Sql[] {
  const where = { cause, sector, occupation, region, decidedFrom, decidedTo };
  const signs = (factors ?? []).map(({ factor, value }) => {
    const sign = value > 0 ? '+' : value < 0 ? '-' : '0';
    return sql`substr(s.factor_pattern, ${FACTORS.indexOf(factor) + 1}::int, 1) = ${sign}`;
  });
  return [...conditionsOf(caseQuery({ where, visible: sql`s.published` })), sql`s.procedure = 'FIRST_INSTANCE'`, ...signs];
}

function cellConditions({ forum, region, year, pattern }: CellKey): Sql[] {
  const where: Sql[] = [];
  const place = forum === 'ARBITRATION' ? sql`a.region` : sql`s.region`;
  const inside = region ? [sql`left(${place}, 2) = left(${region}, 2)`] : [];
  if (forum === 'ARBITRATION')
    where.push(
      sql`exists (select from court_case k join procedure_step a on a.chain = k.chain and a.stage = 'ARBITRATION'
        where k.number = s.number and ${join([sql`a.outcome in ('AWARD_FOR_WORKER', 'AWARD_IN_PART', 'DISMISSED')`, ...inside], ' and ')})`,
    );
  else where.push(...inside);
  if (year) where.push(sql`left(s.decided_on::text, 4) = ${year}`);
  if (pattern) where.push(sql`s.factor_pattern = ${pattern}`);
  return where;
}
