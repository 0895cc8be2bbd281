import { dueOn } from '../../shared/time-limits/deadline.ts';
import { lastDayOf } from '../../shared/time-limits/time-limits.ts';
import type { Deadline } from '../../shared/vocabulary/value-types.ts';
import { limitOf } from '../time-limits/time-limits.ts';
import type { SharingRequestRow } from './sharing-request.entity.ts';

/** The time limit for the answer (Decree 809, Art. 21). It starts with the last document and is suspended while documents are missing. */
export function requestDeadlines(row: SharingRequestRow): Deadline[] {
  const extension = row.extension_state === 'GRANTED' ? (row.extension_days ?? 0) : 0;
  const limit = row.unconditional ? 'ANSWER_UNCONDITIONAL' : 'ANSWER_CONDITIONAL';
  const clock = {
    rule: extension && !row.unconditional ? 'ANSWER_EXTENDED' : limit,
    article: limitOf(limit).article,
    startedOn: row.complete_on,
    metOn: row.decided_on,
    stopped: row.state === 'PAPERS_MISSING',
  };
  return [dueOn(clock, lastDayOf(limitOf(limit), row.complete_on, extension), limitOf(limit))];
}
