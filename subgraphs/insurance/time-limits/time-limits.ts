import { timeLimits } from '../../shared/time-limits/time-limits.ts';
import data from './data/time-limits.json' with { type: 'json' };

export type LimitCode = keyof typeof data.limits;

export const { limitOf, lastDay, clock, bindsIn } = timeLimits<LimitCode>(data.limits);
