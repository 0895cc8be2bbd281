import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import { type Cut, cutOf, sortingOf } from '../authorization/cuts.ts';
import type { Database } from '../database/database.ts';
import { isOneOf, rowsOfKeys } from '../database/keys.ts';
import { badInput } from '../errors.ts';
import type { RequestContext } from '../identity/request-context.ts';
import { isCursorOf, type PageRequest, type SortValue, startOf, writeCursor } from './keyset.ts';

/** A list of rows: what to select, from where, under which conditions, in which order. */
export interface ListQuery {
  columns: Sql;
  from: Sql;
  /** what is joined to a row of `from`, one for one; only `columns` and a search may ask for it */
  join?: Sql;
  where: Sql[];
  /** sort expressions, never null, the last one unique; all in one direction */
  order: Sql[];
  /** field that the first of them reads, where it is not public: who may not read it gets the rows in the order of the last one */
  sortedBy?: string;
  descending?: boolean;
  found?: Found;
  sample?: Sample;
  /** rows that stand before all others, in an order of their own; the list still counts them */
  ranked?: Ranked;
  /** why rows are left out, where no condition of `where` says it */
  cut?: Cut;
}

/**
 * A search over the table that `from` names: asked row by row of the first rows in order, which suffices where it holds
 * often; else by an index.
 */
export interface Found {
  /** alias of the one table of `from` */
  alias: Sql;
  /** a condition on one row */
  byRow: Sql;
  /** all rows that an index finds, in place of `from`; `byRow` is true of no other row */
  hits: Sql;
  /** is it true of all of them? */
  exact: boolean;
}

/** The best rows of a list, and how the others are told from them. */
export interface Ranked {
  list: ListQuery;
  /** a condition that is true of every row of the list that is not ranked */
  others: Sql;
}

/** A part of the rows, drawn by chance, by which a large number is estimated. */
export interface Sample {
  /** the rows of the part that fit, in place of `from` or of what an index finds */
  hits: Sql;
  /** one row in so many */
  oneIn: number;
}

// A page of twenty is filled from so many rows where one of fifteen holds the words; a longer one looks at twenty times its length.
const LOOKED_AT = 300;
// So many that an index finds are looked at first where it does not decide: nearly all of them hold the words.
const FOUND_FIRST = 2_000;
// More that an index finds are counted as found; looking at each would take seconds.
export const MAX_CHECKED = 20_000;

/** A row of a page; its cursor is sealed only where somebody asks for it. */
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
type Looked = { _looked: number };

/** A page that is asked of one list. */
interface Place extends PageRequest {
  /** sort values of the row to start behind (or before) */
  from?: SortValue[];
  /** the name of the list in its cursors */
  list: () => string;
}

function placeOf(context: RequestContext, query: ListQuery, page: PageRequest): Place {
  let name: string | undefined;
  const list = () => {
    name ??= nameOf(context, query);
    return name;
  };
  return { ...page, list, from: page.cursor === undefined ? undefined : startOf(page, list()) };
}

/** What list it is, in which order, for whom, and which rows are open to that caller: under another agreement it is another list. */
function nameOf({ caller }: RequestContext, { from, order, where }: ListQuery): string {
  const rules = where.filter((condition) => cutOf(condition)).map(({ text, values }) => [text, values]);
  return JSON.stringify([caller.participant, from.text, order.map(({ text }) => text), rules]);
}

/** The order itself tells of a field by which it sorts. */
function inReadableOrder(query: ListQuery): ListQuery {
  const { sortedBy, where, order } = query;
  const isHidden = sortedBy !== undefined && where.some((condition) => sortingOf(condition)?.(sortedBy) === false);
  return isHidden ? { ...query, order: order.slice(-1) } : query;
}

/** One page in one statement; in up to three where it is a search, and as many again where it begins with rows that are ranked. */
export async function listPage<Row>(db: Database, context: RequestContext, asked: ListQuery, request: PageRequest): Promise<Page<Row>> {
  if (asked.ranked) return rankedPage<Row>(db, context, asked, asked.ranked, request);
  const query = inReadableOrder(asked);
  const page = placeOf(context, query, request);
  const read = <R>(statement: Sql) => sorted(() => db.rows<R>(context, statement), page);
  if (!query.found) return toPage(await read<Row & Sorted>(pageStatement(query, page)), query, page);
  for (const look of looks(query, query.found, page.size)) {
    const rows = await read<Row & Sorted & Looked>(lookStatement(query, query.found.alias, look, page));
    // Filled, or every row was looked at.
    if (rows.length > page.size || (rows[0] && rows[0]._looked < look.first)) return toPage(rows, query, page);
  }
  return toPage<Row>([], query, page);
}

