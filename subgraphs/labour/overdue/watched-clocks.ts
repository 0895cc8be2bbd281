import sql from 'sql-template-tag';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { OverdueBoard } from '../../shared/overdue/overdue.resolver.ts';
import { readableClocks } from '../../shared/overdue/readable-clocks.ts';
import { extendedOnce, type WatchedClock } from '../../shared/overdue/watched-clock.ts';
import { ORDERED, RECTIFY_ARTICLE } from '../rectifications/rectification.type.ts';
import { Region } from '../region/region.type.ts';
import { withoutCluesElsewhere } from '../risk-sweeps/clues-elsewhere.ts';
import { type LimitCode, limitOf } from '../time-limits/time-limits.ts';

const REGION = sql`region`;

export const LABOUR_OVERDUE: OverdueBoard = {
  name: 'labourOverdue',
  description: 'Overdue duties of labour departments, commissions and enterprises, most overdue first (劳动保障超期事项).',
  places: { type: Region, at: Region.at },
  clocks: labourClocks,
};

/**
 * Duties of labour departments, commissions and enterprises. A respondent that files no defence is not overdue, because the
 * arbitration goes on without it (Art. 30). An expired right is not a duty.
 */
function labourClocks(context: RequestContext): WatchedClock[] {
  const readable = readableClocks('labour', context);
  return [
    {
      ...{ rule: 'WAGE_CLUE', limit: limitOf('WAGE_CLUE'), holder: 'LABOUR_DEPARTMENT', type: 'WageClue' },
      ...{ table: sql`wage_clue`, key: sql`id`, region: REGION, subjects: sql`array[worker]`, started: sql`received_on` },
      ...{ open: sql`resolved_on is null`, visible: readable('WageClue.deadlines', 'PERSONAL', REGION, sql`worker`) },
    },
    {
      ...{ rule: 'INSPECT_CLOSE', limit: limitOf('INSPECT_CLOSE'), holder: 'LABOUR_DEPARTMENT', type: 'Inspection' },
      ...{ table: sql`inspection`, key: sql`number`, region: REGION, started: sql`opened_on` },
      extended: extendedOnce(limitOf('INSPECT_CLOSE'), sql`extended_on`),
      ...{ open: sql`closed_on is null`, visible: readable('Inspection.deadlines', 'INTERNAL', REGION) },
    },
    {
      ...{ rule: 'RECTIFICATION', holder: 'ENTERPRISE', type: 'Rectification' },
      limit: { dueOn: sql`due_on`, article: sql`${RECTIFY_ARTICLE}::text`, basis: () => ORDERED },
      ...{ table: sql`rectification`, key: sql`id`, region: REGION, started: sql`ordered_on` },
      ...{ open: sql`done_on is null`, visible: readable('Rectification.deadline', 'INTERNAL', REGION) },
    },
    {
      ...{ rule: 'RISK_CASE', limit: limitOf('RISK_CASE'), holder: 'LABOUR_DEPARTMENT', participant: sql`owner`, type: 'RiskCase' },
      ...{ table: sql`risk_case`, key: sql`id`, region: REGION, started: sql`opened_on` },
      ...{ open: sql`closed_on is null`, visible: withoutCluesElsewhere(context, readable('RiskCase.deadline', 'INTERNAL', REGION)) },
    },
    ...arbitrationClocks(context),
  ];
}

function arbitrationClocks(context: RequestContext): WatchedClock[] {
  const visible = readableClocks('labour', context)('ArbitrationCase.deadlines', 'INTERNAL', REGION);
  const clock = (rule: LimitCode, started: WatchedClock['started'], open: WatchedClock['open'], more: Partial<WatchedClock> = {}) => ({
    ...{ rule, limit: limitOf(rule), holder: 'ARBITRATION_COMMISSION' as const, type: 'ArbitrationCase' },
    ...{ table: sql`arbitration_case`, key: sql`number`, region: REGION, started, visible },
    ...{ open: sql`decided_on is null and ${open}`, ...more },
  });
  return [
    clock('ARB_ACCEPT', sql`filed_on`, sql`accepted_on is null`),
    clock('ARB_SERVE', sql`accepted_on`, sql`served_on is null`),
    clock('ARB_FORWARD', sql`defended_on`, sql`forwarded_on is null`),
    clock('ARB_PANEL', sql`accepted_on`, sql`panel_on is null`),
    clock('ARB_HEARING_NOTICE', sql`accepted_on`, sql`hearing_noticed_on is null`, { from: sql`hearing_on` }),
    clock('ARB_DECIDE', sql`accepted_on`, sql`true`, { extended: extendedOnce(limitOf('ARB_DECIDE'), sql`extended_on`) }),
  ];
}
