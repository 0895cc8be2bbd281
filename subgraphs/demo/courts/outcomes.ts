import type { CaseFacts, Matter } from './judgment-words.ts';

/** Claims that depend on the labour relation: without it they cannot be upheld, not even in part. */
const NEEDS_RELATION: readonly Matter[] = ['CONFIRM_RELATION', 'DISMISSAL', 'OVERTIME', 'INJURY'];
const DECIDED = ['CLAIM_UPHELD', 'UPHELD_IN_PART', 'DISMISSED'];

export const needsRelation = (matter: Matter): boolean => NEEDS_RELATION.includes(matter);

/** An outcome that a first-instance court can reach on this claim with this finding; otherwise the outcome drawn. */
export function possibleOutcome(matter: Matter, relation: string | null, drawn: string): string {
  // An administrative court neither upholds a decision in part nor settles on an amount.
  if (matter === 'RECOGNITION') return { UPHELD_IN_PART: 'CLAIM_UPHELD', SETTLED: 'WITHDRAWN' }[drawn] ?? drawn;
  if (!needsRelation(matter) || !DECIDED.includes(drawn)) return drawn;
  if (relation !== 'LABOUR_RELATION') return 'DISMISSED';
  return matter === 'CONFIRM_RELATION' && drawn === 'DISMISSED' ? 'CLAIM_UPHELD' : drawn;
}

/** Outcome of the claim after the last court. */
export function finalOutcome({ outcome, appealed }: Pick<CaseFacts, 'outcome' | 'appealed'>): string | null {
  if (!appealed) return outcome;
  if (outcome === 'AFFIRMED') return appealed.outcome;
  return outcome === 'REVERSED' ? opposite(appealed.outcome) : outcome;
}

/** A claim that was enforced was upheld in the end. */
export const enforceable = (first: string): string => (first === 'DISMISSED' ? 'REVERSED' : 'AFFIRMED');

/** The relation found on appeal: the opposite one if the appeal court decides a claim that depends on it the other way. */
export function relationOnAppeal(matter: Matter, relation: string, final: string | null): string {
  if (!needsRelation(matter) || !final || !DECIDED.includes(final)) return relation;
  if (final !== 'DISMISSED') return 'LABOUR_RELATION';
  return relation === 'LABOUR_RELATION' && matter === 'CONFIRM_RELATION' ? 'NOT_FOUND' : relation;
}

/** A settlement and a withdrawal end a case without a finding, an enforcement begins after it. */
export const statesRelation = ({ outcome, enforced }: Pick<CaseFacts, 'outcome' | 'enforced'>): boolean =>
  outcome !== null && outcome !== 'SETTLED' && outcome !== 'WITHDRAWN' && !enforced;

export function awardedOf(facts: Pick<CaseFacts, 'amount' | 'outcome' | 'appealed'>): string {
  const share = { CLAIM_UPHELD: 1, SETTLED: 1, UPHELD_IN_PART: 0.6 }[finalOutcome(facts) ?? ''] ?? 0;
  return (Number(facts.amount) * share).toFixed(2);
}

const opposite = (outcome: string): string => (outcome === 'DISMISSED' ? 'CLAIM_UPHELD' : 'DISMISSED');
