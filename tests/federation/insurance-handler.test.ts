import { answer, ask } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { undisturbed } from '../support/undisturbed.ts';

test('what is known of the claims of my region, and of the persons behind them?', async () => {
  const { data, errors } = await ask(
    'insurance-310000',
    `{ injuryClaims(where: {region: "310000"}, first: 5) { totalCount nodes {
    number state injuredAt placeOfInjury { code name } platform { name }
    worker { id enrolments { scheme region { code } mode from to } injuryClaims { number } }
  } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.injuryClaims.totalCount).toBeGreaterThan(0);
  for (const { number, placeOfInjury, worker } of data.injuryClaims.nodes) {
    expect(placeOfInjury.code).toMatch(/^31/);
    expect(worker.id).toMatch(/^w-[0-9a-f]{32}$/);
    expect(worker.injuryClaims.map((claim: { number: string }) => claim.number)).toContain(number);
    for (const { region } of worker.enrolments) expect(region.code).toMatch(/^31/);
  }
});

test('amounts of benefit want a matter even in the own region', async () => {
  const { status, data, errors } = await ask('insurance-310000', '{ injuryClaims(first: 1) { nodes { number benefitsPaid } } }');
  expect([status, data]).toEqual([403, undefined]);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'MATTER_REQUIRED', agency: 'insurance', coordinate: 'InjuryClaim.benefitsPaid' });
  const found = await answer('insurance-320000', '{ injuryClaims(where: {state: APPRAISED}, first: 1) { nodes { number } } }');
  const { number } = found.data.injuryClaims.nodes[0];
  const underMatter = await answer('insurance-320000', {
    query: '{ injuryClaims(first: 100) { nodes { number capacityGrade worker { id } } } }',
    headers: { 'x-hub-matter': `injury-claim/${number}` },
  });
  const claims = underMatter.data.injuryClaims.nodes;
  expect(claims.map((claim: { number: string }) => claim.number)).toContain(number);
  expect(claims.find((claim: { number: string }) => claim.number === number).capacityGrade).toBeGreaterThan(0);
  expect(new Set(claims.map(({ worker }: { worker: { id: string } }) => worker.id)).size).toBe(1);
});

test('insured headcount is a statistic that every participant may see, small cells withheld', async () => {
  const { data } = await answer(
    'court-330000',
    '{ enterprises(where: {role: PARTNER}, first: 100) { nodes { injuryCoverage(month: "2026-09") { insured orders } } } }',
  );
  const cells = data.enterprises.nodes.map(
    (one: { injuryCoverage: { insured: number | null; orders: number | null } }) => one.injuryCoverage,
  );
  for (const { insured, orders } of cells) expect(insured === null ? orders === null : insured >= 10).toBe(true);
  expect(cells.some(({ insured }: { insured: number | null }) => insured !== null)).toBe(true);
});

const MONTH = '2026-09';
interface Gap {
  enterprise: { creditCode: string };
  reported: number | null;
  chainReported: number | null;
  insured: number | null;
  gap: number | null;
}
const gaps = async (args: string, who = 'insurance-310000') =>
  (
    await answer(
      who,
      `{ coverageGaps(month: "${MONTH}", ${args}) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { enterprise { creditCode } region { code } reported chainReported insured gap } } }`,
    )
  ).data.coverageGaps;
/** What the gaps of the month are made of, which other tests report, too. */
const reportsOfMonth = () => rowsOf('hub_labour', 'select id, headcount from employment_report where period = $1 order by id', [MONTH]);
const told = (persons: number) => (persons < 10 ? null : Math.round(persons / 10) * 10);

test('where is the gap between who works and who is insured widest? a platform counts with the firms that work for it', async () => {
  const [reports, { nodes }] = await undisturbed(
    () =>
      rowsOf<{ enterprise: string; headcount: string }>(
        'hub_labour',
        `select enterprise, sum(headcount) as headcount from employment_report where period = $1 and region between '310000' and '319999' group by 1 order by 1`,
        [MONTH],
      ),
    () => gaps('where: {platformsOnly: true, region: "310000"}, first: 50'),
  );
  const links = await rowsOf<{ principal: string; contractor: string }>(
    'hub_labour',
    `select principal, contractor from employment_link where from_day <= '2026-09-30' and coalesce(to_day, '2099-01-01') >= '2026-09-30'`,
  );
  const insured = await rowsOf<{ enterprise: string; insured: string }>(
    'hub_insurance',
    `select enterprise, sum(insured) as insured from insured_headcount where month = $1 and region between '310000' and '319999' group by 1`,
    [MONTH],
  );
  const chain = (root: string) => {
    const found = new Set([root]);
    for (const one of found) for (const { principal, contractor } of links) if (principal === one) found.add(contractor);
    return reports.filter(({ enterprise }) => found.has(enterprise)).reduce((sum, { headcount }) => sum + Number(headcount), 0);
  };
  expect(nodes.length).toBeGreaterThan(3);
  for (const { enterprise, reported, chainReported, insured: persons, gap } of nodes as Gap[]) {
    const own = Number(reports.find((one) => one.enterprise === enterprise.creditCode)?.headcount ?? 0);
    const covered = Number(insured.find((one) => one.enterprise === enterprise.creditCode)?.insured ?? 0);
    expect([reported, chainReported]).toEqual([told(own), told(chain(enterprise.creditCode))]);
    expect(persons).toBe(covered === 0 ? 0 : told(covered));
    expect(gap).toBe(chainReported === null || persons === null ? null : chainReported - persons);
  }
  const widths = (nodes as Gap[]).map(({ gap }) => gap ?? Number.NEGATIVE_INFINITY);
  expect(widths).toEqual([...widths].sort((a, b) => b - a));
});

test('the list of gaps pages forwards and backwards without a loss, and its conditions hold', async () => {
  const [, { all, count, last, before }] = await undisturbed(reportsOfMonth, async () => {
    const found: string[] = [];
    for (let after = ''; ; ) {
      const { nodes, pageInfo, totalCount } = await gaps(`where: {outsidePilot: true}, first: 100${after}`);
      found.push(...nodes.map(({ enterprise }: Gap) => enterprise.creditCode));
      after = `, after: "${pageInfo.endCursor}"`;
      if (pageInfo.hasNextPage) continue;
      const end = await gaps('where: {outsidePilot: true}, last: 7');
      const next = await gaps(`where: {outsidePilot: true}, last: 7, before: "${end.pageInfo.startCursor}"`);
      return { all: found, count: totalCount, last: end, before: next };
    }
  });
  expect([all.length, new Set(all).size]).toEqual([count, count]);
  expect(last.nodes.map(({ enterprise }: Gap) => enterprise.creditCode)).toEqual(all.slice(-7));
  expect(last.pageInfo.hasPreviousPage).toBe(true);
  expect(before.nodes.map(({ enterprise }: Gap) => enterprise.creditCode)).toEqual(all.slice(-14, -7));
  const wide = await gaps('where: {least: 500, outsidePilot: true}, first: 100');
  expect(wide.nodes.every(({ gap }: Gap) => (gap as number) >= 500)).toBe(true);
  const one = await gaps(`where: {enterprise: "${all[0]}", outsidePilot: true}, first: 5`);
  expect(one.nodes.map(({ enterprise }: Gap) => enterprise.creditCode)).toEqual([all[0]]);
  for (const [args, field] of [
    ['first: 101', 'first'],
    ['after: "x"', 'after'],
    ['where: {least: -1}', 'where.least'],
  ])
    expect(
      (await ask('insurance-310000', `{ coverageGaps(month: "${MONTH}", ${args}) { totalCount } }`)).errors?.[0]?.extensions,
    ).toMatchObject({
      ...{ code: 'BAD_USER_INPUT', field },
    });
});

test('who is to be insured is asked of the provinces and platforms of the pilot on that day, and of no others', async () => {
  const platforms = await rowsOf<{ enterprise: string }>(
    'hub_insurance',
    `select distinct enterprise from pilot_platform where from_day <= '2026-09-30'`,
  );
  const provinces = await rowsOf<{ region: string }>(
    'hub_insurance',
    `select region from pilot_province where from_day <= '2026-09-30' and withdrawn_on is null`,
  );
  const { nodes } = await gaps('first: 100', 'insurance-100000');
  expect(nodes.length).toBeGreaterThan(5);
  for (const { enterprise } of nodes as Gap[]) expect(platforms.map((one) => one.enterprise)).toContain(enterprise.creditCode);
  // Xinjiang takes no part; before the second batch, neither did Zhejiang
  expect((await gaps('where: {region: "650000"}, first: 1')).totalCount).toBe(0);
  expect((await gaps('where: {region: "650000", outsidePilot: true}, first: 1')).totalCount).toBeGreaterThan(0);
  const before = await answer('insurance-100000', '{ coverageGaps(month: "2025-06", where: {region: "330000"}, first: 1) { totalCount } }');
  expect(before.data.coverageGaps.totalCount).toBe(0);
  // the figure of one platform is that of the provinces that take part
  const [first] = nodes as Gap[];
  const counted = provinces.map(({ region }) => `(region >= '${region}' and region <= '${region.slice(0, 2)}9999')`).join(' or ');
  const [insured] = await rowsOf<{ n: string }>(
    'hub_insurance',
    `select coalesce(sum(insured), 0) as n from insured_headcount where month = $1 and enterprise = $2 and (${counted})`,
    [MONTH, first?.enterprise.creditCode],
  );
  expect(first?.insured ?? 0).toBe(told(Number(insured?.n)) ?? 0);
});

test('what does the pilot cover today, and what did it cover then?', async () => {
  const { data } = await answer(
    'insurance-310000',
    '{ now: injuryPilot { provinces { code } platforms { enterprise { creditCode } batch } sectors } then: injuryPilot(on: "2023-01-01") { provinces { code } platforms { batch } batches { batch } } never: injuryPilot(on: "2022-06-30") { provinces { code } platforms { batch } rates { perOrder } } }',
  );
  expect([data.now.provinces.length, data.now.platforms.length, data.now.sectors.length]).toEqual([17, 11, 3]);
  expect([data.then.provinces.length, data.then.platforms.length, data.then.batches.length]).toEqual([7, 7, 1]);
  expect(data.never).toEqual({ provinces: [], platforms: [], rates: [] });
});

test('which transfers wait for my region, by when, and which are late?', async () => {
  const { data } = await answer(
    'insurance-100000',
    '{ transferRequests(where: {state: RELEASED}, first: 100) { nodes { id to { code } deadlines { rule state dueOn } } } }',
  );
  expect(data.transferRequests.nodes.length).toBeGreaterThan(3);
  for (const { deadlines } of data.transferRequests.nodes)
    expect(deadlines.at(-1)).toMatchObject({ rule: 'TRANSFER_CREDIT', state: expect.stringMatching(/RUNNING|OVERDUE/) });
});
