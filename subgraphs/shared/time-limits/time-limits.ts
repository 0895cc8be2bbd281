import { addDays, addMonths } from '../calendar/today.ts';
import { workingCalendar } from '../calendar/working-days.ts';
import type { Deadline } from '../vocabulary/value-types.ts';
import { dueOn } from './deadline.ts';

/** A time limit as a data file states it. */
export interface TimeLimit {
  /** days (natural), workingDays, months or years */
  unit: string;
  count: number;
  /** the one extension that the rule allows, in the same unit */
  extension?: number;
  article: string;
  /** is the day on which the limit begins its first day? (no: the next day is) */
  startDayCounts?: boolean;
  /** does a last day that is no working day move to the next working day? (no) */
  carriesOver?: boolean;
  /** where the text of the rule was read */
  source?: string;
  /** region (GB/T 2260) for which the limit holds; the whole country where left out */
  region?: string;
  /** how certain the number is, such as found or inferred */
  mark?: string;
}

/** An agency's table of time limits, and the clocks that run by it. Working days are counted by the calendar of the process. */
export function timeLimits<Code extends string>(limits: Record<Code, TimeLimit>) {
  const limitOf = (code: Code): TimeLimit => limits[code];

  /** Last day of the limit that starts on `day`. `extended`: with its one extension, or with as many more of its unit. */
  function lastDay(code: Code, day: string, extended: boolean | number = false): string {
    const { count, extension = 0, startDayCounts = false, carriesOver = false } = limitOf(code);
    const more = extended === true ? extension : Number(extended);
    const last = reached(limitOf(code), startDayCounts ? addDays(day, -1) : day, count + more);
    return carriesOver ? nextWorkingDay(last) : last;
  }

  /** The clock of a procedure; it names its rule and article. */
  const clock = (code: Code, startedOn: string, metOn: string | null, extended: boolean | number = false): Deadline =>
    dueOn({ rule: code, article: limitOf(code).article, startedOn, metOn }, lastDay(code, startedOn, extended));

  return { limitOf, lastDay, clock };
}

function reached({ unit }: TimeLimit, day: string, length: number): string {
  if (unit === 'workingDays') return workingCalendar().after(day, length);
  if (unit === 'days') return addDays(day, length);
  if (unit === 'months') return addMonths(day, length);
  if (unit === 'years') return addMonths(day, 12 * length);
  throw new Error(`a time limit in ${unit}: days, workingDays, months or years`);
}

/** The day itself where it is a working day. */
const nextWorkingDay = (day: string): string => (workingCalendar().isWorkingDay(day) ? day : workingCalendar().after(day, 1));
