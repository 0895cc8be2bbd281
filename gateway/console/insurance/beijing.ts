import { today } from '../words/format.ts';

const DAY = 86_400_000;
const OFFSET = '+08:00';

/** The instant of a date-and-time field. Fields are in Beijing time, whatever the time zone of the browser. */
export const instantOf = (field: string): string => new Date(`${field.slice(0, 16)}:00${OFFSET}`).toISOString();

/** Default: yesterday at eight in the evening, because most injuries are reported the next morning. */
export const lastNight = (): string => `${new Date(Date.parse(today()) - DAY).toISOString().slice(0, 10)}T20:00`;

/** Whether a region lies inside another: 310115 in 310000, everything in 100000. */
export function isWithin(code: string, outer: string | undefined): boolean {
  if (outer === undefined) return false;
  if (outer === '100000') return true;
  return code.startsWith(outer.replace(/(00)+$/, ''));
}
