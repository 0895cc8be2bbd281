import { addDays, today } from '../calendar/today.ts';

// The founding of the People's Republic: no register of an agency goes further back.
const BEGINNING = '1949-10-01';

/** First day that a record may hold: so many days ago, or as far back as any register goes where it is one of the past. */
export const earliestDay = (daysAgo: number, historic = false): string => (historic ? BEGINNING : addDays(today(), -daysAgo));
