import sql, { type Sql } from 'sql-template-tag';
import { ARTICLES } from '../../shared/authorization/access-rules.ts';
import { cutFurther } from '../../shared/authorization/cuts.ts';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import { WHOLE_COUNTRY } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';

/** Condition: the row's place is neither the caller's nor below it. False for callers that are not departments. */
export const isElsewhere = ({ caller }: RequestContext): Sql =>
  caller.kind === 'LABOUR' ? sql`(not (${withinRegion(caller.region, sql`region`)}))` : sql`false`;

/**
 * The tasks among `visible` that the caller may see. A task on wage clues reveals that the threshold was reached. A department
 * of another place could file clues to test for the existence of others, so it does not see such tasks.
 */
export function withoutCluesElsewhere(context: RequestContext, visible: Sql): Sql {
  const { kind, region } = context.caller;
  if (kind !== 'LABOUR' || region === WHOLE_COUNTRY) return visible;
  const omission = { reason: 'REGION', rule: 'CLUES_ELSEWHERE', article: ARTICLES.matter } as const;
  return cutFurther(visible, sql`(${visible} and (kind <> 'WAGE_CLUES' or not ${isElsewhere(context)}))`, omission, [region]);
}
