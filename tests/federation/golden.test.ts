import { make } from '../golden/make.ts';
import { CASES, layCases, measure, QUERIES, table } from '../golden/measure.ts';
import { startHub, type TestHub } from '../support/start-hub.ts';

const SLOW = 240_000;
let hub: TestHub;
beforeAll(async () => {
  hub = await startHub({ args: ['--profile', 'empty'] });
  await layCases(hub);
}, SLOW);
afterAll(() => hub?.stop());

test('the golden set is the one its generator makes: what is right follows from facts laid down, not from a ranking', () => {
  const made = make();
  expect(JSON.parse(JSON.stringify(made.cases))).toEqual(CASES);
  expect(JSON.parse(JSON.stringify(made.queries))).toEqual(QUERIES);
  expect(QUERIES.length).toBeGreaterThanOrEqual(200);
  for (const { judged } of QUERIES) expect(Object.values(judged).filter((grade) => grade >= 2).length).toBeGreaterThan(0);
});

test(
  'similar cases are found: MRR@10 above 0.70 over all, and no way of asking is left behind',
  async () => {
    const measured = await measure(hub);
    process.stdout.write(`${table(measured)}\n`);
    const mrr = Object.fromEntries(measured.map((one) => [one.by, one.mrr]));
    expect(mrr.all).toBeGreaterThan(0.7);
    for (const by of ['FACTS', 'MIXED', 'LAW']) expect([by, (mrr[by] as number) > 0.9]).toEqual([by, true]);
    expect(mrr.TEXT).toBeGreaterThan(0.5);
  },
  SLOW,
);
