import sql from 'sql-template-tag';
import type { Database } from '../../shared/database/database.ts';
import { regionsAsked } from '../../shared/figures/reported-figures.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';

export interface InsuranceFigureCountRow {
  code: string;
  injury_insured: number;
  pension_flexible: number;
  medical_flexible: number;
  maternity_flexible: number;
  pilot_platforms: number;
}

const INSIDE = sql`r.region between rpad(asked.prefix, 6, '0') and rpad(asked.prefix, 6, '9')`;
const onDay = (asOf: string) => sql`withdrawn_on is null and from_day <= ${asOf} and (to_day is null or to_day >= ${asOf})`;

export class InsuranceFiguresRepository {
  constructor(private readonly db: Database) {}

  /** All indicators of all regions at the end of a month, in one statement, from the roll-up. */
  counts(context: RequestContext, regions: readonly string[], asOf: string): Promise<InsuranceFigureCountRow[]> {
    return this.db.rows(
      context,
      sql`select asked.code, c.*, case asked.prefix
          when '' then (select count(distinct enterprise) from pilot_platform where ${onDay(asOf)})
          else (select count(distinct h.enterprise) from insured_headcount h join pilot_platform p on p.enterprise = h.enterprise and ${onDay(asOf)}
            where h.month <= left(${asOf}, 7) and starts_with(h.region, asked.prefix)) end as pilot_platforms
      from ${regionsAsked(regions)} cross join lateral (select
          coalesce(sum(new0 + case when length(asked.prefix) >= 2 then new1 else 0 end + case when length(asked.prefix) >= 4 then new2 else 0 end
            + case when length(asked.prefix) = 6 then new3 else 0 end) filter (where scheme = 'OCCUPATIONAL_INJURY'), 0)::bigint as injury_insured,
          coalesce(sum(begun - ended) filter (where scheme = 'PENSION' and mode = 'FLEXIBLE'), 0)::bigint as pension_flexible,
          coalesce(sum(begun - ended) filter (where scheme = 'MEDICAL' and mode = 'FLEXIBLE'), 0)::bigint as medical_flexible,
          coalesce(sum(begun - ended) filter (where scheme = 'MATERNITY' and mode = 'FLEXIBLE'), 0)::bigint as maternity_flexible
        from cover_rollup r where ${INSIDE} and month <= ${asOf}) c`,
    );
  }
}
