import { z } from 'zod';
import type { Logger } from '../logger.ts';
import { type CalendarYears, calendarYears, setWorkingCalendar, type WorkingCalendar } from './working-days.ts';

/** Path at which the agency that keeps the calendar, and the gateway, publish it. */
export const CALENDAR_PATH = '/.well-known/working-days.json';
/** Milliseconds between two requests for the published calendar. */
export const CALENDAR_PAUSE = 3_000;
const DEADLINE = 2_000;
const WARN_EVERY = 20;

const published = z.object({ years: calendarYears });

/** Fetches the published years from the gateway. Throws if it does not respond. */
export const calendarFrom = (gateway: string) => async (): Promise<CalendarYears> => {
  const answer = await fetch(new URL(CALENDAR_PATH, gateway), { signal: AbortSignal.timeout(DEADLINE) });
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  return published.parse(await answer.json()).years;
};

/**
 * Updates the calendar of this process with the published years, which replace those of the file. If the request fails, the
 * last known years remain.
 */
export function followCalendar(ofFile: WorkingCalendar, read: () => Promise<CalendarYears>): (log: Logger) => Promise<void> {
  let last = '{}';
  let failures = 0;
  return async (log) => {
    try {
      const years = await read();
      failures = 0;
      const now = JSON.stringify(years);
      if (now === last) return;
      setWorkingCalendar(ofFile.with(years));
      last = now;
      log.info({ years: Object.keys(years) }, 'the calendar of working days changed');
    } catch (error) {
      failures += 1;
      // During the start the gateway does not respond yet; log a warning only after a minute.
      if (failures % WARN_EVERY === 0) log.warn({ error: (error as Error).name, failures }, 'the calendar of working days cannot be read');
    }
  };
}
