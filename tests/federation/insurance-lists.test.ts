import { growth, listCost, listsOf } from '../support/lists.ts';

// Every list of the insurance agencies, with whatever of a row is looked up elsewhere.
const ENTERPRISE = 'creditCode name';
// Few rows of the demo are late: overdue.test.ts asks what they cost. Nobody contests cover there.
const ELSEWHERE = ['coverContests', 'insuranceOverdue', 'insuranceReference', 'monthContests'];
const LISTS: Record<string, string> = {
  'orderPremiumBatches(where: {everyRun: true}, ': `id platform { ${ENTERPRISE} } region { name }`,
  'injuryClaims(': `number deadlines { rule } courtCases { number title } platform { ${ENTERPRISE} } placeOfInjury { name }
    worker { id enrolments { scheme } insuredAt(at: "2026-01-01T00:00:00Z") { insured } transfers { id } transferPreview(to: "310000") { movingMonths } injuryClaims { number } }`,
  'transferRequests(': 'id from { name } to { name } events { step } worker { id enrolments { scheme } }',
  'enrolmentPlans(': 'region { name } target covered',
  'coverageGaps(month: "2026-09", where: {outsidePilot: true}, ': `enterprise { ${ENTERPRISE} } region { name } gap`,
};

test('no list of the insurance agencies is left out', () => {
  expect([...Object.keys(LISTS), ...ELSEWHERE].map((list) => list.split('(')[0]).sort()).toEqual(listsOf('insurance'));
});

const cost = (query: string) => listCost('insurance', 'insurance-100000', query);

test.each(Object.entries(LISTS))('%s…) costs as many statements for a hundred rows as for ten', async (list, selection) => {
  const asked = (first: number) => cost(`{ list: ${list}first: ${first}) { nodes { ${selection} } } }`);
  const { few: ten, all: hundred, more } = await growth(asked);
  expect(ten.rows).toBe(10);
  expect(hundred.rows).toBeGreaterThan(50);
  expect(more).toBeLessThanOrEqual(2); // fields that none of the ten rows has cost one more each
  expect(hundred.statements).toBeLessThan(15);
});

test('what the insurance agencies add to enterprises and regions is asked once for all', async () => {
  const coverage = 'injuryCoverage(month: "2026-09") { insured } coverageGap(month: "2026-09") { reported insured gap }';
  const asked = (first: number) => cost(`{ list: enterprises(first: ${first}) { nodes { ${coverage} } } }`);
  const [ten, forty] = [await asked(10), await asked(40)];
  expect(forty.statements).toBeLessThanOrEqual(ten.statements);
  const regions = await cost(
    '{ list: regions(level: PROVINCE) { insuranceFigures { injuryInsured { computed } } coverageRates { figure reportedPercent } } }',
  );
  expect(regions.rows).toBeGreaterThan(30);
  expect(regions.statements).toBeLessThan(5);
});
