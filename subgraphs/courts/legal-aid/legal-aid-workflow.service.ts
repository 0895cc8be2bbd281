import { addDays, latestDay, today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { dayRules } from '../../shared/rules/day-rules.ts';
import { pseudonymRules } from '../../shared/rules/pseudonym-rules.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { carriedRules } from '../../shared/workflow/step-rules.ts';
import { keptBy, onlyCourtOf } from '../region/competence.ts';
import type { LegalAidCaseRow } from './legal-aid-case.entity.ts';
import type { LegalAidInput, LegalAidStep, RecordLegalAidStepInput } from './legal-aid-case.inputs.ts';
import type { LegalAidCaseRepository } from './legal-aid-case.repository.ts';

const ARTICLE = '法律援助法第三十八条、第四十三条';
const LONGEST_NAME = 100;
const LONGEST_PAST = 730;

/** What a step asks of the application, the days it comes after, and what goes with it. */
interface Step {
  open(one: LegalAidCaseRow): boolean;
  after: (keyof LegalAidCaseRow)[];
  carries?: 'reason' | 'lawFirm' | 'upheld';
  columns(input: RecordLegalAidStepInput, on: string): Record<string, string | boolean | null>;
}

const STEPS: Record<LegalAidStep, Step> = {
  GRANT: { open: ({ decided_on }) => !decided_on, after: ['applied_on'], columns: (_input, on) => ({ decided_on: on, granted: true }) },
  REFUSE: {
    ...{ open: ({ decided_on }) => !decided_on, after: ['applied_on'], carries: 'reason' },
    columns: ({ reason = null }, on) => ({ decided_on: on, granted: false, refusal: reason }),
  },
  ASSIGN: {
    ...{
      open: ({ granted, assigned_on }) => granted === true && !assigned_on,
      after: ['decided_on', 'objection_answered_on'],
      carries: 'lawFirm',
    },
    columns: ({ lawFirm = null }, on) => ({ assigned_on: on, lawyer_firm: lawFirm }),
  },
  OBJECT: {
    ...{ open: ({ granted, objected_on }) => granted === false && !objected_on, after: ['decided_on'] },
    columns: (_input, on) => ({ objected_on: on }),
  },
  ANSWER_OBJECTION: {
    ...{
      open: ({ objected_on, objection_answered_on }) => Boolean(objected_on) && !objection_answered_on,
      after: ['objected_on'],
      carries: 'upheld',
    },
    columns: ({ upheld }, on) => ({ objection_answered_on: on, ...(upheld && { granted: true, refusal: null }) }),
  },
  CLOSE: {
    open: ({ assigned_on, granted, objected_on, objection_answered_on }) =>
      (Boolean(assigned_on) || granted === false) && (!objected_on || Boolean(objection_answered_on)),
    after: ['decided_on', 'objection_answered_on', 'assigned_on'],
    columns: ({ courtCase = null }, on) => ({ closed_on: on, court_case: courtCase }),
  },
};

/** Legal aid from the application to its end, kept for the legal-aid institution by the court of its region. */
export class LegalAidWorkflow {
  constructor(
    private readonly db: Database,
    private readonly cases: LegalAidCaseRepository,
  ) {}

  apply(context: RequestContext, input: LegalAidInput): Promise<Done> {
    onlyCourtOf(context, input.region, ARTICLE);
    return mutate(this.db, context, 'applyForLegalAid', input, async (rows) => {
      const { institution, region, worker, enterprise, matter } = input;
      const appliedOn = input.appliedOn ?? today();
      refuseIfBroken([
        ...textRules({ institution }, LONGEST_NAME),
        ...pseudonymRules('worker', worker),
        ...dayRules('appliedOn', appliedOn, addDays(today(), -LONGEST_PAST)),
      ]);
      context.subjects.add(worker); // once it is a pseudonym: the ledger keeps no names
      return this.cases.insert(rows, { institution, region, worker, enterprise, matter, applied_on: appliedOn });
    });
  }

  step(context: RequestContext, input: RecordLegalAidStepInput): Promise<Done> {
    return mutate(this.db, context, 'recordLegalAidStep', input, async (rows) => {
      const one = keptBy(context, await this.cases.locked(rows, input.legalAidCase), 'input.legalAidCase');
      context.subjects.add(one.worker);
      const step = STEPS[input.step];
      const on = input.on ?? today();
      const after = latestDay(...step.after.map((day) => one[day] as string | null));
      refuseIfBroken([
        one.closed_on !== null && userError('legalAidCase', 'STATE', `it ended on ${one.closed_on}`, `该案件已于 ${one.closed_on} 结案`),
        one.closed_on === null &&
          !step.open(one) &&
          userError('step', 'ORDER', `${input.step} cannot be taken now`, '当前状态不能办理该步骤'),
        ...carriedRules(STEPS, input.step, input),
        input.courtCase != null &&
          input.step !== 'CLOSE' &&
          userError('courtCase', 'TOGETHER', 'courtCase goes with CLOSE', 'courtCase 仅随 CLOSE 填写'),
        ...textRules({ reason: input.reason }),
        ...textRules({ lawFirm: input.lawFirm }, LONGEST_NAME),
        ...(after ? dayRules('on', on, after) : []),
      ]);
      await this.cases.change(rows, one.id, step.columns(input, on));
      return one.id;
    });
  }
}
