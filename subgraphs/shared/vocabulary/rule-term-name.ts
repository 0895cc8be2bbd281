import { describedEnum } from '../schema/described-enum.ts';

/** The parameters of platforms' rules; all agencies use the same names. */
export const RuleTermName = describedEnum('RuleTermName', 'Parameter of a platform rule (规则参数).', {
  COMMISSION_RATE: 'Maximum commission per order, % (抽成比例上限).',
  DEDUCTION_SHARE: 'Maximum share of a month’s pay that may be deducted, % (扣款占报酬比例上限).',
  UNIT_PRICE: 'Pay per order, yuan (计件单价).',
  PAY_CYCLE_DAYS: 'Payment interval, days (支付周期).',
  CONTINUOUS_MINUTES: 'Maximum continuous working time, minutes (连续工作时长上限).',
  REST_MINUTES: 'Rest after continuous work, minutes (休息时长).',
  DAILY_MINUTES: 'Maximum working time per day, minutes (每日工作时长上限).',
  WEATHER_ALLOWANCE: 'Allowance per order in bad weather, yuan (恶劣天气补贴).',
  WEATHER_EXTRA_MINUTES: 'Extra delivery time per order in bad weather, minutes (恶劣天气延长时限).',
  WEATHER_REFUSAL_DEDUCTION: 'Deduction for refusing an order in bad weather, yuan (恶劣天气拒单扣款).',
  DELIVERY_MINUTES: 'Delivery time limit per order, minutes (配送时限).',
  APPEAL_DAYS: 'Time limit for answering an appeal, days (申诉答复期限).',
});
export type RuleTermName = keyof typeof RuleTermName;
