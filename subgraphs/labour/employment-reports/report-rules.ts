import { today } from '../../shared/calendar/today.ts';
import { yuanToFen } from '../../shared/identifiers/money.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import type { SubmitEmploymentReportInput } from './employment-report.inputs.ts';

const FIRST_PERIOD = '2021-01';
// Bounds far above any real month, and below what the columns can hold.
export const MAX_PERSONS = 50_000_000;
export const MAX_ORDERS = 1e12;
const MAX_FEN = 100_000_000n;

/** All rules of one month's figures that need no register. */
export const reportRules = (input: SubmitEmploymentReportInput): UserError[] =>
  [...figureRules(input), ...dutyRules(input), ...periodRules(input.period)].filter((error): error is UserError => Boolean(error));

function figureRules(input: SubmitEmploymentReportInput): (UserError | false)[] {
  const { headcount, labourRelation, incomplete, civil, averageHours, averageIncome, orders } = input;
  const fen = yuanToFen(averageIncome);
  return [
    ...Object.entries({ headcount, labourRelation, incomplete, civil }).map(
      ([field, persons]) =>
        (persons < 0 || persons > MAX_PERSONS) &&
        userError(field, 'RANGE', `0 to ${MAX_PERSONS} persons`, `须在 0 至 ${MAX_PERSONS} 人之间`),
    ),
    labourRelation + incomplete + civil !== headcount &&
      userError('headcount', 'SUM', 'the sum of the three forms must equal the headcount', '三类用工人数之和与用工人数不一致'),
    !(averageHours >= 0 && averageHours <= 24 && Number.isInteger(Math.round(averageHours * 1e6) / 1e5)) &&
      userError('averageHours', 'RANGE', 'must be 0 to 24 hours with at most one decimal', '须在 0 至 24 小时之间，至多一位小数'),
    (fen < 0n || fen > MAX_FEN) && userError('averageIncome', 'RANGE', '0 to 1000000 yuan', '须在 0 至 1000000 元之间'),
    (orders < 0 || orders > MAX_ORDERS) && userError('orders', 'RANGE', '0 to 10^12 orders', '须在 0 至 10^12 单之间'),
  ];
}

const dutyRules = ({ duties, headcount }: SubmitEmploymentReportInput) =>
  (duties ?? []).flatMap(({ duty, persons }, i, all) => [
    (persons < 0 || persons > headcount) &&
      userError(`duties.${i}.persons`, 'RANGE', `must be 0 to the headcount (${headcount})`, `须在 0 至用工人数 ${headcount} 之间`),
    all.findIndex((one) => one.duty === duty) !== i && userError(`duties.${i}.duty`, 'TWICE', `${duty} appears twice`, `${duty} 重复`),
  ]);

const periodRules = (period: string) => [
  (period < FIRST_PERIOD || period >= today().slice(0, 7)) &&
    userError('period', 'RANGE', `must be a month from ${FIRST_PERIOD} on that has ended`, `须为 ${FIRST_PERIOD} 以后且已结束的月份`),
];
