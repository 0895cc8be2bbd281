import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../shared/database/database.ts';
import { type ListQuery, whereClause } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import { contractConditions, PROVINCES } from '../contracts/contract-search.ts';
import {
  ClauseComparison,
  ClauseComparisonConnection,
  type ClauseGrouping,
  type CompareClausesInput,
  type ComparisonRow,
} from './clause-comparison.type.ts';

const GROUPS: Record<ClauseGrouping, Sql> = {
  CONTRACT: sql`c.id`,
  REGION: sql`place.code`,
  YEAR: sql`left(c.filed_on::text, 4)`,
  SECTOR: sql`coalesce(c.sector, 'NONE')`,
  KIND: sql`c.kind`,
};

export class ClauseComparisonRepository {
  readonly lists: Record<ClauseGrouping, ListReader<ComparisonRow, ClauseComparison, CompareClausesInput>>;

  constructor(db: Database) {
    const list = (by: ClauseGrouping) =>
      new ListReader<ComparisonRow, ClauseComparison, CompareClausesInput>(
        db,
        () => ClauseComparisonConnection,
        ClauseComparison.by(by),
        comparison,
      );
    this.lists = { CONTRACT: list('CONTRACT'), REGION: list('REGION'), YEAR: list('YEAR'), SECTOR: list('SECTOR'), KIND: list('KIND') };
  }
}

/** Every number belongs to a clause, so each row can be traced to published text. */
function comparison({ topic, by, contracts, search, where: filter }: CompareClausesInput): ListQuery {
  const where = [sql`k.topic = ${topic}`, sql`t.value ~ '^[0-9]+([.][0-9]+)?$'`, ...contractConditions({ search, where: filter })];
  if (contracts) where.push(sql`c.id = any(${contracts}::text[])`);
  const group = GROUPS[by];
  const value = sql`t.value::numeric`;
  const grouped = sql`select ${group} as grp, t.name as term, t.unit, count(distinct c.id) as contracts, min(${value})::text as lowest,
      percentile_disc(0.5) within group (order by ${value})::text as median, max(${value})::text as highest
    from contract_clause k join collective_contract c on c.id = k.contract ${by === 'REGION' ? PROVINCES : sql``}
      cross join lateral jsonb_to_recordset(k.terms) as t(name text, value text, unit text)
    ${whereClause(where)} group by 1, 2, 3`;
  return { columns: sql`g.*`, from: sql`(${grouped}) g`, where: [], order: [sql`g.grp`, sql`g.term`, sql`g.unit`] };
}
