const HOW_MANY = 13;
const MAX_STEP = 12;

export type Days = Record<
  'day0' | 'day1' | 'day2' | 'day3' | 'day4' | 'day5' | 'day6' | 'day7' | 'day8' | 'day9' | 'day10' | 'day11' | 'day12',
  string
>;

/** The ends of thirteen months, every so many months, oldest first; the newest is that of the last month that had ended by the day. */
export function monthEnds(day: string, step: number): Days {
  const [year, month] = day.split('-').map(Number) as [number, number];
  const apart = Math.min(Math.max(Math.trunc(step) || 1, 1), MAX_STEP);
  // Day 0 of a month is the last one of the month before. A day that is the last of its month closes that month.
  const isLast = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) === day;
  const newest = isLast ? month : month - 1;
  const days = Array.from({ length: HOW_MANY }, (_, i) => {
    const ago = (HOW_MANY - 1 - i) * apart;
    return [`day${i}`, new Date(Date.UTC(year, newest - ago, 0)).toISOString().slice(0, 10)];
  });
  return Object.fromEntries(days) as Days;
}
