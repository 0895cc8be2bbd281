import { Deadline, DeadlineState } from '../graphql/value-types.ts';
import { addDays, today } from './today.ts';

export interface Clock {
  rule: string;
  article: string;
  startedOn: string;
  /** length in natural days */
  days: number;
  metOn: string | null;
}

/** A statutory clock counted in natural days: due on its last day, met on or before it. */
export function deadline({ rule, article, startedOn, days, metOn }: Clock, now = today()): Deadline {
  const dueOn = addDays(startedOn, days);
  const state = (metOn ?? now) > dueOn ? DeadlineState.OVERDUE : metOn ? DeadlineState.MET : DeadlineState.RUNNING;
  return Object.assign(new Deadline(), { rule, article, startedOn, dueOn, metOn, state });
}
