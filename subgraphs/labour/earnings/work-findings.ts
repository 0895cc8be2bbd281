import { addDays, addMonths } from '../../shared/calendar/today.ts';
import { workingCalendar } from '../../shared/calendar/working-days.ts';
import { formatDecimal, parseDecimal } from '../../shared/identifiers/decimal.ts';
import { yuanToFen } from '../../shared/identifiers/money.ts';
import { type InForce, isConfirmed, rowInWords } from '../../shared/reference/in-force.ts';
import type { MinimumWageRow } from '../minimum-wages/minimum-wage.entity.ts';
import data from './data/work-limits.json' with { type: 'json' };
import type { WorkOutcome, WorkRule } from './earning.enums.ts';
import type { StatementRow } from './earning.repository.ts';
import { deducted } from './earning.type.ts';

type Found = {
  rule: WorkRule;
  outcome: WorkOutcome;
  found: string[];
  standard: string | null;
  article: string | null;
  rows: string[];
  mark: string;
};

/** Totals of statements, in whole fen and hundredths of an hour. */
export interface Totals {
  online: bigint;
  onOrder: bigint;
  pay: bigint;
  subsidies: bigint;
  deducted: bigint;
}

const hours = (text: string): bigint => parseDecimal(text, 2);
const sum = <Row>(rows: readonly Row[], of: (row: Row) => bigint): bigint => rows.reduce((total, row) => total + of(row), 0n);

export const totalsOf = (rows: readonly StatementRow[]): Totals => ({
  online: sum(rows, ({ hours_online }) => hours(hours_online)),
  onOrder: sum(rows, ({ hours_on_order }) => hours(hours_on_order)),
  pay: sum(rows, ({ pay }) => yuanToFen(pay)),
  subsidies: sum(rows, ({ subsidies }) => yuanToFen(subsidies)),
  deducted: sum(rows, ({ deductions }) => deducted(deductions)),
});

/** The relation that all statements share; undefined if it is not recorded or differs. */
export function relationOf(rows: readonly StatementRow[]): string | undefined {
  const forms = new Set(rows.flatMap((row) => (row.forms.length === 0 ? [''] : row.forms)));
  const [only] = forms;
  return forms.size === 1 && only ? only : undefined;
}

const UNKNOWN_RELATION = 'the kind of relation in this month is not recorded, or differs between statements';

/**
 * Hourly pay compared with the hourly minimum wage. The law does not settle which time and which payments count. The lowest
 * reading is pay less deductions over online hours; the highest is pay with subsidies over hours on orders. The result is KEPT
 * if the lowest reading meets every tier, BROKEN if the highest misses every tier, and otherwise undecided.
 */
export function hourlyFloor(rows: readonly StatementRow[], wages: readonly InForce<MinimumWageRow>[]): Found {
  const relation = relationOf(rows);
  const rule = relation ? (data.floor as Record<string, { article: string; mark: string } | undefined>)[relation] : undefined;
  const totals = totalsOf(rows);
  const lowest = perHour(totals.pay - totals.deducted, totals.online);
  const highest = perHour(totals.pay + totals.subsidies, totals.onOrder);
  const used = wages.flatMap(({ row, withdrawn }) => row ?? withdrawn ?? []);
  const tiers = wages.flatMap(({ row }) => (row && isConfirmed(row) ? row.hourly : [])).map(yuanToFen);
  const decides = tiers.length > 0 && wages.every(({ row }) => row && isConfirmed(row) && row.hourly.length > 0);
  const answer = (outcome: WorkOutcome, mark: string): Found => ({
    rule: 'HOURLY_FLOOR',
    outcome,
    found: [lowest, highest].flatMap((one) => (one === null ? [] : `${formatDecimal(one, 2)} 元/小时`)),
    standard: tiers.length === 0 ? null : `${[...new Set(tiers)].map((one) => formatDecimal(one, 2)).join('、')} 元/小时`,
    article: rule?.article ?? null,
    rows: [
      ...new Set(used.map((row) => rowInWords('minimum-wages', row, `小时最低工资标准 ${row.hourly.join('、') || '无记录'} 元/小时`))),
    ],
    mark,
  });
  if (relation === undefined) return answer('UNDECIDED', UNKNOWN_RELATION);
  if (!rule) return answer('NOT_APPLICABLE', `no rule covers the relation ${relation}`);
  if (!decides) return answer('UNDECIDED', 'the hourly minimum wage of this place and month is missing or unconfirmed');
  if (lowest === null || highest === null) return answer('UNDECIDED', 'the statements contain no hours');
  if (tiers.every((tier) => lowest >= tier)) return answer('KEPT', rule.mark);
  if (tiers.every((tier) => highest < tier)) return answer('BROKEN', rule.mark);
  return answer('UNDECIDED', 'the readings or tiers give different results');
}

/** Hours of the month compared with the limit of the relation: complies if online hours do, violates if hours on orders do. */
export function workingTime(rows: readonly StatementRow[], period: string): Found {
  const relation = relationOf(rows);
  const rule = relation ? (data.limits as Record<string, (typeof data.limits)['LABOUR_RELATION'] | undefined>)[relation] : undefined;
  const { online, onOrder } = totalsOf(rows);
  const days = rule && workingDaysOf(period);
  const most = rule && days !== undefined ? BigInt(days * rule.hoursPerDay + rule.overtimePerMonth) * 100n : undefined;
  const [first, last] = [`${period}-01`, `${period}-28`];
  const used =
    rule &&
    `work-limits/${relation}: 每日 ${rule.hoursPerDay} 小时，每月加班 ${rule.overtimePerMonth} 小时（${rule.article}；${rule.mark}）`;
  const answer = (outcome: WorkOutcome, mark: string): Found => ({
    rule: 'WORKING_TIME',
    outcome,
    found: [onOrder, online].map((one) => `${formatDecimal(one, 2)} 小时`),
    standard: most === undefined ? null : `${formatDecimal(most, 2)} 小时`,
    article: rule?.article ?? null,
    rows: used ? [used, ...workingCalendar().rowsBetween(first, last)] : [],
    mark,
  });
  if (relation === undefined) return answer('UNDECIDED', UNKNOWN_RELATION);
  if (!rule || most === undefined) return answer('NOT_APPLICABLE', `no statutory limit for the relation ${relation} is recorded`);
  if (!workingCalendar().isConfirmed(first, last)) return answer('UNDECIDED', 'the working-day calendar of that year is unconfirmed');
  if (online <= most) return answer('KEPT', rule.mark);
  return onOrder > most ? answer('BROKEN', rule.mark) : answer('UNDECIDED', 'online hours and hours on orders give different results');
}

/** Fen per hour, rounded down; null if there are no hours. */
const perHour = (fen: bigint, hundredths: bigint): bigint | null => (hundredths === 0n ? null : (fen * 100n) / hundredths);

function workingDaysOf(period: string): number {
  const first = `${period}-01`;
  let days = 0;
  for (let day = first; day < addMonths(first, 1); day = addDays(day, 1)) if (workingCalendar().isWorkingDay(day)) days += 1;
  return days;
}
