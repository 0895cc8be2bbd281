import sql from 'sql-template-tag';
import { fieldsAsked } from '../../shared/authorization/policy.ts';
import { addDays, today } from '../../shared/calendar/today.ts';
import type { PageArguments } from '../../shared/database/keyset.ts';
import { badInput } from '../../shared/errors.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import { LABOUR_POLICY } from '../policy.ts';
import data from './data/risk-rules.json' with { type: 'json' };
import type { RiskSignalRepository } from './risk-signal.repository.ts';
import type { RiskFilter, RiskKind } from './risk-signal.type.ts';

const LONGEST_WINDOW = 366;
const FILTERS = { region: 'RiskSignal.region', enterprise: 'RiskSignal.enterprise', kind: 'RiskSignal.kind' };
const THRESHOLDS = Object.fromEntries(Object.entries(data.rules).map(([kind, { threshold }]) => [kind, threshold])) as Record<
  RiskKind,
  number
>;

/** Signals are internal; behind each, a caller is shown the records only that it may see without the signal. */
export class RiskSignalService {
  constructor(private readonly signals: RiskSignalRepository) {}

  sweep(context: RequestContext, filter: RiskFilter | null, page: PageArguments) {
    const to = filter?.to ?? today();
    const from = filter?.from ?? addDays(to, -data.days);
    if (from > to || addDays(from, LONGEST_WINDOW) < to)
      throw badInput(
        'where.from',
        'range',
        `not after to, at most ${LONGEST_WINDOW} days before it`,
        `不得晚于 to，至多早 ${LONGEST_WINDOW} 日`,
      );
    const { region, enterprise, kind } = filter ?? {};
    const visible = LABOUR_POLICY.filtered(context, 'riskSignals', fieldsAsked(filter, FILTERS), sql`region`);
    const seen = {
      clues: LABOUR_POLICY.visible(context, 'wageClues', sql`region`, sql`worker`),
      cases: LABOUR_POLICY.visible(context, 'arbitrationCases', sql`region`),
      reports: LABOUR_POLICY.visible(context, 'employmentReports', sql`region`),
    };
    return this.signals.list.page(context, { region, enterprise, kind, from, to, thresholds: THRESHOLDS, visible, seen }, page);
  }
}
