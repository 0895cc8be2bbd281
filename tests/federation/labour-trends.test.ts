import { answer, ask } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { undisturbed } from '../support/undisturbed.ts';

test('how do headcount and income move in my province, and how unsteady is the income?', async () => {
  const [counted, { data }] = await undisturbed(
    () =>
      rowsOf<{ period: string; n: number; persons: number; income: string }>(
        'hub_labour',
        `select period, count(distinct enterprise)::integer as n, sum(headcount)::integer as persons,
          round(sum(average_income * headcount) / sum(headcount), 2) as income
        from employment_report where region like '33%' and period between '2026-04' and '2026-09' group by 1 order by 1`,
      ),
    () =>
      answer(
        'labour-330000',
        `{ employmentTrend(where: {region: "330000", from: "2026-04", to: "2026-09"}) { incomeVolatility
            points { period enterprises headcount averageHours averageIncome incomeChange } } }`,
      ),
  );
  const { points, incomeVolatility } = data.employmentTrend;
  expect(points.map(({ period, enterprises }: { period: string; enterprises: number }) => [period, enterprises])).toEqual(
    counted.map(({ period, n }) => [period, n]),
  );
  points.forEach((one: { headcount: number; averageIncome: string | null; incomeChange: number | null }, i: number) => {
    const row = counted[i] as (typeof counted)[number];
    expect(one.headcount).toBe(Math.round(row.persons / 10) * 10);
    expect(one.averageIncome).toBe(row.n >= 3 ? row.income : null);
    const before = points[i - 1]?.averageIncome;
    if (before && one.averageIncome) expect(one.incomeChange).toBeCloseTo((Number(one.averageIncome) / Number(before) - 1) * 100, 0);
    else expect(one.incomeChange).toBeNull();
  });
  expect(incomeVolatility).toBeGreaterThan(0);
});

test('the reports behind a trend are internal: another agency needs an agreement, a county is told its own', async () => {
  for (const query of [
    '{ employmentTrend(where: {region: "340000"}) { points { period } } }',
    '{ monitoringPilots { trend { points { period } } } }',
  ]) {
    const refused = await ask('union-310000', query);
    expect(refused.errors?.[0]?.extensions.code).toBe('AGREEMENT_REQUIRED');
  }
  const [[counted], { data }] = await undisturbed(
    () =>
      rowsOf<{ n: number }>(
        'hub_labour',
        `select count(distinct enterprise)::integer as n from employment_report where region = '330106' and period = '2026-09'`,
      ),
    () => answer('labour-330106', '{ employmentTrend(where: {from: "2026-09", to: "2026-09"}) { points { enterprises } } }'),
  );
  expect(data.employmentTrend.points.map(({ enterprises }: { enterprises: number }) => enterprises)).toEqual(counted?.n ? [counted.n] : []);
});

const reportsOfExpress = () =>
  rowsOf<{ n: number }>(
    'hub_labour',
    `select count(distinct r.enterprise)::integer as n from employment_report r join enterprise e on e.credit_code = r.enterprise
      where e.industry = '6020' and period between '2026-01' and '2026-09' group by period order by period`,
  );

test('what does the pilot on express firms show, and what do riders earn an hour?', async () => {
  const [express, { data }] = await undisturbed(reportsOfExpress, () =>
    answer(
      'labour-100000',
      `{ monitoringPilots { code industry agencies source mark trend(where: {from: "2026-01", to: "2026-09"}) { points { period enterprises headcount averageIncome } } }
       paySurveys(where: {region: "330000", sector: INSTANT_DELIVERY}) { totalCount nodes { period sector sample hourlyP25 hourlyMedian hourlyP75 averageHours region { code } } }
       all: paySurveys(first: 100) { nodes { sample hourlyMedian } } }`,
    ),
  );
  const [pilot] = data.monitoringPilots;
  expect(pilot).toMatchObject({ code: 'EXPRESS', industry: '6020', agencies: ['人力资源社会保障部', '国家邮政局'] });
  expect(pilot.trend.points.map(({ enterprises }: { enterprises: number }) => enterprises)).toEqual(express.map(({ n }) => n));
  for (const { enterprises, averageIncome } of pilot.trend.points) expect(averageIncome === null).toBe(enterprises < 3);
  expect(data.paySurveys.totalCount).toBe(4);
  for (const { hourlyP25, hourlyMedian, hourlyP75 } of data.paySurveys.nodes)
    if (hourlyMedian) expect(Number(hourlyP25) < Number(hourlyMedian) && Number(hourlyMedian) < Number(hourlyP75)).toBe(true);
  for (const { sample, hourlyMedian } of data.all.nodes) expect(hourlyMedian === null).toBe(sample === null);
});

