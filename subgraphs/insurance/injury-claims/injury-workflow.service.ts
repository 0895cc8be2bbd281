import { today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { dayRules } from '../../shared/rules/day-rules.ts';
import { pseudonymRules } from '../../shared/rules/pseudonym-rules.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { carriedRules } from '../../shared/workflow/step-rules.ts';
import { placeInPilotRules, platformNotInPilot } from '../injury-pilot/pilot-rules.ts';
import type { InsuranceProofService } from '../insurance-proofs/insurance-proof.service.ts';
import { LONGEST_NUMBER } from '../insurance-proofs/order-source.ts';
import { onlyAgencyOf } from '../region/competence.ts';
import { changeClaim } from './change-claim.ts';
import type { AppraiseCapacityInput, DetermineInjuryInput, RecordInjuryStepInput, ReportInjuryInput } from './injury-claim.inputs.ts';
import type { InjuryClaimRepository } from './injury-claim.repository.ts';
import { latestOf, STEPS } from './injury-steps.ts';

const ARTICLE = '人社部发〔2025〕24号；人社厅函〔2025〕79号（职业伤害确认由受伤地办理）';
const LONGEST_NAME = 100;
const GRADES = 10;
const PILOT_BEGAN = '2022-07-01';

/** A claim from the report to the appraisal; the agency of the place of injury decides. */
export class InjuryWorkflow {
  constructor(
    private readonly db: Database,
    private readonly claims: InjuryClaimRepository,
    private readonly proofs: InsuranceProofService,
  ) {}

  async report(context: RequestContext, input: ReportInjuryInput): Promise<Done> {
    onlyAgencyOf(context, input.placeOfInjury, ARTICLE, 'input.placeOfInjury');
    const { worker, platform, orderNumber, injuredAt, placeOfOrder, placeOfInjury, account = null } = input;
    const broken = reportRules(input);
    // Looked up before the transaction: one that asks for a second connection can wait for others that do the same.
    const check = broken.some(Boolean)
      ? 'NO_ORDER'
      : await this.proofs.checkOrder(context, { platform, orderNumber, at: injuredAt }, worker);
    return mutate(this.db, context, 'reportInjury', input, async (rows) => {
      refuseIfBroken(broken);
      context.subjects.add(worker); // once it is a pseudonym: the ledger keeps no names
      refuseIfBroken([check === 'NOT_IN_PILOT' && platformNotInPilot()]);
      const order = { worker, platform, order_number: orderNumber.trim() };
      refuseIfBroken([
        (await this.claims.onOrder(rows, order)) &&
          userError('orderNumber', 'REPORTED', 'this injury was reported already', '该订单的受伤情况已报案'),
      ]);
      return this.claims.insert(rows, {
        ...{ ...order, injured_at: injuredAt, place_of_order: placeOfOrder },
        ...{ place_of_injury: placeOfInjury, account, handling: input.handling ?? 'ORDINARY', channel: input.channel ?? 'PLATFORM' },
        ...{ reported_on: today(), order_check: check },
      });
    });
  }

  step(context: RequestContext, input: RecordInjuryStepInput): Promise<Done> {
    return changeClaim(this.db, this.claims, context, 'recordInjuryStep', input, async (claim, on, rows) => {
      const step = STEPS[input.step];
      const again = input.outcome === 'REVERSED' && (await this.claims.onOrder(rows, claim, claim.number));
      refuseIfBroken([
        again && userError('outcome', 'REPORTED', 'this injury has another claim by now', '该订单的受伤情况已另行报案'),
        !step.open(claim) && userError('step', 'ORDER', `${input.step} cannot be taken now`, '当前状态不能办理该环节'),
        ...carriedRules(STEPS, input.step, input),
        ...textRules({ investigator: input.investigator }, LONGEST_NAME),
        ...textRules({ findings: input.findings }),
        ...dayRules('on', on, latestOf(claim, step.after)),
      ]);
      return step.columns(input, on);
    });
  }

  determine(context: RequestContext, input: DetermineInjuryInput): Promise<Done> {
    return changeClaim(this.db, this.claims, context, 'determineInjury', input, async (claim, on) => {
      const { determination, grounds, orderEvidence = null, diedOn = null } = input;
      const recognised = determination === 'RECOGNISED';
      refuseIfBroken([
        claim.determination !== null &&
          userError('claim', 'STATE', `it was decided on ${claim.determined_on}`, `该申请已于 ${claim.determined_on} 作出确认`),
        ...textRules({ grounds, orderEvidence }),
        ...dayRules('on', on, latestOf(claim, ['reported_on', 'materials_on', 'investigated_on'])),
        recognised &&
          claim.order_check !== 'INSURED' &&
          orderEvidence === null &&
          userError(
            'orderEvidence',
            'ORDER_NOT_SHOWN',
            'the source did not show the order under way then; say what proves it',
            '数据来源未显示受伤时订单在途，请说明佐证',
          ),
        ...(diedOn ? dayRules('diedOn', diedOn, today(new Date(claim.injured_at))) : []),
        diedOn !== null && !recognised && userError('diedOn', 'TOGETHER', 'diedOn goes with RECOGNISED', 'diedOn 仅随 RECOGNISED 填写'),
      ]);
      return {
        ...{ determined_on: on, determination, grounds, order_evidence: orderEvidence, died_on: diedOn },
        ...{ state: recognised ? 'DETERMINED' : 'REFUSED' },
      };
    });
  }

  appraise(context: RequestContext, input: AppraiseCapacityInput): Promise<Done> {
    return changeClaim(this.db, this.claims, context, 'appraiseCapacity', input, async (claim, on) => {
      const { grade = null, careLevel = null } = input;
      refuseIfBroken([
        claim.determination !== 'RECOGNISED' && userError('claim', 'STATE', 'it is not recognised', '该申请未予确认'),
        claim.appraisal_applied_on === null && userError('claim', 'ORDER', 'no appraisal was applied for', '尚未申请劳动能力鉴定'),
        claim.appraised_on !== null &&
          userError('claim', 'STATE', `it was appraised on ${claim.appraised_on}`, `该申请已于 ${claim.appraised_on} 鉴定`),
        grade !== null && (grade < 1 || grade > GRADES) && userError('grade', 'RANGE', `1 to ${GRADES}`, `须在 1 至 ${GRADES} 之间`),
        ...dayRules('on', on, claim.appraisal_applied_on ?? claim.reported_on),
      ]);
      return {
        appraised_on: on,
        capacity_grade: grade,
        care_level: careLevel,
        ...(claim.state === 'DETERMINED' && { state: 'APPRAISED' }),
      };
    });
  }
}

const reportRules = ({ worker, orderNumber, injuredAt, placeOfOrder, account }: ReportInjuryInput): (UserError | false)[] => {
  const day = today(new Date(injuredAt));
  return [
    ...pseudonymRules('worker', worker),
    ...textRules({ orderNumber }, LONGEST_NUMBER),
    ...textRules({ account }),
    Date.parse(injuredAt) > Date.now() && userError('injuredAt', 'RANGE', 'not after now', '不得晚于当前时刻'),
    ...(day <= today() ? dayRules('injuredAt', day, PILOT_BEGAN) : []),
    ...placeInPilotRules('placeOfOrder', placeOfOrder, day),
  ];
};
