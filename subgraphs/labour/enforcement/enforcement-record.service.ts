import { addDays, addMonths, closedMonth, today } from '../../shared/calendar/today.ts';
import { workingCalendar } from '../../shared/calendar/working-days.ts';
import { badInput } from '../../shared/errors.ts';
import { WHOLE_COUNTRY } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { limitOf } from '../time-limits/time-limits.ts';
import type { EnforcementRepository } from './enforcement-record.repository.ts';
import { EnforcementRecord } from './enforcement-record.type.ts';

const MAX_MONTHS = 60;

/**
 * Public counts of inspections, as the results of campaigns are; they contain no persons. They cover whole months that have
 * ended: daily counts would reveal single inspections, which are internal, and show what follows a complaint.
 */
export class EnforcementService {
  constructor(private readonly inspections: EnforcementRepository) {}

  async byDepartment(
    context: RequestContext,
    asked: { region: string | null; from: string | null; to: string | null },
  ): Promise<EnforcementRecord[]> {
    const now = today();
    const last = asked.to ?? now;
    const first = asked.from ?? addMonths(last, -12);
    if (first > last || addMonths(first, MAX_MONTHS) < last)
      throw badInput(
        'from',
        'range',
        `must not be after to, and at most ${MAX_MONTHS} months before it`,
        `不得晚于 to，至多早 ${MAX_MONTHS} 个月`,
      );
    const from = firstDayOf(first);
    const to = [addDays(addMonths(firstDayOf(last), 1), -1), closedMonth(now)].sort()[0] as string;
    if (to < from) return [];
    const calendar = workingCalendar();
    const working: string[] = [];
    for (let day = from; day <= now; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) working.push(day);
    // The longest time limit that starts in the window ends within half a year.
    const until = [now, addMonths(to, 6)].sort()[0] as string;
    const { article, mark } = limitOf('INSPECT_CLOSE');
    const rows = [`time-limits/INSPECT_CLOSE: ${article}（${mark}）`, ...calendar.rowsBetween(from, until)];
    const isDecided = calendar.isConfirmed(from, until);
    const found = await this.inspections.byDepartment(context, { region: asked.region ?? WHOLE_COUNTRY, from, to, now }, working);
    return found.map((row) => EnforcementRecord.from(row, rows, isDecided));
  }
}

const firstDayOf = (day: string): string => `${day.slice(0, 7)}-01`;
