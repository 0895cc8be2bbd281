import { addDays, today } from '../../shared/calendar/today.ts';
import type { Deadline } from '../../shared/vocabulary/value-types.ts';
import { clock, type LimitCode, lastDay } from '../time-limits/time-limits.ts';
import type { DocumentedStep } from './procedure-step.entity.ts';

const TRIALS: Record<string, LimitCode> = { ORDINARY: 'CIV_ORDINARY', SUMMARY: 'CIV_SUMMARY', SMALL_CLAIMS: 'CIV_SMALL' };
const DUTIES: Record<string, LimitCode[]> = {
  MEDIATION: ['MEDIATE_ONESTOP', 'MEDIATE_LABOUR'],
  ARBITRATION: ['ARB_DECIDE'],
};
const INSTANCES = ['FIRST_INSTANCE', 'APPEAL', 'RETRIAL'];
// Outcomes that leave nothing to appeal against or to enforce.
const NO_DECISION = ['SETTLED', 'WITHDRAWN'];
const NOTHING_TO_ENFORCE = ['DISMISSED', 'WITHDRAWN', 'REFUSED'];
// Arbitrations that ended without an award: no time limit to sue starts (Art. 29 names none).
const NO_AWARD = ['SETTLED', 'NOT_ACCEPTED'];

/**
 * Time limits of one step of a chain. Duties: how long the body may take. Rights: until when a party may act; listed while they
 * are open and if they were used. An expired right is left out.
 */
export function procedureDeadlines(step: DocumentedStep, chain: readonly DocumentedStep[], now = today()): Deadline[] {
  const { stage, started_on, ended_on, extended_on } = step;
  const duties = [...(DUTIES[stage] ?? []), ...trialOf(step, chain)].map((code) =>
    clock(code, started_on, ended_on, extended_on !== null && code !== 'MEDIATE_LABOUR'),
  );
  return [...duties, ...rightsAfter(step, chain).flatMap((right) => openOrUsed(right, now))];
}

function trialOf({ stage, mode, started_on }: DocumentedStep, chain: readonly DocumentedStep[]): LimitCode[] {
  if (stage === 'FIRST_INSTANCE') return mode ? [TRIALS[mode] as LimitCode] : [];
  if (stage !== 'APPEAL') return [];
  const appealed = chain.findLast((one) => one.stage === 'FIRST_INSTANCE' && one.ended_on !== null && one.ended_on <= started_on);
  return [appealed?.document === 'RULING' ? 'CIV_APPEAL_RULING' : 'CIV_APPEAL'];
}

type Right = [code: LimitCode, from: string | null, usedOn: string | null];

function rightsAfter(step: DocumentedStep, chain: readonly DocumentedStep[]): Right[] {
  const { stage, ended_on, served_on, outcome } = step;
  if (!ended_on) return [];
  const next = (wanted: string) => chain.find((one) => one.stage === wanted && one.started_on >= ended_on)?.started_on ?? null;
  if (stage === 'MEDIATION') return outcome === 'AGREED' ? [['JUDICIAL_CONFIRM', ended_on, next('JUDICIAL_CONFIRMATION')]] : [];
  if (stage === 'ARBITRATION') return NO_AWARD.includes(outcome ?? '') ? [] : [['SUE_NONFINAL', served_on, next('FIRST_INSTANCE')]];
  const enforcement = (from: string | null): Right[] => (orders(step, chain) ? [['ENFORCE_APPLY', from, next('ENFORCEMENT')]] : []);
  if (stage === 'JUDICIAL_CONFIRMATION') return enforcement(served_on);
  // The debtor first has time to pay or to object; enforcement can be applied for after that.
  if (stage === 'PAYMENT_ORDER') return enforcement(served_on && lastDay('PAYMENT_ORDER', served_on));
  if (!INSTANCES.includes(stage) || !served_on) return [];
  const appealed = next('APPEAL');
  const appeal = timeToAppeal(step);
  // A decision that can be appealed becomes final on the day after the time to appeal ends.
  const final = appeal ? (appealed ? null : addDays(lastDay(appeal, served_on), 1)) : served_on;
  return [
    ...(appeal ? [[appeal, served_on, appealed] as Right] : []),
    // A decision made in a retrial is not retried on a party's application.
    ...(outcome === 'WITHDRAWN' || stage === 'RETRIAL' ? [] : [['RETRIAL_APPLY', final, next('RETRIAL')] as Right]),
    ...enforcement(final),
  ];
}

/** The time to appeal; undefined if there is no appeal. Of the rulings that end a trial only a dismissal of the action has one (Arts. 157, 171). */
function timeToAppeal({ stage, mode, outcome, document }: DocumentedStep): LimitCode | undefined {
  if (stage !== 'FIRST_INSTANCE' || mode === 'SMALL_CLAIMS' || NO_DECISION.includes(outcome ?? '')) return undefined;
  if (document !== 'RULING') return 'APPEAL';
  return outcome === 'DISMISSED' ? 'APPEAL_RULING' : undefined;
}

/** Whether there is anything to enforce; a decision that affirms a judgment orders what that judgment ordered. */
function orders({ ordinal, outcome }: DocumentedStep, chain: readonly DocumentedStep[]): boolean {
  const before = chain.filter((one) => one.ordinal < ordinal && INSTANCES.includes(one.stage));
  const said = outcome === 'AFFIRMED' ? (before.findLast((one) => one.outcome !== 'AFFIRMED')?.outcome ?? outcome) : outcome;
  return !NOTHING_TO_ENFORCE.includes(said ?? '');
}

function openOrUsed([code, from, usedOn]: Right, now: string): Deadline[] {
  if (!from || from > now) return [];
  return usedOn || lastDay(code, from) >= now ? [clock(code, from, usedOn)] : [];
}
