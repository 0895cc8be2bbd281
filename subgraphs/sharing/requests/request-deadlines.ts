import type { WorkingCalendar } from '../../shared/calendar/working-days.ts';
import { dueOn } from '../../shared/time-limits/deadline.ts';
import type { Deadline } from '../../shared/vocabulary/value-types.ts';
import limits from '../time-limits/data/time-limits.json' with { type: 'json' };
import type { SharingRequestRow } from './sharing-request.entity.ts';

/** The clock of the answer (Decree 809, Art. 21): it begins with the last paper and stands still while papers are awaited. */
export function requestDeadlines(row: SharingRequestRow, calendar: WorkingCalendar): Deadline[] {
  const extension = row.extension_state === 'GRANTED' ? (row.extension_days ?? 0) : 0;
  const days = (row.unconditional ? limits.ANSWER_UNCONDITIONAL.workingDays : limits.ANSWER_CONDITIONAL.workingDays) + extension;
  const rule = row.unconditional ? 'ANSWER_UNCONDITIONAL' : extension ? 'ANSWER_EXTENDED' : 'ANSWER_CONDITIONAL';
  const clock = {
    rule,
    article: limits.ANSWER_CONDITIONAL.article,
    startedOn: row.complete_on,
    metOn: row.decided_on,
    stopped: row.state === 'PAPERS_MISSING',
  };
  return [dueOn(clock, calendar.after(row.complete_on, days))];
}
