import { addDays, addMonths } from '../calendar/today.ts';
import { WorkingCalendar } from '../calendar/working-days.ts';
import type { Deadline } from '../vocabulary/value-types.ts';
import { dueOn } from './deadline.ts';

/** A time limit as a data file states it; an extension is in the same unit. */
export interface TimeLimit {
  /** days (natural), workingDays, months or years */
  unit: string;
  count: number;
  extension?: number;
  article: string;
}

const calendar = WorkingCalendar.read();

/** An agency's table of time limits, and the clocks that run by it. */
export function timeLimits<Code extends string>(limits: Record<Code, TimeLimit>) {
  const limitOf = (code: Code): TimeLimit => limits[code];

  /** Last day of the limit that starts on `day`; with its one extension where `extended`. */
  function lastDay(code: Code, day: string, extended = false): string {
    const { unit, count, extension = 0 } = limitOf(code);
    const length = count + (extended ? extension : 0);
    if (unit === 'workingDays') return calendar.after(day, length);
    if (unit === 'days') return addDays(day, length);
    return addMonths(day, unit === 'years' ? 12 * length : length);
  }

  /** The clock of a procedure; it names its rule and article. */
  const clock = (code: Code, startedOn: string, metOn: string | null, extended = false): Deadline =>
    dueOn({ rule: code, article: limitOf(code).article, startedOn, metOn }, lastDay(code, startedOn, extended));

  return { limitOf, lastDay, clock };
}
