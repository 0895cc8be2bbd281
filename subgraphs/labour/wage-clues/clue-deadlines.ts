import type { Deadline } from '../../shared/vocabulary/value-types.ts';
import { clock } from '../time-limits/time-limits.ts';
import type { WageClueRow } from './wage-clue.entity.ts';

/** One time limit, from the day the clue was received; a referral does not restart it. */
export const clueDeadlines = ({ received_on, resolved_on }: WageClueRow): Deadline[] => [clock('WAGE_CLUE', received_on, resolved_on)];
