import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bandOf, bandsOf } from '../../gateway/console/national/bands.ts';
import { monthEnds } from '../../gateway/console/national/month-ends.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const REPORT = JSON.parse(readFileSync(path.join(PROJECT, 'gateway/console/national/report.json'), 'utf8'));
const AGENCIES = ['labour', 'unions', 'courts', 'insurance'];

interface Published {
  indicator: string;
  value: number;
  source: string;
}

const published = (agency: string): Published[] =>
  JSON.parse(readFileSync(path.join(PROJECT, 'subgraphs', agency, 'figures/data/reported.json'), 'utf8')).figures;

/** The numbers of a Chinese sentence: 1.32万 is 13200. */
function numbersOf(sentence: string): number[] {
  const units: Record<string, number> = { 万: 10_000, 亿: 100_000_000 };
  return [...sentence.matchAll(/(\d+(?:\.\d+)?)(万|亿)?/g)].map(([, digits, unit]) =>
    Math.round(Number(digits) * (units[unit ?? ''] ?? 1)),
  );
}

test('every figure published in the report has its sentence, and the sentence states the figure', () => {
  const ofReport = AGENCIES.flatMap((agency) => published(agency).map((one) => ({ agency, ...one }))).filter(({ source }) =>
    source.startsWith(REPORT.title),
  );
  expect(ofReport.length).toBeGreaterThan(12);
  for (const { agency, indicator, value } of ofReport) {
    const sentence = REPORT.sentences[`${agency}.${indicator}`];
    expect([indicator, sentence !== undefined]).toEqual([indicator, true]);
    expect([indicator, numbersOf(sentence.text).includes(value)]).toEqual([indicator, true]);
  }
});

test.each([
  ['2026-02-15', 3, '2023-01-31', '2025-10-31', '2026-01-31'],
  ['2026-02-28', 1, '2025-02-28', '2026-01-31', '2026-02-28'],
  ['2024-02-29', 12, '2012-02-29', '2023-02-28', '2024-02-29'],
  ['2026-01-01', 1, '2024-12-31', '2025-11-30', '2025-12-31'],
])('thirteen ends of months up to %s, every %s months', (day, step, first, lastButOne, last) => {
  const days = Object.values(monthEnds(day, step));
  expect(days).toHaveLength(13);
  expect([days[0], days[11], days[12]]).toEqual([first, lastButOne, last]);
});

test.each([[[5, 1, 1, 1, 9, 7, 3]], [[0, 0, 0]], [[4]], [Array.from({ length: 34 }, (_, i) => (i * 7) % 11)]])(
  'bands hold every value once, equal values together: %j',
  (values) => {
    const bands = bandsOf(values);
    expect(bands.length).toBeLessThanOrEqual(5);
    for (const value of values) {
      const [from, to] = bands[bandOf(bands, value)] as [number, number];
      expect(value >= from && value <= to).toBe(true);
    }
    for (const [i, [from]] of bands.entries()) if (i > 0) expect(from).toBeGreaterThan((bands[i - 1] as [number, number])[1]);
  },
);

test('without a value there is no band', () => {
  expect(bandsOf([])).toEqual([]);
});
