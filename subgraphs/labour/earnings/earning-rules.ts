import { addMonths, today } from '../../shared/calendar/today.ts';
import { yuanToFen } from '../../shared/identifiers/money.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import { yuanRules } from '../../shared/rules/yuan-rules.ts';
import type { RecordEarningsInput } from './earning.inputs.ts';

const FIRST_PERIOD = '2021-01';
export const MAX_ORDERS = 100_000;
export const MAX_HOURS = 744;
const MAX_YUAN = 1_000_000;
const MAX_DEDUCTIONS = 20;

/** All rules of a statement that need no register, for both mutation and file import. */
export const earningRules = (input: RecordEarningsInput): UserError[] =>
  [...monthRules(input), ...workRules(input), ...moneyRules(input), ...paymentRules(input)].filter((error): error is UserError =>
    Boolean(error),
  );

const monthRules = ({ period }: RecordEarningsInput) => [
  (period < FIRST_PERIOD || period > today().slice(0, 7)) &&
    userError('period', 'RANGE', `must be a month from ${FIRST_PERIOD} to the current month`, `须为 ${FIRST_PERIOD} 至本月`),
];

function workRules({ period, orders, daysWorked, hoursOnline, hoursOnOrder }: RecordEarningsInput) {
  const days = daysOf(period);
  return [
    !isWithin(orders, MAX_ORDERS) && userError('orders', 'RANGE', `0 to ${MAX_ORDERS} orders`, `须在 0 至 ${MAX_ORDERS} 单之间`),
    !isWithin(daysWorked, days) && userError('daysWorked', 'RANGE', `0 to ${days} days`, `须在 0 至 ${days} 天之间`),
    !(isWithin(hoursOnline, daysWorked * 24) && isHundredths(hoursOnline)) &&
      userError(
        'hoursOnline',
        'RANGE',
        'must be 0 to 24 hours per working day, with at most two decimals',
        '须在工作天数乘以 24 小时之内，至多两位小数',
      ),
    !(isWithin(hoursOnOrder, hoursOnline) && isHundredths(hoursOnOrder)) &&
      userError('hoursOnOrder', 'RANGE', 'must not exceed the online hours; at most two decimals', '不得超过在线时长，至多两位小数'),
  ];
}

function moneyRules({ charged, pay, subsidies, deductions, paid }: RecordEarningsInput) {
  const amounts = deductions ?? [];
  const total = amounts.reduce((sum, { amount }) => sum + yuanToFen(amount), 0n);
  return [
    ...Object.entries({ charged, pay, subsidies, paid }).flatMap(([field, amount]) => yuanRules(field, amount, MAX_YUAN)),
    ...amounts.flatMap(({ amount }, i) => yuanRules(`deductions.${i}.amount`, amount, MAX_YUAN)),
    amounts.length > MAX_DEDUCTIONS &&
      userError('deductions', 'LENGTH', `at most ${MAX_DEDUCTIONS} deductions`, `扣款至多 ${MAX_DEDUCTIONS} 项`),
    total > yuanToFen(pay) + yuanToFen(subsidies ?? '0') &&
      userError('deductions', 'SUM', 'deductions must not exceed pay and subsidies', '扣款合计不得超过劳动报酬与补贴之和'),
  ];
}

const paymentRules = ({ period, dueOn, paid, paidOn }: RecordEarningsInput) => [
  dueOn < `${period}-01` && userError('dueOn', 'ORDER', 'must not be before the month it pays for', '不得早于所属月份'),
  dueOn > addMonths(`${period}-01`, 12) && userError('dueOn', 'RANGE', 'must be within a year of the month', '须在所属月份起一年之内'),
  Boolean(paidOn && paidOn > today()) && userError('paidOn', 'FUTURE', 'must not be in the future', '不得晚于今日'),
  (paidOn == null) !== (yuanToFen(paid) === 0n) &&
    userError('paidOn', 'TOGETHER', 'the amount paid and paidOn must be given together', '已付金额与支付日期须同时填写'),
];

const isWithin = (value: number, most: number) => value >= 0 && value <= most;
const isHundredths = (value: number) => Number.isInteger(Math.round(value * 1e6) / 1e4);
const daysOf = (period: string) => Number(new Date(Date.UTC(Number(period.slice(0, 4)), Number(period.slice(5)), 0)).getUTCDate());
