import { answer, ask } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';

const ASK = `query($text: String, $numbers: [String!]) { resolveCitations(text: $text, numbers: $numbers) { cited number state candidates withdrawnOn case { number title } } }`;
const resolve = async (who: string, variables: object) =>
  (await answer(who, { query: ASK, variables: { ...variables } })).data.resolveCitations;
const one = async (where: string) =>
  (await rowsOf<{ number: string }>('hub_courts', `select number from court_case where ${where} order by number limit 1`))[0]
    ?.number as string;

test('a text’s citations in every bracket style and spacing: which exist, which do not, which were withdrawn, which may be meant', async () => {
  const published = await one('published and decided_on is not null');
  const withdrawn = await one('withdrawn_on is not null');
  const open = await one('not published and withdrawn_on is null');
  const styled = published
    .replace('(', '〔 ')
    .replace(')', ' 〕')
    .replace(/(\d+)号$/, ' $1 号');
  const full = published.replace('(', '（').replace(')', '）');
  const elsewhere = published.replace(/^(\(\d{4}\).)\d+/, '$19999');
  const nobody = published.replace(/\d+号$/, '9999999号');
  const text = `参照${styled}、${full}和${withdrawn}；另见${elsewhere}、${nobody}、${open}。`;
  const hits = await resolve('court-330000', { text });
  const by = new Map(hits.map((hit: { number: string; state: string }) => [hit.number, hit]));
  expect(by.get(published)).toMatchObject({ state: 'EXISTS', case: { number: published } });
  expect(by.get(withdrawn)).toMatchObject({ state: 'WITHDRAWN', case: null, withdrawnOn: '2026-10-31' });
  expect(by.get(elsewhere)).toMatchObject({ state: 'AMBIGUOUS', case: null });
  expect((by.get(elsewhere) as { candidates: string[] }).candidates).toContain(published);
  expect(by.get(nobody)).toMatchObject({ state: 'NOT_FOUND', candidates: [], case: null });
  // a case in progress reads like none to those it is no affair of
  const [abroad] = await resolve('union-310000', { numbers: [open] });
  expect(abroad).toMatchObject({ state: 'NOT_FOUND', case: null });
});

test('what is no case number is told; each number is answered once; the question has bounds', async () => {
  const hits = await resolve('court-330000', { numbers: ['张三案', '(1901)沪0105民初9000001号', '张三案'] });
  expect(hits.map(({ cited, state }: { cited: string; state: string }) => [cited, state])).toEqual([
    ['张三案', 'NOT_A_NUMBER'],
    ['(1901)沪0105民初9000001号', 'NOT_A_NUMBER'],
  ]);
  const code = async (variables: object) =>
    (await ask('court-330000', { query: ASK, variables: { ...variables } })).errors?.[0]?.extensions;
  expect(await code({})).toMatchObject({ code: 'BAD_USER_INPUT', field: 'numbers', rule: 'missing' });
  expect(await code({ text: 'x'.repeat(50_001) })).toMatchObject({ field: 'text', rule: 'length' });
  expect(await code({ numbers: Array.from({ length: 501 }, (_, i) => `(2025)沪0105民初${9_000_001 + i}号`) })).toMatchObject({
    field: 'numbers',
  });
  expect(
    await resolve('court-330000', { numbers: Array.from({ length: 500 }, (_, i) => `(2025)沪0105民初${9_100_001 + i}号`) }),
  ).toHaveLength(500);
});

test('causes of action by version, with what is not confirmed marked; a case keeps the version it was docketed under', async () => {
  const { data } = await answer(
    'court-330000',
    `{ now: causes { code name version parent mark } before: causes(version: "2020") { code version validTo }
      courtCases(where: {cause: "205"}, first: 1) { nodes { cause { code version name parent validFrom } } } }`,
  );
  expect(new Set(data.now.map((cause: { version: string }) => cause.version))).toEqual(new Set(['2025']));
  expect(data.now).toContainEqual({
    code: '214.2',
    name: '新就业形态追索劳动报酬纠纷',
    version: '2025',
    parent: '214',
    mark: 'unconfirmed',
  });
  expect(data.before).toContainEqual({ code: '186.1', version: '2020', validTo: '2025-12-31' });
  expect(data.courtCases.nodes[0].cause).toMatchObject({ version: '2025', validFrom: '2026-01-01' });
  const { errors } = await ask('court-330000', '{ causes(version: "1999") { code } }');
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'version' });
});

test('where disputes are mediated: by kind, and county by county, so that one sees where nobody mediates', async () => {
  const { data } = await answer(
    'labour-100000',
    `{ mediationOrganizations(where: {kind: ONE_STOP}, first: 3) { totalCount nodes { name kind jointly mediators address hours region { name } } }
      committees: mediationOrganizations(where: {kind: ENTERPRISE}, first: 1) { totalCount }
      regions(parent: "330000") { name mediationOrganizations(kind: ONE_STOP, first: 1) { totalCount } }
      region(code: "100000") { courtFigures { mediationOrganizations { computed reported qualifier } } } }`,
  );
  // The figure is an edition: what other tests brought in since is in the list only.
  const [{ n: demo } = { n: '' }] = await rowsOf<{ n: string }>(
    'hub_courts',
    `select count(*) as n from mediation_organization where kind = 'ONE_STOP' and id !~ '(^|-)T-' and opened_on < date_trunc('month', current_date) and (closed_on is null or closed_on >= date_trunc('month', current_date))`,
  );
  const { computed } = data.region.courtFigures.mediationOrganizations;
  expect(computed).toBeGreaterThanOrEqual(Number(demo));
  expect(computed).toBeLessThanOrEqual(data.mediationOrganizations.totalCount);
  expect(data.region.courtFigures.mediationOrganizations).toMatchObject({ reported: 3000, qualifier: 'MORE_THAN' });
  for (const { kind, jointly } of data.mediationOrganizations.nodes) expect([kind, jointly.length >= 3]).toEqual(['ONE_STOP', true]);
  expect(data.committees.totalCount).toBeGreaterThan(50);
  const counts = data.regions.map((region: { mediationOrganizations: { totalCount: number } }) => region.mediationOrganizations.totalCount);
  expect(Math.max(...counts)).toBeGreaterThan(0);
});
