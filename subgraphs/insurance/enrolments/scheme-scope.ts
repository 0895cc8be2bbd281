import sql, { type Sql } from 'sql-template-tag';
import { onlyFor } from '../../shared/authorization/only-for.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';

// Medical and maternity insurance are run by healthcare security, the others by human resources.
const ARTICLE = '社会保险法第七条；社会保险经办条例';

/** Rows of the schemes that the caller's office runs. Bodies of other kinds are held to their agreements. */
export const withinScope = ({ caller }: RequestContext, scheme: Sql): Sql =>
  caller.kind === 'INSURANCE' && caller.scope ? sql`${scheme} = any(${caller.scope}::text[])` : sql`true`;

/** Throws FORBIDDEN where the caller's office runs other schemes. */
export function onlyScope({ caller }: RequestContext, scheme: string): void {
  const runs = caller.kind !== 'INSURANCE' || !caller.scope || caller.scope.includes(scheme);
  onlyFor(runs, 'the office that runs this scheme', '主管该险种的经办机构', ARTICLE);
}
