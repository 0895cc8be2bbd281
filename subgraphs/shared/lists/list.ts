import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import { type Cut, cutOf, sortingOf } from '../authorization/cuts.ts';
import type { Database } from '../database/database.ts';
import { isOneOf, rowsOfKeys } from '../database/keys.ts';
import { badInput } from '../errors.ts';
import type { RequestContext } from '../identity/request-context.ts';
import { isCursorOf, type PageRequest, type SortValue, startOf, writeCursor } from './keyset.ts';

/** A list of rows: columns, tables, conditions and order. */
export interface ListQuery {
  columns: Sql;
  from: Sql;
  /** a join that adds at most one row to each row of `from`; only `columns` and a search may use it */
  join?: Sql;
  where: Sql[];
  /** sort expressions, never null, the last one unique; all in one direction */
  order: Sql[];
  /**
   * the field that the first expression reads, if it is not public; for a caller who may not read it, the list is ordered by
   * the last expression
   */
  sortedBy?: string;
  descending?: boolean;
  found?: Found;
  sample?: Sample;
  /** rows that precede all others, in their own order; counts include them */
  ranked?: Ranked;
  /** why rows are omitted, if no condition in `where` states it */
  cut?: Cut;
}

/**
 * A search in the table of `from`. The first rows in order are tested one by one, which is cheap if matches are common. If they
 * do not fill the page, an index is used.
 */
export interface Found {
  /** alias of the one table of `from` */
  alias: Sql;
  /** is true for a row that matches the search */
  rowCondition: Sql;
  /** replaces `from`: the rows that an index finds, which include every row for which `rowCondition` is true */
  matches: Sql;
  /** is `rowCondition` true for every row in `matches`? */
  isExact: boolean;
}

/** The best matches of a list, and a condition for the remaining rows. */
export interface Ranked {
  list: ListQuery;
  /** a condition that is true for every row of the list that is not ranked */
  others: Sql;
}

/** A random sample of the rows, from which large counts are estimated. */
export interface Sample {
  /** replaces `from` or `Found.matches`: the matching rows of the sample */
  matches: Sql;
  /** the sample holds one row in this many */
  oneIn: number;
}

// 300 rows fill a page of 20 if one row in 15 matches. Longer pages scan 20 times their size.
const FIRST_SCAN = 300;
// Rows from an inexact index that are tested first; nearly all of them match.
const SECOND_SCAN = 2_000;
// Above this number, rows from an inexact index are counted without a test, which would take seconds.
export const MAX_CHECKED = 20_000;

/** A row of a page. Its cursor is computed only if selected. */
export class PageRow<Row> {
  constructor(
    readonly row: Row,
    private readonly keys: number,
    private readonly list: () => string,
  ) {}

  get cursor(): string {
    const values = K.slice(0, this.keys).map(({ text }) => (this.row as Record<string, SortValue>)[text] as SortValue);
    return writeCursor(values, this.list());
  }
}

export interface Page<Row> {
  rows: PageRow<Row>[];
  hasNext: boolean;
  hasPrevious: boolean;
}

type Sorted = Record<`_k${number}`, SortValue>;
type Scanned = { _scanned: number };

/** A request for one page of one list. */
interface ListPageRequest extends PageRequest {
  /** sort values of the row that the cursor identifies */
  from?: SortValue[];
  /** the identity of the list, which its cursors carry */
  list: () => string;
}

function listPageRequest(context: RequestContext, query: ListQuery, page: PageRequest): ListPageRequest {
  let name: string | undefined;
  const list = () => {
    name ??= nameOf(context, query);
    return name;
  };
  return { ...page, list, from: page.cursor === undefined ? undefined : startOf(page, list()) };
}

/** The identity of a list: its table, order, caller and access conditions. Under another agreement it is another list. */
function nameOf({ caller }: RequestContext, { from, order, where }: ListQuery): string {
  const rules = where.filter((condition) => cutOf(condition)).map(({ text, values }) => [text, values]);
  return JSON.stringify([caller.participant, from.text, order.map(({ text }) => text), rules]);
}

/** The order of rows reveals the sort field, so for a caller who may not read that field the list is ordered by key. */
function inReadableOrder(query: ListQuery): ListQuery {
  const { sortedBy, where, order } = query;
  const isHidden = sortedBy !== undefined && where.some((condition) => sortingOf(condition)?.(sortedBy) === false);
  return isHidden ? { ...query, order: order.slice(-1) } : query;
}

