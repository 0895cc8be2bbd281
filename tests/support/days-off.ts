import calendar from '../data/days-off.json' with { type: 'json' };

// A second count of working days, by a calendar of its own: nothing here comes from the code under test.
const DAY = 86_400_000;
const OFF = new Set(calendar.off);
const WORKED = new Set(calendar.worked);
const moved = (day: string, by: number): string => new Date(Date.parse(day) + by * DAY).toISOString().slice(0, 10);
const isOff = (day: string): boolean => !WORKED.has(day) && (OFF.has(day) || [0, 6].includes(new Date(day).getUTCDay()));

/** The day itself, or the first working day after it. */
export const carried = (day: string): string => (isOff(day) ? carried(moved(day, 1)) : day);

/** The `count`-th working day after `day`. */
export function workingDaysAfter(day: string, count: number): string {
  if (count === 0) return day;
  const next = moved(day, 1);
  return workingDaysAfter(next, isOff(next) ? count : count - 1);
}
