import { today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import { canonicalArbitrationNumber } from '../../shared/identifiers/arbitration-number.ts';
import { formatDecimal } from '../../shared/identifiers/decimal.ts';
import { yuanToFen } from '../../shared/identifiers/money.ts';
import { regionDepth } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { dayRules } from '../../shared/rules/day-rules.ts';
import { pseudonymRules } from '../../shared/rules/pseudonym-rules.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import { yuanRules } from '../../shared/rules/yuan-rules.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import type { EnterpriseRepository } from '../enterprises/enterprise.repository.ts';
import { registeredRules } from '../enterprises/registered-rules.ts';
import { keptBy, onlyDepartmentOf } from '../region/competence.ts';
import { lastDay, limitOf } from '../time-limits/time-limits.ts';
import type { ArbitrationCaseRow, StoredItem } from './arbitration-case.entity.ts';
import {
  ArbitrationStep,
  type ClaimItemInput,
  type CloseArbitrationCaseInput,
  type FileArbitrationCaseInput,
  type RecordArbitrationStepInput,
} from './arbitration-case.inputs.ts';
import type { ArbitrationCaseRepository, StepColumn } from './arbitration-case.repository.ts';
import { isAward } from './arbitration-deadlines.ts';
import { withFinality } from './final-award.ts';

const ARTICLE = '劳动争议调解仲裁法第二十一条';
const EARLIEST = '2008-05-01'; // 劳动争议调解仲裁法 in force
const MOST_ITEMS = 20;
const LONGEST_NAME = 100;
const COLUMNS: Record<ArbitrationStep, StepColumn> = {
  ACCEPTED: 'accepted_on',
  SERVED: 'served_on',
  DEFENDED: 'defended_on',
  FORWARDED: 'forwarded_on',
  PANEL_NAMED: 'panel_on',
  HEARING_NOTICED: 'hearing_noticed_on',
  EXTENDED: 'extended_on',
  AWARD_SERVED: 'award_served_on',
};
// What has to be on record before a step.
const AFTER: Record<ArbitrationStep, keyof ArbitrationCaseRow> = {
  ACCEPTED: 'filed_on',
  SERVED: 'accepted_on',
  DEFENDED: 'served_on',
  FORWARDED: 'defended_on',
  PANEL_NAMED: 'accepted_on',
  HEARING_NOTICED: 'accepted_on',
  EXTENDED: 'accepted_on',
  AWARD_SERVED: 'decided_on',
};

/** An arbitration from the application to the award, kept by the commission of its region. */
export class ArbitrationWorkflow {
  constructor(
    private readonly db: Database,
    private readonly cases: ArbitrationCaseRepository,
    private readonly enterprises: EnterpriseRepository,
  ) {}

  file(context: RequestContext, input: FileArbitrationCaseInput): Promise<Done> {
    onlyDepartmentOf(context, input.region, ARTICLE);
    return mutate(this.db, context, 'fileArbitrationCase', input, async (rows) => {
      const { number, region, commission, worker, respondent, items, knewOn = null, relationEndedOn = null } = input;
      const filedOn = input.filedOn ?? today();
      refuseIfBroken([
        regionDepth(region) < 2 && userError('region', 'LEVEL', `a county or a city: ${ARTICLE}`, `须为县级或者设区的市级：${ARTICLE}`),
        ...textRules({ commission }, LONGEST_NAME),
        ...pseudonymRules('worker', worker),
        ...itemRules(items),
        ...dayRules('filedOn', filedOn, EARLIEST, today()),
        ...(knewOn ? dayRules('knewOn', knewOn, EARLIEST, filedOn) : []),
        ...(relationEndedOn ? dayRules('relationEndedOn', relationEndedOn, EARLIEST, filedOn) : []),
        ...(await registeredRules(this.enterprises, rows, respondent, 'respondent')),
      ]);
      const made = await this.cases.insert(rows, {
        ...{
          number,
          canonical: canonicalArbitrationNumber(number),
          commission,
          region,
          worker,
          respondent,
          claim: (items[0] as ClaimItemInput).claim,
        },
        ...{ amount: sum(items), filed_on: filedOn, knew_on: knewOn, relation_ended_on: relationEndedOn },
        items: items.map(({ claim, amount = null }) => ({ claim, amount, awarded: null, final: null })),
      });
      refuseIfBroken([!made && userError('number', 'TAKEN', 'there is a case of this number', '该案号已登记')]);
      return number;
    });
  }

  step(context: RequestContext, input: RecordArbitrationStepInput): Promise<Done> {
    return mutate(this.db, context, 'recordArbitrationStep', input, async (rows) => {
      const row = keptBy(context, await this.cases.locked(rows, canonicalArbitrationNumber(input.number)), 'input.number');
      const { step, hearingOn = null, reason = null } = input;
      const on = input.on ?? today();
      const [column, after] = [COLUMNS[step], row[AFTER[step]] as string | null];
      const due = row.accepted_on && lastDay('ARB_DECIDE', row.accepted_on);
      refuseIfBroken([
        row[column] !== null && userError('step', 'TAKEN', `${step} is on record for ${row[column]}`, `该步骤已于 ${row[column]} 登记`),
        after === null && userError('step', 'ORDER', `${step} comes after ${AFTER[step]}`, '前一步骤尚未登记'),
        step !== ArbitrationStep.AWARD_SERVED &&
          row.decided_on !== null &&
          userError('number', 'STATE', 'the case has ended', '该案件已结案'),
        ...(after ? dayRules('on', on, after, today()) : []),
        (step === ArbitrationStep.HEARING_NOTICED) !== (hearingOn !== null) &&
          userError('hearingOn', 'TOGETHER', 'a day of hearing goes with HEARING_NOTICED', '开庭日期须与开庭通知一并填写'),
        hearingOn !== null && hearingOn < on && userError('hearingOn', 'RANGE', `not before ${on}`, `不得早于 ${on}`),
        (step === ArbitrationStep.EXTENDED) !== (reason !== null) &&
          userError('reason', 'TOGETHER', 'a reason goes with EXTENDED', '延期须说明原因'),
        step === ArbitrationStep.EXTENDED &&
          due !== null &&
          on > due &&
          userError('on', 'LATE', `the time ended on ${due}: ${limitOf('ARB_DECIDE').article}`, `期限已于 ${due} 届满`),
        ...textRules({ reason }),
      ]);
      await this.cases.take(rows, row.number, {
        [column]: on,
        ...(hearingOn && { hearing_on: hearingOn }),
        ...(reason && { extension_reason: reason }),
      });
      return row.number;
    });
  }

  close(context: RequestContext, input: CloseArbitrationCaseInput): Promise<Done> {
    return mutate(this.db, context, 'closeArbitrationCase', input, async (rows) => {
      const row = keptBy(context, await this.cases.locked(rows, canonicalArbitrationNumber(input.number)), 'input.number');
      const { outcome, awards } = input;
      const on = input.decidedOn ?? today();
      const items = row.items ?? [{ claim: row.claim, amount: row.amount, awarded: null, final: null }];
      refuseIfBroken([
        row.decided_on !== null && userError('number', 'STATE', 'the case has ended', '该案件已结案'),
        outcome !== 'NOT_ACCEPTED' &&
          row.accepted_on === null &&
          userError('outcome', 'ORDER', 'the case is not accepted yet', '该案件尚未受理'),
        outcome === 'NOT_ACCEPTED' && row.accepted_on !== null && userError('outcome', 'ORDER', 'the case was accepted', '该案件已受理'),
        ...dayRules('decidedOn', on, row.accepted_on ?? row.filed_on, today()),
        ...awardRules(
          outcome,
          items,
          awards?.map(({ awarded = null }) => awarded),
        ),
      ]);
      const awarded = items.map((item, i) => ({ ...item, awarded: awards?.[i]?.awarded ?? null }));
      const decided = awards ? withFinality(awarded, row.region, on) : awarded;
      await this.cases.close(rows, row.number, {
        on,
        outcome,
        items: decided,
        final: isAward(outcome) ? finality(decided, Boolean(awards)) : null,
      });
      return row.number;
    });
  }
}

/** Final as a whole only where every item is; a claim dismissed without an award leaves both sides the suit. */
function finality(items: readonly StoredItem[], awarded: boolean): boolean | null {
  if (!awarded) return false;
  if (items.some(({ final }) => final === false)) return false;
  return items.every(({ final }) => final) ? true : null;
}

const sum = (items: readonly ClaimItemInput[]): string => {
  const fen = items.reduce((total, { amount }) => total + (amount ? yuanToFen(amount) : 0n), 0n);
  return formatDecimal(fen, 2);
};

function itemRules(items: readonly ClaimItemInput[]): (UserError | false)[] {
  if (items.length === 0 || items.length > MOST_ITEMS)
    return [userError('items', 'LENGTH', `1 to ${MOST_ITEMS} items`, `须有 1 至 ${MOST_ITEMS} 项`)];
  return items.flatMap(({ claim, amount }, i) => [
    ...yuanRules(`items.${i}.amount`, amount),
    claim !== 'CONFIRM_RELATION' && amount == null && userError(`items.${i}.amount`, 'MISSING', 'an amount is claimed', '须填写请求金额'),
  ]);
}

function awardRules(outcome: string, items: readonly StoredItem[], awards: (string | null)[] | undefined): (UserError | false)[] {
  const wanted = outcome === 'AWARD_FOR_WORKER' || outcome === 'AWARD_IN_PART';
  if (!wanted) return [awards !== undefined && userError('awards', 'TOGETHER', 'only with an award', '仅裁决支持时填写')];
  if (awards?.length !== items.length)
    return [userError('awards', 'LENGTH', `one for each of the ${items.length} items claimed`, `须与 ${items.length} 项请求一一对应`)];
  return awards.flatMap((awarded, i) => [
    ...yuanRules(`awards.${i}.awarded`, awarded),
    awarded === null &&
      items[i]?.amount != null &&
      userError(
        `awards.${i}.awarded`,
        'MISSING',
        'an amount was claimed: say what was awarded, 0 included',
        '该项有请求金额，须填写裁决金额（含零）',
      ),
  ]);
}
