import sql, { join, type Sql } from 'sql-template-tag';
import { addMonths, today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { factsOf } from '../../shared/lists/completeness.ts';
import type { Connection } from '../../shared/lists/connection.ts';
import { type PageArguments, pageRequest } from '../../shared/lists/keyset.ts';
import { estimate, type ListQuery, listPage, MAX_CHECKED, whereClause } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import { neededColumns } from '../../shared/lists/needed-columns.ts';
import { foldText } from '../../shared/search/folded-text.ts';
import type { CourtCaseRow } from '../court-cases/court-case.entity.ts';
import { Authority } from '../court-cases/court-case.enums.ts';
import { CourtCaseOrder } from '../court-cases/court-case.inputs.ts';
import { CASE_COLUMNS, CourtCase, CourtCaseConnection } from '../court-cases/court-case.type.ts';
import { type CaseQuery, type CaseSearch, caseQuery, conditionsOf } from './case-query.ts';
import { CourtCaseFacets, type FacetRow } from './case-search.type.ts';

export interface OrderedSearch extends CaseSearch {
  orderBy?: CourtCaseOrder | null;
}

type FoundRow = CourtCaseRow & { _search?: string[][] };

export const PARTY_ENTERPRISE = sql`p.enterprise`;
const SEARCHED = sql`case_search s`;
const JOIN_CASE = sql`join court_case c on c.number = s.number`;
// The latest cases found, and the latest of a higher tier, are ranked; the others follow by day.
const RANKED = 200;
const RANKED_OF_TIER = 100;
const HIGHER_TIERS = Object.keys(Authority).filter((tier) => tier !== Authority.ORDINARY);
/** Weight of a word by its position: title, gist and key points, reasoning, other paragraphs, head. */
const WEIGHTS = [8, 4, 2, 1, 1];
// The weight at which a word reaches half of its maximum score.
const HALF_SCORE_WEIGHT = 6;
const TIER = sql`case s.authority when 'GUIDING' then 1.6 when 'REFERENCE' then 1.4 when 'TYPICAL' then 1.3 when 'HIGH_COURT' then 1.15 else 1 end`;
const OLDER_FACTOR = 0.7;
const RECENT_YEARS = 3;
const MAX_VALUES = 50;
const YEAR = sql`case when s.decided_on < 'infinity' then left(s.decided_on::text, 4) end`;

/** Searches cases: by day, by relevance, or counted by facet. */
export class CaseSearchRepository {
  private readonly dated: ListReader<FoundRow, CourtCase, OrderedSearch>;
  /** cases by one of their parties */
  readonly ofParty: ListReader<FoundRow, CourtCase, OrderedSearch>;

  constructor(private readonly db: Database) {
    const from = (row: FoundRow) => CourtCase.from(row, row._search);
    this.dated = new ListReader(db, () => CourtCaseConnection, from, datedList, CASE_COLUMNS);
    this.ofParty = new ListReader(
      db,
      () => CourtCaseConnection,
      (row: FoundRow) => CourtCase.from(row),
      (search, row) => {
        const query = caseQuery(search);
        return {
          ...listOf(query, search, row),
          from: sql`case_party p join ${SEARCHED} on s.number = p.case_number`,
          where: conditionsOf(query),
          found: undefined,
          sample: undefined,
        };
      },
      CASE_COLUMNS,
    );
  }

  page(context: RequestContext, search: OrderedSearch, page: PageArguments): Promise<Connection<CourtCase>> {
    const words = Boolean(search.search || search.where?.within?.length);
    const order = search.orderBy ?? (words ? CourtCaseOrder.RELEVANCE : CourtCaseOrder.DECIDED_ON);
    return order === CourtCaseOrder.RELEVANCE && words
      ? this.ranked(context, search, page)
      : this.dated.page(context, { ...search, orderBy: order }, page);
  }

  /** Most relevant first. Cases whose own numbers appear in the search come before all others, however many cases cite them. */
  private async ranked(context: RequestContext, search: OrderedSearch, page: PageArguments): Promise<Connection<CourtCase>> {
    const [query, row] = [caseQuery(search), neededColumns(context, CASE_COLUMNS)];
    const [request, byDay] = [pageRequest(page), datedList(search, row)];
    const found = await Promise.all([
      this.newest(context, query, RANKED),
      this.newest(context, caseQuery({ ...search, tiers: HIGHER_TIERS }), RANKED_OF_TIER),
      this.asked(context, query),
    ]);
    const asked = sql`(s.number = any(${query.numbers}::text[]))::int`;
    const numbers = [...new Set(found.flat())];
    const scored = sql`select s.number, s.decided_on, ${asked} as asked, ${score(query.words)} as score
      from (select s.number, s.decided_on, s.authority, string_to_array(s.lines, E'\\n') as p from ${SEARCHED} where s.number = any(${numbers}::text[]) offset 0) s`;
    const list: ListQuery = {
      ...{
        columns: columnsOf(query, row),
        from: sql`(${scored}) s`,
        join: JOIN_CASE,
        where: [],
        descending: true,
      },
      order: [sql`s.asked`, sql`s.score`, sql`s.decided_on`, sql`s.number`],
    };
    // Fewer rows than the limit of ranked cases: these are all.
    const isWhole = found[0].length < RANKED;
    const ranked = { list, others: sql`s.number <> all(${numbers}::text[])` };
    const rows = await listPage<FoundRow>(this.db, context, isWhole ? list : { ...byDay, ranked }, request);
    return CourtCaseConnection.of(rows, (found) => CourtCase.from(found, found._search), factsOf(this.db, context, byDay));
  }

  /** Among the case numbers in a query, those that the query finds. */
  private async asked(context: RequestContext, query: CaseQuery): Promise<string[]> {
    if (query.numbers.length === 0) return [];
    const where = whereClause([sql`s.number = any(${query.numbers}::text[])`, ...conditionsOf(query)]);
    const rows = await this.db.rows<{ number: string }>(context, sql`select s.number from ${SEARCHED}${where}`);
    return rows.map(({ number }) => number);
  }

  /** Numbers of the latest cases of a query. */
  async newest(context: RequestContext, { where, found }: CaseQuery, size: number): Promise<string[]> {
    const list = { columns: sql`s.number`, from: SEARCHED, where, order: [sql`s.decided_on`, sql`s.number`], descending: true, found };
    const { rows } = await listPage<{ number: string }>(this.db, context, list, { size, backward: false });
    return rows.map(({ row }) => row.number);
  }

  /** Counts of a search by facet, the most frequent values of each. More than 20,000 cases are estimated from the sample. */
  async facets(context: RequestContext, search: CaseSearch): Promise<CourtCaseFacets> {
    const { where, found, sample } = caseQuery(search);
    const [inSample] = await this.db.rows<{ n: number }>(context, sql`select count(*) as n from ${sample.matches}${whereClause(where)}`);
    if (estimate(inSample?.n ?? 0, sample) > MAX_CHECKED) {
      const rows = await this.db.rows<FacetRow>(context, facetStatement(sample.matches, where));
      return CourtCaseFacets.estimated(rows, (n) => estimate(n, sample));
    }
    const checked = found && !found.isExact ? [...where, found.rowCondition] : where;
    return CourtCaseFacets.from(await this.db.rows<FacetRow>(context, facetStatement(found?.matches ?? SEARCHED, checked)));
  }
}

function facetStatement(hits: Sql, where: Sql[]): Sql {
  const by = (facet: string, value: Sql, from = sql`found s`) =>
    sql`(select ${facet}::text as facet, ${value} as value, count(*) as n from ${from} group by 2 having ${value} is not null order by 3 desc, 2 limit ${MAX_VALUES})`;
  return sql`with found as materialized (
      select s.decided_on, s.region, s.cause, s.court, s.court_level, s.procedure, s.document_type, s.keywords from ${hits}${whereClause(where)})
    select 'counted' as facet, '' as value, count(*) as n from found
    union all ${by('cause', sql`s.cause`)} union all ${by('courtLevel', sql`s.court_level`)}
    union all ${by('region', sql`left(s.region, 2) || '0000'`)} union all ${by('court', sql`s.court`)} union all ${by('year', YEAR)}
    union all ${by('procedure', sql`s.procedure`)} union all ${by('documentType', sql`s.document_type`)}
    union all ${by('keyword', sql`keyword`, sql`found s cross join lateral unnest(s.keywords) keyword`)}`;
}

const columnsOf = ({ words }: CaseQuery, row: Sql): Sql =>
  words.length > 0 ? sql`${row}, ${JSON.stringify(words)}::jsonb as _search` : row;

function listOf(query: CaseQuery, { orderBy }: OrderedSearch, row: Sql): ListQuery {
  const day = orderBy === CourtCaseOrder.FILED_ON ? sql`s.filed_on` : sql`s.decided_on`;
  return {
    ...{ columns: columnsOf(query, row), from: SEARCHED, join: JOIN_CASE, where: query.where, found: query.found, sample: query.sample },
    ...{ order: [day, sql`s.number`], descending: true },
  };
}

const datedList = (search: OrderedSearch, row: Sql): ListQuery => listOf(caseQuery(search), search, row);

/** Score from 0: sum of the weights of the words found, by tier; cases of the last three years score higher. `p`: the lines. */
function score(words: readonly (readonly string[])[]): Sql {
  const times = (i: number, word: string) =>
    sql`(octet_length(p[${i}::int]) - octet_length(replace(p[${i}::int], ${word}, ''))) / ${Buffer.byteLength(word)}::int`;
  const weight = (word: string) =>
    join(
      WEIGHTS.map((each, i) => sql`${each}::int * coalesce(${times(i + 1, foldText(word))}, 0)`),
      ' + ',
    );
  const group = (list: readonly string[]) =>
    sql`(select w / (w + ${HALF_SCORE_WEIGHT}::float8) from (select (${join(list.map(weight), ' + ')})::float8 as w) weighed)`;
  const recent = sql`case when s.authority = 'GUIDING' or s.decided_on >= ${addMonths(today(), -12 * RECENT_YEARS)} then 1 else ${OLDER_FACTOR}::float8 end`;
  return sql`round(((${join(words.map(group), ' + ')}) * ${TIER} * ${recent})::numeric, 6)::float8`;
}
