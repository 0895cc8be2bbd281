import type { Deadline } from '../../shared/vocabulary/value-types.ts';
import { clock } from '../time-limits/time-limits.ts';
import type { WageClueRow } from './wage-clue.entity.ts';

/** One clock from the day the clue came in; a referral does not begin it anew. */
export const clueDeadlines = ({ received_on, resolved_on }: WageClueRow): Deadline[] => [clock('WAGE_CLUE', received_on, resolved_on)];
