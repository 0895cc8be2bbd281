import sql from 'sql-template-tag';
import { addDays, today } from '../../shared/calendar/today.ts';
import { badInput } from '../../shared/errors.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { fieldsRead } from '../../shared/lists/filter-table.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { LABOUR_POLICY } from '../policy.ts';
import data from './data/risk-rules.json' with { type: 'json' };
import { FILTERS, type RiskSignalRepository, type Sweep } from './risk-signal.repository.ts';
import type { RiskFilter } from './risk-signal.type.ts';
import type { RiskThresholds } from './risk-thresholds.ts';

/** Default length of the window, in days before its last day. */
export const DEFAULT_WINDOW = data.days;
const MAX_WINDOW = 366;
const EARLIEST = '2015-01-01';

/** Signals are internal. Among the records behind a signal, a caller sees only those it may see without the signal. */
export class RiskSignalService {
  constructor(
    private readonly signals: RiskSignalRepository,
    private readonly thresholds: RiskThresholds,
  ) {}

  /** Threshold of each kind of signal on a day. */
  standards(context: RequestContext, on: string | null) {
    return this.thresholds.on(context, on ?? today());
  }

  async sweep(context: RequestContext, filter: RiskFilter | null, page: PageArguments) {
    const to = filter?.to ?? today();
    if (to < EARLIEST) throw badInput('where.to', 'range', `must not be before ${EARLIEST}`, `不得早于 ${EARLIEST}`);
    const from = filter?.from ?? addDays(to, -DEFAULT_WINDOW);
    if (from > to || addDays(from, MAX_WINDOW) < to)
      throw badInput(
        'where.from',
        'range',
        `must not be after to, and at most ${MAX_WINDOW} days before it`,
        `不得晚于 to，至多早 ${MAX_WINDOW} 日`,
      );
    const found = await this.signals.list.page(context, await this.sweepOf(context, filter ?? {}, from, to), page);
    // Listing a clue counts as access to its person's data.
    for (const { subjects } of found.nodes) for (const subject of subjects) context.subjects.add(subject);
    return found;
  }

  /** The signals of a sweep that the caller may see, by the thresholds of its last day. */
  async sweepOf(context: RequestContext, filter: Omit<RiskFilter, 'from' | 'to'>, from: string, to: string): Promise<Sweep> {
    const visible = LABOUR_POLICY.filtered(context, 'riskSignals', fieldsRead(FILTERS, { ...filter, from, to }), sql`region`);
    const seen = {
      // other agencies see clues field by field, never through a signal
      clues: context.caller.kind === 'LABOUR' ? LABOUR_POLICY.visible(context, 'wageClues', sql`region`, sql`worker`) : sql`false`,
      cases: LABOUR_POLICY.visible(context, 'arbitrationCases', sql`region`),
      reports: LABOUR_POLICY.visible(context, 'employmentReports', sql`region`),
    };
    const { region, enterprise, kind } = filter;
    return { region, enterprise, kind, from, to, standards: await this.thresholds.on(context, to), visible, seen };
  }
}
