import sql from 'sql-template-tag';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { AdjudicationPrincipleRow } from './adjudication-principle.entity.ts';
import type { TypicalCaseRow } from './typical-case.entity.ts';

const MAX_CASES = 1_000;
const MAX_PRINCIPLES = 200;

export class TypicalCaseRepository {
  constructor(private readonly db: Database) {}

  /** Not withdrawn and still followed on the day, latest publication first. */
  followed(context: RequestContext, day: string, authority: string | null): Promise<TypicalCaseRow[]> {
    return this.db.rows(
      context,
      sql`select * from typical_case where withdrawn_on is null and (to_day is null or to_day >= ${day})
        and (${authority}::text is null or authority = ${authority}) order by from_day desc, id limit ${MAX_CASES}`,
    );
  }

  /** Not withdrawn and applied on the day, oldest first. */
  principles(context: RequestContext, day: string): Promise<AdjudicationPrincipleRow[]> {
    return this.db.rows(
      context,
      sql`select * from adjudication_principle where withdrawn_on is null and (from_day is null or from_day <= ${day})
        and (to_day is null or to_day >= ${day}) order by from_day, id limit ${MAX_PRINCIPLES}`,
    );
  }
}
