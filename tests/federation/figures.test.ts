import { answer, theHub } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { workFor } from '../support/log-lines.ts';
import { brokenRules, mutation } from '../support/mutate.ts';

const QUIET = '2023-12-31';
const INDICATOR = '{ reported qualifier source computed definition unit }';
const FIGURES = `
  labourFigures(asOf: "2026-10-31") { flexibleWorkers ${INDICATOR} enterprisesInspected ${INDICATOR} violationsHandled ${INDICATOR} }
  unionFigures(asOf: "2026-10-31") { collectiveContracts ${INDICATOR} coveredEnterprises ${INDICATOR} members ${INDICATOR} }
  courtFigures(asOf: "2026-10-31") { mediationCases ${INDICATOR} courtCases ${INDICATOR} successRate ${INDICATOR} }
  insuranceFigures(asOf: "2026-10-31") { injuryInsured ${INDICATOR} pensionFlexible ${INDICATOR} }`;

test("what are the national figures, as published and as the hub's records give them?", async () => {
  const { data } = await answer('labour-100000', `{ region(code: "100000") { name ${FIGURES} } }`);
  const { labourFigures, unionFigures, courtFigures, insuranceFigures } = data.region;
  expect(labourFigures.flexibleWorkers).toMatchObject({ reported: 200_000_000, qualifier: 'MORE_THAN' });
  expect(labourFigures.flexibleWorkers.source).toContain('国务院');
  expect(labourFigures.enterprisesInspected).toMatchObject({ reported: 79_000, qualifier: 'ABOUT' });
  expect(unionFigures.collectiveContracts).toMatchObject({ reported: 3_576 });
  expect(insuranceFigures.injuryInsured).toMatchObject({ reported: 25_100_000 });
  // what was published for one campaign stands beside the results of that campaign
  const [own] = await rowsOf<{ inspected: string; handled: string }>(
    'hub_labour',
    `select (select count(distinct enterprise) from inspection where campaign = 'LEVEL_UP' and opened_on <= '2026-10-31') as inspected,
       (select count(*) from violation v join inspection i on i.number = v.inspection where i.campaign = 'LEVEL_UP' and v.handled_on <= '2026-10-31') as handled`,
  );
  expect(labourFigures.enterprisesInspected.computed).toBe(Number(own?.inspected));
  expect(labourFigures.violationsHandled.computed).toBe(Number(own?.handled));
  expect(labourFigures.enterprisesInspected.definition).toContain('LEVEL_UP');
  for (const { computed } of [unionFigures.coveredEnterprises, courtFigures.courtCases, insuranceFigures.pensionFlexible])
    expect(computed).toBeGreaterThan(100);
  // An edition stands while other tests write: figures and lists are compared on a day for which none writes.
  const inForce = await answer(
    'labour-100000',
    `{ collectiveContracts(where: {status: IN_FORCE, on: "${QUIET}"}) { totalCount } courtCases(where: {decidedTo: "${QUIET}"}) { totalCount }
      region(code: "100000") { unionFigures(asOf: "${QUIET}") { collectiveContracts { computed } } courtFigures(asOf: "${QUIET}") { courtCases { computed } } } }`,
  );
  expect(inForce.data.region.unionFigures.collectiveContracts.computed).toBe(inForce.data.collectiveContracts.totalCount);
  expect(inForce.data.region.courtFigures.courtCases.computed).toBe(inForce.data.courtCases.totalCount);
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
    `{ regions(level: PROVINCE) { code ${FIGURES} quiet: courtFigures(asOf: "${QUIET}") { courtCases { computed } } }
      region(code: "100000") { courtFigures(asOf: "${QUIET}") { courtCases { computed } } } }`,
  );
  expect([one.data.regions.length, all.data.regions.length]).toEqual([1, 34]);
  const [workForOne, workForAll] = [await workFor(theHub(), one.traceId), await workFor(theHub(), all.traceId)];
  for (const agency of ['labour', 'unions', 'insurance'] as const) expect(workForAll[agency]).toEqual(workForOne[agency]);
  const sum = all.data.regions.reduce(
    (total: number, { quiet }: { quiet: { courtCases: { computed: number } } }) => total + quiet.courtCases.computed,
    0,
  );
  expect(sum).toBeGreaterThan(0);
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

test('a campaign has its published figures beside its own results, and a record is of its days', async () => {
  const { data } = await answer(
    'labour-100000',
    '{ campaigns(on: "2026-01-05") { code results { inspected interviews violations } published { inspected { reported qualifier computed } interviews { reported computed } violations { reported computed } } } }',
  );
  const { published, results } = data.campaigns.find(({ code }: { code: string }) => code === 'LEVEL_UP');
  expect(published).toEqual({
    inspected: { reported: 79_000, qualifier: 'ABOUT', computed: results.inspected },
    interviews: { reported: 8_652, computed: results.interviews },
    violations: { reported: 14_000, computed: results.violations },
  });
  expect(data.campaigns.filter((one: { published: unknown }) => one.published !== null)).toHaveLength(1);
  const late = await mutation('labour-310000', 'recordInspection', 'inspection', 'number', {
    ...{ enterprise: '91193100MA00000238', region: '310000', subject: '算法', campaign: 'ALGO', openedOn: '2026-06-01' },
  });
  expect(brokenRules(late)).toEqual(['campaign NOT_RUNNING']);
});

test('below the country rates of cover are computed where both parts are on record', async () => {
  const { data } = await answer(
    'labour-100000',
    '{ regions(level: PROVINCE) { code labourFigures { flexibleWorkers { computed } } coverageRates { figure computedPercent covered { computed } } } }',
  );
  const known = data.regions.flatMap(
    ({ labourFigures, coverageRates }: { labourFigures: { flexibleWorkers: { computed: number | null } }; coverageRates: Rate[] }) =>
      coverageRates.map((rate) => ({ ...rate, workers: labourFigures.flexibleWorkers.computed })),
  );
  expect(known.some(({ computedPercent }: Rate) => computedPercent !== null)).toBe(true);
  for (const { computedPercent, covered, workers } of known as (Rate & { workers: number | null })[])
    expect(computedPercent).toBe(
      workers && covered.computed !== null && covered.computed <= workers ? ((100 * covered.computed) / workers).toFixed(1) : null,
    );
});

interface Rate {
  figure: string;
  computedPercent: string | null;
  covered: { computed: number | null };
}
