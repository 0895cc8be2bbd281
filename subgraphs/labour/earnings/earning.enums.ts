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

export const PayState = describedEnum('PayState', 'Payment status of a month (支付情况).', {
  PAID: 'Paid in full (已足额支付).',
  PARTLY: 'The day of payment has passed and less was paid than is due (逾期未足额支付).',
  UNPAID: 'The day of payment has passed and nothing was paid (逾期未支付).',
  NOT_DUE: 'The day of payment is still to come (未到支付日).',
});
export type PayState = keyof typeof PayState;

export const WorkRule = describedEnum('WorkRule', 'Rule that a month of work is checked against (核对事项).', {
  HOURLY_FLOOR: 'Hourly pay compared with the hourly minimum wage (小时报酬与小时最低工资标准).',
  WORKING_TIME: 'Hours of the month compared with the limit on working time (工作时间上限).',
});
export type WorkRule = keyof typeof WorkRule;

export const WorkOutcome = describedEnum('WorkOutcome', 'Result of the check (核对结果).', {
  KEPT: 'Complies under every reading of the rule (符合).',
  BROKEN: 'Violates the rule under every reading (不符合).',
  UNDECIDED: 'Cannot be determined: the readings differ, a row is missing or unconfirmed, or the kind of relation is unknown (无法判定).',
  NOT_APPLICABLE: 'Not applicable: no rule covers this kind of relation (不适用).',
});
export type WorkOutcome = keyof typeof WorkOutcome;
