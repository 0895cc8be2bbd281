import sql, { type Sql } from 'sql-template-tag';
import type { Agency } from '../agencies.ts';
import type { Classification } from '../authorization/classification.ts';
import { cutFor, markCut } from '../authorization/cuts.ts';
import { visibleRows } from '../authorization/visible-rows.ts';
import type { RequestContext } from '../identity/request-context.ts';

/**
 * Condition: rows in which the caller may read the field with the clocks. An agreement must name that field or all fields of
 * the type.
 */
export const readableClocks =
  (provider: Agency, context: RequestContext) =>
  (coordinate: string, classification: Classification, region: Sql, subject?: Sql): Sql => {
    const wanted = { provider, classification, coordinate };
    return markCut(sql`${visibleRows(context.caller, wanted, region, subject)}`, cutFor(context.caller, wanted, [], region));
  };
