import { roundedPersons } from '../../shared/authorization/small-cells.ts';
import { addMonths, closedMonth, today } from '../../shared/calendar/today.ts';
import { badInput } from '../../shared/errors.ts';
import { WHOLE_COUNTRY } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { ClueStatisticRepository } from './clue-statistic.repository.ts';
import { ClueStatistic } from './clue-statistic.type.ts';

const LONGEST_MONTHS = 60;

/** A statistic, open to all; cells of fewer than ten persons are withheld. */
export class ClueStatisticService {
  constructor(private readonly clues: ClueStatisticRepository) {}

  async byChannel(context: RequestContext, window: { region: string | null; from: string | null; to: string | null }) {
    // Whole months: a window that slides by a day would tell what one day held.
    const to = closedMonth(window.to ?? today());
    const from = `${(window.from ?? addMonths(to, -11)).slice(0, 7)}-01`;
    if (from > to || addMonths(from, LONGEST_MONTHS) < to)
      throw badInput(
        'from',
        'range',
        `not after to, at most ${LONGEST_MONTHS} months before it`,
        `不得晚于 to，至多早 ${LONGEST_MONTHS} 个月`,
      );
    const rows = await this.clues.byChannel(context, window.region ?? WHOLE_COUNTRY, from, to);
    return rows.map(({ channel, received, taken_up, settled, median_days }) => {
      const clues = roundedPersons(received);
      const rate = (n: number) =>
        clues === null || roundedPersons(n) === null ? null : Math.min(100, Math.round((100 * (roundedPersons(n) as number)) / clues));
      return Object.assign(new ClueStatistic(), {
        channel,
        received: clues,
        responseRate: rate(taken_up),
        resolutionRate: rate(settled),
        medianDays: clues === null || roundedPersons(settled) === null ? null : median_days,
      });
    });
  }
}
