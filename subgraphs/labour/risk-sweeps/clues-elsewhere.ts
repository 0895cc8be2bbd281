import sql, { type Sql } from 'sql-template-tag';
import { ARTICLES } from '../../shared/authorization/access-rules.ts';
import { cutFurther } from '../../shared/authorization/cuts.ts';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import { WHOLE_COUNTRY } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';

/** Rows of a place that is neither the caller's nor below it, where the caller is a department. */
export const isElsewhere = ({ caller }: RequestContext): Sql =>
  caller.kind === 'LABOUR' ? sql`(not (${withinRegion(caller.region, sql`region`)}))` : sql`false`;

/**
 * The tasks among `visible` that the caller sees. A task on clues says that they came to the threshold: a department of another
 * place, which may have filed some of them to see whether there are others, sees no such task.
 */
export function withoutCluesElsewhere(context: RequestContext, visible: Sql): Sql {
  const { kind, region } = context.caller;
  if (kind !== 'LABOUR' || region === WHOLE_COUNTRY) return visible;
  const omission = { reason: 'REGION', rule: 'CLUES_ELSEWHERE', article: ARTICLES.matter } as const;
  return cutFurther(visible, sql`(${visible} and (kind <> 'WAGE_CLUES' or not ${isElsewhere(context)}))`, omission, [region]);
}
