import sql, { join, type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import { addDays, today } from '../../shared/calendar/today.ts';
import { badInput } from '../../shared/errors.ts';
import { regionsAbove } from '../../shared/identifiers/region-code.ts';
import { type Found, type ListQuery, type Ranked, whereClause } from '../../shared/lists/list.ts';
import { lineHoldsWordOfEvery, lineHoldsWordOfEveryByRow } from '../../shared/search/chinese-search.ts';
import { ContractStatus } from './contract.enums.ts';
import { type CollectiveContractFilter, CollectiveContractOrder } from './contract.inputs.ts';
import { hasStatusOn } from './contract-status.ts';
import { searchWords } from './search-words.ts';

export interface ContractSearch {
  search?: string | null;
  where?: CollectiveContractFilter | null;
  orderBy?: CollectiveContractOrder | null;
}

const MAX_WAIT = 3_650;
const EARLIEST_YEAR = 1990;
// Only this many of the latest matches are ranked; the others follow by day.
const MAX_RANKED = 1_000;
const TITLE_WEIGHT = 8;

/** The provinces in which `collective_contract c` applies, each once; the whole country counts as one. */
export const PROVINCES = sql`cross join lateral (select distinct case one when '100000' then one else left(one, 2) || '0000' end as code from unnest(c.regions) one) place`;

/** The contracts of a search as a list. */
export function contractList(search: ContractSearch, row: Sql): ListQuery {
  const words = search.search ? searchWords(search.search) : [];
  const columns = words.length > 0 ? sql`${row}, ${JSON.stringify(words)}::jsonb as _search` : row;
  const contracts = {
    columns,
    from: sql`collective_contract c`,
    where: filterConditions(search.where),
    found: words.length > 0 ? found(words) : undefined,
  };
  if (search.orderBy === CollectiveContractOrder.EXPIRES_ON) return { ...contracts, order: [sql`c.expires_on`, sql`c.id`] };
  const byDay = { ...contracts, order: [sql`c.filed_on`, sql`c.id`], descending: true };
  if (search.orderBy !== CollectiveContractOrder.RELEVANCE || words.length === 0) return byDay;
  return { ...byDay, ranked: ranked(columns, sql`collective_contract c${whereClause(contractConditions(search))}`, words.flat()) };
}

/** The latest matches, best score first; matches in the title score higher. */
function ranked(columns: Sql, hits: Sql, words: readonly string[]): Ranked {
  const latest = sql`select c.*, ${score(words)} as score from ${hits} order by c.filed_on desc, c.id desc limit ${MAX_RANKED}`;
  return {
    list: { columns, from: sql`(${latest}) c`, where: [], order: [sql`c.score`, sql`c.filed_on`, sql`c.id`], descending: true },
    others: sql`(c.filed_on, c.id) < (select filed_on, id from (select c.filed_on, c.id from ${hits} order by c.filed_on desc, c.id desc limit 1 offset ${MAX_RANKED - 1}) last)`,
  };
}

/** Conditions on `collective_contract c`. Throws BAD_USER_INPUT if a value is out of range. */
export function contractConditions({ search, where }: ContractSearch): Sql[] {
  if (!search) return filterConditions(where);
  return [holdsWords(searchWords(search)), ...filterConditions(where)];
}

function filterConditions(filter: CollectiveContractFilter | null | undefined): Sql[] {
  const where: Sql[] = [];
  const on = filter?.on ?? today();
  if (filter?.region) where.push(appliesIn(filter.region));
  if (filter?.kind) where.push(sql`c.kind = ${filter.kind}`);
  if (filter?.sector) where.push(sql`c.sector = ${filter.sector}`);
  if (filter?.union) where.push(sql`c.union_id = ${filter.union}`);
  if (filter?.status) where.push(hasStatusOn(filter.status, on));
  if (filter?.topic) where.push(sql`exists (select from contract_search t where t.contract = c.id and t.topics @> array[${filter.topic}])`);
  if (filter?.enterprise) where.push(sql`c.id in (select contract from contract_coverage where enterprise = ${filter.enterprise})`);
  if (filter?.year != null) where.push(filedIn(filter.year));
  if (filter?.expiresWithin != null)
    where.push(hasStatusOn(ContractStatus.IN_FORCE, on), sql`c.expires_on <= ${lastDay(on, filter.expiresWithin)}`);
  return where;
}

/** The title or a single clause contains a word of every group. */
function found(words: readonly (readonly string[])[]): Found {
  return {
    alias: sql`c`,
    rowCondition: sql`exists (select from contract_search s where s.contract = c.id and ${lineHoldsWordOfEveryByRow(LINES, words)})`,
    matches: sql`(select c.* from collective_contract c where ${holdsWords(words)}) c`,
    isExact: true,
  };
}

const LINES = sql`s.lines`;
/** The same condition in a form that uses the index. */
const holdsWords = (words: readonly (readonly string[])[]): Sql =>
  sql`c.id in (with hits as materialized (select s.contract from contract_search s where ${lineHoldsWordOfEvery(LINES, words)}) select * from hits)`;

/** A contract of a whole province applies in its counties, and one of a county is found under its province. */
export const appliesIn = (region: string): Sql =>
  sql`(c.regions && ${regionsAbove(region)}::text[] or exists (select from unnest(c.regions) place where ${withinRegion(region, sql`place`)}))`;

/** Number of matches; those in the title weigh more. */
const score = (words: readonly string[]): Sql => {
  const times = (text: Sql) =>
    join(
      words.map((word) => sql`(length(${text}) - length(replace(${text}, zh_norm(${word}), ''))) / length(zh_norm(${word}))`),
      ' + ',
    );
  return sql`(select ${TITLE_WEIGHT - 1} * (${times(sql`split_part(s.lines, E'\\n', 1)`)}) + ${times(sql`s.lines`)} from contract_search s where s.contract = c.id)::integer`;
};

function filedIn(year: number): Sql {
  const last = Number(today().slice(0, 4)) + 1;
  if (year < EARLIEST_YEAR || year > last)
    throw badInput(
      'where.year',
      'range',
      `year must be between ${EARLIEST_YEAR} and ${last}`,
      `year 必须在 ${EARLIEST_YEAR} 到 ${last} 之间`,
    );
  return sql`c.filed_on >= ${`${year}-01-01`} and c.filed_on <= ${`${year}-12-31`}`;
}

function lastDay(on: string, days: number): string {
  if (days < 0 || days > MAX_WAIT)
    throw badInput(
      'where.expiresWithin',
      'range',
      `expiresWithin must be between 0 and ${MAX_WAIT}`,
      `expiresWithin 必须在 0 到 ${MAX_WAIT} 之间`,
    );
  const last = addDays(on, days);
  return last.startsWith('+') ? '9999-12-31' : last;
}
