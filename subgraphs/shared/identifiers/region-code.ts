import { divisionsOf } from './divisions.ts';
import { invalid, type Verdict, valid } from './verdict.ts';

export const WHOLE_COUNTRY = '100000';

/** 0 whole country, 1 province, 2 prefecture, 3 county. */
export type RegionDepth = 0 | 1 | 2 | 3;

/**
 * Division code (行政区划代码), GB/T 2260, six digits; 100000 is the whole country. Former codes are valid because old records
 * contain them. `regionRules` checks whether a code was in force on a day.
 */
export function checkRegionCode(input: string): Verdict<{ depth: RegionDepth }> {
  const code = input.normalize('NFKC').trim();
  if (!/^[1-8]\d{5}$/.test(code)) return invalid('format');
  if (divisionsOf(code).length === 0) return invalid('region');
  return valid(code, { depth: regionDepth(code) });
}

export function regionDepth(code: string): RegionDepth {
  if (code === WHOLE_COUNTRY) return 0;
  if (code.endsWith('0000')) return 1;
  return code.endsWith('00') ? 2 : 3;
}

/** The digits with which the codes of all divisions inside `code` begin: '' for the whole country, '31' for 310000. */
export function regionPrefix(code: string): string {
  const depth = regionDepth(code);
  return depth === 3 ? code : code.slice(0, depth * 2);
}

/** Does `outer` contain `inner`, or equal it? */
export function regionCovers(outer: string, inner: string): boolean {
  return inner.startsWith(regionPrefix(outer));
}

/** Does one of the two divisions contain the other, or are they equal? */
export const regionsMeet = (one: string, other: string): boolean => regionCovers(one, other) || regionCovers(other, one);

/** The division itself and all divisions that contain it. */
export const regionsAbove = (code: string): string[] => [
  ...new Set([WHOLE_COUNTRY, `${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code]),
];