// An edition stands while other tests write: of these months none writes.
test('how fast are clues answered, hotline by hotline?', async () => {
  const { data } = await answer(
    'sharing-330000',
    '{ clueStatistics(from: "2025-03-01", to: "2026-02-28") { channel received responseRate resolutionRate medianDays } }',
  );
  const counted = await rowsOf<{ channel: string; n: number; settled: number }>(
    'hub_labour',
    `select channel, count(*)::integer as n, count(resolved_on)::integer as settled from wage_clue
      where duplicate_of is null and received_on between '2025-03-01' and '2026-02-28' group by 1 order by 1`,
  );
  expect(data.clueStatistics.map(({ channel }: { channel: string }) => channel)).toEqual(counted.map(({ channel }) => channel));
  data.clueStatistics.forEach((one: { received: number | null; resolutionRate: number | null }, i: number) => {
    const { n, settled } = counted[i] as (typeof counted)[number];
    const tens = (count: number) => (count < 10 ? null : Math.round(count / 10) * 10);
    expect(one.received).toBe(tens(n));
    const [all, done] = [tens(n), tens(settled)];
    expect(one.resolutionRate).toBe(all === null || done === null ? null : Math.min(100, Math.round((100 * done) / all)));
  });
  const refused = await ask('labour-330000', '{ clueStatistics(from: "2026-02-01", to: "2026-01-01") { received } }');
  expect(refused.errors?.[0]?.extensions).toMatchObject({ field: 'from', rule: 'range' });
});

test('for how many did the enterprise keep its duties, who answers for whom, and who inspects?', async () => {
  const { data } = await answer(
    'labour-330000',
    `{ employmentReports(where: {region: "330000"}, first: 5) { nodes { headcount duties { duty persons share } } }
       enterprises(where: {role: PLATFORM}, first: 2) { nodes { partners(first: 20) { nodes { responsible supervisedOn } } } }
       former: enterprises(search: "旧称P0009") { nodes { name formerNames registeredOn } }
       region(code: "330000") { labourFigures(asOf: "2026-10-31") { inspectors { computed } arbitrators { computed } openInspections { computed } openArbitrations { computed } gigMarkets { computed reported } interviews { computed } } } }`,
  );
  for (const { headcount, duties } of data.employmentReports.nodes)
    for (const { persons, share } of duties) expect(share).toBeCloseTo(headcount ? persons / headcount : 0, 3);
  const links = data.enterprises.nodes.flatMap(({ partners }: { partners: { nodes: { responsible: string | null }[] } }) => partners.nodes);
  expect(new Set(links.map(({ responsible }: { responsible: string | null }) => responsible))).toContain('JOINT');
  expect(data.former.nodes).toHaveLength(1);
  expect(data.former.nodes[0].formerNames[0]).toContain('旧称P0009');
  const [staff] = await rowsOf<{ inspectors: number; arbitrators: number }>('hub_labour', `select * from staffing where region = '330000'`);
  const { inspectors, arbitrators, openInspections } = data.region.labourFigures;
  expect([inspectors.computed, arbitrators.computed]).toEqual([staff?.inspectors, staff?.arbitrators]);
  expect(openInspections.computed).toBeGreaterThan(0);
});

test('a month without reports breaks the row of changes: what stands before it is not the month before', async () => {
  const firms = await rowsOf<{ code: string }>('hub_labour', 'select credit_code as code from enterprise order by 1 limit 3');
  const place = '621125';
  const months = ['2019-01', '2019-02', '2019-04', '2019-05'];
  await rowsOf(
    'hub_labour',
    `insert into employment_report (id, enterprise, period, region, headcount, labour_relation, incomplete, civil, average_hours, average_income, orders, submitted_on)
       select 'T-TREND-' || m.n || '-' || f.n, f.code, m.period, $1, 100, 100, 0, 0, 8, 4000 + 400 * m.n, 1000, '2019-06-01'
       from unnest($2::text[]) with ordinality m(period, n), unnest($3::text[]) with ordinality f(code, n)`,
    [place, months, firms.map(({ code }) => code)],
  );
  try {
    const { data } = await answer(
      `labour-${place}`,
      '{ employmentTrend(where: {from: "2019-01", to: "2019-06"}) { points { period averageIncome incomeChange } } }',
    );
    expect(data.employmentTrend.points).toEqual([
      { period: '2019-01', averageIncome: '4400.00', incomeChange: null },
      { period: '2019-02', averageIncome: '4800.00', incomeChange: 9.1 },
      { period: '2019-04', averageIncome: '5200.00', incomeChange: null },
      { period: '2019-05', averageIncome: '5600.00', incomeChange: 7.7 },
    ]);
  } finally {
    await rowsOf('hub_labour', `delete from employment_report where id like 'T-TREND-%'`);
  }
});
