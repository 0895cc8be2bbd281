import { parseDecimal } from './decimal.ts';
import { broken, sound, type Verdict } from './verdict.ts';

const YUAN = /^-?\d{1,15}(?:\.\d{1,2})?$/;

/** Exact yuan as a decimal string with at most two places. */
export function checkMoney(input: string): Verdict<{ fen: bigint }> {
  if (!YUAN.test(input)) return broken('format');
  return sound(input, { fen: parseDecimal(input, 2) });
}

/** Whole fen of an exact yuan string. Throws RangeError where the string is no amount. */
export function yuanToFen(input: string): bigint {
  const verdict = checkMoney(input);
  if (!verdict.valid) throw new RangeError('not an amount in yuan with at most two decimal places');
  return verdict.parsed.fen;
}
