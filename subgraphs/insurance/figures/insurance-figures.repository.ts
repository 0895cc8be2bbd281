import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../shared/database/database.ts';
import { everyRegion, type SweptFigure } from '../../shared/figures/edition-sweep.ts';
import { type CountedCell, Editions } from '../../shared/figures/editions.ts';
import { regionPrefix } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';

/** Number of persons by figure, and of places that keep their records. */
export interface InsuranceFigureCountRow {
  injury_insured: number;
  injury_places: number;
  pension_flexible: number;
  pension_places: number;
  medical_flexible: number;
  medical_places: number;
  maternity_flexible: number;
  maternity_places: number;
  pilot_platforms: number;
}

const INSIDE = sql`r.region between rpad(asked.scope, 6, '0') and rpad(asked.scope, 6, '9')`;
const onDay = (asOf: string) => sql`withdrawn_on is null and from_day <= ${asOf} and (to_day is null or to_day >= ${asOf})`;
const flexible = (scheme: string) => sql`coalesce(sum(begun - ended) filter (where scheme = ${scheme} and mode = 'FLEXIBLE'), 0)::bigint`;
const total = (column: Sql) => sql`coalesce(sum(${column}), 0)::bigint`;
const places = (column: Sql) => sql`count(*) filter (where ${column} > 0)`;

export class InsuranceFiguresRepository {
  private readonly editions: Editions<InsuranceFigureCountRow>;

  constructor(db: Database) {
    this.editions = new Editions(db, 'insuranceFigures', 'insurance');
  }

  /** Computed in advance for every region. */
  swept(): SweptFigure {
    return { name: 'insuranceFigures', scopes: everyRegion, count: (regions, asOf) => this.counts(undefined, regions, asOf) };
  }

  /** All indicators of all regions at the end of a month, in their order, in one statement over the roll-up. */
  counts(context: RequestContext | undefined, regions: readonly string[], asOf: string): Promise<CountedCell<InsuranceFigureCountRow>[]> {
    return this.editions.of(
      context,
      regions.map((code) => ({ scope: regionPrefix(code), asOf })),
      sql`select asked.scope, asked.as_of, c.*, case asked.scope
          when '' then (select count(distinct enterprise) from pilot_platform where ${onDay(asOf)})
          else (select count(distinct h.enterprise) from insured_headcount h join pilot_platform p on p.enterprise = h.enterprise and ${onDay(asOf)}
            where h.month <= left(${asOf}, 7) and starts_with(h.region, asked.scope)) end as pilot_platforms
      from asked cross join lateral (select
          ${total(sql`injury`)} as injury_insured, ${places(sql`injury`)} as injury_places,
          ${total(sql`pension`)} as pension_flexible, ${places(sql`pension`)} as pension_places,
          ${total(sql`medical`)} as medical_flexible, ${places(sql`medical`)} as medical_places,
          ${total(sql`maternity`)} as maternity_flexible, ${places(sql`maternity`)} as maternity_places
        from (select
            coalesce(sum(new0 + case when length(asked.scope) >= 2 then new1 else 0 end + case when length(asked.scope) >= 4 then new2 else 0 end
              + case when length(asked.scope) = 6 then new3 else 0 end) filter (where scheme = 'OCCUPATIONAL_INJURY'), 0)::bigint as injury,
            ${flexible('PENSION')} as pension, ${flexible('MEDICAL')} as medical, ${flexible('MATERNITY')} as maternity
          from cover_rollup r where ${INSIDE} and month <= ${asOf} group by region) place) c`,
    );
  }
}
