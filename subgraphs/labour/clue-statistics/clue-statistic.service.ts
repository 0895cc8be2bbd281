import { roundedPersons } from '../../shared/authorization/small-cells.ts';
import { addMonths, closedMonth, monthEnds, today } from '../../shared/calendar/today.ts';
import { badInput } from '../../shared/errors.ts';
import { currentEdition } from '../../shared/figures/editions.ts';
import { publishedSum } from '../../shared/figures/tally.ts';
import { regionPrefix, WHOLE_COUNTRY } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { ClueChannel } from '../wage-clues/wage-clue.type.ts';
import type { ClueCount, ClueStatisticRepository } from './clue-statistic.repository.ts';
import { ClueStatistic } from './clue-statistic.type.ts';

const MAX_MONTHS = 60;
const CHANNELS = Object.keys(ClueChannel).sort();

/** Public statistic. Cells of fewer than ten persons, or recorded by a single body, are withheld. */
export class ClueStatisticService {
  constructor(private readonly clues: ClueStatisticRepository) {}

  /** Sums of months. Each month is counted once per edition, so overlapping windows contain the same monthly counts. */
  async byChannel(context: RequestContext, window: { region: string | null; from: string | null; to: string | null }) {
    // Whole months only: a window moved by one day would show the records of a single day.
    const to = closedMonth(window.to ?? today());
    const from = `${(window.from ?? addMonths(to, -11)).slice(0, 7)}-01`;
    if (from > to || addMonths(from, MAX_MONTHS) < to)
      throw badInput(
        'from',
        'range',
        `must not be after to, and at most ${MAX_MONTHS} months before it`,
        `不得晚于 to，至多早 ${MAX_MONTHS} 个月`,
      );
    const scope = regionPrefix(window.region ?? WHOLE_COUNTRY);
    const months = await this.clues.byChannel(
      context,
      monthEnds(from, to).map((asOf) => ({ scope, asOf })),
    );
    const kept = months.filter((month) => month.kept);
    const counts = kept.flatMap((month) => month.counts.channels);
    const whole = kept.length === months.length;
    // If a month is withheld from the caller, so are its channels: all channels are listed without counts.
    const channels = whole ? [...new Set(counts.map(({ channel }) => channel))].sort() : CHANNELS;
    return channels.map((channel) =>
      statistic(
        channel,
        counts.filter((count) => count.channel === channel),
        whole,
      ),
    );
  }
}

function statistic(channel: string, months: ClueCount[], kept: boolean): ClueStatistic {
  const settled = sum(months.flatMap((month) => Object.values(month.settled)));
  const clues = publishedSum(
    months.map(({ received }) => received),
    kept,
  );
  const rate = (part: number) => {
    const rounded = roundedPersons(part);
    return clues === null || rounded === null ? null : Math.min(100, Math.round((100 * rounded) / clues));
  };
  return Object.assign(new ClueStatistic(), {
    channel,
    received: clues,
    responseRate: rate(sum(months.map(({ taken_up }) => taken_up))),
    resolutionRate: rate(settled),
    medianDays: clues === null || roundedPersons(settled) === null ? null : medianOf(months, settled),
    edition: currentEdition(),
  });
}

/** Median of the days to settlement. */
function medianOf(months: readonly ClueCount[], settled: number): number {
  const days = months
    .flatMap((month) => Object.entries(month.settled).map(([day, n]) => [Number(day), n] as const))
    .sort(([a], [b]) => a - b);
  let passed = 0;
  for (const [day, n] of days) {
    passed += n;
    if (2 * passed >= settled) return day;
  }
  return 0;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
