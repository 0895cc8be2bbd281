import { loadCases } from '../../subgraphs/demo/courts/bulk-cases.ts';
import { SEED } from '../../subgraphs/demo/holding.ts';
import { registeredPlaces } from '../../subgraphs/demo/load.ts';
import { buildWorld } from '../../subgraphs/demo/world/world.ts';
import { answer } from '../support/ask.ts';
import { asAdministrator } from '../support/database.ts';
import { startHub, type TestHub } from '../support/start-hub.ts';

const SLOW = 240_000;
const CASES = 300;
const MANY = 26_000;
let hub: TestHub;
beforeAll(async () => {
  hub = await startHub({ args: ['--profile', 'empty'] });
  const world = buildWorld(SEED, registeredPlaces());
  await asAdministrator('hub_courts', (client) => loadCases(client, world, 0, CASES), hub);
}, SLOW);
afterAll(() => hub?.stop());

test('judgments made by the million are searched like those that came in one by one: the same rows, the same indexes', async () => {
  await asAdministrator(
    'hub_courts',
    async (client) => {
      const rows = async () => (await client.query('select * from case_search order by number')).rows;
      const indexes = async () =>
        (await client.query(`select indexname from pg_indexes where schemaname = 'public' order by 1`)).rows.length;
      const made = await rows();
      expect(made).toHaveLength(CASES);
      const before = await indexes();
      await client.query('select refresh_case_search(array(select number from court_case))');
      expect(await rows()).toEqual(made);
      const { rows: kept } = await client.query(`select tgname from pg_trigger where tgname like 'keep_case_search%' and tgenabled = 'O'`);
      expect(kept).toHaveLength(15);
      expect(before).toBeGreaterThan(20);
    },
    hub,
  );
  const { data } = await answer(
    'court-330000',
    '{ courtCases(search: "配送", where: {procedure: FIRST_INSTANCE}, first: 3) { totalCount nodes { matches { paragraph } contentHash } } }',
    hub,
  );
  expect(data.courtCases.totalCount).toBeGreaterThan(CASES / 4);
});

test('a register that grows is found by words at once, and its words are counted for likeness when first asked', async () => {
  const { data } = await answer(
    'court-330000',
    '{ similarCases(text: "每日早会签到，迟到扣款", first: 5) { score case { number } } }',
    hub,
  );
  expect(data.similarCases).toHaveLength(5);
  const [row] = await asAdministrator(
    'hub_courts',
    async (client) => (await client.query('select cases from case_lexeme_count')).rows,
    hub,
  );
  expect(Number(row.cases)).toBe(CASES);
});

test(
  'more than twenty thousand are estimated by a sample, and say so; fewer are counted',
  async () => {
    const world = buildWorld(SEED, registeredPlaces());
    await asAdministrator('hub_courts', (client) => loadCases(client, world, CASES, MANY), hub);
    const [counted] = await asAdministrator(
      'hub_courts',
      async (client) => {
        const { rows } = await client.query(
          `select count(*)::int as worded, (count(*) filter (where left(region, 2) = '33'))::int as zhejiang,
             (count(*) filter (where strpos(lines, '浦东') > 0))::int as pudong from case_search where published and strpos(lines, '本院') > 0`,
        );
        return rows;
      },
      hub,
    );
    expect(counted.worded).toBeGreaterThan(20_000);
    const { data } = await answer(
      'union-310000',
      `{ many: courtCases(search: "本院", first: 1) { totalCount totalCountEstimated } few: courtCases(search: "本院 浦东", first: 1) { totalCount totalCountEstimated }
         all: courtCases(first: 1) { totalCount totalCountEstimated }
         many2: courtCaseFacets(search: "本院") { total counted estimated regions { value count } }
         few2: courtCaseFacets(search: "本院 浦东") { total counted estimated } }`,
      hub,
    );
    const near = (found: number, is: number, within: number) => expect(Math.abs(found - is) / is).toBeLessThan(within);
    expect([data.many.totalCountEstimated, data.all.totalCountEstimated, data.many2.estimated]).toEqual([true, true, true]);
    near(data.many.totalCount, counted.worded, 0.15);
    near(data.all.totalCount, MANY, 0.15);
    expect(data.many2.total).toBe(data.many.totalCount);
    expect(data.many2.counted).toBeLessThan(2_000);
    const region = data.many2.regions.find(({ value }: { value: string }) => value === '330000');
    near(region.count, counted.zhejiang, 0.6);
    expect(data.few).toEqual({ totalCount: counted.pudong, totalCountEstimated: false });
    expect(data.few2).toEqual({ total: counted.pudong, counted: counted.pudong, estimated: false });
  },
  SLOW,
);

test('more than a thousand contracts: a search by relevance holds each once, as many as it counts and as the other orders hold', async () => {
  const CONTRACTS = 1_130;
  await asAdministrator(
    'hub_unions',
    (client) =>
      client.query(
        `insert into collective_contract (id, number, title, kind, sector, region, regions, union_id, signed_on, filed_on, effective_on, expires_on, covers_partners)
         select 'CC-R' || lpad(n::text, 6, '0'), '（模拟）集备〔2026〕第' || n || '号', '（模拟）错峰休整集体合同', 'ENTERPRISE', null, '310000', '{310000}', 'U-310000',
           '2026-01-05', date '2026-01-10' + n % 200, '2026-09-01', '2028-08-31', false from generate_series(1, $1::integer) n`,
        [CONTRACTS],
      ),
    hub,
  );
  const page = async (order: string, from: string) =>
    (
      await answer(
        'union-310000',
        `{ collectiveContracts(search: "错峰休整", orderBy: ${order}, ${from}) { totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor startCursor } } }`,
        hub,
      )
    ).data.collectiveContracts;
  const ids = (nodes: { id: string }[]) => nodes.map(({ id }) => id);
  const forwards: string[] = [];
  for (let from = 'first: 90'; from; ) {
    const { totalCount, nodes, pageInfo } = await page('RELEVANCE', from);
    expect(totalCount).toBe(CONTRACTS);
    forwards.push(...ids(nodes));
    from = pageInfo.hasNextPage ? `first: 90, after: "${pageInfo.endCursor}"` : '';
  }
  const backwards: string[] = [];
  for (let from = 'last: 100'; from; ) {
    const { nodes, pageInfo } = await page('RELEVANCE', from);
    backwards.unshift(...ids(nodes));
    from = pageInfo.hasPreviousPage ? `last: 100, before: "${pageInfo.startCursor}"` : '';
  }
  expect(new Set(forwards).size).toBe(CONTRACTS);
  expect(backwards).toEqual(forwards);
  expect(forwards.slice(-20)).toEqual(ids((await page('FILED_ON', 'last: 20')).nodes));
});
