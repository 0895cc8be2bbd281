import sql from 'sql-template-tag';
import type { RunStatement } from '../../shared/database/database.ts';
import { regionsMeet } from '../../shared/identifiers/region-code.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';

/** The union of an input must belong to the region of the record, to a region inside it or to one above it. */
export async function unionRules(rows: RunStatement, id: string, region: string): Promise<(UserError | false)[]> {
  const [union] = await rows<{ region: string }>(sql`select region from union_organization where id = ${id} and dissolved_on is null`);
  const near = union && regionsMeet(union.region, region);
  return [!near && userError('union', 'UNKNOWN', `there is no such union serving ${region}`, `没有服务于 ${region} 的该工会`)];
}
