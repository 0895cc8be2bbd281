import { addMonths } from '../../shared/calendar/today.ts';
import { carriedDay, dueOn } from '../../shared/time-limits/deadline.ts';
import type { Deadline } from '../../shared/vocabulary/value-types.ts';
import duty from './data/reporting-duty.json' with { type: 'json' };

/** Roles of the enterprises that must report. */
export const REPORTING_ROLES: readonly string[] = duty.roles;
/** Legal basis of the duty to report. */
export const REPORTING_ARTICLE: string = duty.article;

/** Time limit of one month's report; it starts when the month ends. */
export function reportDeadline(period: string, submittedOn: string): Deadline {
  const startedOn = addMonths(`${period}-01`, 1);
  const day = `${startedOn.slice(0, 7)}-${String(duty.dayOfNextMonth).padStart(2, '0')}`;
  return dueOn({ rule: 'EMPLOYMENT_REPORT', article: duty.article, startedOn, metOn: submittedOn }, carriedDay(day), duty);
}
