import { answer, ask } from '../support/ask.ts';

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
  const { status, data, errors } = await ask('insurance-310000', '{ injuryClaims(first: 1) { nodes { number benefits } } }');
  expect([status, data]).toEqual([403, undefined]);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'MATTER_REQUIRED', agency: 'insurance', coordinate: 'InjuryClaim.benefits' });
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
