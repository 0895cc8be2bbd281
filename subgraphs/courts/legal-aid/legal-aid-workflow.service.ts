import { today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import { openRecord, type Procedure, takeStepOf } from '../../shared/workflow/procedure.ts';
import { keptBy, onlyCourtOf } from '../region/competence.ts';
import type { LegalAidCaseRow } from './legal-aid-case.entity.ts';
import type { LegalAidInput, RecordLegalAidStepInput } from './legal-aid-case.inputs.ts';
import { LEGAL_AID, type LegalAidCaseRepository } from './legal-aid-case.repository.ts';
import { applicationRules } from './legal-aid-rules.ts';
import { ended, STEPS } from './legal-aid-steps.ts';

const ARTICLE = '法律援助法第三十八条、第四十三条';

/** Legal aid from application to closing, recorded by the court of the region for the legal-aid institution. */
export class LegalAidWorkflow {
  private readonly procedure: Procedure<LegalAidCaseRow>;

  constructor(
    db: Database,
    private readonly cases: LegalAidCaseRepository,
  ) {
    this.procedure = { db, table: LEGAL_AID, persons: ({ worker }) => [worker], kept: keptBy, ended };
  }

  apply(context: RequestContext, input: LegalAidInput): Promise<Done> {
    onlyCourtOf(context, input.region, ARTICLE);
    const { institution, region, worker, enterprise, matter } = input;
    const appliedOn = input.appliedOn ?? today();
    return openRecord(
      this.procedure,
      { context, name: 'applyForLegalAid', input },
      {
        action: 'APPLIED',
        on: appliedOn,
        rules: () => applicationRules({ ...input, appliedOn }),
        insert: (rows) => this.cases.insert(rows, { institution, region, worker, enterprise, matter, applied_on: appliedOn }),
      },
    );
  }

  step(context: RequestContext, input: RecordLegalAidStepInput): Promise<Done> {
    return takeStepOf(this.procedure, { context, name: 'recordLegalAidStep', input, field: 'legalAidCase' }, STEPS);
  }
}
