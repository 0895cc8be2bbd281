import sql from 'sql-template-tag';
import { SMALLEST_CELL } from '../../shared/authorization/small-cells.ts';
import type { Database } from '../../shared/database/database.ts';
import { regionsAsked } from '../../shared/figures/reported-figures.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';

export interface CourtFigureCountRow {
  code: string;
  mediation_organizations: number;
  mediation_cases: number;
  court_cases: number;
  success_rate: number | null;
}

export class CourtFiguresRepository {
  constructor(private readonly db: Database) {}

  /** All indicators of all regions in one statement. */
  counts(context: RequestContext, regions: readonly string[], asOf: string): Promise<CourtFigureCountRow[]> {
    return this.db.rows(
      context,
      sql`select asked.code,
        (select count(*) from mediation_organization o where o.kind = 'ONE_STOP' and starts_with(o.region, asked.prefix)
          and o.opened_on <= ${asOf} and coalesce(o.closed_on, 'infinity') > ${asOf}) as mediation_organizations,
        (select count(*) from mediation_case m where starts_with(m.region, asked.prefix) and m.opened_on <= ${asOf}) as mediation_cases,
        (select count(*) from case_search s where s.published and s.region between rpad(asked.prefix, 6, '0') and rpad(asked.prefix, 6, '9')
          and s.decided_on <= ${asOf}) as court_cases,
        (select case when least(count(*) filter (where result = 'AGREED'), count(*) filter (where result <> 'AGREED')) >= ${SMALLEST_CELL}
          then round(100 * round(count(*) filter (where result = 'AGREED'), -1) / round(count(*), -1)) end
          from mediation_case m where starts_with(m.region, asked.prefix) and m.closed_on <= ${asOf}) as success_rate
      from ${regionsAsked(regions)}`,
    );
  }
}
