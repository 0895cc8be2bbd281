import { readFileSync } from 'node:fs';
import { addDays, today } from '../../subgraphs/shared/calendar/today.ts';
import { type Answer, answer, ask, theHub } from '../support/ask.ts';
import { command } from '../support/command.ts';
import { asAdministrator } from '../support/database.ts';
import { SLOW, write } from '../support/imports.ts';
import { brokenRules, mutation } from '../support/mutate.ts';

const NOBODY = '371298'; // no division, today or before
const AS_OF = '{ code name validFrom validTo successors { code name } predecessors { code } endedBy { number } evidence }';
const region = async (args: string, selection = AS_OF) => (await answer('court-330000', `{ region(${args}) ${selection} }`)).data.region;
const codes = (list: { code: string }[]) => list.map(({ code }) => code);

test('a former code answers with its time, its successors and the act; a split has several', async () => {
  expect(await region('code: "320602"')).toEqual({
    code: '320602',
    name: '崇川区',
    validFrom: 1991,
    validTo: 2020,
    successors: [{ code: '320613', name: '崇川区' }],
    predecessors: expect.any(Array),
    endedBy: { number: expect.stringMatching(/\d/) },
    evidence: 'YEARLY_LIST',
  });
  expect(codes((await region('code: "140211"')).successors)).toEqual(['140212', '140213', '140214']);
  expect(codes((await region('code: "370116"')).predecessors)).toEqual(['371202']);
  expect(await region('code: "653132"', '{ name validFrom validTo evidence parent { name } path { code } }')).toEqual({
    name: '岑岭县',
    validFrom: 2026,
    validTo: null,
    evidence: 'SECONDARY',
    parent: { name: '喀什地区' },
    path: [{ code: '100000' }, { code: '650000' }, { code: '653100' }, { code: '653132' }],
  });
});

test('what a code names depends on the day', async () => {
  expect((await region('code: "430800", on: "1990-06-01"', '{ name }')).name).toBe('大庸市');
  expect((await region('code: "430800"', '{ name }')).name).toBe('张家界市');
  expect(await region('code: "320613", on: "2015-01-01"', '{ name }')).toBeNull();
  expect(await region('code: "320602", on: "2022-01-01"', '{ name }')).toBeNull();
});

test('a search finds names of before; a list without one holds divisions of today, so that sums are right', async () => {
  const { data } = await answer(
    'union-310000',
    `{ found: regions(search: "莱芜市") { code validTo } then: regions(level: COUNTY, parent: "371200", on: "2010-01-01") { name }
       jinan: regions(parent: "370100") { code validTo } above: region(code: "370100") { children { code } } former: region(code: "371200") { children { name } }
       all: regions { code validTo } provinces: regions(level: PROVINCE) { code } }`,
  );
  expect(data.found).toContainEqual({ code: '371200', validTo: 2018 });
  expect(data.then.map(({ name }: { name: string }) => name)).toEqual(['莱城区', '钢城区']);
  expect(data.former.children).toEqual(data.then);
  expect(codes(data.jinan)).toEqual(expect.arrayContaining(['370116', '370117']));
  expect(codes(data.above.children)).toEqual(codes(data.jinan));
  expect(data.all.every(({ validTo }: { validTo: number | null }) => validTo === null)).toBe(true);
  expect(new Set(codes(data.all)).size).toBe(data.all.length);
  expect(data.provinces).toHaveLength(34);
});

test.each([
  ['union-310000', `{ careActivities(where: {region: "${NOBODY}"}) { totalCount } }`],
  ['labour-310000', `{ missingEmploymentReports(region: "${NOBODY}", period: "2026-09") { totalCount } }`],
  ['insurance-310000', `{ coverageGaps(month: "2026-09", where: {region: "${NOBODY}"}, first: 1) { totalCount } }`],
  ['court-330000', `{ courtCaseFacets(where: {region: "${NOBODY}"}) { total } }`],
  ['court-330000', `{ region(code: "${NOBODY}") { name } }`],
])('%s: %s is an error with near divisions, not a number', async (who, query) => {
  const { errors, data } = await ask(who, query.replace('{ total }', '{ __typename }'));
  expect(data ?? null).toBeNull();
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', rule: 'region' });
  expect(errors?.[0]?.extensions.nearest.length).toBeGreaterThan(0);
  expect(errors?.[0]?.extensions.messageZh).toMatch(/是否为/);
});

test('a filter takes a former division as it was', async () => {
  const { data } = await answer('court-330000', '{ courtCases(where: {region: "320602"}, first: 1) { totalCount } }');
  expect(data.courtCases.totalCount).toBe(0);
});

test.each([
  ['union-310000', '{ applicableContracts(creditCode: "91193100MA0003056A", region: "310108", on: "2026-10-31") { rank } }', '310106'],
  [
    'labour-310000',
    '{ jurisdiction(input: {matter: OCCUPATIONAL_INJURY_DETERMINATION, injury: "310119"}) { competent { body } } }',
    '310115',
  ],
  ['insurance-310000', '{ premiumRates(region: "500112") { __typename } }', '500157'],
  ['insurance-310000', '{ contributionModes(region: "340221", scheme: PENSION) { __typename } }', '340210'],
])('%s: %s names what stands in its place', async (who, query, instead) => {
  const { errors } = await ask(who, query.replace('competent { body }', '__typename'));
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', rule: 'REGION_NOT_IN_FORCE' });
  expect(errors?.[0]?.extensions.successors).toContain(instead);
  expect(errors?.[0]?.message).toContain(instead);
  expect(errors?.[0]?.extensions.messageZh).toContain(instead);
});

const care = (on: string, where: string) => ({
  ...{ kind: 'COOLING', title: '（模拟）送清凉', region: where, union: 'U-310000', from: on, to: on, persons: 5 },
});

