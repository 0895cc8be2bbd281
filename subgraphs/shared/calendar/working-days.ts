import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ConfigurationError } from '../config.ts';
import { addDays } from './today.ts';

const days = z.array(z.iso.date());
const calendarYear = z.object({
  source: z.string(),
  /** false if the State Council's arrangement is not known: statutory holidays only */
  confirmed: z.boolean(),
  /** weekdays that are days off */
  off: days,
  /** weekend days that are working days */
  worked: days,
});
export const calendarYears = z.record(z.string().regex(/^\d{4}$/), calendarYear);
export type CalendarYears = z.infer<typeof calendarYears>;
const calendarFile = z.object({ years: calendarYears });

const DEFAULT_FILE = new URL('./data/working-days.json', import.meta.url);
const MAX_DAYS = 1_000;

/**
 * Working days in China (工作日), including make-up working days. For a year that is not in the file only weekends are days off.
 */
export class WorkingCalendar {
  private readonly off = new Set<string>();
  private readonly worked = new Set<string>();
  private readonly confirmed = new Set<string>();

  constructor(readonly years: CalendarYears) {
    for (const [name, year] of Object.entries(years)) {
      if (year.confirmed) this.confirmed.add(name);
      for (const day of year.off) this.off.add(day);
      for (const day of year.worked) this.worked.add(day);
    }
  }

  /**
   * Reads the calendar from a file in the format of the project's own. Throws ConfigurationError if the file is missing or
   * invalid.
   */
  static read(file: string | URL = DEFAULT_FILE): WorkingCalendar {
    try {
      return new WorkingCalendar(calendarFile.parse(JSON.parse(readFileSync(file, 'utf8'))).years);
    } catch (error) {
      const detail = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
      throw new ConfigurationError(`the calendar of working days ${file} cannot be read (WORKING_DAYS_FILE):\n${detail}`);
    }
  }

  /** A copy in which these years replace the existing ones. */
  with(years: CalendarYears): WorkingCalendar {
    return new WorkingCalendar({ ...this.years, ...years });
  }

  /** Is the State Council's arrangement known for every year from that of `from` to that of `to`? */
  isConfirmed(from: string, to: string): boolean {
    const [first, last] = [from, to].sort().map((day) => Number(day.slice(0, 4))) as [number, number];
    for (let year = first; year <= last; year += 1) if (!this.confirmed.has(String(year))) return false;
    return true;
  }

  /** The known years from that of `from` to that of `to`, each as text with source and mark. */
  rowsBetween(from: string, to: string): string[] {
    const [first, last] = [from, to].sort().map((day) => day.slice(0, 4)) as [string, string];
    return Object.entries(this.years)
      .filter(([year]) => first <= year && year <= last)
      .map(
        ([year, { source, confirmed }]) =>
          `working-calendars/${year}: ${year} 年工作日（${source}；${confirmed ? 'found' : 'unconfirmed'}）`,
      );
  }

  isWorkingDay(day: string): boolean {
    if (this.worked.has(day)) return true;
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return weekday !== 0 && weekday !== 6 && !this.off.has(day);
  }

  /** The day itself if it is a working day, else the next working day. */
  workingDayFrom(day: string): string {
    return this.isWorkingDay(day) ? day : this.after(day, 1);
  }

  /** The days off from `from` to `to`, `to` excluded. */
  daysOff(from: string, to: string): string[] {
    const off: string[] = [];
    for (let day = from; day < to; day = addDays(day, 1)) if (!this.isWorkingDay(day)) off.push(day);
    return off;
  }

  /** The `count`-th working day after `day`; before it if `count` is negative. Throws RangeError beyond 1,000. */
  after(day: string, count: number): string {
    if (Math.abs(count) > MAX_DAYS) throw new RangeError(`no more than ${MAX_DAYS} working days`);
    const step = Math.sign(count);
    let current = day;
    for (let left = Math.abs(count); left > 0; ) {
      current = addDays(current, step);
      if (this.isWorkingDay(current)) left -= 1;
    }
    return current;
  }
}

let current: WorkingCalendar | undefined;

/** Sets the calendar of this process: first from the file, later as published. */
export function setWorkingCalendar(calendar: WorkingCalendar): void {
  current = calendar;
}

/** The calendar of this process; by default the one of the project. */
export function workingCalendar(): WorkingCalendar {
  current ??= WorkingCalendar.read();
  return current;
}
