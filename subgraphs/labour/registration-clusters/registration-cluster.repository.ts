import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../shared/database/database.ts';
import { rowsOfKeys } from '../../shared/database/keys.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';

export interface ClusterRow {
  root: string;
  because: 'SAME_DAY' | 'SAME_CONTACT';
  station: string;
  region: string;
  registered_on: string | null;
  shells: string[];
}

const MAX_CHAIN_DEPTH = 6;
const MAX_CLUSTERS = 200;

/** Sole traders by station: those that share a registration day, and those that share a registered telephone number. */
export const clustersOf = (links: Sql, least: number): Sql => sql`
  select 'SAME_DAY' as because, l.principal as station, min(l.region) as region, s.registered_on, array_agg(distinct s.credit_code) as shells
    from ${links} l join enterprise s on s.credit_code = l.contractor
    where s.roles @> array['SOLE_TRADER'] and s.registered_on is not null
    group by l.principal, s.registered_on having count(distinct s.credit_code) >= ${least}
  union all
  select 'SAME_CONTACT', l.principal, min(l.region), null, array_agg(distinct s.credit_code)
    from ${links} l join enterprise s on s.credit_code = l.contractor
    where s.roles @> array['SOLE_TRADER'] and s.contact_digest is not null
    group by l.principal, s.contact_digest having count(distinct s.credit_code) >= ${least}`;

export class RegistrationClusterRepository {
  constructor(private readonly db: Database) {}

  /** Clusters at each root or at a station below it, in one statement. */
  below(context: RequestContext, roots: readonly string[], on: string, least: number, visible: Sql): Promise<ClusterRow[]> {
    return this.db.rows(
      context,
      sql`select roots.key as root, found.* from ${rowsOfKeys(roots, sql`roots(key)`)} cross join lateral (
        with recursive below as (
          select l.principal, l.contractor, l.region, array[l.principal, l.contractor] as trail
          from employment_link l where l.principal = roots.key and ${inForce(on)}
          union all
          select l.principal, l.contractor, l.region, b.trail || l.contractor
          from below b join employment_link l on l.principal = b.contractor
          where cardinality(b.trail) <= ${MAX_CHAIN_DEPTH} and l.contractor <> all(b.trail) and ${inForce(on)}
        ), once as (select distinct principal, contractor, region from below)
        select * from (${clustersOf(sql`once`, least)}) clusters where ${visible} order by because, station, registered_on limit ${MAX_CLUSTERS}
      ) found`,
    );
  }
}

const inForce = (on: string) => sql`l.from_day <= ${on} and (l.to_day is null or l.to_day >= ${on})`;
