import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import { today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { MediationOrganizationRow } from './mediation-organization.entity.ts';
import { MediationOrganization, MediationOrganizationConnection, type MediationOrganizationFilter } from './mediation-organization.type.ts';

/** Organisations by a region that contains theirs; the keys are region prefixes. */
export const INSIDE = { name: 'inside', holds: (prefix: Sql) => sql`starts_with(region, ${prefix})` };

export class MediationOrganizationRepository {
  readonly list: ListReader<MediationOrganizationRow, MediationOrganization, MediationOrganizationFilter>;

  constructor(db: Database) {
    this.list = new ListReader(db, () => MediationOrganizationConnection, MediationOrganization.from, list);
  }
}

function list({ region, kind, on }: MediationOrganizationFilter): ListQuery {
  const day = on ?? today();
  const where: Sql[] = [sql`opened_on <= ${day}`, sql`(closed_on is null or closed_on > ${day})`];
  if (region) where.push(withinRegion(region, sql`region`));
  if (kind) where.push(sql`kind = ${kind}`);
  return { columns: sql`mediation_organization.*`, from: sql`mediation_organization`, where, order: [sql`region`, sql`id`] };
}
