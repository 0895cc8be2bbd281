import { divideRounded, formatDecimal, parseDecimal } from '../../shared/identifiers/decimal.ts';
import type { Scheme } from '../enrolments/enrolment-spell.enums.ts';
import data from './data/transfer-rules.json' with { type: 'json' };

const FEN = 2;

export const ruleOf = (scheme: Scheme) => data.schemes[scheme];

/** Amounts that move with the months of a person: the whole personal account, and a percentage of the bases from the pooled fund, to the fen. */
export function statementOf(
  scheme: Scheme,
  { account, bases }: { account: string; bases: string },
): { account: string | null; pooled: string | null } {
  const rule = ruleOf(scheme);
  const pooled = divideRounded(parseDecimal(bases, FEN) * BigInt(rule.pooledPercent), 100n);
  return { account: rule.account ? account : null, pooled: rule.pooledPercent > 0 ? formatDecimal(pooled, FEN) : null };
}
