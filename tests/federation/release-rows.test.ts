import { randomBytes } from 'node:crypto';
import { labourDatabase } from '../../subgraphs/labour/database.ts';
import { MINIMUM_WAGES } from '../../subgraphs/labour/minimum-wages/minimum-wage.register.ts';
import { POLICIES } from '../../subgraphs/labour/policies/policy.register.ts';
import type { Database } from '../../subgraphs/shared/database/database.ts';
import type { Register } from '../../subgraphs/shared/reference/register.ts';
import { takeRelease } from '../../subgraphs/shared/reference/take-release.ts';
import { answer, theHub } from '../support/ask.ts';
import { command } from '../support/command.ts';
import { databaseUrl, rowsOf } from '../support/database.ts';
import { mutation } from '../support/mutate.ts';

const SLOW = 240_000;
const PROVINCE = 'labour-620000';
const mark = randomBytes(4).toString('hex');
let db: Database;
beforeAll(async () => {
  db = labourDatabase(databaseUrl('hub_labour'), 2);
  await db.open();
});
afterAll(() => db?.close());

const policy = (id: string, title: string) => ({
  ...{ id: `T-${mark}-${id}`, region: '620000', title, title_en: 'Test', issuer: '甘肃省人民政府', kind: 'RULE', status: 'IN_FORCE' },
  ...{ number: null, issued_on: '2024-02-01', from_day: '2024-03-01', to_day: null, topics: ['测试'], source: '测试', mark: 'found' },
});
type Policy = ReturnType<typeof policy>;
const take = (register: Register, rows: object[], dryRun = false) =>
  takeRelease(db, register, { table: register.table, rows: async () => rows }, dryRun);
const own = (ids: readonly string[]) => ids.filter((id) => id.includes(mark)).map((id) => id.split('-').at(-1));
const titleOf = async (id: string) =>
  (await rowsOf<{ title: string }>('hub_labour', 'select title from policy where id = $1', [`T-${mark}-${id}`]))[0]?.title;
const steps = async (id: string) =>
  (
    await answer(
      PROVINCE,
      '{ labourReference(register: POLICIES, where: {region: "620000"}, first: 100) { nodes { id history { participant action note } } } }',
    )
  ).data.labourReference.nodes.find((one: { id: string }) => one.id === `T-${mark}-${id}`)?.history;

/** A row as the first release had it: put there at a start, without a step in its history. */
const seeded = ({ topics, ...row }: Policy) => {
  const columns = Object.entries({ ...row, topics: `{${topics.join(',')}}` });
  const places = columns.map((_, i) => `$${i + 1}`).join(', ');
  return rowsOf(
    'hub_labour',
    `insert into policy (${columns.map(([name]) => name).join(', ')}) values (${places})`,
    columns.map(([, value]) => value),
  );
};
const send = async (dataset: string, record: object) => {
  const query =
    'mutation($input: ImportLabourRecordsInput!) { importLabourRecords(input: $input) { created changed userErrors { code } } }';
  return (await answer(PROVINCE, { query, variables: { input: { dataset, records: [JSON.stringify(record)] } } })).data.importLabourRecords;
};

test('a later release corrects what nobody touched, and leaves what a body made, changed or withdrew', async () => {
  const before = { right: '原样', wrong: '误写', edited: '原样', withdrawn: '原样', dropped: '已删' };
  for (const [id, title] of Object.entries(before)) await seeded(policy(id, title));
  const { topics, title_en: titleEn, from_day: from, issued_on: issuedOn, to_day: _, ...rest } = policy('edited', '本省更正');
  expect(await send('POLICIES', { ...rest, topics, titleEn, from, issuedOn })).toEqual({ created: 0, changed: 1, userErrors: [] });
  const withdrawal = { register: 'POLICIES', id: `T-${mark}-withdrawn`, because: '测试' };
  expect((await mutation(PROVINCE, 'withdrawLabourReference', 'row', 'id', withdrawal)).userErrors).toEqual([]);

  const release = [
    ...['right', 'wrong', 'edited', 'withdrawn'].map((id) => policy(id, id === 'right' ? '原样' : '新版')),
    policy('added', '新增'),
  ];
  const said = { made: ['added'], changed: ['wrong'], kept: ['edited', 'withdrawn'], left: ['dropped'] };
  for (const dryRun of [true, false]) {
    const found = await take(POLICIES, release, dryRun);
    expect({ made: own(found.made), changed: own(found.changed), kept: own(found.kept), left: own(found.left) }).toEqual(said);
    expect(found.refused).toEqual([]);
    expect([await titleOf('wrong'), await titleOf('added')]).toEqual(dryRun ? ['误写', undefined] : ['新版', '新增']);
  }
  const titles = await Promise.all(Object.keys(before).map(titleOf));
  expect(titles).toEqual(['原样', '新版', '本省更正', '原样', '已删']);
  expect(await steps('wrong')).toEqual([{ participant: 'release', action: 'CHANGED', note: expect.stringContaining('误写') }]);
  expect(await steps('added')).toEqual([{ participant: 'release', action: 'MADE', note: null }]);
  expect(await steps('right')).toEqual([]);

  // The next release may correct what this one wrote; taken in twice it changes nothing more.
  const again = await take(POLICIES, release);
  expect([own(again.made), own(again.changed), own(again.kept)]).toEqual([[], [], ['edited', 'withdrawn']]);
  const next = await take(POLICIES, [...release.slice(0, 4), policy('added', '再改')]);
  expect([own(next.changed), await titleOf('added')]).toEqual([['added'], '再改']);
});

test('a row that would be valid beside one of a body is refused with the reason, and the others are taken in', async () => {
  const wage = (id: string, region: string, from: string) => ({
    ...{ id: `T-${mark}-${id}`, region, from_day: from, to_day: null, monthly: [2100], hourly: [21], source: '测试', mark: 'found' },
  });
  const kept = { id: `T-${mark}-body`, region: '622901', from: '2030-01-01', monthly: ['2300'], hourly: ['23'], source: '甘政发（测试）' };
  expect(await send('MINIMUM_WAGES', kept)).toMatchObject({ created: 1, userErrors: [] });
  const found = await take(MINIMUM_WAGES, [wage('beside', '622901', '2030-06-01'), wage('elsewhere', '622921', '2030-06-01')]);
  expect(own(found.made)).toEqual(['elsewhere']);
  expect(found.refused).toEqual([
    { id: `T-${mark}-beside`, message: expect.stringContaining('another row'), messageZh: expect.any(String) },
  ]);
  expect(await rowsOf('hub_labour', `select id from minimum_wage where id like 'T-${mark}-%' order by 1`)).toEqual([
    { id: `T-${mark}-body` },
    { id: `T-${mark}-elsewhere` },
  ]);
});

test(
  'the command lists what it would do of one register, or says which registers there are',
  () => {
    const run = (...args: string[]) => command('import', 'courts', 'reference', ...args, '--data', theHub().folder);
    const checked = run('causes-of-action', '--dry-run');
    expect([checked.code, checked.output]).toEqual([0, expect.stringMatching(/^causes-of-action 案由/)]);
    const unknown = run('nothing');
    expect([unknown.code, unknown.output]).toEqual([2, expect.stringContaining('typical-cases')]);
    expect(command('import', 'insurance', '--help').output).toMatch(/^ {2}reference +rows of registers/m);
  },
  SLOW,
);
