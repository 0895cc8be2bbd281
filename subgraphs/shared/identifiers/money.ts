import { broken, sound, type Verdict } from './verdict.ts';

const YUAN = /^-?\d{1,15}(?:\.\d{1,2})?$/;

/** Exact yuan as a decimal string with at most two places. */
export function checkMoney(input: string): Verdict<{ fen: bigint }> {
  if (!YUAN.test(input)) return broken('format');
  const negative = input.startsWith('-');
  const [whole, cents = ''] = input.replace('-', '').split('.') as [string, string?];
  const fen = BigInt(whole) * 100n + BigInt(cents.padEnd(2, '0'));
  return sound(input, { fen: negative ? -fen : fen });
}

/** Whole fen of an exact yuan string. Throws RangeError where the string is no amount. */
export function yuanToFen(input: string): bigint {
  const verdict = checkMoney(input);
  if (!verdict.valid) throw new RangeError('not an amount in yuan with at most two decimal places');
  return verdict.parsed.fen;
}
