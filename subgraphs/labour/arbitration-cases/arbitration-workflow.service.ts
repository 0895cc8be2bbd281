import { today } from '../../shared/calendar/today.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { canonicalArbitrationNumber } from '../../shared/identifiers/arbitration-number.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { userError } from '../../shared/rules/user-error.ts';
import { type Done, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { openRecord, type Procedure, takeStep, takeStepOf } from '../../shared/workflow/procedure.ts';
import { clashOf, withinRefusals } from '../../shared/workflow/refused-attempts.ts';
import { inState } from '../../shared/workflow/step-rules.ts';
import type { EnterpriseRepository } from '../enterprises/enterprise.repository.ts';
import { registeredRules } from '../enterprises/registered-rules.ts';
import type { MinimumWageService } from '../minimum-wages/minimum-wage.service.ts';
import { keptBy, onlyDepartmentOf } from '../region/competence.ts';
import type { ArbitrationCaseRow } from './arbitration-case.entity.ts';
import type {
  ClaimItemInput,
  CloseArbitrationCaseInput,
  FileArbitrationCaseInput,
  RecordArbitrationStepInput,
} from './arbitration-case.inputs.ts';
import { ARBITRATIONS, type ArbitrationCaseRepository } from './arbitration-case.repository.ts';
import { isAward } from './arbitration-deadlines.ts';
import { amountOf, applicationRules, awardRules, endingRules } from './arbitration-rules.ts';
import { STEPS } from './arbitration-steps.ts';
import { finalAsAWhole, withFinality } from './final-award.ts';

const ARTICLE = '劳动争议调解仲裁法第二十一条';

/** An arbitration from application to award. Competent is the commission of its region. */
export class ArbitrationWorkflow {
  private readonly procedure: Procedure<ArbitrationCaseRow>;

  constructor(
    db: Database,
    private readonly cases: ArbitrationCaseRepository,
    private readonly enterprises: EnterpriseRepository,
    private readonly wages: MinimumWageService,
  ) {
    this.procedure = { db, table: ARBITRATIONS, persons: ({ worker }) => [worker], kept: keptBy };
  }

  async file(context: RequestContext, input: FileArbitrationCaseInput): Promise<Done> {
    onlyDepartmentOf(context, input.region, ARTICLE);
    await withinRefusals(this.procedure.db, context);
    const { number, region, commission, worker, respondent, items, knewOn = null, relationEndedOn = null } = input;
    const filedOn = input.filedOn ?? today();
    return openRecord(
      this.procedure,
      { context, name: 'fileArbitrationCase', input },
      {
        action: 'FILED',
        on: filedOn,
        rules: async (rows) => [
          ...applicationRules({ number, region, commission, worker, items, filedOn, knewOn, relationEndedOn }),
          ...(await registeredRules(this.enterprises, rows, respondent, 'respondent')),
        ],
        insert: async (rows) => {
          const made = await this.cases.insert(rows, {
            number,
            canonical: canonicalArbitrationNumber(number),
            commission,
            region,
            worker,
            respondent,
            claim: (items[0] as ClaimItemInput).claim,
            amount: amountOf(items),
            filed_on: filedOn,
            knew_on: knewOn,
            relation_ended_on: relationEndedOn,
            items: items.map(({ claim, amount = null }) => ({ claim, amount, awarded: null, final: null })),
            recorded_by: context.caller.participant,
          });
          const holder = made ? undefined : await this.cases.regionOf(rows, canonicalArbitrationNumber(number));
          const taken = userError('number', 'TAKEN', 'a case with this number exists already', '该案号已登记');
          refuseIfBroken([!made && clashOf(context, worker, [holder ?? null], taken)]);
          return number;
        },
      },
    );
  }

  step(context: RequestContext, input: RecordArbitrationStepInput): Promise<Done> {
    return takeStepOf(this.procedure, this.request(context, 'recordArbitrationStep', input), STEPS);
  }

  close(context: RequestContext, input: CloseArbitrationCaseInput): Promise<Done> {
    const { outcome, awards } = input;
    const itemsOf = (row: ArbitrationCaseRow) => row.items ?? [{ claim: row.claim, amount: row.amount, awarded: null, final: null }];
    return takeStep(this.procedure, this.request(context, 'closeArbitrationCase', input), outcome, {
      closed: ({ decided_on }) => inState('number', decided_on !== null, 'the case is closed', '该案件已结案'),
      day: 'decidedOn',
      after: ['filed_on', 'accepted_on'],
      rules: ({ row }) => [
        ...endingRules(outcome, row.accepted_on),
        ...awardRules(
          outcome,
          itemsOf(row),
          awards?.map(({ awarded = null }) => awarded),
        ),
      ],
      columns: async ({ row, on, rows }) => {
        const awarded = itemsOf(row).map((item, i) => ({ ...item, awarded: awards?.[i]?.awarded ?? null }));
        const { row: wage } = await this.wages.inForceNow(rows, row.region, on);
        const decided = awards ? withFinality(awarded, wage) : awarded;
        // A claim dismissed without an award leaves both parties the right to sue.
        const final = isAward(outcome) ? (awards ? finalAsAWhole(decided) : false) : null;
        return { decided_on: on, outcome, items: JSON.stringify(decided), final };
      },
    });
  }

  /** Loads a case by its number in any spelling. */
  private request<Input extends { number: string }>(context: RequestContext, name: string, input: Input) {
    const find = (rows: RunStatement) => this.cases.locked(rows, canonicalArbitrationNumber(input.number));
    return { context, name, input, field: 'number' as const, find };
  }
}
