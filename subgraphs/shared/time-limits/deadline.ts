import { today } from '../calendar/today.ts';
import { workingCalendar } from '../calendar/working-days.ts';
import { Deadline, DeadlineState } from '../vocabulary/value-types.ts';

export interface Clock {
  rule: string;
  article: string;
  startedOn: string;
  metOn: string | null;
  /** stopped for a lawful reason: papers are awaited */
  stopped?: boolean;
}

/** What is known of the limit by which a clock runs. */
export interface LimitBasis {
  /** found, or a word for what no source confirms */
  mark: string;
  note?: string;
  /** region for which the limit is law; the whole country where left out */
  region?: string;
  /** the article by which a last day off is carried over, or why it is not */
  carryBasis: string;
  /** may another body hold what met, interrupted or suspended it? Then nobody is late for certain. */
  isPartOnly?: boolean;
}

/** The last day of a limit, and how it was come to. */
export interface LastDay {
  naturalLastDay: string;
  lastDay: string;
  otherLastDay: string | null;
  /** first day of which it matters whether it is a working day */
  calendarFrom: string;
}

/** A clock due on `last`. Late by a limit or a calendar that nothing confirms is a state of its own. */
export function dueOn(clock: Clock, last: LastDay, basis: LimitBasis, now = today()): Deadline {
  const { rule, article, startedOn, metOn, stopped } = clock;
  const mark = basis.note ? `${basis.mark}: ${basis.note}` : basis.mark;
  const calendar = workingCalendar();
  const isCalendarConfirmed = calendar.isConfirmed(last.calendarFrom, last.lastDay);
  const late = (metOn ?? now) > last.lastDay;
  const isCertain = basis.mark === 'found' && !basis.isPartOnly && isCalendarConfirmed;
  const overdue = isCertain ? DeadlineState.OVERDUE : DeadlineState.OVERDUE_UNCONFIRMED;
  const open = stopped ? DeadlineState.STOPPED : late ? overdue : DeadlineState.RUNNING;
  return Object.assign(new Deadline(), {
    rule,
    article,
    startedOn,
    dueOn: last.lastDay,
    metOn,
    state: metOn ? (late ? overdue : DeadlineState.MET) : open,
    naturalLastDay: last.naturalLastDay,
    daysPassedOver: calendar.daysOff(last.naturalLastDay, last.lastDay),
    carryOver: basis.carryBasis,
    otherLastDay: last.otherLastDay,
    limitRegion: basis.region ?? null,
    mark,
    isCalendarConfirmed,
    usedRows: () => [`time-limits/${rule}: ${article}（${mark}）`, ...calendar.rowsBetween(last.calendarFrom, last.lastDay)],
  });
}

/** A day that was fixed elsewhere, such as by an order or a contract: nothing carries it over. */
export const fixedDay = (day: string): LastDay => ({
  naturalLastDay: day,
  lastDay: day,
  otherLastDay: null,
  calendarFrom: day,
});

/** A last day that moves to the next working day where it is a day off. */
export const carriedDay = (day: string): LastDay => ({
  naturalLastDay: day,
  lastDay: workingCalendar().workingDayFrom(day),
  otherLastDay: null,
  calendarFrom: day,
});
