import { answer, ask } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';

const WEST_LAKE = { latitude: 30.2504, longitude: 120.1417 };

/** Metres between two points: worked out here by the spherical law of cosines, the hub uses haversines. */
function metres(a: typeof WEST_LAKE, b: typeof WEST_LAKE): number {
  const [p, q] = [(a.latitude * Math.PI) / 180, (b.latitude * Math.PI) / 180];
  const d = ((b.longitude - a.longitude) * Math.PI) / 180;
  return 6_371_008.8 * Math.acos(Math.sin(p) * Math.sin(q) + Math.cos(p) * Math.cos(q) * Math.cos(d));
}

const MARKETS = `query($near: Point, $within: Int, $after: String, $first: Int, $where: GigMarketFilter) {
  gigMarkets(near: $near, within: $within, where: $where, first: $first, after: $after) {
    totalCount nodes { id name kind level services hours distance position { latitude longitude } region { code } } pageInfo { endCursor hasNextPage } } }`;

test('where is the nearest gig station that helps with social insurance?', async () => {
  const ask3 = async (after: string | null, first: number) =>
    (
      await answer('labour-330106', {
        query: MARKETS,
        variables: { near: WEST_LAKE, after, first, where: { service: 'SOCIAL_INSURANCE' } },
      })
    ).data.gigMarkets;
  const all = await ask3(null, 100);
  const distances = all.nodes.map(({ distance }: { distance: number }) => distance);
  expect(distances).toEqual([...distances].sort((a, b) => a - b));
  for (const { position, distance, services } of all.nodes) {
    expect(Math.abs(metres(WEST_LAKE, position) - distance)).toBeLessThan(2);
    expect(services).toContain('SOCIAL_INSURANCE');
  }
  // page by page it is the same list
  const first = await ask3(null, 7);
  const second = await ask3(first.pageInfo.endCursor, 7);
  expect([...first.nodes, ...second.nodes]).toEqual(all.nodes.slice(0, 14));

  const within = await answer('union-310000', { query: MARKETS, variables: { near: WEST_LAKE, within: 20_000, first: 100 } });
  const [counted] = await rowsOf<{ n: string }>('hub_labour', `select count(*) as n from gig_market where closed_on is null`);
  expect(within.data.gigMarkets.totalCount).toBeLessThan(Number(counted?.n));
  for (const { distance } of within.data.gigMarkets.nodes) expect(distance).toBeLessThanOrEqual(20_000);
});

test('a point outside China, or a distance from nowhere, is named with its rule', async () => {
  const refused = async (args: string) =>
    (await ask('labour-330106', `{ gigMarkets(${args}, first: 1) { nodes { id } } }`)).errors?.[0]?.extensions;
  expect(await refused('near: {latitude: 60, longitude: 120}')).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'near.latitude',
    rule: 'range',
  });
  expect(await refused('near: {latitude: 30, longitude: 10}')).toMatchObject({ field: 'near.longitude', rule: 'range' });
  expect(await refused('within: 100')).toMatchObject({ field: 'within', rule: 'near' });
  expect(await refused('near: {latitude: 30, longitude: 120}, within: 0')).toMatchObject({ field: 'within', rule: 'range' });
});

test('who helps somebody to start a business here, and with what support?', async () => {
  const { data } = await answer('labour-330106', {
    query: `query($near: Point!) { startupCarriers(near: $near, where: {support: GUARANTEED_LOAN}, first: 5) { nodes { name kind seats supports distance } }
      all: startupCarriers(region: "330000", first: 100) { totalCount nodes { distance region { code } } } }`,
    variables: { near: WEST_LAKE },
  });
  expect(data.startupCarriers.nodes).toHaveLength(5);
  for (const { supports, distance } of data.startupCarriers.nodes) {
    expect(supports).toContain('GUARANTEED_LOAN');
    expect(distance).toBeGreaterThan(0);
  }
  for (const { distance, region } of data.all.nodes) expect([distance, region.code.slice(0, 2)]).toEqual([null, '33']);
});

test('which courses can riders take, and what do people at the stations ask to learn?', async () => {
  const { data } = await answer(
    'labour-330000',
    `{ trainingProgrammes(where: {occupation: TAKEAWAY_RIDER, action: LIGHT_THE_FUTURE, on: "2026-11-01"}, first: 50) {
         nodes { title action mode occupation provider from to seats subsidy skill { code name } } }
       trainingNeeds(where: {occupation: TAKEAWAY_RIDER}, first: 100) { nodes { persons surveyedOn skill { name } market { id name kind } } }
       trainingSkills { code name occupations mark } }`,
  );
  expect(data.trainingProgrammes.nodes.length).toBeGreaterThan(0);
  for (const { occupation, action, to, skill } of data.trainingProgrammes.nodes)
    expect([occupation, action, to >= '2026-11-01', skill.code]).toEqual(['TAKEAWAY_RIDER', 'LIGHT_THE_FUTURE', true, 'DELIVERY_SERVICE']);
  for (const { persons, market } of data.trainingNeeds.nodes) {
    expect(persons === null || persons % 10 === 0).toBe(true); // fewer than ten are withheld
    expect(market.name).toContain('模拟');
  }
  expect(data.trainingNeeds.nodes.some(({ persons }: { persons: number | null }) => persons === null)).toBe(true);
  expect(data.trainingSkills.length).toBeGreaterThanOrEqual(8);
});

test.each([
  ['action', 'LIGHT_THE_FUTURE'],
  ['mode', 'ONLINE'],
  ['on', '"2026-11-01"'],
])('%s, which only a programme has, is not taken for a condition on needs', async (name, value) => {
  const { data, errors } = await ask('labour-330000', `{ trainingNeeds(where: {${name}: ${value}}) { totalCount } }`);
  expect(data.trainingNeeds).toBeNull();
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: `where.${name}`, rule: 'together' });
});

test('what work is offered directly, by caravan or with a ride to the post, and what can be done online?', async () => {
  const { data } = await answer(
    'labour-330000',
    `{ direct: recruitmentPosts(where: {channel: DIRECT_HIRE, on: "2026-11-10"}, first: 30) { nodes { channel postedOn closesOn openings wageFrom wageTo enterprise { name } } }
       caravan: recruitmentPosts(where: {channel: CARAVAN}, first: 30) { nodes { enterprise { name } market { name } } }
       brought: recruitmentPosts(where: {channel: BROUGHT_TO_POST}) { totalCount }
       onlineServices { code kind name access source } claims: onlineServices(kind: WAGE_CLUE) { name access } }`,
  );
  for (const post of data.direct.nodes) {
    expect(post.postedOn <= '2026-11-10' && post.closesOn >= '2026-11-10').toBe(true);
    expect(post.enterprise.name).toContain('模拟');
  }
  for (const { enterprise, market } of data.caravan.nodes) expect([enterprise, typeof market.name]).toEqual([null, 'string']);
  expect(data.brought.totalCount).toBeGreaterThan(0);
  expect(data.claims).toEqual([{ name: '全国根治欠薪线索反映平台', access: '微信小程序（网上办、扫码办）' }]);
  expect(new Set(data.onlineServices.map(({ kind }: { kind: string }) => kind)).size).toBe(5);
});
