import { today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { dayRules } from '../../shared/rules/day-rules.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import { openRecord, type Procedure, takeStep, takeStepOf } from '../../shared/workflow/procedure.ts';
import { withinRefusals } from '../../shared/workflow/refused-attempts.ts';
import { goesWith, inState } from '../../shared/workflow/step-rules.ts';
import { contestRules } from '../enrolments/contest-steps.ts';
import { onlyScope } from '../enrolments/scheme-scope.ts';
import type { InjuryPilotService } from '../injury-pilot/injury-pilot.service.ts';
import { platformNotInPilot } from '../injury-pilot/pilot-rules.ts';
import type { InsuranceProofService } from '../insurance-proofs/insurance-proof.service.ts';
import { onlyAgencyOf } from '../region/competence.ts';
import type { ClaimContest } from './claim-contest.service.ts';
import { claimProcedure } from './claim-procedure.ts';
import type { InjuryClaimRow } from './injury-claim.entity.ts';
import type { AppraiseCapacityInput, DetermineInjuryInput, RecordInjuryStepInput, ReportInjuryInput } from './injury-claim.inputs.ts';
import type { InjuryClaimRepository } from './injury-claim.repository.ts';
import { injurySteps } from './injury-steps.ts';
import { reportRules } from './report-rules.ts';

const ARTICLE = '人社部发〔2025〕24号；人社厅函〔2025〕79号（职业伤害确认由受伤地办理）';
const MAX_GRADE = 10;

/** Steps of a claim from the report to the appraisal. The agency of the place of injury decides. */
export class InjuryWorkflow {
  private readonly procedure: Procedure<InjuryClaimRow>;

  constructor(
    db: Database,
    private readonly claims: InjuryClaimRepository,
    private readonly contests: ClaimContest,
    private readonly proofs: InsuranceProofService,
    private readonly pilot: InjuryPilotService,
  ) {
    this.procedure = claimProcedure(db);
  }

  async report(context: RequestContext, input: ReportInjuryInput): Promise<Done> {
    onlyAgencyOf(context, input.placeOfInjury, ARTICLE, 'input.placeOfInjury');
    onlyScope(context, 'OCCUPATIONAL_INJURY');
    const { worker, platform, orderNumber, injuredAt, placeOfOrder, placeOfInjury, account = null } = input;
    await withinRefusals(this.procedure.db, context);
    const broken = [...reportRules(await this.pilot.provinces(context), input), ...contestRules(input.contest ?? null)];
    // Looked up before the transaction: transactions that each wait for a second connection can block each other.
    const { reason: check, sentBy } = broken.some(Boolean)
      ? { reason: 'NO_ORDER', sentBy: null }
      : await this.proofs.checkOrder(context, { platform, orderNumber, at: injuredAt }, worker);
    const contest = input.contest ?? null;
    const order = { worker, platform, order_number: orderNumber.trim(), place_of_injury: placeOfInjury, order_check: check };
    return openRecord(
      this.procedure,
      { context, name: 'reportInjury', input },
      {
        action: 'REPORTED',
        rules: async (rows) => {
          if (broken.some(Boolean)) return broken;
          if (check === 'NOT_IN_PILOT') return [platformNotInPilot()];
          return [await this.contests.clash(rows, context, order, contest)];
        },
        insert: async (rows) => {
          if (contest !== null) await this.contests.contest(rows, context, order, contest);
          return this.claims.insert(rows, {
            ...order,
            injured_at: injuredAt,
            place_of_order: placeOfOrder,
            account,
            handling: input.handling ?? 'ORDINARY',
            channel: input.channel ?? 'PLATFORM',
            reported_on: today(),
            recorded_by: context.caller.participant,
            order_sent_by: sentBy,
          });
        },
      },
    );
  }

  step(context: RequestContext, input: RecordInjuryStepInput): Promise<Done> {
    return takeStepOf(this.procedure, { context, name: 'recordInjuryStep', input, field: 'claim' }, injurySteps(this.claims));
  }

  determine(context: RequestContext, input: DetermineInjuryInput): Promise<Done> {
    const { determination, grounds, orderEvidence = null, diedOn = null } = input;
    const recognised = determination === 'RECOGNISED';
    return takeStep(this.procedure, { context, name: 'determineInjury', input, field: 'claim' }, determination, {
      closed: ({ determination: before, determined_on }) =>
        inState('claim', before !== null, `this claim was already decided on ${determined_on}`, `该申请已于 ${determined_on} 作出确认`),
      after: ['reported_on', 'materials_on', 'investigated_on'],
      rules: ({ row: claim }) => [
        ...textRules({ grounds, orderEvidence }),
        recognised &&
          claim.order_check !== 'INSURED' &&
          orderEvidence === null &&
          userError(
            'orderEvidence',
            'ORDER_NOT_SHOWN',
            'the order source did not show the order in progress at the time of the injury; give the evidence',
            '数据来源未显示受伤时订单在途，请说明佐证',
          ),
        ...(diedOn ? dayRules('diedOn', diedOn, today(new Date(claim.injured_at))) : []),
        goesWith('diedOn', 'RECOGNISED', diedOn !== null, diedOn !== null && recognised),
      ],
      columns: async (taking) => ({
        ...(recognised ? {} : await this.contests.refused(taking)),
        determined_on: taking.on,
        determination,
        grounds,
        order_evidence: orderEvidence,
        died_on: diedOn,
        state: recognised ? 'DETERMINED' : 'REFUSED',
      }),
    });
  }

  appraise(context: RequestContext, input: AppraiseCapacityInput): Promise<Done> {
    const { grade = null, careLevel = null } = input;
    return takeStep(this.procedure, { context, name: 'appraiseCapacity', input, field: 'claim' }, 'APPRAISED', {
      after: ['reported_on', 'appraisal_applied_on'],
      rules: ({ row: { determination, appraisal_applied_on, appraised_on } }) => [
        inState('claim', determination !== 'RECOGNISED', 'this claim was not recognised', '该申请未予确认'),
        appraisal_applied_on === null && userError('claim', 'ORDER', 'there is no application for an appraisal', '尚未申请劳动能力鉴定'),
        inState('claim', appraised_on !== null, `this claim was already appraised on ${appraised_on}`, `该申请已于 ${appraised_on} 鉴定`),
        grade !== null &&
          (grade < 1 || grade > MAX_GRADE) &&
          userError('grade', 'RANGE', `must be 1 to ${MAX_GRADE}`, `须在 1 至 ${MAX_GRADE} 之间`),
      ],
      columns: ({ row: { state }, on }) => ({
        appraised_on: on,
        capacity_grade: grade,
        care_level: careLevel,
        state: state === 'DETERMINED' ? 'APPRAISED' : state,
      }),
    });
  }
}
