// China has UTC+8 all year; summer time ended in 1991.
const CHINA_OFFSET = 8 * 3_600_000;

/** Today's date in China, YYYY-MM-DD. */
export function today(now: Date = new Date()): string {
  return new Date(now.getTime() + CHINA_OFFSET).toISOString().slice(0, 10);
}

/** `day` plus `days` calendar days. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** `day` plus `months`; the last day of the month if the day does not exist there. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

/** The latest of these days; '' if all are missing. */
export const latestDay = (...days: readonly (string | null | undefined)[]): string =>
  days.reduce<string>((latest, day) => (day && day > latest ? day : latest), '');

/** The day itself if it is the last day of a month, otherwise the last day of the previous month. */
export function closedMonth(day: string): string {
  const monthEnd = addDays(`${addMonths(`${day.slice(0, 7)}-01`, 1).slice(0, 7)}-01`, -1);
  return day === monthEnd ? day : addDays(`${day.slice(0, 7)}-01`, -1);
}

/** The last days of the twelve months that end with this day. */
export const lastMonths = (end: string): string[] => monthEnds(addMonths(`${end.slice(0, 7)}-01`, -11), end);

/** The last day of every month from the month of `from` to the month of `to`. */
export function monthEnds(from: string, to: string): string[] {
  const days: string[] = [];
  for (let first = `${from.slice(0, 7)}-01`; first <= to; first = addMonths(first, 1)) days.push(addDays(addMonths(first, 1), -1));
  return days;
}
