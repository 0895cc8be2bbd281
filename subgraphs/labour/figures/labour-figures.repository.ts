import sql from 'sql-template-tag';
import type { Database } from '../../shared/database/database.ts';
import { regionsAsked } from '../../shared/figures/reported-figures.ts';
import type { RequestContext } from '../../shared/request-context.ts';

export interface LabourFigureCountRow {
  code: string;
  enterprises_inspected: number;
  interviews: number;
  violations_handled: number;
}

export class LabourFiguresRepository {
  constructor(private readonly db: Database) {}

  /** All indicators of all regions in one statement. */
  counts(context: RequestContext, regions: readonly string[], asOf: string): Promise<LabourFigureCountRow[]> {
    return this.db.rows(
      context,
      sql`select asked.code,
        (select count(distinct enterprise) from inspection i where starts_with(i.region, asked.prefix) and i.opened_on <= ${asOf}) as enterprises_inspected,
        (select count(*) from interview i where starts_with(i.region, asked.prefix) and i.kind = 'JOINT_INTERVIEW' and i.held_on <= ${asOf}) as interviews,
        (select count(*) from violation v where starts_with(v.region, asked.prefix) and v.handled_on <= ${asOf}) as violations_handled
      from ${regionsAsked(regions)}`,
    );
  }
}
