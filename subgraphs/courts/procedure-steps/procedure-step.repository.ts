import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../shared/database/database.ts';
import { rowsOfKeys } from '../../shared/database/keys.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { DocumentedStep } from './procedure-step.entity.ts';

export interface VisibleSteps {
  /** conditions on `court_case c` and `mediation_case m` */
  cases: Sql;
  mediations: Sql;
}
export type ChainStep = DocumentedStep & { asked: string; mediated: string | null; parties: string[] | null };

/** Normalised form of a number that is stored as written; see `procedure-number.ts`. */
export const folded = (number: Sql): Sql => sql`procedure_number(${number})`;

export class ProcedureStepRepository {
  constructor(private readonly db: Database) {}

  /**
   * Chains of these steps, keyed by the number of one of them. A court stage that the caller may not see yet is left out, as if
   * it had not begun. An arbitration is shown with a case or mediation that the caller may see.
   */
  chains(context: RequestContext, stage: Sql, numbers: readonly string[], { cases, mediations }: VisibleSteps): Promise<ChainStep[]> {
    return this.db.rows(
      context,
      sql`with steps as (
          select asked.number as asked, s.*, c.document_type as document, m.worker as mediated,
            case when not c.published then array(select worker from case_party where case_number = c.number and worker is not null) end as parties, s.stage = 'ARBITRATION' as beside
          from ${rowsOfKeys(numbers, sql`asked(number)`)}
            join procedure_step own on ${folded(sql`own.number`)} = asked.number and own.stage ${stage}
            join procedure_step s on s.chain = own.chain left join court_case c on c.number = s.number
            left join mediation_case m on s.stage = 'MEDIATION' and m.id = s.number
          where (c.number is null or ${cases}) and (s.stage <> 'MEDIATION' or ${mediations}))
        select t.* from steps t where not t.beside or exists (select from steps o where o.asked = t.asked and not o.beside)
        order by t.asked, t.ordinal`,
    );
  }
}
