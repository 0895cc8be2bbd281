import sql from 'sql-template-tag';
import { alignMany, loaderFor } from '../../shared/database/loader.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { CourtCaseService } from '../court-cases/court-case.service.ts';
import { COURTS_POLICY } from '../policy.ts';
import { procedureDeadlines } from './procedure-deadlines.ts';
import { procedureNumber } from './procedure-number.ts';
import type { ProcedureStepRepository } from './procedure-step.repository.ts';
import { ProcedureStep } from './procedure-step.type.ts';

const STAGES = {
  mediation: sql`= 'MEDIATION'`,
  arbitration: sql`= 'ARBITRATION'`,
  court: sql`not in ('MEDIATION', 'ARBITRATION')`,
};

/** The chain of a dispute from the courts' own file, available even if other agencies do not answer. */
export class ProcedureStepService {
  constructor(
    private readonly steps: ProcedureStepRepository,
    private readonly cases: CourtCaseService,
  ) {}

  /** The whole chain, found by any of its steps. */
  async chainOf(context: RequestContext, kind: keyof typeof STAGES, number: string): Promise<ProcedureStep[]> {
    const rows = await loaderFor(context, this, kind, async (numbers) => {
      const visible = {
        cases: this.cases.visibleIn(context, 'c'),
        mediations: COURTS_POLICY.visible(context, 'mediations', sql`m.region`, sql`m.worker`),
      };
      return alignMany(numbers, await this.steps.chains(context, STAGES[kind], numbers, visible), (found) => found.asked);
    }).load(procedureNumber(number));
    // A mediation or an unpublished case in the chain counts as access to the data of its persons.
    for (const { mediated, parties } of rows) for (const person of [mediated, ...(parties ?? [])]) if (person) context.subjects.add(person);
    // A person may see its own mediation; the other stages contain no data about persons.
    const whose = ({ mediated }: { mediated?: string | null }) => (mediated ? { subject: mediated } : { nobody: true });
    const isPerson = context.caller.kind === 'PERSON';
    return rows.map((row) => Object.assign(ProcedureStep.from(row, procedureDeadlines(row, rows)), isPerson && whose(row)));
  }
}
