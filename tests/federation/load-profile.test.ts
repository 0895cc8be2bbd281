import { loadCases } from '../../subgraphs/demo/courts/bulk-cases.ts';
import { SEED } from '../../subgraphs/demo/holding.ts';
import { registeredPlaces } from '../../subgraphs/demo/load.ts';
import { buildWorld } from '../../subgraphs/demo/world/world.ts';
import { answer } from '../support/ask.ts';
import { asAdministrator } from '../support/database.ts';
import { startHub, type TestHub } from '../support/start-hub.ts';

const SLOW = 240_000;
const CASES = 300;
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
