import { today } from '../../shared/calendar/today.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import type { Step, StepTable } from '../../shared/workflow/procedure.ts';
import { clashOf } from '../../shared/workflow/refused-attempts.ts';
import { lastDay } from '../time-limits/time-limits.ts';
import type { InjuryClaimRow } from './injury-claim.entity.ts';
import type { InjuryStep } from './injury-claim.enums.ts';
import type { RecordInjuryStepInput } from './injury-claim.inputs.ts';
import type { InjuryClaimRepository } from './injury-claim.repository.ts';

const MAX_NAME = 100;
// A reversal voids the decision and all that followed from it.
const VOIDED = {
  determination: null,
  determined_on: null,
  grounds: null,
  order_evidence: null,
  died_on: null,
  investigated_on: null,
  investigator: null,
  findings: null,
  appraisal_applied_on: null,
  appraisal_extended_on: null,
  appraised_on: null,
  capacity_grade: null,
  care_level: null,
};

type ClaimStep = Step<InjuryClaimRow, RecordInjuryStepInput>;

/** Last day of a review that is not decided: while it runs nobody sues (行政复议法第二十九条); after it one may (行政诉讼法第四十五条). */
const silentUntil = ({ review_applied_on, review_decided_on }: InjuryClaimRow): string | null =>
  review_applied_on && !review_decided_on ? lastDay('REVIEW_DECIDE', review_applied_on) : null;

const recognised = ({ determination, died_on }: InjuryClaimRow) => determination === 'RECOGNISED' && !died_on;

/** Rules of every step besides its own. */
const rules: ClaimStep['rules'] = ({ input }) => [
  ...textRules({ investigator: input.investigator }, MAX_NAME),
  ...textRules({ findings: input.findings }),
];

/** The steps of a claim between the report and the payment. */
export const injurySteps = (claims: InjuryClaimRepository): StepTable<InjuryStep, InjuryClaimRow, RecordInjuryStepInput> => ({
  COMPLETE_MATERIALS: {
    open: ({ materials_on, determination }) => !materials_on && !determination,
    after: ['reported_on'],
    rules,
    columns: ({ on }) => ({ materials_on: on }),
  },
  INVESTIGATE: {
    open: ({ investigated_on, determination }) => !investigated_on && !determination,
    after: ['reported_on'],
    carries: 'investigator',
    rules,
    columns: ({ input: { investigator = null }, on }) => ({ investigated_on: on, investigator, state: 'INVESTIGATING' }),
    note: ({ investigator }) => investigator,
  },
  REPORT_FINDINGS: {
    open: ({ investigated_on, determination, findings }) => Boolean(investigated_on) && !determination && !findings,
    after: ['reported_on', 'investigated_on'],
    carries: 'findings',
    rules,
    columns: ({ input: { findings = null } }) => ({ findings }),
  },
  APPLY_FOR_APPRAISAL: {
    open: (claim) => recognised(claim) && !claim.appraisal_applied_on,
    after: ['reported_on', 'determined_on'],
    rules,
    columns: ({ on }) => ({ appraisal_applied_on: on }),
  },
  EXTEND_APPRAISAL: {
    open: (claim) => recognised(claim) && claim.appraisal_applied_on !== null && !claim.appraisal_extended_on && !claim.appraised_on,
    after: ['reported_on', 'appraisal_applied_on'],
    rules,
    columns: ({ on }) => ({ appraisal_extended_on: on }),
  },
  APPLY_FOR_REVIEW: {
    open: ({ determination, review_applied_on, suit }) => determination !== null && !review_applied_on && !suit,
    after: ['reported_on', 'determined_on'],
    rules,
    columns: ({ on }) => ({ review_applied_on: on }),
  },
  DECIDE_REVIEW: {
    open: ({ review_applied_on, review_decided_on }) => review_applied_on !== null && !review_decided_on,
    after: ['reported_on', 'review_applied_on'],
    carries: 'outcome',
    rules: async (taking) => [
      taking.input.outcome === 'REVERSED' &&
        clashOf(
          taking.context,
          taking.row.worker,
          (await claims.onOrder(taking.rows, taking.row, taking.row.number)).map((one) => one.place_of_injury),
          userError('outcome', 'REPORTED', 'another claim for this injury has been made in the meantime', '该订单的受伤情况已另行报案'),
        ),
      ...(await (rules?.(taking) ?? [])),
    ],
    // After a reversal the time limit for the decision restarts, and the new decision can be reviewed again.
    columns: ({ input: { outcome = null }, on }) =>
      outcome === 'REVERSED'
        ? { ...VOIDED, review_applied_on: null, review_decided_on: null, review_outcome: outcome, state: 'REPORTED', materials_on: on }
        : { review_decided_on: on, review_outcome: outcome },
    note: ({ outcome }) => outcome,
  },
  SUE: {
    open: (claim) => claim.determination !== null && !claim.suit && (silentUntil(claim) ?? '') < today(),
    after: ['reported_on', 'determined_on', 'review_decided_on'],
    carries: 'courtCase',
    rules: async (taking) => {
      const silent = silentUntil(taking.row);
      const early = silent !== null && silent < today() && taking.on <= silent;
      return [
        early && userError('on', 'RANGE', `after ${silent}, when the time of the review ended`, `须晚于复议期限届满日 ${silent}`),
        ...(await (rules?.(taking) ?? [])),
      ];
    },
    columns: ({ input: { courtCase = null } }) => ({ suit: courtCase }),
    note: ({ courtCase }) => courtCase,
  },
});
