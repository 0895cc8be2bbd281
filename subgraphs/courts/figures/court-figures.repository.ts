import sql from 'sql-template-tag';
import { MIN_CELL, MIN_SOURCES } from '../../shared/authorization/small-cells.ts';
import type { Database } from '../../shared/database/database.ts';
import { everyRegion, type SweptFigure } from '../../shared/figures/edition-sweep.ts';
import { type CountedCell, Editions } from '../../shared/figures/editions.ts';
import { regionPrefix } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';

export interface CourtFigureCountRow {
  mediation_organizations: number;
  mediation_cases: number;
  /** number of organisations that handled them */
  mediators: number;
  court_cases: number;
  success_rate: number | null;
}

export class CourtFiguresRepository {
  private readonly editions: Editions<CourtFigureCountRow>;

  constructor(db: Database) {
    this.editions = new Editions(db, 'courtFigures', 'courts');
  }

  /** Precomputed for every region. */
  swept(): SweptFigure {
    return { name: 'courtFigures', scopes: everyRegion, count: (regions, asOf) => this.counts(undefined, regions, asOf) };
  }

  /** All indicators of all regions, in order, in one statement. */
  counts(context: RequestContext | undefined, regions: readonly string[], asOf: string): Promise<CountedCell<CourtFigureCountRow>[]> {
    return this.editions.of(
      context,
      regions.map((code) => ({ scope: regionPrefix(code), asOf })),
      sql`select asked.scope, asked.as_of, mediated.*,
        (select count(*) from mediation_organization o where o.kind = 'ONE_STOP' and starts_with(o.region, asked.scope)
          and o.opened_on <= ${asOf} and coalesce(o.closed_on, 'infinity') > ${asOf}) as mediation_organizations,
        (select count(*) from case_search s where s.published and s.region between rpad(asked.scope, 6, '0') and rpad(asked.scope, 6, '9')
          and s.decided_on <= ${asOf}) as court_cases,
        (select case when least(count(*) filter (where result = 'AGREED'), count(*) filter (where result <> 'AGREED')) >= ${MIN_CELL}
            and count(distinct m.organization) >= ${MIN_SOURCES}
          then round(100 * round(count(*) filter (where result = 'AGREED'), -1) / round(count(*), -1)) end
          from mediation_case m where starts_with(m.region, asked.scope) and m.closed_on <= ${asOf}) as success_rate
      from asked cross join lateral (select count(*) as mediation_cases, count(distinct m.organization) as mediators
        from mediation_case m where starts_with(m.region, asked.scope) and m.opened_on <= ${asOf}) mediated`,
    );
  }
}
