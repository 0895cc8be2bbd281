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

/** Days before the last one where nobody says from when on. */
export const USUAL_WINDOW = data.days;
const MAX_WINDOW = 366;
const EARLIEST = '2015-01-01';

/** Signals are internal; behind each, a caller is shown the records only that it may see without the signal. */
export class RiskSignalService {
  constructor(
    private readonly signals: RiskSignalRepository,
    private readonly thresholds: RiskThresholds,
  ) {}

  /** From how much on each kind is raised on a day. */
  standards(context: RequestContext, on: string | null) {
    return this.thresholds.on(context, on ?? today());
  }

  async sweep(context: RequestContext, filter: RiskFilter | null, page: PageArguments) {
    const to = filter?.to ?? today();
    if (to < EARLIEST) throw badInput('where.to', 'range', `not before ${EARLIEST}`, `不得早于 ${EARLIEST}`);
    const from = filter?.from ?? addDays(to, -USUAL_WINDOW);
    if (from > to || addDays(from, MAX_WINDOW) < to)
      throw badInput('where.from', 'range', `not after to, at most ${MAX_WINDOW} days before it`, `不得晚于 to，至多早 ${MAX_WINDOW} 日`);
    const found = await this.signals.list.page(context, await this.sweepOf(context, filter ?? {}, from, to), page);
    // To be told of a clue is a look at its person.
    for (const { subjects } of found.nodes) for (const subject of subjects) context.subjects.add(subject);
    return found;
  }

  /** What a sweep looks at, as far as the caller may see it, by the thresholds of its last day. */
  async sweepOf(context: RequestContext, filter: Omit<RiskFilter, 'from' | 'to'>, from: string, to: string): Promise<Sweep> {
    const visible = LABOUR_POLICY.filtered(context, 'riskSignals', fieldsRead(FILTERS, { ...filter, from, to }), sql`region`);
    const seen = {
      // by another agency a clue is seen field by field, and not by way of a signal
      clues: context.caller.kind === 'LABOUR' ? LABOUR_POLICY.visible(context, 'wageClues', sql`region`, sql`worker`) : sql`false`,
      cases: LABOUR_POLICY.visible(context, 'arbitrationCases', sql`region`),
      reports: LABOUR_POLICY.visible(context, 'employmentReports', sql`region`),
    };
    const { region, enterprise, kind } = filter;
    return { region, enterprise, kind, from, to, standards: await this.thresholds.on(context, to), visible, seen };
  }
}
