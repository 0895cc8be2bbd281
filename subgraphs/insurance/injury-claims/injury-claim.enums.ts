import { describedEnum } from '../../shared/schema/described-enum.ts';

export const ClaimState = describedEnum('ClaimState', 'Where a claim stands (办理状态).', {
  REPORTED: 'Reported (已报案).',
  INVESTIGATING: 'Under investigation (调查中).',
  DETERMINED: 'Determined (已确认).',
  APPRAISED: 'Working capacity appraised (已鉴定).',
  PAID: 'Benefits paid (已支付).',
  REFUSED: 'Not recognised (不予确认).',
  CLOSED: 'Closed after a contest; the agency of another region handles the injury (管辖争议终止，由其他地区办理).',
});
export type ClaimState = keyof typeof ClaimState;

export const Determination = describedEnum('Determination', 'Decision on a claim (职业伤害确认结论).', {
  RECOGNISED: 'Recognised as an occupational injury (确认).',
  NOT_RECOGNISED: 'Not recognised (不予确认).',
});
export type Determination = keyof typeof Determination;

export const ClaimHandling = describedEnum('ClaimHandling', 'How a claim is handled; decides the time limit for the decision (办理方式).', {
  ORDINARY: 'Ordinary: 30 working days (一般案件).',
  CLEAR: 'Clear facts: 7 working days (事实清楚).',
  MINOR: 'Minor injury: 2 working days (轻微伤害).',
});
export type ClaimHandling = keyof typeof ClaimHandling;

export const ReviewOutcome = describedEnum('ReviewOutcome', 'Outcome of a reconsideration (行政复议结果).', {
  UPHELD: 'The decision is upheld (维持).',
  REVERSED: 'The decision is reversed; a new decision must be made (撤销，重新确认).',
});
export type ReviewOutcome = keyof typeof ReviewOutcome;

export const InjuryStep = describedEnum('InjuryStep', 'A step of a claim other than decision, appraisal and payment (办理环节).', {
  COMPLETE_MATERIALS: 'The documents are complete; the time limit for the decision starts (材料齐全).',
  INVESTIGATE: 'A commissioned insurer begins an investigation (开始调查).',
  REPORT_FINDINGS: 'The investigation report is submitted (提交调查结论).',
  APPLY_FOR_APPRAISAL: 'Application for an appraisal of working capacity (申请劳动能力鉴定).',
  EXTEND_APPRAISAL: 'The time limit for the appraisal is extended; allowed once (延长鉴定期限).',
  APPLY_FOR_REVIEW: 'Application for administrative reconsideration (申请行政复议).',
  DECIDE_REVIEW: 'Decision on the reconsideration (行政复议决定).',
  SUE: 'An administrative lawsuit is filed (提起行政诉讼).',
});
export type InjuryStep = keyof typeof InjuryStep;
