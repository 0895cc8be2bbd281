import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database } from '../../shared/database/database.ts';
import { isOneOf, rowsOfKeys } from '../../shared/database/keys.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { EmploymentLinkRow, PrincipalRow } from './employment-link.entity.ts';
import { EmploymentLink, EmploymentLinkConnection } from './enterprise.type.ts';

export interface LinkFilter {
  on: string;
  region?: string | null;
}

export type ChainRow = EmploymentLinkRow & { root: string; depth: number };

export const PRINCIPAL = sql`principal`;
const L = sql`l`;
// Enough for a platform with all its partners, stations and sole traders; anything larger is a bulk export.
const MAX_CHAIN = 2_000;
const MAX_CHAIN_DEPTH = 6;
const MAX_PRINCIPALS = 200;

export class EmploymentLinkRepository {
  readonly list: ListReader<EmploymentLinkRow, EmploymentLink, LinkFilter>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => EmploymentLinkConnection, EmploymentLink.from, list);
  }

  platformsOf(context: RequestContext, contractors: readonly string[], on: string): Promise<EmploymentLinkRow[]> {
    return this.db.rows(
      context,
      sql`select * from employment_link where ${isOneOf(sql`contractor`, contractors)} and ${inForce(on)} order by from_day, id`,
    );
  }

  /** All enterprises above each contractor, on any day, latest first. A path stops where its links were never in force together. */
  principalsOf(context: RequestContext, contractors: readonly string[]): Promise<PrincipalRow[]> {
    return this.db.rows(
      context,
      sql`select up.* from ${rowsOfKeys(contractors, sql`roots(key)`)} cross join lateral (
        with recursive up as (
          select l.principal, l.region, l.from_day, l.to_day, 1 as depth, array[l.contractor, l.principal] as trail
          from employment_link l where l.contractor = roots.key
          union all
          select l.principal, u.region, greatest(u.from_day, l.from_day), least(u.to_day, l.to_day), u.depth + 1, u.trail || l.principal
          from up u join employment_link l on l.contractor = u.principal
          where u.depth < ${MAX_CHAIN_DEPTH} and l.principal <> all(u.trail)
            and greatest(u.from_day, l.from_day) <= coalesce(least(u.to_day, l.to_day), 'infinity')
        )
        select roots.key as root, principal, region, from_day, to_day, depth from up
        order by coalesce(to_day, 'infinity') desc, depth, principal, region, from_day limit ${MAX_PRINCIPALS}
      ) up`,
    );
  }

  /**
   * All links below each root, each once at its smallest depth, in one statement. The descent stops at a firm that is already
   * on the path.
   */
  chainsBelow(context: RequestContext, roots: readonly string[], on: string, depth: number): Promise<ChainRow[]> {
    return this.db.rows(
      context,
      sql`select chain.* from ${rowsOfKeys(roots, sql`roots(key)`)} cross join lateral (
        with recursive chain as (
          select l.*, 1 as depth, array[l.principal, l.contractor] as trail
          from employment_link l where l.principal = roots.key and ${inForce(on, L)}
          union all
          select l.*, c.depth + 1, c.trail || l.contractor
          from chain c join employment_link l on l.principal = c.contractor
          where c.depth < ${depth} and l.contractor <> all(c.trail) and ${inForce(on, L)}
        )
        select * from (
          select distinct on (id) id, principal, contractor, business, region, responsible, supervised_on, from_day, to_day, depth, roots.key as root
          from chain order by id, depth
        ) once order by depth, id limit ${MAX_CHAIN}
      ) chain`,
    );
  }
}

function list({ on, region }: LinkFilter): ListQuery {
  const where: Sql[] = [inForce(on)];
  if (region) where.push(withinRegion(region, sql`region`));
  return { columns: sql`employment_link.*`, from: sql`employment_link`, where, order: [sql`from_day`, sql`id`] };
}

const inForce = (on: string, link = sql`employment_link`) =>
  sql`${link}.from_day <= ${on} and (${link}.to_day is null or ${link}.to_day >= ${on})`;
