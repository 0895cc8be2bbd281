import { answer, theHub } from '../support/ask.ts';
import { workFor } from '../support/log-lines.ts';

const INDICATOR = '{ reported qualifier source computed unit }';
const FIGURES = `
  labourFigures(asOf: "2026-10-31") { flexibleWorkers ${INDICATOR} enterprisesInspected ${INDICATOR} violationsHandled ${INDICATOR} }
  unionFigures(asOf: "2026-10-31") { collectiveContracts ${INDICATOR} coveredEnterprises ${INDICATOR} members ${INDICATOR} }
  courtFigures(asOf: "2026-10-31") { mediationCases ${INDICATOR} courtCases ${INDICATOR} successRate ${INDICATOR} }
  insuranceFigures(asOf: "2026-10-31") { injuryInsured ${INDICATOR} pensionFlexible ${INDICATOR} }`;

test("what are the national figures, as published and as the hub's records give them?", async () => {
  const { data } = await answer('labour-100000', `{ region(code: "100000") { name ${FIGURES} } }`);
  const { labourFigures, unionFigures, courtFigures, insuranceFigures } = data.region;
  expect(labourFigures.flexibleWorkers).toMatchObject({ reported: 200_000_000, qualifier: 'MORE_THAN', computed: null });
  expect(labourFigures.flexibleWorkers.source).toContain('国务院');
  expect(labourFigures.enterprisesInspected).toMatchObject({ reported: 79_000, qualifier: 'EXACT' });
  expect(unionFigures.collectiveContracts).toMatchObject({ reported: 3_576 });
  expect(insuranceFigures.injuryInsured).toMatchObject({ reported: 25_100_000 });
  for (const { computed } of [
    labourFigures.enterprisesInspected,
    unionFigures.coveredEnterprises,
    courtFigures.courtCases,
    insuranceFigures.pensionFlexible,
  ])
    expect(computed).toBeGreaterThan(100);
  const inForce = await answer(
    'labour-100000',
    '{ collectiveContracts(where: {status: IN_FORCE, on: "2026-10-31"}) { totalCount } courtCases(where: {decidedTo: "2026-10-31"}) { totalCount } }',
  );
  expect(unionFigures.collectiveContracts.computed).toBe(inForce.data.collectiveContracts.totalCount);
  expect(courtFigures.courtCases.computed).toBe(inForce.data.courtCases.totalCount);
});

test('an earlier day gives the figure that was published by then', async () => {
  const { data } = await answer(
    'labour-100000',
    '{ region(code: "100000") { insuranceFigures(asOf: "2024-01-15") { injuryInsured { reported } pilotProvinces { reported } } } }',
  );
  expect(data.region.insuranceFigures).toEqual({ injuryInsured: { reported: 7_310_000 }, pilotProvinces: { reported: null } });
});

test('the table of all 34 provinces costs as much as one of them, and its counts add up to the national ones', async () => {
  const one = await answer('court-330000', `{ regions(search: "浙江省") { code ${FIGURES} } }`);
  const all = await answer(
    'court-330000',
    `{ regions(level: PROVINCE) { code ${FIGURES} } region(code: "100000") { courtFigures(asOf: "2026-10-31") { courtCases { computed } } } }`,
  );
  expect([one.data.regions.length, all.data.regions.length]).toEqual([1, 34]);
  const [workForOne, workForAll] = [await workFor(theHub(), one.traceId), await workFor(theHub(), all.traceId)];
  for (const agency of ['labour', 'unions', 'insurance'] as const) expect(workForAll[agency]).toEqual(workForOne[agency]);
  const sum = all.data.regions.reduce(
    (total: number, { courtFigures }: { courtFigures: { courtCases: { computed: number } } }) => total + courtFigures.courtCases.computed,
    0,
  );
  expect(sum).toBe(all.data.region.courtFigures.courtCases.computed);
});

test('a count of persons below ten is withheld', async () => {
  const { data } = await answer(
    'court-330000',
    '{ regions(parent: "540000") { insuranceFigures(asOf: "2026-10-31") { injuryInsured { computed } } } }',
  );
  for (const { insuranceFigures } of data.regions) expect(insuranceFigures.injuryInsured.computed ?? 10).toBeGreaterThanOrEqual(10);
  expect(
    data.regions.some(
      ({ insuranceFigures }: { insuranceFigures: { injuryInsured: { computed: number | null } } }) =>
        insuranceFigures.injuryInsured.computed === null,
    ),
  ).toBe(true);
});

test('figures of persons move by month and by tens: no day and no difference singles out one person', async () => {
  const days = ['2026-03-01', '2026-03-09', '2026-03-17', '2026-03-30'].map(
    (day, i) => `d${i}: insuranceFigures(asOf: "${day}") { injuryInsured { computed asOf } }`,
  );
  const { data } = await answer('court-330000', `{ region(code: "310000") { ${days.join(' ')} } }`);
  const told = Object.values(data.region) as { injuryInsured: { computed: number; asOf: string } }[];
  expect(new Set(told.map(({ injuryInsured }) => JSON.stringify(injuryInsured))).size).toBe(1);
  expect(told[0]?.injuryInsured.asOf).toBe('2026-02-28');
  expect((told[0]?.injuryInsured.computed ?? 0) % 10).toBe(0);
});
