/**
 * A decimal as an integer in units of its last place: 12.5 with two places is 1250n. Throws RangeError if the text is not a
 * decimal or has more places.
 */
export function parseDecimal(text: string, places: number): bigint {
  const parts = /^(-?)(\d{1,30})(?:\.(\d{1,20}))?$/.exec(text);
  const [, sign, whole = '', rest = ''] = parts ?? [];
  if (!parts || rest.length > places) throw new RangeError(`not a decimal with at most ${places} places`);
  const value = BigInt(whole + rest.padEnd(places, '0'));
  return sign ? -value : value;
}

/** The inverse: 1250n with two places is 12.50. */
export function formatDecimal(value: bigint, places: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  return `${value < 0n ? '-' : ''}${whole}${places > 0 ? `.${digits.slice(-places)}` : ''}`;
}

/** The quotient rounded to an integer, half away from zero: the rule for amounts of money (四舍五入). */
export function divideRounded(value: bigint, divisor: bigint): bigint {
  const twice = 2n * (value < 0n ? -value : value) + divisor;
  const whole = twice / (2n * divisor);
  return value < 0n ? -whole : whole;
}
