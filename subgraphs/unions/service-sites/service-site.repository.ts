import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database } from '../../shared/database/database.ts';
import { distanceFrom, straightDistance, withinDistance } from '../../shared/database/distance.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { NearArgs } from '../../shared/vocabulary/near.ts';
import type { ServiceSiteRow } from './service-site.entity.ts';
import { type Facility, ServiceSite, ServiceSiteConnection, type ServiceSiteKind } from './service-site.type.ts';

export interface SiteSearch extends NearArgs {
  kind?: ServiceSiteKind | null;
  facility?: Facility | null;
}

export class ServiceSiteRepository {
  readonly list: ListReader<ServiceSiteRow & { distance: number | null }, ServiceSite, SiteSearch>;

  constructor(db: Database) {
    this.list = new ListReader(db, () => ServiceSiteConnection, ServiceSite.from, list);
  }
}

/** Nearest first if a point is given, by an index; else by identifier. */
function list({ near, within, region, kind, facility }: SiteSearch): ListQuery {
  const where: Sql[] = [sql`closed_on is null`];
  if (region) where.push(withinRegion(region, sql`region`));
  if (kind) where.push(sql`kind = ${kind}`);
  if (facility) where.push(sql`facilities @> array[${facility}]`);
  if (near && within) where.push(withinDistance(near, within));
  const distance = near ? distanceFrom(near) : sql`null::integer`;
  const order = near ? [straightDistance(near), sql`id`] : [sql`id`];
  return { columns: sql`service_site.*, ${distance} as distance`, from: sql`service_site`, where, order };
}
