import { describedEnum } from '../../shared/schema/described-enum.ts';

export const ClaimState = describedEnum('ClaimState', 'Where a claim stands (办理状态).', {
  REPORTED: 'Reported (已报案).',
  INVESTIGATING: 'Under investigation (调查中).',
  DETERMINED: 'Determined (已确认).',
  APPRAISED: 'Working capacity appraised (已鉴定).',
  PAID: 'Benefits paid (已支付).',
  REFUSED: 'Not recognised (不予确认).',
  CLOSED: 'Ended by a contest: the agency of another region handles the injury (管辖争议终止，由其他地区办理).',
});
export type ClaimState = keyof typeof ClaimState;

export const Determination = describedEnum('Determination', 'Decision on a claim (职业伤害确认结论).', {
  RECOGNISED: 'Recognised as an occupational injury (确认).',
  NOT_RECOGNISED: 'Not recognised (不予确认).',
});
export type Determination = keyof typeof Determination;

export const ClaimHandling = describedEnum('ClaimHandling', 'How a claim is handled, and so how long a decision may take (办理方式).', {
  ORDINARY: 'Ordinary: 30 working days (一般案件).',
  CLEAR: 'Facts are clear: 7 working days (事实清楚).',
  MINOR: 'Minor injury: 2 working days (轻微伤害).',
});
export type ClaimHandling = keyof typeof ClaimHandling;

export const ReviewOutcome = describedEnum('ReviewOutcome', 'What a reconsideration came to (行政复议结果).', {
  UPHELD: 'The decision stands (维持).',
  REVERSED: 'The decision is reversed; it is to be made anew (撤销，重新确认).',
});
export type ReviewOutcome = keyof typeof ReviewOutcome;

export const InjuryStep = describedEnum('InjuryStep', 'A step of a claim beside decision, appraisal and payment (办理环节).', {
  COMPLETE_MATERIALS: 'The papers are complete; the time to decide runs (材料齐全).',
  INVESTIGATE: 'An investigation begins, by a commissioned insurer (开始调查).',
  REPORT_FINDINGS: 'What the investigation found (提交调查结论).',
  APPLY_FOR_APPRAISAL: 'An appraisal of working capacity is applied for (申请劳动能力鉴定).',
  EXTEND_APPRAISAL: 'The time to appraise is extended, once (延长鉴定期限).',
  APPLY_FOR_REVIEW: 'Reconsideration is applied for (申请行政复议).',
  DECIDE_REVIEW: 'Reconsideration is decided (行政复议决定).',
  SUE: 'An administrative case is brought (提起行政诉讼).',
});
export type InjuryStep = keyof typeof InjuryStep;
