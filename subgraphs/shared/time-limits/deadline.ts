import { today } from '../calendar/today.ts';
import { workingCalendar } from '../calendar/working-days.ts';
import { Deadline, DeadlineState } from '../vocabulary/value-types.ts';

export interface Clock {
  rule: string;
  article: string;
  startedOn: string;
  metOn: string | null;
  /** stopped for a lawful reason, such as missing documents */
  stopped?: boolean;
}

/** The legal basis of a time limit. */
export interface LimitBasis {
  /** found, or a word for a limit that no source confirms */
  mark: string;
  note?: string;
  /** region in which the limit is law; default: the whole country */
  region?: string;
  /** the article that moves a last day off to the next working day, or why there is none */
  carryBasis: string;
  /** may another body have the record that meets, interrupts or suspends it? Then it is not certain that anyone is late */
  isPartOnly?: boolean;
}

/** The last day of a limit, and its basis. */
export interface LastDay {
  naturalLastDay: string;
  lastDay: string;
  otherLastDay: string | null;
  /** first day from which the calendar of working days affects the result */
  calendarFrom: string;
}

/** A clock that expires on `last`. If the limit or the calendar is not confirmed, an expired clock has a state of its own. */
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

/** A day that was fixed elsewhere, such as by an order or a contract; it does not move to a working day. */
export const fixedDay = (day: string): LastDay => ({
  naturalLastDay: day,
  lastDay: day,
  otherLastDay: null,
  calendarFrom: day,
});

/** A last day that moves to the next working day if it is a day off. */
export const carriedDay = (day: string): LastDay => ({
  naturalLastDay: day,
  lastDay: workingCalendar().workingDayFrom(day),
  otherLastDay: null,
  calendarFrom: day,
});
