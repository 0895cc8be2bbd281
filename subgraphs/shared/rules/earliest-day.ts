import { addDays, today } from '../calendar/today.ts';

// The founding of the People's Republic: registers contain no earlier days.
const BEGINNING = '1949-10-01';

/**
 * The first day that a record may contain: `daysAgo` days before today; for historic records the founding of the People's
 * Republic.
 */
export const earliestDay = (daysAgo: number, historic = false): string => (historic ? BEGINNING : addDays(today(), -daysAgo));
