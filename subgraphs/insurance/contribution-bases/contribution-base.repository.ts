import sql from 'sql-template-tag';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { regionsAbove } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { inDivisions } from '../../shared/reference/register.ts';
import type { ContributionBaseRow } from './contribution-base.entity.ts';

export class ContributionBaseRepository {
  constructor(private readonly db: Database) {}

  /** Runs statements of this request. */
  asked(context: RequestContext): RunStatement {
    return (statement) => this.db.rows(context, statement);
  }

  /** Bounds of these places and all divisions above them, including withdrawn rows, latest first. */
  around(rows: RunStatement, places: readonly string[], scheme: string): Promise<ContributionBaseRow[]> {
    return rows(
      sql`select * from contribution_base where scheme = ${scheme} and ${inDivisions(places.flatMap(regionsAbove))} order by from_day desc, id`,
    );
  }
}
