import { readFileSync } from 'node:fs';
import { addDays } from './today.ts';

interface CalendarYear {
  source: string;
  /** false where the State Council's arrangement was not known: statutory holidays only */
  confirmed: boolean;
  /** weekdays off */
  off: string[];
  /** days of a weekend that are worked in exchange */
  worked: string[];
}

const DEFAULT_FILE = new URL('./data/working-days.json', import.meta.url);
const MOST_DAYS = 1_000;

/** Working days in China (工作日), make-up days included; a year that the file does not hold has its weekends off only. */
export class WorkingCalendar {
  private readonly off = new Set<string>();
  private readonly worked = new Set<string>();

  constructor(years: Record<string, CalendarYear>) {
    for (const year of Object.values(years)) {
      for (const day of year.off) this.off.add(day);
      for (const day of year.worked) this.worked.add(day);
    }
  }

  /** Reads the calendar from a file of the same form. */
  static read(file: string | URL = DEFAULT_FILE): WorkingCalendar {
    return new WorkingCalendar((JSON.parse(readFileSync(file, 'utf8')) as { years: Record<string, CalendarYear> }).years);
  }

  isWorkingDay(day: string): boolean {
    if (this.worked.has(day)) return true;
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return weekday !== 0 && weekday !== 6 && !this.off.has(day);
  }

  /** The `count`-th working day after `day`, which itself is not counted. Throws RangeError above 1,000. */
  after(day: string, count: number): string {
    if (count < 0 || count > MOST_DAYS) throw new RangeError(`between 0 and ${MOST_DAYS} working days`);
    let current = day;
    for (let left = count; left > 0; ) {
      current = addDays(current, 1);
      if (this.isWorkingDay(current)) left -= 1;
    }
    return current;
  }
}
