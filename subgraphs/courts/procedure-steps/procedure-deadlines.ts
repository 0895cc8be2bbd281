import { today } from '../../shared/calendar/today.ts';
import type { Deadline } from '../../shared/vocabulary/value-types.ts';
import { clock, type LimitCode, lastDay } from '../time-limits/time-limits.ts';
import type { ProcedureStepRow } from './procedure-step.entity.ts';

const TRIALS: Record<string, LimitCode> = { ORDINARY: 'CIV_ORDINARY', SUMMARY: 'CIV_SUMMARY', SMALL_CLAIMS: 'CIV_SMALL' };
const DUTIES: Record<string, LimitCode[]> = {
  MEDIATION: ['MEDIATE_ONESTOP', 'MEDIATE_LABOUR'],
  ARBITRATION: ['ARB_DECIDE'],
  APPEAL: ['CIV_APPEAL'],
};
const INSTANCES = ['FIRST_INSTANCE', 'APPEAL', 'RETRIAL'];
// What leaves nothing to appeal against or to enforce.
const NO_DECISION = ['SETTLED', 'WITHDRAWN'];
const NOTHING_TO_ENFORCE = ['DISMISSED', 'WITHDRAWN', 'REFUSED'];

/**
 * The clocks of one step of a chain. Duties: how long its body may take. Rights: until when somebody may go on, told while
 * they are open and where they were used; nobody waits for a right that lapsed.
 */
export function procedureDeadlines(step: ProcedureStepRow, chain: readonly ProcedureStepRow[], now = today()): Deadline[] {
  const { stage, started_on, ended_on, extended_on, mode } = step;
  const trial = stage === 'FIRST_INSTANCE' && mode ? [TRIALS[mode] as LimitCode] : [];
  const duties = [...(DUTIES[stage] ?? []), ...trial].map((code) =>
    clock(code, started_on, ended_on, extended_on !== null && code !== 'MEDIATE_LABOUR'),
  );
  return [...duties, ...rightsAfter(step, chain).flatMap((right) => openOrUsed(right, now))];
}

type Right = [code: LimitCode, from: string | null, usedOn: string | null];

function rightsAfter(step: ProcedureStepRow, chain: readonly ProcedureStepRow[]): Right[] {
  const { stage, ended_on, served_on, outcome, mode } = step;
  if (!ended_on) return [];
  const next = (wanted: string) => chain.find((one) => one.stage === wanted && one.started_on >= ended_on)?.started_on ?? null;
  if (stage === 'MEDIATION') return outcome === 'AGREED' ? [['JUDICIAL_CONFIRM', ended_on, next('JUDICIAL_CONFIRMATION')]] : [];
  if (stage === 'ARBITRATION') return outcome === 'SETTLED' ? [] : [['SUE_NONFINAL', served_on, next('FIRST_INSTANCE')]];
  const orders = !NOTHING_TO_ENFORCE.includes(outcome ?? '');
  const enforcement: Right[] = orders ? [['ENFORCE_APPLY', served_on, next('ENFORCEMENT')]] : [];
  if (stage === 'JUDICIAL_CONFIRMATION' || stage === 'PAYMENT_ORDER') return enforcement;
  if (!INSTANCES.includes(stage) || !served_on) return [];
  const appealed = next('APPEAL');
  const appealable = stage === 'FIRST_INSTANCE' && mode !== 'SMALL_CLAIMS' && !NO_DECISION.includes(outcome ?? '');
  // A judgment that can be appealed against is final when that time has run out.
  const final = appealable ? (appealed ? null : lastDay('APPEAL', served_on)) : served_on;
  return [
    ...(appealable ? [['APPEAL', served_on, appealed] as Right] : []),
    // What was decided in a retrial is not tried again on a party's application.
    ...(outcome === 'WITHDRAWN' || stage === 'RETRIAL' ? [] : [['RETRIAL_APPLY', final, next('RETRIAL')] as Right]),
    ...enforcement.map(([code, , used]): Right => [code, final, used]),
  ];
}

function openOrUsed([code, from, usedOn]: Right, now: string): Deadline[] {
  if (!from || from > now) return [];
  return usedOn || lastDay(code, from) >= now ? [clock(code, from, usedOn)] : [];
}
