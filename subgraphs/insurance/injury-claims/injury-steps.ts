import { latestDay } from '../../shared/calendar/today.ts';
import type { InjuryClaimRow } from './injury-claim.entity.ts';
import type { InjuryStep } from './injury-claim.enums.ts';
import type { RecordInjuryStepInput } from './injury-claim.inputs.ts';

type DayColumn = { [Name in keyof InjuryClaimRow]: Name extends `${string}_on` ? Name : never }[keyof InjuryClaimRow];

/** What a step asks of the claim, the days it comes after, and what goes with it. */
interface Step {
  open(claim: InjuryClaimRow): boolean;
  after: DayColumn[];
  carries?: 'investigator' | 'findings' | 'outcome' | 'courtCase';
  columns(input: RecordInjuryStepInput, on: string): Partial<InjuryClaimRow>;
}

const recognised = ({ determination, died_on }: InjuryClaimRow) => determination === 'RECOGNISED' && !died_on;

export const STEPS: Record<InjuryStep, Step> = {
  COMPLETE_MATERIALS: {
    ...{ open: ({ materials_on, determination }) => !materials_on && !determination, after: ['reported_on'] },
    columns: (_input, on) => ({ materials_on: on }),
  },
  INVESTIGATE: {
    ...{
      open: ({ investigated_on, determination }) => !investigated_on && !determination,
      after: ['reported_on'],
      carries: 'investigator',
    },
    columns: ({ investigator = null }, on) => ({ investigated_on: on, investigator, state: 'INVESTIGATING' }),
  },
  REPORT_FINDINGS: {
    ...{
      open: ({ investigated_on, determination, findings }) => Boolean(investigated_on) && !determination && !findings,
      after: ['investigated_on'],
      carries: 'findings',
    },
    columns: ({ findings = null }) => ({ findings }),
  },
  APPLY_FOR_APPRAISAL: {
    ...{ open: (claim) => recognised(claim) && !claim.appraisal_applied_on, after: ['determined_on'] },
    columns: (_input, on) => ({ appraisal_applied_on: on }),
  },
  EXTEND_APPRAISAL: {
    open: (claim) => recognised(claim) && claim.appraisal_applied_on !== null && !claim.appraisal_extended_on && !claim.appraised_on,
    ...{ after: ['appraisal_applied_on'], columns: (_input, on) => ({ appraisal_extended_on: on }) },
  },
  APPLY_FOR_REVIEW: {
    ...{
      open: ({ determination, review_applied_on, suit }) => determination !== null && !review_applied_on && !suit,
      after: ['determined_on'],
    },
    columns: (_input, on) => ({ review_applied_on: on }),
  },
  DECIDE_REVIEW: {
    open: ({ review_applied_on, review_decided_on }) => review_applied_on !== null && !review_decided_on,
    ...{ after: ['review_applied_on'], carries: 'outcome' },
    // What was decided falls away with the reversal, and what rested on it: the time to decide runs anew, the new decision has its own review.
    columns: ({ outcome = null }, on) =>
      outcome === 'REVERSED'
        ? {
            ...{ review_applied_on: null, review_decided_on: null, review_outcome: outcome, state: 'REPORTED', materials_on: on },
            ...{ determination: null, determined_on: null, grounds: null, order_evidence: null, died_on: null },
            ...{ investigated_on: null, investigator: null, findings: null, appraisal_applied_on: null, appraisal_extended_on: null },
            ...{ appraised_on: null, capacity_grade: null, care_level: null },
          }
        : { review_decided_on: on, review_outcome: outcome },
  },
  SUE: {
    ...{
      open: ({ determination, suit, review_applied_on, review_decided_on }) =>
        determination !== null && !suit && (!review_applied_on || Boolean(review_decided_on)),
      after: ['determined_on', 'review_decided_on'],
      carries: 'courtCase',
    },
    columns: ({ courtCase = null }) => ({ suit: courtCase }),
  },
};

/** The last of these days that the claim has. */
export const latestOf = (claim: InjuryClaimRow, days: readonly DayColumn[]): string =>
  latestDay(claim.reported_on, ...days.map((day) => claim[day]));
