const HOW_MANY = 13;
const MAX_STEP = 12;

export type Days = Record<
  'day0' | 'day1' | 'day2' | 'day3' | 'day4' | 'day5' | 'day6' | 'day7' | 'day8' | 'day9' | 'day10' | 'day11' | 'day12',
  string
>;

/**
 * The last days of thirteen months at a distance of `step` months, oldest first. The newest is the last month that had
 * ended by the given day.
 */
export function monthEnds(day: string, step: number): Days {
  const [year, month] = day.split('-').map(Number) as [number, number];
  const apart = Math.min(Math.max(Math.trunc(step) || 1, 1), MAX_STEP);
  // Day 0 of a month is the last day of the previous month. If the given day is the last of its month, that month has ended.
  const isLast = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) === day;
  const newest = isLast ? month : month - 1;
  const days = Array.from({ length: HOW_MANY }, (_, i) => {
    const ago = (HOW_MANY - 1 - i) * apart;
    return [`day${i}`, new Date(Date.UTC(year, newest - ago, 0)).toISOString().slice(0, 10)];
  });
  return Object.fromEntries(days) as Days;
}
