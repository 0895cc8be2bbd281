import sql, { type Sql } from 'sql-template-tag';
import { type Agency, OWN_KIND } from '../agencies.ts';
import { regionDepth, regionPrefix } from '../identifiers/region-code.ts';
import type { Caller } from '../identity/caller.ts';
import type { Classification } from './classification.ts';

const EVERYWHERE = sql`true`;

/**
 * The rows of `agency` that `caller` may see, as a condition on the column that holds the region.
 * It says in SQL what ACCESS_TABLE says; a test holds the two together.
 */
export function visibleRegions(caller: Caller, agency: Agency, classification: Classification, column: Sql): Sql {
  if (classification === 'PUBLIC') return EVERYWHERE;
  if (caller.kind !== OWN_KIND[agency]) return sql`false`;
  if (classification === 'SENSITIVE') return sql`false`;
  const own = withinRegion(caller.region, column);
  if (classification === 'PERSONAL') return own;
  const level = regionDepth(caller.region);
  if (level <= 1) return EVERYWHERE;
  const sameOrLower = level === 2 ? sql`right(${column}, 4) <> '0000'` : sql`right(${column}, 2) <> '00'`;
  return sql`(${own} or ${sameOrLower})`;
}

/** Rows whose region lies inside `region`. */
export function withinRegion(region: string, column: Sql): Sql {
  const prefix = regionPrefix(region);
  if (prefix === '') return EVERYWHERE;
  if (prefix.length === 6) return sql`${column} = ${prefix}`;
  return sql`${column} >= ${prefix.padEnd(6, '0')} and ${column} <= ${prefix.padEnd(6, '9')}`;
}
