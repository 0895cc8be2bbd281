import sql, { empty, join, type Sql } from 'sql-template-tag';
import { badInput } from '../errors.ts';
import type { RequestContext } from '../request-context.ts';
import type { Database } from './database.ts';
import { type PageRequest, type SortValue, writeCursor } from './keyset.ts';

/** A list of rows: what to select, from where, under which conditions, in which order. */
export interface ListQuery {
  columns: Sql;
  from: Sql;
  where: Sql[];
  /** sort expressions, never null, the last one unique; all in one direction */
  order: Sql[];
  descending?: boolean;
  found?: Found;
}

/**
 * A search over the table that `from` names: asked row by row of the first rows in order, which suffices where it holds
 * often; else by an index of its own.
 */
export interface Found {
  /** alias of the one table of `from` */
  alias: Sql;
  /** a condition on one row */
  byRow: Sql;
  /** its key, and the keys of all rows that an index finds, one column */
  key: Sql;
  keys: Sql;
}

// A page is filled from so many rows where one of fifteen holds the words.
const LOOKED_AT = 300;

export interface PageRow<Row> {
  row: Row;
  cursor: string;
}

export interface Page<Row> {
  rows: PageRow<Row>[];
  hasNext: boolean;
  hasPrevious: boolean;
}

type Sorted = Record<`_k${number}`, SortValue>;
type Looked = { _looked: number };

/** One page in one statement. */
export async function listPage<Row>(db: Database, context: RequestContext, query: ListQuery, page: PageRequest): Promise<Page<Row>> {
  const { found } = query;
  if (found) {
    const near = await sorted(() => db.rows<Row & Sorted & Looked>(context, nearStatement(query, found, page)), page);
    // Filled, or every row was looked at.
    if (near.length > page.size || (near[0] && near[0]._looked < LOOKED_AT)) return toPage(near, query, page);
  }
  return toPage(await sorted(() => db.rows<Row & Sorted>(context, pageStatement(byIndex(query), page)), page), query, page);
}

/** How a row knows its parent: the column that holds the parent's key, or a condition on that key. */
export type Parent = Sql | { name: string; holds(key: Sql): Sql };

const PARENT_KEY = sql`parents.key`;
const belongs = (parent: Parent): Sql => ('holds' in parent ? parent.holds(PARENT_KEY) : sql`${parent} = ${PARENT_KEY}`);

/** One page for each parent, all in one statement. */
export async function listPagePerParent<Row>(
  db: Database,
  context: RequestContext,
  query: ListQuery,
  page: PageRequest,
  parent: Parent,
  keys: readonly string[],
): Promise<Page<Row>[]> {
  const inner = pageStatement({ ...query, where: [belongs(parent), ...query.where] }, page);
  const statement = sql`select parents.key as _parent, page.* from unnest(${keys}::text[]) as parents(key) cross join lateral (${inner}) page`;
  const rows = await sorted(() => db.rows<Row & Sorted & { _parent: string }>(context, statement), page);
  const byParent = new Map<string, (Row & Sorted)[]>();
  for (const row of rows) {
    const list = byParent.get(row._parent);
    if (list) list.push(row);
    else byParent.set(row._parent, [row]);
  }
  return keys.map((key) => toPage<Row>(byParent.get(key) ?? [], query, page));
}

export async function countRows(
  db: Database,
  context: RequestContext,
  query: Pick<ListQuery, 'from' | 'where' | 'found'>,
): Promise<number> {
  const { from, where } = byIndex(query);
  const all = query.found && query.where.length === 0 ? sql`(${query.found.keys}) hits` : sql`${from}${whereClause(where)}`;
  const [row] = await db.rows<{ n: number }>(context, sql`select count(*) as n from ${all}`);
  return row?.n ?? 0;
}

export async function countRowsPerParent(
  db: Database,
  context: RequestContext,
  query: Pick<ListQuery, 'from' | 'where'>,
  parent: Parent,
  keys: readonly string[],
): Promise<number[]> {
  const counted = sql`select count(*) from ${query.from}${whereClause([belongs(parent), ...query.where])}`;
  const statement =
    'holds' in parent
      ? sql`select parents.key, (${counted}) as n from unnest(${keys}::text[]) as parents(key)`
      : sql`select ${parent} as key, count(*) as n from ${query.from}${whereClause([sql`${parent} = any(${keys}::text[])`, ...query.where])} group by 1`;
  const counts = new Map((await db.rows<{ key: string; n: number }>(context, statement)).map(({ key, n }) => [key, n]));
  return keys.map((key) => counts.get(key) ?? 0);
}

export function whereClause(conditions: Sql[]): Sql {
  return conditions.length === 0 ? empty : sql` where ${join(conditions, ' and ')}`;
}

function pageStatement(query: ListQuery, page: PageRequest): Sql {
  const { keys, order, where } = parts(query, page);
  return sql`select ${query.columns}, ${keys} from ${query.from}${whereClause(where)} order by ${order} limit ${page.size + 1}`;
}

function nearStatement(query: ListQuery, { alias, byRow }: Found, page: PageRequest): Sql {
  const { keys, order, where } = parts(query, page);
  return sql`with near as materialized (select ${alias}.* from ${query.from}${whereClause(where)} order by ${order} limit ${LOOKED_AT})
    select ${query.columns}, ${keys}, (select count(*) from near) as _looked from near ${alias} where ${byRow} order by ${order} limit ${page.size + 1}`;
}

function parts(query: ListQuery, page: PageRequest) {
  const descending = Boolean(query.descending) !== page.backward;
  const direction = descending ? sql`desc` : sql`asc`;
  return {
    keys: join(query.order.map((expression, i) => sql`${expression} as ${K[i] as Sql}`)),
    order: join(query.order.map((expression) => sql`${expression} ${direction}`)),
    where: page.from ? [...query.where, beyond(query.order, page.from, descending)] : query.where,
  };
}

/** The same list, its search asked of the index. */
function byIndex<Query extends Pick<ListQuery, 'where' | 'found'>>(query: Query): Query {
  const { found, where } = query;
  return found
    ? { ...query, where: [...where, sql`${found.key} in (with hits as materialized (${found.keys}) select * from hits)`] }
    : query;
}

function beyond(order: Sql[], from: SortValue[], descending: boolean): Sql {
  if (from.length !== order.length) throw foreignCursor();
  return descending ? sql`(${join(order)}) < (${join(from)})` : sql`(${join(order)}) > (${join(from)})`;
}

/** A cursor taken from a list with other sort values makes PostgreSQL refuse the comparison. */
async function sorted<T>(run: () => Promise<T>, page: PageRequest): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const sqlState = (error as { code?: string }).code;
    if (page.from && (sqlState === '22P02' || sqlState === '22007' || sqlState === '22008')) throw foreignCursor();
    throw error;
  }
}

const foreignCursor = () => badInput('after', 'cursor', 'the cursor belongs to another list', '游标属于其他列表');

function toPage<Row>(rows: (Row & Sorted)[], query: ListQuery, page: PageRequest): Page<Row> {
  const more = rows.length > page.size;
  const kept = more ? rows.slice(0, page.size) : rows;
  if (page.backward) kept.reverse();
  return {
    rows: kept.map((row) => ({ row, cursor: writeCursor(query.order.map((_, i) => row[`_k${i}`] as SortValue)) })),
    hasNext: page.backward ? page.from !== undefined : more,
    hasPrevious: page.backward ? more : page.from !== undefined,
  };
}

const K = [sql`_k0`, sql`_k1`, sql`_k2`, sql`_k3`];
