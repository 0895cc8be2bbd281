import sql from 'sql-template-tag';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PilotPlatformRow } from './pilot-platform.entity.ts';

export class InjuryPilotRepository {
  constructor(private readonly db: Database) {}

  platformsOn(context: RequestContext, day: string): Promise<PilotPlatformRow[]> {
    return this.db.rows(
      context,
      sql`select * from pilot_platform where from_day <= ${day} and (to_day is null or to_day >= ${day}) order by batch, enterprise, sector`,
    );
  }

  /** What one platform insures on a day, whichever of its businesses. */
  of(context: RequestContext, platforms: readonly string[], day: string): Promise<PilotPlatformRow[]> {
    return this.db.rows(
      context,
      sql`select * from pilot_platform where enterprise = any(${platforms}::text[]) and from_day <= ${day}
        and (to_day is null or to_day >= ${day}) order by enterprise, sector`,
    );
  }
}