/** The ranked rows to their end, then the others. */
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
  // One row is asked for where none has room: is there any beyond?
  const more = await read(far, { backward, size: Math.max(room, 1) });
  const added = room === 0 ? [] : more.rows;
  const isBeyond = room === 0 ? more.rows.length > 0 : backward ? more.hasPrevious : more.hasNext;
  return backward
    ? { rows: [...added, ...begun.rows], hasPrevious: isBeyond, hasNext: begun.hasNext }
    : { rows: [...begun.rows, ...added], hasNext: isBeyond, hasPrevious: begun.hasPrevious };
}

/** Rows to take first in order, and a condition that is asked of these. */
interface Look {
  from: Sql;
  where: Sql[];
  first: number;
  asked: Sql;
}

function looks({ from, where }: ListQuery, { byRow, hits, exact }: Found, size: number): Look[] {
  const filled = { from: hits, where: exact ? where : [...where, byRow], first: size + 1, asked: sql`true` };
  return [
    { from, where, first: Math.max(LOOKED_AT, 20 * size), asked: byRow },
    ...(exact ? [] : [{ from: hits, where, first: Math.max(FOUND_FIRST, 2 * size), asked: byRow }]),
    filled,
  ];
}

/** How a row knows its parent: the column that holds the parent's key, or a condition on that key. */
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
  const page = placeOf(context, query, request);
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
 * How many there are. More than 20,000 are estimated where the list has a sample. Of a search whose index does not decide, more
 * than 20,000 are counted as the index finds them.
 */
export async function countRows(db: Database, context: RequestContext, query: CountedQuery): Promise<Count> {
  const { found, where, sample } = query;
  const count = async ({ from, join: joined = empty }: CountedQuery, conditions: Sql[]) => {
    const [row] = await db.rows<{ n: number }>(context, sql`select count(*) as n from ${from} ${joined}${whereClause(conditions)}`);
    return row?.n ?? 0;
  };
  const estimated = sample ? estimate(await count({ ...query, from: sample.hits }, where), sample) : 0;
  if (estimated > MAX_CHECKED) return { n: estimated, isEstimate: true };
  const exact = (n: number) => ({ n, isEstimate: false });
  if (!found) return exact(await count(query, where));
  const all = { ...query, from: found.hits };
  const hits = await count(all, where);
  return exact(found.exact || hits > MAX_CHECKED || hits === 0 ? hits : await count(all, [...where, found.byRow]));
}

/** To three digits: the sample knows no more. */
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

function pageStatement(query: ListQuery, page: Place): Sql {
  const { keys, order, where } = parts(query, page);
  return sql`select ${query.columns}, ${keys} from ${query.from} ${query.join ?? empty}${whereClause(where)} order by ${order} limit ${raw(String(page.size + 1))}`;
}

function lookStatement(query: ListQuery, alias: Sql, { from, where: conditions, first, asked }: Look, page: Place): Sql {
  const { keys, order, where } = parts({ ...query, where: conditions }, page);
  return sql`with near as materialized (select ${alias}.* from ${from}${whereClause(where)} order by ${order} limit ${raw(String(first))})
    select ${query.columns}, ${keys}, (select count(*) from near) as _looked from near ${alias} ${query.join ?? empty}
    where ${asked} order by ${order} limit ${raw(String(page.size + 1))}`;
}

function parts(query: ListQuery, page: Place) {
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

/** A cursor taken from a list with other sort values makes PostgreSQL refuse the comparison. */
async function sorted<T>(run: () => Promise<T>, page: Place): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const sqlState = (error as { code?: string }).code;
    if (page.from && (sqlState === '22P02' || sqlState === '22007' || sqlState === '22008')) throw foreignCursor();
    throw error;
  }
}

const foreignCursor = () => badInput('after', 'cursor', 'the cursor belongs to another list', '游标属于其他列表');

function toPage<Row>(rows: (Row & Sorted)[], query: ListQuery, page: Place): Page<Row> {
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
