import sql from 'sql-template-tag';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PremiumRateRow } from './premium-rate.entity.ts';

const MOST = 1_000;

export class PremiumRateRepository {
  constructor(private readonly db: Database) {}

  /** Rates of platforms, or of one platform, that are valid on a day, including withdrawn ones. */
  on(context: RequestContext, day: string, platform: string | null): Promise<PremiumRateRow[]> {
    return this.db.rows(
      context,
      sql`select * from premium_rate where from_day <= ${day} and (to_day is null or to_day >= ${day})
        and (${platform}::text is null or platform = ${platform}) order by platform, sector, region, from_day limit ${MOST}`,
    );
  }
}
