import sql, { type Sql } from 'sql-template-tag';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { insertedId, nextNumber } from '../../shared/database/insert.ts';
import { isOneOf, rowsOfKeys } from '../../shared/database/keys.ts';
import { regionsAbove } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { type ListQuery, whereClause } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { PlatformRuleRow } from './platform-rule.entity.ts';
import type { PlatformRuleFilter } from './platform-rule.inputs.ts';
import { PlatformRule, PlatformRuleConnection } from './platform-rule.type.ts';

export type PlatformRuleSearch = PlatformRuleFilter & { on?: string | null };

// Enough for forty years of monthly changes of one kind of rule in one region.
const MAX_OF_ONE_PLATFORM = 500;

export class PlatformRuleRepository {
  readonly list: ListReader<PlatformRuleRow, PlatformRule, PlatformRuleSearch>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => PlatformRuleConnection, PlatformRule.from, list);
  }

  byIds(context: RequestContext, ids: readonly string[]): Promise<PlatformRuleRow[]> {
    return this.db.rows(context, sql`select * from platform_rule where ${isOneOf(sql`id`, ids)}`);
  }

  /** Rules of the platforms, oldest version first. */
  ofPlatforms(context: RequestContext, codes: readonly string[], search: PlatformRuleSearch): Promise<PlatformRuleRow[]> {
    const { from, where } = list(search);
    return this.db.rows(
      context,
      sql`select r.* from ${rowsOfKeys(codes, sql`codes(code)`)} cross join lateral (
        select * from ${from}${whereClause([sql`platform = codes.code`, ...where])}
        order by kind, region, version limit ${MAX_OF_ONE_PLATFORM}) r`,
    );
  }

  /** The latest version of the same rule. Locks the platform, so that its versions are stored one after the other. */
  async latest(rows: RunStatement, { platform, kind, region }: Pick<PlatformRuleRow, 'platform' | 'kind' | 'region'>) {
    await rows(sql`select pg_advisory_xact_lock(hashtext(${`rules of ${platform}`}))`);
    const [found] = await rows<PlatformRuleRow>(
      sql`select * from platform_rule where platform = ${platform} and kind = ${kind} and region = ${region} order by version desc limit 1`,
    );
    return found;
  }

  async end(rows: RunStatement, id: string, on: string): Promise<void> {
    await rows(sql`update platform_rule set effective_to = ${on} where id = ${id}`);
  }

  insert(rows: RunStatement, { terms, ...rule }: Omit<PlatformRuleRow, 'id' | 'effective_to'>): Promise<string> {
    const row = { id: nextNumber('PR', 'platform_rule_number'), ...rule, terms: JSON.stringify(terms) };
    return insertedId(rows, 'platform_rule', row);
  }
}

function list({ platform, kind, region, on }: PlatformRuleSearch): ListQuery {
  const where: Sql[] = [];
  if (platform) where.push(sql`platform = ${platform}`);
  if (kind) where.push(sql`kind = ${kind}`);
  if (region) where.push(sql`region = any(${regionsAbove(region)}::text[])`);
  if (on) where.push(sql`effective_from <= ${on} and coalesce(effective_to, 'infinity') >= ${on}`);
  return { columns: sql`platform_rule.*`, from: sql`platform_rule`, where, order: [sql`effective_from`, sql`id`], descending: true };
}
