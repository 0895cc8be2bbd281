import { WorkingCalendar } from '../../shared/calendar/working-days.ts';
import { dueOn } from '../../shared/time-limits/deadline.ts';
import type { Deadline } from '../../shared/vocabulary/value-types.ts';
import limits from './data/time-limits.json' with { type: 'json' };
import type { WageClueRow } from './wage-clue.entity.ts';

const calendar = WorkingCalendar.read();

/** One clock from the day the clue came in; a referral does not begin it anew. */
export function clueDeadlines({ received_on, resolved_on }: WageClueRow): Deadline[] {
  const { workingDays, article } = limits.WAGE_CLUE;
  return [dueOn({ rule: 'WAGE_CLUE', article, startedOn: received_on, metOn: resolved_on }, calendar.after(received_on, workingDays))];
}