test('a mutation is asked about the day it is about: what has ended is refused with its path and successors, a record of the past is not', async () => {
  const former = await mutation('union-310000', 'recordCareActivity', 'careActivity', 'id', care(addDays(today(), -3), '310230'));
  expect(brokenRules(former)).toEqual(['region REGION_NOT_IN_FORCE']);
  expect(former.userErrors[0].message).toContain('310151 崇明区');
  const past = await mutation(
    'union-310000',
    'recordCareActivity',
    'careActivity',
    'id region { code name validTo }',
    care('2014-07-20', '310230'),
  );
  expect(past.userErrors.filter(({ code }: { code: string }) => code === 'REGION_NOT_IN_FORCE')).toEqual([]);
  if (past.careActivity) expect(past.careActivity.region).toEqual({ code: '310230', name: '崇明县', validTo: 2016 });
});

test('a whole list of regions is checked, each with its place', async () => {
  const input = {
    ...{ provider: 'labour-500000', coordinates: ['Worker.*'], regions: ['500000', '500105', '500112'], purpose: '（模拟）核对' },
  };
  const query = 'mutation($input: RequestSharingInput!) { requestSharing(input: $input) { userErrors { field code messageZh } } }';
  const { userErrors } = (await answer('union-500000', { query, variables: { input } })).data.requestSharing;
  expect(userErrors.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`)).toEqual([
    'input.regions.1 REGION_NOT_IN_FORCE',
    'input.regions.2 REGION_NOT_IN_FORCE',
  ]);
  expect(userErrors[1].messageZh).toContain('500109北碚区、500157两江新区');
});

describe('what points at nothing', () => {
  const GONE = '91193100MA0099999X';
  beforeAll(() =>
    asAdministrator('hub_unions', async (client) => {
      await client.query(`insert into care_activity select 'CA-REGION-1', kind, '（模拟）地区不明', '${NOBODY}', union_id, '2026-11-02', '2026-11-02', persons, spent
        from care_activity limit 1`);
      await client.query(
        `insert into forum select 'F-REGION-1', $1, region, union_id, '2026-11-02', topics, outcomes, workers from forum limit 1`,
        [GONE],
      );
    }),
  );
  afterAll(() =>
    asAdministrator('hub_unions', async (client) => {
      await client.query(`delete from care_activity where id = 'CA-REGION-1'`);
      await client.query(`delete from forum where id = 'F-REGION-1'`);
    }),
  );

  const at = (found: Answer, field: string, id: string) => {
    const nodes = found.data[field].nodes as { id: string }[];
    const i = nodes.findIndex((one) => one.id === id);
    return { node: nodes[i], others: nodes.filter((one) => one.id !== id), path: [field, 'nodes', i] };
  };

  test('a region that nobody knows nulls its name, NOT_FOUND at the path, and the list stays', async () => {
    const found = await ask('court-330000', '{ careActivities(first: 3) { nodes { id region { code name level } } } }');
    const { node, others, path } = at(found, 'careActivities', 'CA-REGION-1');
    expect(node).toEqual({ id: 'CA-REGION-1', region: { code: NOBODY, name: null, level: null } });
    for (const one of others) expect(one).toMatchObject({ region: { name: expect.any(String) } });
    expect(found.errors?.map(({ path: where, extensions: { code } }) => [where, code])).toEqual([
      [[...path, 'region', 'name'], 'NOT_FOUND'],
      [[...path, 'region', 'level'], 'NOT_FOUND'],
    ]);
    expect(found.errors?.[0]?.extensions.messageZh).toMatch(/行政区划/);
  });

  test('a firm that the labour ministry does not know keeps its code', async () => {
    const found = await ask('court-330000', '{ forums(first: 3) { nodes { id enterprise { creditCode name operatesIn { name } } } } }');
    const { node, path } = at(found, 'forums', 'F-REGION-1');
    expect(node).toEqual({ id: 'F-REGION-1', enterprise: { creditCode: GONE, name: null, operatesIn: null } });
    expect(found.errors?.map(({ path: where, extensions: { code } }) => [where, code])).toEqual([
      [[...path, 'enterprise', 'name'], 'NOT_FOUND'],
      [[...path, 'enterprise', 'operatesIn'], 'NOT_FOUND'],
    ]);
  });
});

test(
  'files are checked by the day of each line',
  async () => {
    const heading = 'id,name,kind,level,region,address,latitude,longitude,services,hours,openedOn,closedOn';
    const line = (id: string, where: string, opened: string, closed: string) =>
      `${id},（模拟）零工市场,GIG_MARKET,COUNTY,${where},（模拟）路1号,30.3,120.2,,全天,${opened},${closed}`;
    const file = write(
      'markets.csv',
      [
        heading,
        line('GM-R-1', '330103', '2015-03-01', '2020-03-01'),
        line('GM-R-2', '330103', '2015-03-01', ''),
        line('GM-R-3', '330113', '2010-01-01', '2015-01-01'),
        line('GM-R-4', '330113', '2010-01-01', ''),
        line('GM-R-5', '330198', '2024-01-01', ''),
      ].join('\n'),
    );
    const done = await command('import', 'labour', 'gig-markets', file, '--data', theHub().folder, '--dry-run');
    const rejects = readFileSync(`${file}.rejects.csv`, 'utf8').trim().split('\n').slice(1);
    const told = rejects.map((one) => one.split(',').slice(0, 3).join(','));
    // Lines 3 and 5 are about a span in which the code was a division for a time: that suffices.
    expect([done.code === 0, told]).toEqual([false, ['4,region,REGION_NOT_IN_FORCE', '6,region,REGION']]);
    expect(rejects[0]).toContain('330113 临平区 began in 2021');
  },
  SLOW,
);
