import sql, { type Sql } from 'sql-template-tag';
import { cutFurther } from '../../shared/authorization/cuts.ts';
import { onlyFor } from '../../shared/authorization/only-for.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';

// Medical and maternity insurance are run by the healthcare security authority, the others by human resources.
const ARTICLE = '社会保险法第七条；社会保险经办条例';

/** Limits a condition to the schemes that the caller's office runs. Bodies of other kinds are limited by their agreements. */
export function scoped({ caller }: RequestContext, condition: Sql, scheme: Sql): Sql {
  if (caller.kind !== 'INSURANCE' || !caller.scope) return condition;
  const omission = { reason: 'CALLER', rule: 'OTHER_SCHEME', article: ARTICLE } as const;
  return cutFurther(condition, sql`(${condition} and ${scheme} = any(${caller.scope}::text[]))`, omission);
}

/** Throws FORBIDDEN if the caller's office does not run the scheme. */
export function onlyScope({ caller }: RequestContext, scheme: string): void {
  const runs = caller.kind !== 'INSURANCE' || !caller.scope || caller.scope.includes(scheme);
  onlyFor(runs, 'the office that runs this scheme', '主管该险种的经办机构', ARTICLE);
}
