import { addDays, addMonths } from '../calendar/today.ts';
import { workingCalendar } from '../calendar/working-days.ts';
import { regionCovers } from '../identifiers/region-code.ts';
import type { Deadline } from '../vocabulary/value-types.ts';
import { carriedDay, dueOn, fixedDay, type LastDay, type LimitBasis } from './deadline.ts';

/** A time limit as defined in a data file. */
export interface TimeLimit extends LimitBasis {
  /** days (calendar days), workingDays, months or years */
  unit: string;
  /** negative if it is counted back, such as from a hearing */
  count: number;
  /** the unit in the other interpretation, if no available source says which one is meant */
  otherUnit?: string;
  /** the one extension that the rule allows, in the same unit */
  extension?: number;
  article: string;
  /** is the day on which the limit begins its first day? default: the next day is */
  startDayCounts?: boolean;
  /** does a last day off move to the next working day? default: no */
  carriesOver?: boolean;
  /** source of the text of the rule */
  source?: string;
}

/** The basis of a limit that was extended although its rule states no length: nobody is considered late. */
const UNMEASURED = {
  mark: 'unconfirmed',
  note: 'it was extended, and the rule names no length of an extension: the last day is that without one',
};

/** An agency's table of time limits, and functions for its clocks. Working days are those of the process's calendar. */
export function timeLimits<Code extends string>(limits: Record<Code, TimeLimit>) {
  const limitOf = (code: Code): TimeLimit => limits[code];

  /**
   * Last day of the limit that starts on `day`. `extended`: with its one extension, or with this number of additional units.
   */
  const lastDay = (code: Code, day: string, extended: boolean | number = false): string => lastDayOf(limitOf(code), day, extended).lastDay;

  /** The clock of a procedure, with its rule and article. */
  const clock = (code: Code, startedOn: string, metOn: string | null, extended: boolean | number = false): Deadline => {
    const limit = limitOf(code);
    const basis = extended === true && limit.extension === undefined ? { ...limit, ...UNMEASURED } : limit;
    return dueOn({ rule: code, article: limit.article, startedOn, metOn }, lastDayOf(limit, startedOn, extended), basis);
  };

  /** Is the limit law in `region`? */
  const bindsIn = (code: Code, region: string): boolean => regionCovers(limitOf(code).region ?? '100000', region);

  return { limitOf, lastDay, clock, bindsIn };
}

/**
 * The last day of a limit that starts on `day`. With two interpretations the later day counts, so that nobody who meets either
 * of them is late.
 */
export function lastDayOf(limit: TimeLimit, day: string, extended: boolean | number = false): LastDay {
  const first = reckonIn(limit.unit, limit, day, extended);
  const calendarFrom = limit.unit === 'workingDays' || limit.otherUnit ? ([day, first.lastDay].sort()[0] as string) : first.calendarFrom;
  if (!limit.otherUnit) return { ...first, calendarFrom };
  const other = reckonIn(limit.otherUnit, limit, day, extended);
  const [earlier, later] = first.lastDay < other.lastDay ? [first, other] : [other, first];
  return { ...later, otherLastDay: earlier.lastDay, calendarFrom };
}

function reckonIn(unit: string, limit: TimeLimit, day: string, extended: boolean | number): LastDay {
  const { count, extension = 0, startDayCounts = false, carriesOver = false } = limit;
  const more = extended === true ? extension : Number(extended);
  const last = reached(unit, startDayCounts ? addDays(day, -1) : day, count + more);
  return carriesOver ? carriedDay(last) : fixedDay(last);
}

function reached(unit: string, day: string, length: number): string {
  if (unit === 'workingDays') return workingCalendar().after(day, length);
  if (unit === 'days') return addDays(day, length);
  if (unit === 'months') return addMonths(day, length);
  if (unit === 'years') return addMonths(day, 12 * length);
  throw new Error(`a time limit in ${unit}: days, workingDays, months or years`);
}
