import sql from 'sql-template-tag';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { regionPrefix, regionsAbove } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { inDivisions } from '../../shared/reference/register.ts';
import type { MinimumWageRow } from './minimum-wage.entity.ts';

export class MinimumWageRepository {
  constructor(private readonly db: Database) {}

  /** Rows of these divisions, withdrawn ones included, latest first. */
  around(context: RequestContext, regions: readonly string[]): Promise<MinimumWageRow[]> {
    return this.ofDivisions((statement) => this.db.rows(context, statement), regions);
  }

  /** The same, with the rows of all divisions inside one of these. */
  aroundAndWithin(context: RequestContext, places: readonly string[]): Promise<MinimumWageRow[]> {
    const within = places.map((place) => `${regionPrefix(place)}%`);
    return this.db.rows(
      context,
      sql`select * from minimum_wage where ${inDivisions(places.flatMap(regionsAbove))} or region like any(${within}::text[]) order by from_day desc, id`,
    );
  }

  ofDivisions(rows: RunStatement, regions: readonly string[]): Promise<MinimumWageRow[]> {
    return rows(sql`select * from minimum_wage where ${inDivisions(regions)} order by from_day desc, id`);
  }
}
