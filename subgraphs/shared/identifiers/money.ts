import { parseDecimal } from './decimal.ts';
import { invalid, type Verdict, valid } from './verdict.ts';

const YUAN = /^-?\d{1,15}(?:\.\d{1,2})?$/;

/** Exact yuan as a decimal string with at most two places. */
export function checkMoney(input: string): Verdict<{ fen: bigint }> {
  if (!YUAN.test(input)) return invalid('format');
  return valid(input, { fen: parseDecimal(input, 2) });
}

/** Whole fen of an exact yuan string. Throws RangeError where the string is no amount. */
export function yuanToFen(input: string): bigint {
  const verdict = checkMoney(input);
  if (!verdict.valid) throw new RangeError('not an amount in yuan with at most two decimal places');
  return verdict.parsed.fen;
}
