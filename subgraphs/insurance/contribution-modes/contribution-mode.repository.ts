import sql from 'sql-template-tag';
import type { Database } from '../../shared/database/database.ts';
import { regionsAbove } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { inDivisions } from '../../shared/reference/register.ts';
import type { ContributionModeRow } from './contribution-mode.entity.ts';

export class ContributionModeRepository {
  constructor(private readonly db: Database) {}

  /** Ways to pay into a scheme, for a place and all divisions above it, including withdrawn rows. */
  around(context: RequestContext, place: string, scheme: string): Promise<ContributionModeRow[]> {
    return this.db.rows(
      context,
      sql`select * from contribution_mode where scheme = ${scheme} and ${inDivisions(regionsAbove(place))} order by mode, from_day, id`,
    );
  }
}
