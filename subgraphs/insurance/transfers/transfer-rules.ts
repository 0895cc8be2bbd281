import { divideRounded, formatDecimal, parseDecimal } from '../../shared/identifiers/decimal.ts';
import type { Scheme } from '../enrolments/enrolment-spell.enums.ts';
import data from './data/transfer-rules.json' with { type: 'json' };

const FEN = 2;

export const ruleOf = (scheme: Scheme) => data.schemes[scheme];

/** First day of the months whose bases count for the part of the pooled fund. */
export const POOLED_FROM = `${data.pooledFrom}-01`;

/** Are both regions in one province? The rule on what moves out of the pooled fund is one for moves between provinces. */
export const isWithinProvince = (from: string, to: string): boolean => from.slice(0, 2) === to.slice(0, 2);

/** Why a scheme moves from one region to another, or does not. */
export function reasonOf(scheme: Scheme, from: string | undefined, to: string): { reason: string; reasonZh: string } {
  const { reason, reasonZh } = ruleOf(scheme);
  return scheme === 'PENSION' && from && isWithinProvince(from, to) ? data.pensionWithinProvince : { reason, reasonZh };
}

/**
 * Amounts that move with the months of a person: the whole personal account, and between provinces a percentage of the bases
 * from the pooled fund, to the fen. `pooledBases`: the bases of the months from POOLED_FROM.
 */
export function statementOf(
  scheme: Scheme,
  { account, pooledBases }: { account: string; pooledBases: string },
  { from, to }: { from: string; to: string },
): { account: string | null; pooled: string | null } {
  const rule = ruleOf(scheme);
  const pooled = divideRounded(parseDecimal(pooledBases, FEN) * BigInt(rule.pooledPercent), 100n);
  const isPooled = rule.pooledPercent > 0 && !isWithinProvince(from, to);
  return { account: rule.account ? account : null, pooled: isPooled ? formatDecimal(pooled, FEN) : null };
}
