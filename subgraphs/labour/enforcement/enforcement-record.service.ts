import { addDays, addMonths, today } from '../../shared/calendar/today.ts';
import { workingCalendar } from '../../shared/calendar/working-days.ts';
import { badInput } from '../../shared/errors.ts';
import { WHOLE_COUNTRY } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { limitOf } from '../time-limits/time-limits.ts';
import type { EnforcementRepository } from './enforcement-record.repository.ts';
import { EnforcementRecord } from './enforcement-record.type.ts';

const MAX_MONTHS = 60;

/** Counts of inspections, open to all as the results of a campaign are: no person is in them. */
export class EnforcementService {
  constructor(private readonly inspections: EnforcementRepository) {}

  async byDepartment(
    context: RequestContext,
    asked: { region: string | null; from: string | null; to: string | null },
  ): Promise<EnforcementRecord[]> {
    const now = today();
    const to = asked.to ?? now;
    const from = asked.from ?? addMonths(to, -12);
    if (from > to || addMonths(from, MAX_MONTHS) < to)
      throw badInput('from', 'range', `not after to, at most ${MAX_MONTHS} months before it`, `不得晚于 to，至多早 ${MAX_MONTHS} 个月`);
    const calendar = workingCalendar();
    const working: string[] = [];
    for (let day = from; day <= now; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) working.push(day);
    // The longest limit that began in the window ends within half a year.
    const until = [now, addMonths(to, 6)].sort()[0] as string;
    const { article, mark } = limitOf('INSPECT_CLOSE');
    const rows = [`time-limits/INSPECT_CLOSE: ${article}（${mark}）`, ...calendar.rowsBetween(from, until)];
    const isDecided = calendar.isConfirmed(from, until);
    const found = await this.inspections.byDepartment(context, { region: asked.region ?? WHOLE_COUNTRY, from, to, now }, working);
    return found.map((row) => EnforcementRecord.from(row, rows, isDecided));
  }
}
