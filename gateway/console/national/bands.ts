const MAX_BANDS = 5;

export type Band = [from: number, to: number];

/**
 * Divides the values into at most five bands with about the same number of provinces, lowest first; equal values are in the
 * same band.
 */
export function bandsOf(values: readonly number[]): Band[] {
  const sorted = [...values].sort((a, b) => a - b);
  const bands: Band[] = [];
  const size = Math.ceil(sorted.length / MAX_BANDS);
  for (let start = 0; start < sorted.length; ) {
    let end = Math.min(start + size, sorted.length);
    while (end < sorted.length && sorted[end] === sorted[end - 1]) end++;
    bands.push([sorted[start] as number, sorted[end - 1] as number]);
    start = end;
  }
  return bands;
}

export const bandOf = (bands: readonly Band[], value: number): number => bands.findIndex(([, to]) => value <= to);
