import { parseDecimal } from './decimal.ts';
import { invalid, type Verdict, valid } from './verdict.ts';

const YUAN = /^-?\d{1,15}(?:\.\d{1,2})?$/;

/** Checks an exact amount in yuan: a decimal string with at most two places. */
export function checkMoney(input: string): Verdict<{ fen: bigint }> {
  if (!YUAN.test(input)) return invalid('format');
  return valid(input, { fen: parseDecimal(input, 2) });
}

/** An amount in yuan as an integer number of fen. Throws RangeError if the text is not an amount. */
export function yuanToFen(input: string): bigint {
  const verdict = checkMoney(input);
  if (!verdict.valid) throw new RangeError('not an amount in yuan with at most two decimal places');
  return verdict.parsed.fen;
}
