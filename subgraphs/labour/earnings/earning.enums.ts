import { describedEnum } from '../../shared/schema/described-enum.ts';

export const DeductionReason = describedEnum('DeductionReason', 'Why pay was deducted (扣款原因).', {
  LATE: 'Late delivery or arrival (超时).',
  COMPLAINT: 'Complaint or bad rating (投诉差评).',
  CANCELLED: 'Order cancelled or refused (取消、拒单).',
  DAMAGE: 'Loss or damage (货损).',
  EQUIPMENT: 'Clothing, vehicle, equipment (装备、车辆).',
  INSURANCE: 'Insurance premium (保险费).',
  TAX: 'Tax (税款).',
  ADVANCE: 'Advance or loan repaid (预支、借款).',
  OTHER: 'Another reason (其他).',
});
export type DeductionReason = keyof typeof DeductionReason;

export const PayState = describedEnum('PayState', 'Was a month paid? (支付情况)', {
  PAID: 'Paid in full (已足额支付).',
  PARTLY: 'The day of payment has passed; less was paid than is due (逾期未足额支付).',
  UNPAID: 'The day of payment has passed; nothing was paid (逾期未支付).',
  NOT_DUE: 'The day of payment has not come (未到支付日).',
});
export type PayState = keyof typeof PayState;

export const WorkRule = describedEnum('WorkRule', 'What a month is held against (核对事项).', {
  HOURLY_FLOOR: 'Hourly pay against the hourly minimum wage (小时报酬与小时最低工资标准).',
  WORKING_TIME: 'Hours of the month against the limit of working time (工作时间上限).',
});
export type WorkRule = keyof typeof WorkRule;

export const WorkOutcome = describedEnum('WorkOutcome', 'What comes of it (核对结果).', {
  KEPT: 'Kept in every reading (符合).',
  BROKEN: 'Broken in every reading (不符合).',
  UNDECIDED: 'Readings differ, a row is missing or unconfirmed, or the relation is not known (无法判定).',
  NOT_APPLICABLE: 'No rule binds this relation (不适用).',
});
export type WorkOutcome = keyof typeof WorkOutcome;
