import { textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import type { Step, StepTable } from '../../shared/workflow/procedure.ts';
import { inState, takenOn, tooLate } from '../../shared/workflow/step-rules.ts';
import { lastDay, limitOf } from '../time-limits/time-limits.ts';
import type { ArbitrationCaseRow } from './arbitration-case.entity.ts';
import type { ArbitrationStep, RecordArbitrationStepInput } from './arbitration-case.inputs.ts';

type ArbitrationColumn =
  | 'filed_on'
  | 'accepted_on'
  | 'served_on'
  | 'defended_on'
  | 'forwarded_on'
  | 'panel_on'
  | 'hearing_noticed_on'
  | 'extended_on'
  | 'decided_on'
  | 'award_served_on';
type CaseStep = Step<ArbitrationCaseRow, RecordArbitrationStepInput>;

/** A step that sets the day in one column, once, after another column has a day. */
const dayStep = (column: ArbitrationColumn, after: ArbitrationColumn, more: Partial<CaseStep> = {}): CaseStep => ({
  after: [after],
  ...more,
  rules: async (taking) => [
    takenOn('step', taking.row[column]),
    taking.row[after] === null && userError('step', 'ORDER', `${taking.input.step} must come after ${after}`, '前一步骤尚未登记'),
    column !== 'award_served_on' && inState('number', taking.row.decided_on !== null, 'the case is closed', '该案件已结案'),
    ...textRules({ reason: taking.input.reason }),
    ...(await (more.rules?.(taking) ?? [])),
  ],
  columns: async (taking) => ({ [column]: taking.on, ...(await (more.columns?.(taking) ?? {})) }),
});

export const STEPS: StepTable<ArbitrationStep, ArbitrationCaseRow, RecordArbitrationStepInput> = {
  ACCEPTED: dayStep('accepted_on', 'filed_on'),
  SERVED: dayStep('served_on', 'accepted_on'),
  DEFENDED: dayStep('defended_on', 'served_on'),
  FORWARDED: dayStep('forwarded_on', 'defended_on'),
  PANEL_NAMED: dayStep('panel_on', 'accepted_on'),
  HEARING_NOTICED: dayStep('hearing_noticed_on', 'accepted_on', {
    carries: 'hearingOn',
    rules: ({ input: { hearingOn }, on }) => [
      hearingOn != null && hearingOn < on && userError('hearingOn', 'RANGE', `must not be before ${on}`, `不得早于 ${on}`),
    ],
    columns: ({ input: { hearingOn = null } }) => ({ hearing_on: hearingOn }),
    note: ({ hearingOn }) => hearingOn,
  }),
  EXTENDED: dayStep('extended_on', 'accepted_on', {
    carries: 'reason',
    rules: ({ row: { accepted_on }, on }) => [
      accepted_on !== null && tooLate('on', on, lastDay('ARB_DECIDE', accepted_on), limitOf('ARB_DECIDE').article),
    ],
    columns: ({ input: { reason = null } }) => ({ extension_reason: reason }),
    note: ({ reason }) => reason,
  }),
  AWARD_SERVED: dayStep('award_served_on', 'decided_on'),
};
