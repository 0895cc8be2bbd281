import 'reflect-metadata';
import { addDays } from '../../subgraphs/shared/calendar/today.ts';
import { termRules } from '../../subgraphs/unions/contracts/filing-rules.ts';

const isRefused = (agreedFrom: string, effectiveOn: string, expiresOn: string) =>
  termRules(agreedFrom, effectiveOn, expiresOn).some(Boolean);

// first day, last day of one year, last day of three years
test.each([
  ['2026-01-01', '2026-12-31', '2028-12-31'],
  ['2026-02-01', '2027-01-31', '2029-01-31'],
  ['2028-02-29', '2029-02-28', '2031-02-28'],
  ['2027-03-01', '2028-02-29', '2030-02-28'],
  ['2025-03-01', '2026-02-28', '2028-02-29'],
])('a term that begins on %s lasts at least to %s and at most to %s', (first, least, most) => {
  const refused = (expiresOn: string) => isRefused(first, first, expiresOn);
  expect([addDays(least, -1), least, most, addDays(most, 1)].map(refused)).toEqual([true, false, false, true]);
});

test('too short is counted from the agreed first day, too long from the day on which the contract takes effect', () => {
  const refused = (expiresOn: string) => isRefused('2026-01-01', '2026-01-20', expiresOn);
  expect(['2026-12-30', '2026-12-31', '2029-01-19', '2029-01-20'].map(refused)).toEqual([true, false, false, true]);
});
