import type { Deadline } from '../../shared/vocabulary/value-types.ts';
import { clock, type LimitCode } from '../time-limits/time-limits.ts';
import type { Contested } from './contest-steps.ts';

type Dated = Pick<Contested, 'contest_state' | 'answered_on'> & { contested_on: string | null; confirmed_on: string | null };

/**
 * Time limits of a contest: the answer, then the decision. `endedOn`: the day on which the record ended; a time limit that
 * nobody met ends there. `awaited`: is an open answer or decision still required?
 */
export function contestClocks(
  limits: { answer: LimitCode; decision: LimitCode },
  { contested_on, contest_state, answered_on, confirmed_on }: Dated,
  { awaited, endedOn }: { awaited: boolean; endedOn: string | null },
): Deadline[] {
  if (contested_on === null) return [];
  const answer = clock(limits.answer, contested_on, awaited && contest_state === 'OPEN' ? null : (answered_on ?? endedOn));
  if (answered_on === null || contest_state === 'YIELDED') return [answer];
  return [answer, clock(limits.decision, answered_on, awaited && contest_state === 'MAINTAINED' ? null : (confirmed_on ?? endedOn))];
}
