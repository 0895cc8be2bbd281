import sql from 'sql-template-tag';
import type { Database } from '../../shared/database/database.ts';
import { regionsAsked } from '../../shared/figures/reported-figures.ts';
import type { RequestContext } from '../../shared/request-context.ts';

export interface InsuranceFigureCountRow {
  code: string;
  injury_insured: number;
  pension_flexible: number;
  medical_flexible: number;
}

export class InsuranceFiguresRepository {
  constructor(private readonly db: Database) {}

  /** All indicators of all regions in one statement. */
  counts(context: RequestContext, regions: readonly string[], asOf: string): Promise<InsuranceFigureCountRow[]> {
    return this.db.rows(
      context,
      sql`select asked.code,
        (select count(distinct worker) from enrolment_spell s where scheme = 'OCCUPATIONAL_INJURY' and starts_with(s.region, asked.prefix) and s.from_day <= ${asOf}) as injury_insured,
        (select count(distinct worker) from enrolment_spell s where scheme = 'PENSION' and mode = 'FLEXIBLE' and starts_with(s.region, asked.prefix) and s.from_day <= ${asOf} and (s.to_day is null or s.to_day >= ${asOf})) as pension_flexible,
        (select count(distinct worker) from enrolment_spell s where scheme = 'MEDICAL' and mode = 'FLEXIBLE' and starts_with(s.region, asked.prefix) and s.from_day <= ${asOf} and (s.to_day is null or s.to_day >= ${asOf})) as medical_flexible
      from ${regionsAsked(regions)}`,
    );
  }
}
