import { checkArbitrationNumber } from './arbitration-number.ts';
import { provinceOfSign } from './case-number.ts';

/**
 * Does the number begin with the abbreviation of a province other than that of the region? False for numbers without one (深宝…).
 */
export function isOfAnotherProvince(number: string, region: string): boolean {
  const verdict = checkArbitrationNumber(number);
  if (!verdict.valid) return false;
  const province = provinceOfSign(verdict.parsed.commission.charAt(0));
  return province !== undefined && !region.startsWith(province);
}
