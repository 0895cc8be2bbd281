import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import { caseQuery, conditionsOf } from '../case-search/case-query.ts';
import type { CourtCaseRow } from '../court-cases/court-case.entity.ts';
import { CourtCase, CourtCaseConnection } from '../court-cases/court-case.type.ts';
import { signIn, signOf } from '../court-cases/factor-pattern.ts';
import type { CellKey, DivergenceDimension, DivergenceFilter } from './divergence.type.ts';

export interface CellRow extends CellKey {
  disputes: number;
  favourable: number;
  departures: number;
  /** number of courts, or arbitration commissions, that decided */
  forums: number;
}

const MAX_CELLS = 500;
const MAX_PATTERNS = 50;
const FOR_WORKER = {
  COURT: { CLAIM: sql`outcome in ('CLAIM_UPHELD', 'UPHELD_IN_PART')`, RELATION: sql`relation = 'LABOUR_RELATION'` },
  ARBITRATION: sql`outcome in ('AWARD_FOR_WORKER', 'AWARD_IN_PART')`,
};
const AWARDED = sql`a.outcome in ('AWARD_FOR_WORKER', 'AWARD_IN_PART', 'DISMISSED')`;
/** Cases in which the question was decided. */
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

/** Outcomes of first-instance cases and of the arbitrations before them, over published judgments. */
export class DivergenceRepository {
  /** cases behind the cells of a comparison, found by CELL */
  readonly cases: ListReader<CourtCaseRow, CourtCase, DivergenceFilter>;

  constructor(private readonly db: Database) {
    this.cases = new ListReader(
      db,
      () => CourtCaseConnection,
      (row: CourtCaseRow) => CourtCase.from(row),
      (filter) => ({
        ...{ columns: sql`c.*`, from: sql`case_search s join court_case c on c.number = s.number`, descending: true },
        where: [...conditions(filter), DECIDED[filter.question ?? 'RELATION']],
        order: [sql`s.decided_on`, sql`s.number`],
      }),
    );
  }

  cells(context: RequestContext, filter: DivergenceFilter, by: readonly DivergenceDimension[]): Promise<CellRow[]> {
    const question = filter.question ?? 'RELATION';
    const forWorker = sql`(${FOR_WORKER.COURT[question]})`;
    const arbitrated = sql`select 'ARBITRATION' as forum, arbitration_region as region, year, pattern, ${FOR_WORKER.ARBITRATION} as favourable, false as departed, arbitration_region as place
      from (select arbitration as outcome, arbitration_region, year, pattern from disputes where arbitration in ('AWARD_FOR_WORKER', 'AWARD_IN_PART', 'DISMISSED')) awards`;
    const departed =
      question === 'CLAIM'
        ? sql`(arbitration in ('AWARD_FOR_WORKER', 'AWARD_IN_PART', 'DISMISSED') and (arbitration = 'DISMISSED') = ${forWorker})`
        : sql`false`;
    const keys = by.map((one) => sql`${DIMENSIONS[one]} as ${COLUMNS[NAMES[one]]}`);
    const common = by.includes('FACTORS')
      ? sql`where pattern in (select pattern from decisions where pattern ~ '[-+0]' group by pattern order by count(*) desc, pattern limit ${MAX_PATTERNS})`
      : sql``;
    return this.db.rows(
      context,
      sql`with disputes as materialized (
          select c.region, left(s.decided_on::text, 4) as year, s.factor_pattern as pattern, c.outcome, c.relation, a.outcome as arbitration, a.region as arbitration_region
          from case_search s join court_case c on c.number = s.number
            left join procedure_step a on a.chain = c.chain and a.stage = 'ARBITRATION'
          where ${join([...conditions(filter), DECIDED[question]], ' and ')}),
        decisions as (
          select 'COURT' as forum, region, year, pattern, ${forWorker} as favourable, ${departed} as departed, region as place from disputes
          ${question === 'CLAIM' && by.includes('FORUM') ? sql`union all ${arbitrated}` : sql``})
      select ${join([...keys, sql`count(*)::integer as disputes`, sql`(count(*) filter (where favourable))::integer as favourable`, sql`(count(*) filter (where departed))::integer as departures`, sql`count(distinct place)::integer as forums`])}
      from decisions ${common} group by ${join(by.map((_one, i) => raw(String(i + 1))))} order by disputes desc limit ${MAX_CELLS}`,
    );
  }
}

function conditions({ factors, cause, sector, occupation, region, decidedFrom, decidedTo }: DivergenceFilter): Sql[] {
  const where = { cause, sector, occupation, region, decidedFrom, decidedTo };
  const signs = (factors ?? []).map(({ factor, value }) => sql`${signIn(sql`s.factor_pattern`, factor)} = ${signOf(value)}`);
  return [...conditionsOf(caseQuery({ where, visible: sql`s.published` })), sql`s.procedure = 'FIRST_INSTANCE'`, ...signs];
}

/** Encodes the key of a cell as one string. */
export const cellName = ({ forum, region, year, pattern }: CellKey): string =>
  [forum, region, year, pattern].map((part) => part ?? '').join('|');

/** Finds the cases of a cell by its encoded key; an empty part matches any value. */
export const CELL = {
  name: 'cell',
  holds(name: Sql): Sql {
    const part = (i: number) => sql`split_part(${name}, '|', ${raw(String(i))})`;
    const inside = (region: Sql) => sql`(${part(2)} = '' or left(${region}, 2) = left(${part(2)}, 2))`;
    return sql`case when ${part(1)} = 'ARBITRATION' then exists (
          select from procedure_step a where a.chain = c.chain and a.stage = 'ARBITRATION' and ${AWARDED} and ${inside(sql`a.region`)})
        else ${inside(sql`s.region`)} end
      and (${part(3)} = '' or left(s.decided_on::text, 4) = ${part(3)}) and (${part(4)} = '' or s.factor_pattern = ${part(4)})`;
  },
};