/** One page in one statement; a search needs up to three, and a list with ranked rows up to twice as many. */
export async function listPage<Row>(db: Database, context: RequestContext, asked: ListQuery, request: PageRequest): Promise<Page<Row>> {
  if (asked.ranked) return rankedPage<Row>(db, context, asked, asked.ranked, request);
  const query = inReadableOrder(asked);
  const page = listPageRequest(context, query, request);
  const read = <R>(statement: Sql) => sorted(() => db.rows<R>(context, statement), page);
  if (!query.found) return toPage(await read<Row & Sorted>(pageStatement(query, page)), query, page);
  for (const scan of scans(query, query.found, page.size)) {
    const rows = await read<Row & Sorted & Scanned>(scanStatement(query, query.found.alias, scan, page));
    // The page is full, or all rows have been scanned.
    if (rows.length > page.size || (rows[0] && rows[0]._scanned < scan.first)) return toPage(rows, query, page);
  }
  return toPage<Row>([], query, page);
}

/** A page of the ranked rows followed by the others. */
async function rankedPage<Row>(
  db: Database,
  context: RequestContext,
  query: ListQuery,
  { list, others }: Ranked,
  request: PageRequest,
): Promise<Page<Row>> {
  const { backward, size } = request;
  const rest: ListQuery = { ...query, ranked: undefined, where: [...query.where, others] };
  const [near, far] = backward ? [rest, list] : [list, rest];
  const read = (part: ListQuery, page: PageRequest) => listPage<Row>(db, context, part, page);
  if (isCursorOf(request, nameOf(context, inReadableOrder(far)))) return read(far, request);
  const begun = await read(near, request);
  if (backward ? begun.hasPrevious : begun.hasNext) return begun;
  const room = size - begun.rows.length;
  // If the page is full, one more row is read to find out whether there is a next page.
  const more = await read(far, { backward, size: Math.max(room, 1) });
  const added = room === 0 ? [] : more.rows;
  const isBeyond = room === 0 ? more.rows.length > 0 : backward ? more.hasPrevious : more.hasNext;
  return backward
    ? { rows: [...added, ...begun.rows], hasPrevious: isBeyond, hasNext: begun.hasNext }
    : { rows: [...begun.rows, ...added], hasNext: isBeyond, hasPrevious: begun.hasPrevious };
}

/** The first rows in order, and a condition to test on them. */
interface Scan {
  from: Sql;
  where: Sql[];
  first: number;
  condition: Sql;
}

function scans({ from, where }: ListQuery, { rowCondition, matches, isExact }: Found, size: number): Scan[] {
  const byIndex = { from: matches, where: isExact ? where : [...where, rowCondition], first: size + 1, condition: sql`true` };
  return [
    { from, where, first: Math.max(FIRST_SCAN, 20 * size), condition: rowCondition },
    ...(isExact ? [] : [{ from: matches, where, first: Math.max(SECOND_SCAN, 2 * size), condition: rowCondition }]),
    byIndex,
  ];
}

/** How a row refers to its parent: the column with the parent's key, or a condition on that key. */
export type Parent = Sql | { name: string; holds(key: Sql): Sql };

const PARENT_KEY = sql`parents.key`;
export const parentsOf = (keys: readonly string[]): Sql => rowsOfKeys(keys, sql`parents(key)`);
export const parentOf = (parent: Parent): Sql => ('holds' in parent ? parent.holds(PARENT_KEY) : sql`${parent} = ${PARENT_KEY}`);

/** One page for each parent, all in one statement. */
export async function listPagePerParent<Row>(
  db: Database,
  context: RequestContext,
  asked: ListQuery,
  request: PageRequest,
  parent: Parent,
  keys: readonly string[],
): Promise<Page<Row>[]> {
  const query = inReadableOrder(asked);
  const page = listPageRequest(context, query, request);
  const inner = pageStatement({ ...query, where: [parentOf(parent), ...query.where] }, page);
  const statement = sql`select parents.key as _parent, page.* from ${parentsOf(keys)} cross join lateral (${inner}) page`;
  const rows = await sorted(() => db.rows<Row & Sorted & { _parent: string }>(context, statement), page);
  const byParent = new Map<string, (Row & Sorted)[]>();
  for (const row of rows) {
    const list = byParent.get(row._parent);
    if (list) list.push(row);
    else byParent.set(row._parent, [row]);
  }
  return keys.map((key) => toPage<Row>(byParent.get(key) ?? [], query, page));
}

export interface Count {
  n: number;
  isEstimate: boolean;
}

/**
 * The number of rows. Counts above 20,000 are estimated if the list has a sample. With an inexact search index, more than
 * 20,000 rows are counted without a test.
 */
