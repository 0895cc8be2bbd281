import { describedEnum } from '../schema/described-enum.ts';

/** The numbers of platforms' rules; every agency names them alike. */
export const RuleTermName = describedEnum('RuleTermName', 'A number that a rule states (规则参数).', {
  COMMISSION_RATE: 'Highest share of an order kept, % (抽成比例上限).',
  DEDUCTION_SHARE: 'Highest share of a month’s pay deducted, % (扣款占报酬比例上限).',
  UNIT_PRICE: 'Pay for an order, yuan (计件单价).',
  PAY_CYCLE_DAYS: 'Days from one payment to the next (支付周期).',
  CONTINUOUS_MINUTES: 'Longest time without a rest, minutes (连续工作时长上限).',
  REST_MINUTES: 'Rest after it, minutes (休息时长).',
  DAILY_MINUTES: 'Longest working time a day, minutes (每日工作时长上限).',
  WEATHER_ALLOWANCE: 'Allowance for an order in bad weather, yuan (恶劣天气补贴).',
  WEATHER_EXTRA_MINUTES: 'Time added for an order in bad weather, minutes (恶劣天气延长时限).',
  WEATHER_REFUSAL_DEDUCTION: 'Deducted where an order is refused in bad weather, yuan (恶劣天气拒单扣款).',
  DELIVERY_MINUTES: 'Time allowed for an order, minutes (配送时限).',
  APPEAL_DAYS: 'Days within which an appeal is answered (申诉答复期限).',
});
export type RuleTermName = keyof typeof RuleTermName;
