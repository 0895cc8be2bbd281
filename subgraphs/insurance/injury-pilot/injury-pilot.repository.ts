import sql from 'sql-template-tag';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PilotPlatformRow } from './pilot-platform.entity.ts';
import type { PilotProvinceRow } from './pilot-province.entity.ts';

/** A business of a platform by its identifier. */
export type NamedPlatform = PilotPlatformRow & { id: string };

const MAX_PROVINCES = 1_000;

/** All rows of the register of provinces, including withdrawn ones, in order of joining. */
export const provinceRows = (rows: RunStatement): Promise<PilotProvinceRow[]> =>
  rows(sql`select * from pilot_province order by from_day, batch, region, id limit ${MAX_PROVINCES}`);

export class InjuryPilotRepository {
  constructor(private readonly db: Database) {}

  provinces(context: RequestContext): Promise<PilotProvinceRow[]> {
    return provinceRows((statement) => this.db.rows(context, statement));
  }

  /** Businesses valid on a day, including withdrawn rows. */
  platformsOn(context: RequestContext, day: string): Promise<NamedPlatform[]> {
    return this.db.rows(
      context,
      sql`select *, enterprise || '/' || sector as id from pilot_platform where from_day <= ${day} and (to_day is null or to_day >= ${day})
        order by batch, enterprise, sector`,
    );
  }

  /** All businesses that a platform insures on a day, including withdrawn rows. */
  of(context: RequestContext, platforms: readonly string[], day: string): Promise<NamedPlatform[]> {
    return this.db.rows(
      context,
      sql`select *, enterprise || '/' || sector as id from pilot_platform where ${isOneOf(sql`enterprise`, platforms)} and from_day <= ${day}
        and (to_day is null or to_day >= ${day}) order by enterprise, sector`,
    );
  }
}
