import { textRules } from '../../shared/rules/text-rules.ts';
import type { Step, StepTable } from '../../shared/workflow/procedure.ts';
import { endedOn, goesWith } from '../../shared/workflow/step-rules.ts';
import type { LegalAidCaseRow } from './legal-aid-case.entity.ts';
import type { LegalAidStep, RecordLegalAidStepInput } from './legal-aid-case.inputs.ts';

export const MAX_NAME = 100;

type LegalAid = Step<LegalAidCaseRow, RecordLegalAidStepInput>;

const undecided = ({ decided_on }: LegalAidCaseRow) => !decided_on;
const unanswered = ({ objected_on, objection_answered_on }: LegalAidCaseRow) => Boolean(objected_on) && !objection_answered_on;

export const ended = ({ closed_on }: LegalAidCaseRow) => endedOn('legalAidCase', closed_on);

/** Rules that apply to every step, besides its own. */
const rules: LegalAid['rules'] = ({ input }) => [
  goesWith('courtCase', 'CLOSE', input.courtCase != null, input.step === 'CLOSE' && input.courtCase != null),
  ...textRules({ reason: input.reason }),
  ...textRules({ lawFirm: input.lawFirm }, MAX_NAME),
];

export const STEPS: StepTable<LegalAidStep, LegalAidCaseRow, RecordLegalAidStepInput> = {
  GRANT: { open: undecided, after: ['applied_on'], rules, columns: ({ on }) => ({ decided_on: on, granted: true }) },
  REFUSE: {
    open: undecided,
    after: ['applied_on'],
    carries: 'reason',
    rules,
    columns: ({ input: { reason = null }, on }) => ({ decided_on: on, granted: false, refusal: reason }),
    note: ({ reason }) => reason,
  },
  ASSIGN: {
    open: ({ granted, assigned_on }) => granted === true && !assigned_on,
    after: ['decided_on', 'objection_answered_on'],
    carries: 'lawFirm',
    rules,
    columns: ({ input: { lawFirm = null }, on }) => ({ assigned_on: on, lawyer_firm: lawFirm }),
    note: ({ lawFirm }) => lawFirm,
  },
  OBJECT: {
    open: ({ granted, objected_on }) => granted === false && !objected_on,
    after: ['decided_on'],
    rules,
    columns: ({ on }) => ({ objected_on: on }),
  },
  ANSWER_OBJECTION: {
    open: unanswered,
    after: ['objected_on'],
    carries: 'upheld',
    rules,
    columns: ({ input: { upheld }, on }) =>
      upheld ? { objection_answered_on: on, granted: true, refusal: null } : { objection_answered_on: on },
    action: ({ input: { upheld } }) => (upheld ? 'OBJECTION_UPHELD' : 'OBJECTION_REJECTED'),
  },
  CLOSE: {
    open: (row) => (Boolean(row.assigned_on) || row.granted === false) && !unanswered(row),
    after: ['decided_on', 'objection_answered_on', 'assigned_on'],
    rules,
    columns: ({ input: { courtCase = null }, on }) => ({ closed_on: on, court_case: courtCase }),
    note: ({ courtCase }) => courtCase,
  },
};
