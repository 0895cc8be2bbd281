import sql, { join as joined, type Sql } from 'sql-template-tag';
import { type Cut, cutOf, filterOf, isWhole } from '../authorization/cuts.ts';
import { publishedCount } from '../authorization/small-cells.ts';
import { withinRegion } from '../authorization/visible-rows.ts';
import type { Database } from '../database/database.ts';
import { WHOLE_COUNTRY } from '../identifiers/region-code.ts';
import type { RequestContext } from '../identity/request-context.ts';
import type { Absence } from '../vocabulary/value-types.ts';
import { ListCoverage, Omission } from './completeness.type.ts';
import { type Count, countRows, type ListQuery, type Parent, parentOf, parentsOf, whereClause } from './list.ts';

/** Facts about the whole list of a connection; each is computed only if selected. */
export interface ListFacts {
  count(): Promise<Count>;
  omitted(): Promise<Omission[]>;
  coverage(): ListCoverage;
  /** why the list is empty; called only for an empty list */
  absence(): Promise<Absence>;
}

type Asked = Pick<ListQuery, 'from' | 'join' | 'where' | 'found' | 'sample' | 'cut'>;

/** For a list without a parent. */
export const factsOf = (db: Database, context: RequestContext, query: Asked): ListFacts => ({
  count: () => countRows(db, context, query),
  omitted: () => omissions(query, async (statement) => (await db.rows<Away>(context, statement(sql`true`)))[0]),
  coverage: () => coverageOf(query),
  absence: async () => absenceOf(query, async (statement) => (await db.rows<{ found: boolean }>(context, statement))[0]?.found ?? false),
});

export interface Away {
  n: number;
  sources: number;
}

/** The rules that omit rows. `count` counts these rows if their number may be published. */
export async function omissions(query: Asked, count: (statement: (below: Sql) => Sql) => Promise<Away | undefined>): Promise<Omission[]> {
  const cut = cutIn(query);
  if (!cut) return [];
  const away = cut.countedBy && (await count((below) => awayStatement(query, cut, below)));
  const published = away ? publishedCount(away.n, away.sources, true) : null;
  return cut.omissions.map((one) => Object.assign(new Omission(), { ...one, count: published }));
}

/** SQL: number of matching rows that are omitted, and of their regions. */
function awayStatement({ from, join, where, found }: Asked, { countedBy }: Cut, below: Sql): Sql {
  const rules = where.filter((condition) => cutOf(condition));
  const asked = where.filter((condition) => !cutOf(condition));
  const away = sql`(${joined(rules, ' and ')}) is not true`;
  const searched = found && !found.isExact ? [found.rowCondition] : [];
  return sql`select count(*) as n, count(distinct ${countedBy}) as sources from ${found?.matches ?? from} ${join ?? sql``}${whereClause([below, ...asked, away, ...searched])}`;
}

/** The same for many parents in one statement. */
export async function awayBelow(
  db: Database,
  context: RequestContext,
  statement: (below: Sql) => Sql,
  parent: Parent,
  keys: readonly string[],
): Promise<Away[]> {
  const rows = await db.rows<Away & { key: string }>(
    context,
    sql`select parents.key, away.* from ${parentsOf(keys)} cross join lateral (${statement(parentOf(parent))}) away`,
  );
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return keys.map((key) => byKey.get(key) ?? { n: 0, sources: 0 });
}

export const coverageOf = (query: Asked): ListCoverage =>
  Object.assign(new ListCoverage(), { regions: cutIn(query)?.whole ?? [WHOLE_COUNTRY], asOf: new Date().toISOString() });

/**
 * WITHHELD if a rule may omit rows, so that the answer does not reveal whether any exist. `holds`: does the register contain
 * such rows?
 */
export async function absenceOf(query: Asked, holds: (statement: Sql) => Promise<boolean>): Promise<Absence> {
  const cut = cutIn(query);
  const asked = query.where.map(filterOf).find((one) => one !== undefined);
  if (!isWhole(cut, asked?.region ?? WHOLE_COUNTRY)) return 'WITHHELD';
  // Registers are filled by province. Only the caller's own region is checked, so that nothing is revealed about others.
  const region = cut ? asked?.region : asked && `${asked.region.slice(0, 2)}0000`;
  const where = [...query.where.filter((condition) => cutOf(condition)), ...(asked && region ? [withinRegion(region, asked.column)] : [])];
  return (await holds(sql`select exists (select from ${query.from} ${query.join ?? sql``}${whereClause(where)}) as found`))
    ? 'NO_RECORD'
    : 'NOT_COVERED';
}

/** A list with a parent needs no check: since the parent exists, the register covers it. */
export const absenceBelow = (query: Asked): Absence => (cutIn(query) ? 'WITHHELD' : 'NO_RECORD');

const cutIn = ({ cut, where }: Asked): Cut | undefined => cut ?? where.map(cutOf).find((one) => one !== undefined);