export async function countRows(db: Database, context: RequestContext, query: CountedQuery): Promise<Count> {
  const { found, where, sample } = query;
  const count = async ({ from, join: joined = empty }: CountedQuery, conditions: Sql[]) => {
    const [row] = await db.rows<{ n: number }>(context, sql`select count(*) as n from ${from} ${joined}${whereClause(conditions)}`);
    return row?.n ?? 0;
  };
  const estimated = sample ? estimate(await count({ ...query, from: sample.matches }, where), sample) : 0;
  if (estimated > MAX_CHECKED) return { n: estimated, isEstimate: true };
  const exact = (n: number) => ({ n, isEstimate: false });
  if (!found) return exact(await count(query, where));
  const all = { ...query, from: found.matches };
  const matches = await count(all, where);
  return exact(found.isExact || matches > MAX_CHECKED || matches === 0 ? matches : await count(all, [...where, found.rowCondition]));
}

/** Rounded to three significant digits, which is the precision of the sample. */
export const estimate = (inSample: number, { oneIn }: Sample): number => Number((inSample * oneIn).toPrecision(3));

type CountedQuery = Pick<ListQuery, 'from' | 'join' | 'where' | 'found' | 'sample'>;

export async function countRowsPerParent(
  db: Database,
  context: RequestContext,
  query: Pick<ListQuery, 'from' | 'where'>,
  parent: Parent,
  keys: readonly string[],
): Promise<number[]> {
  const counted = sql`select count(*) from ${query.from}${whereClause([parentOf(parent), ...query.where])}`;
  const statement =
    'holds' in parent
      ? sql`select parents.key, (${counted}) as n from ${parentsOf(keys)}`
      : sql`select ${parent} as key, count(*) as n from ${query.from}${whereClause([isOneOf(parent, keys), ...query.where])} group by 1`;
  const counts = new Map((await db.rows<{ key: string; n: number }>(context, statement)).map(({ key, n }) => [key, n]));
  return keys.map((key) => counts.get(key) ?? 0);
}

export function whereClause(conditions: Sql[]): Sql {
  return conditions.length === 0 ? empty : sql` where ${join(conditions, ' and ')}`;
}

function pageStatement(query: ListQuery, page: ListPageRequest): Sql {
  const { keys, order, where } = parts(query, page);
  return sql`select ${query.columns}, ${keys} from ${query.from} ${query.join ?? empty}${whereClause(where)} order by ${order} limit ${raw(String(page.size + 1))}`;
}

function scanStatement(query: ListQuery, alias: Sql, { from, where: conditions, first, condition }: Scan, page: ListPageRequest): Sql {
  const { keys, order, where } = parts({ ...query, where: conditions }, page);
  return sql`with near as materialized (select ${alias}.* from ${from}${whereClause(where)} order by ${order} limit ${raw(String(first))})
    select ${query.columns}, ${keys}, (select count(*) from near) as _scanned from near ${alias} ${query.join ?? empty}
    where ${condition} order by ${order} limit ${raw(String(page.size + 1))}`;
}

function parts(query: ListQuery, page: ListPageRequest) {
  const descending = Boolean(query.descending) !== page.backward;
  const direction = descending ? sql`desc` : sql`asc`;
  return {
    keys: join(query.order.map((expression, i) => sql`${expression} as ${K[i] as Sql}`)),
    order: join(query.order.map((expression) => sql`${expression} ${direction}`)),
    where: page.from ? [...query.where, beyond(query.order, page.from, descending)] : query.where,
  };
}

function beyond(order: Sql[], from: SortValue[], descending: boolean): Sql {
  if (from.length !== order.length) throw foreignCursor();
  return descending ? sql`(${join(order)}) < (${join(from)})` : sql`(${join(order)}) > (${join(from)})`;
}

/**
 * Maps errors: a cursor from a list with other sort columns makes PostgreSQL reject the comparison, which is the caller's
 * error.
 */
async function sorted<T>(run: () => Promise<T>, page: ListPageRequest): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const sqlState = (error as { code?: string }).code;
    if (page.from && (sqlState === '22P02' || sqlState === '22007' || sqlState === '22008')) throw foreignCursor();
    throw error;
  }
}

const foreignCursor = () => badInput('after', 'cursor', 'the cursor belongs to another list', '游标属于其他列表');

function toPage<Row>(rows: (Row & Sorted)[], query: ListQuery, page: ListPageRequest): Page<Row> {
  const more = rows.length > page.size;
  const kept = more ? rows.slice(0, page.size) : rows;
  if (page.backward) kept.reverse();
  return {
    rows: kept.map((row) => new PageRow(row, query.order.length, page.list)),
    hasNext: page.backward ? page.from !== undefined : more,
    hasPrevious: page.backward ? more : page.from !== undefined,
  };
}

const K = [sql`_k0`, sql`_k1`, sql`_k2`, sql`_k3`];
