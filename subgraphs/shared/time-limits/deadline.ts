import { addDays, today } from '../calendar/today.ts';
import { Deadline, DeadlineState } from '../vocabulary/value-types.ts';

export interface Clock {
  rule: string;
  article: string;
  startedOn: string;
  metOn: string | null;
  /** stopped for a lawful reason: papers are awaited */
  stopped?: boolean;
}

/** A statutory clock counted in natural days: due on its last day, met on or before it. */
export const deadline = (clock: Clock & { days: number }, now = today()): Deadline =>
  dueOn(clock, addDays(clock.startedOn, clock.days), now);

/** A statutory clock that is due on a day worked out elsewhere. */
export function dueOn({ rule, article, startedOn, metOn, stopped }: Clock, day: string, now = today()): Deadline {
  const late = (metOn ?? now) > day;
  const open = stopped ? DeadlineState.STOPPED : late ? DeadlineState.OVERDUE : DeadlineState.RUNNING;
  const state = metOn ? (late ? DeadlineState.OVERDUE : DeadlineState.MET) : open;
  return Object.assign(new Deadline(), { rule, article, startedOn, dueOn: day, metOn, state });
}
