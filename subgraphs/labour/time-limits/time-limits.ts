import { dueOn } from '../../shared/calendar/deadline.ts';
import { addDays, addMonths } from '../../shared/calendar/today.ts';
import { WorkingCalendar } from '../../shared/calendar/working-days.ts';
import type { Deadline } from '../../shared/graphql/value-types.ts';
import data from './data/time-limits.json' with { type: 'json' };

export type LimitCode = keyof typeof data.limits;
interface Limit {
  unit: string;
  count: number;
  extension?: number;
  article: string;
}

const calendar = WorkingCalendar.read();

export const limitOf = (code: LimitCode): Limit => data.limits[code];

/** Last day of the limit that starts on `day`; with its one extension where `extended`. */
export function lastDay(code: LimitCode, day: string, extended = false): string {
  const { unit, count, extension = 0 } = limitOf(code);
  const length = count + (extended ? extension : 0);
  if (unit === 'workingDays') return calendar.after(day, length);
  if (unit === 'days') return addDays(day, length);
  return addMonths(day, unit === 'years' ? 12 * length : length);
}

/** The clock of a procedure; it names its rule and article. */
export const clock = (code: LimitCode, startedOn: string, metOn: string | null, extended = false): Deadline =>
  dueOn({ rule: code, article: limitOf(code).article, startedOn, metOn }, lastDay(code, startedOn, extended));
