import { describedEnum } from '../../shared/schema/described-enum.ts';
import type { RuleTermName } from '../../shared/vocabulary/rule-term-name.ts';

export const RuleKind = describedEnum('RuleKind', 'Kind of platform rule (劳动规则类型).', {
  PAY: 'Calculation and payment of pay (报酬支付).',
  COMMISSION: 'Commission kept by the platform (抽成).',
  DEDUCTION: 'Penalties and deductions (扣罚).',
  WEATHER: 'Protection in bad weather (恶劣天气劳动保护).',
  WORKING_TIME: 'Maximum working time and rest (工作时间和休息).',
  DISPATCH: 'Dispatch of orders (派单).',
});
export type RuleKind = keyof typeof RuleKind;

/** The unit of each parameter. */
export const TERM_UNITS: Record<RuleTermName, string> = {
  COMMISSION_RATE: '%',
  DEDUCTION_SHARE: '%',
  UNIT_PRICE: 'yuan per order',
  PAY_CYCLE_DAYS: 'days',
  CONTINUOUS_MINUTES: 'minutes',
  REST_MINUTES: 'minutes',
  DAILY_MINUTES: 'minutes',
  WEATHER_ALLOWANCE: 'yuan per order',
  WEATHER_EXTRA_MINUTES: 'minutes',
  WEATHER_REFUSAL_DEDUCTION: 'yuan per order',
  DELIVERY_MINUTES: 'minutes',
  APPEAL_DAYS: 'days',
};
