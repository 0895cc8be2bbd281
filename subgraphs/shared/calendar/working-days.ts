import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ConfigurationError } from '../config.ts';
import { addDays } from './today.ts';

const days = z.array(z.iso.date());
const calendarYear = z.object({
  source: z.string(),
  /** false where the State Council's arrangement was not known: statutory holidays only */
  confirmed: z.boolean(),
  /** weekdays off */
  off: days,
  /** days of a weekend that are worked in exchange */
  worked: days,
});
type CalendarYear = z.infer<typeof calendarYear>;
const calendarFile = z.object({ years: z.record(z.string().regex(/^\d{4}$/), calendarYear) });

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

  /** Reads the calendar from a file of the same form as the project's. Throws ConfigurationError where the file is missing or has another form. */
  static read(file: string | URL = DEFAULT_FILE): WorkingCalendar {
    try {
      return new WorkingCalendar(calendarFile.parse(JSON.parse(readFileSync(file, 'utf8'))).years);
    } catch (error) {
      const detail = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
      throw new ConfigurationError(`the calendar of working days ${file} cannot be read (WORKING_DAYS_FILE):\n${detail}`);
    }
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

let current: WorkingCalendar | undefined;

/** Sets the calendar by which this process counts working days. The composition root calls it once, before the first request. */
export function setWorkingCalendar(calendar: WorkingCalendar): void {
  current = calendar;
}

/** The calendar of this process: the one that was set, else the project's. */
export function workingCalendar(): WorkingCalendar {
  current ??= WorkingCalendar.read();
  return current;
}
