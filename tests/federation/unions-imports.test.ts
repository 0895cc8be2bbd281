import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { answer, ask, theHub } from '../support/ask.ts';
import { command } from '../support/command.ts';
import { rowsOf } from '../support/database.ts';

const HERE = '510107';
const WHO = `union-${HERE}`;
const RUN = Date.now();
const FIRM = '91193100MA0002184M';
const PARTNER = '91193100MA00020374';
const folder = mkdtempSync(path.join(tmpdir(), 'hub-import-'));

const id = (name: string) => `T-${name}-${RUN}`;
const place = { enterprise: FIRM, region: HERE, union: 'U-510000' };
const clauses = (hours: number, more: object[] = []) =>
  JSON.stringify([
    { topic: 'REST', text: `连续接单满${hours}小时休息`, terms: [{ name: 'continuous_hours', value: String(hours) }] },
    ...more,
  ]);
const contract = {
  ...{
    id: id('cc'),
    number: id('cc'),
    title: '（模拟）导入合同',
    kind: 'ENTERPRISE',
    sector: 'EXPRESS',
    region: HERE,
    regions: HERE,
    union: 'U-510000',
  },
  ...{ signedOn: '2025-01-01', filedOn: '2025-01-05', effectiveOn: '2025-01-21', expiresOn: '2027-01-20' },
  ...{ employers: FIRM, covers: PARTNER, clauses: clauses(4, [{ topic: 'TRAINING', text: '每年培训' }]) },
};
// one record of each dataset, and a field of it that changes
const RECORDS: Record<string, [record: Record<string, unknown>, change: Record<string, unknown>]> = {
  SERVICE_SITES: [
    {
      ...{
        id: id('ss'),
        kind: 'UNION_STATION',
        name: '（模拟）驿站',
        region: HERE,
        address: '（模拟）路1号',
        latitude: 30.6,
        longitude: 104,
      },
      ...{ facilities: 'WATER;REST', hours: '8-18', operator: '（模拟）工会', openedOn: '2024-01-01' },
    },
    { hours: '全天' },
  ],
  UNION_ORGANIZATIONS: [
    { id: id('u'), name: '（模拟）工会', level: 'INDUSTRY', region: HERE, parent: 'U-510000', members: 30, foundedOn: '2024-01-01' },
    { members: 31 },
  ],
  FORUMS: [{ id: id('fo'), ...place, heldOn: '2026-01-01', topics: '单价;休息', outcomes: '修订', workers: 20 }, { workers: 21 }],
  DEMOCRATIC_PARTICIPATION: [
    { id: id('dp'), ...place, form: 'OPEN_AFFAIRS', heldOn: '2026-01-01', topics: '单价', resolutions: '公开', representatives: 20 },
    { representatives: 21 },
  ],
  GRIEVANCE_CHANNELS: [
    { id: id('gc'), enterprise: FIRM, region: HERE, kind: 'HOTLINE', name: '热线', hours: '全天', openedOn: '2024-01-01' },
    { hours: '08:00–20:00' },
  ],
  CARE_ACTIVITIES: [
    {
      id: id('ca'),
      kind: 'WARMTH',
      title: '送温暖',
      region: HERE,
      union: 'U-510000',
      from: '2026-01-01',
      to: '2026-01-02',
      persons: 20,
      spent: '100.50',
    },
    { spent: '100.51' },
  ],
  LEGAL_SERVICES: [
    {
      ...{
        id: id('ls'),
        kind: 'ADVICE',
        name: '咨询点',
        region: HERE,
        union: 'U-510000',
        provider: '律师团',
        place: '服务中心',
        hours: '工作日',
      },
      ...{ openedOn: '2024-01-01', persons: 20 },
    },
    { persons: 22 },
  ],
  COMMENDATIONS: [
    { id: id('co'), kind: 'PUBLICITY', title: '宣传', region: HERE, union: 'U-510000', publishedOn: '2026-01-01', account: '关爱' },
    { account: '宣传' },
  ],
};

const take = async (dataset: string, records: object[], who = WHO, more: object = {}) => {
  const query = `mutation($input: ImportUnionRecordsInput!) { importUnionRecords(input: $input) { created changed unchanged userErrors { field code } } }`;
  const input = { dataset, records: records.map((one) => JSON.stringify(one)), ...more };
  const { userErrors, ...counts } = (await answer(who, { query, variables: { input } })).data.importUnionRecords;
  return userErrors.length > 0 ? userErrors.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`) : counts;
};

test.each(Object.entries(RECORDS))('%s: made, found as they are, and changed', async (dataset, [record, change]) => {
  expect(await take(dataset, [record])).toEqual({ created: 1, changed: 0, unchanged: 0 });
  expect(await take(dataset, [record])).toEqual({ created: 0, changed: 0, unchanged: 1 });
  expect(await take(dataset, [{ ...record, ...change }])).toEqual({ created: 0, changed: 1, unchanged: 0 });
});

test.each<[string, string, object, string[]]>([
  ['a credit code of nobody', 'FORUMS', { enterprise: '91193100MA00000239' }, ['input.records.0.enterprise CHECK_DIGIT']],
  ['a day ahead', 'FORUMS', { heldOn: '2099-01-01' }, ['input.records.0.heldOn RANGE']],
  ['care that ends before it begins', 'CARE_ACTIVITIES', { to: '2025-12-31' }, ['input.records.0.to RANGE']],
  ['a union of elsewhere', 'FORUMS', { union: 'U-310000' }, ['input.records.0.union UNKNOWN']],
  ['an identifier of the hub’s own', 'FORUMS', { id: 'FO-0099999999' }, ['input.records.0.id RESERVED']],
  ['a union above itself', 'UNION_ORGANIZATIONS', { id: 'T-self', parent: 'T-self' }, ['input.records.0.parent UNKNOWN']],
  ['another place', 'FORUMS', { region: '310101' }, ['input.records.0.region NOT_COMPETENT']],
])('%s: nothing is taken in', async (_what, dataset, change, rules) => {
  const [record] = RECORDS[dataset] as [object, object];
  expect(await take(dataset, [{ ...record, ...change }])).toEqual(rules);
});

test('the same key takes the same records in once', async () => {
  const record = { ...RECORDS.FORUMS?.[0], id: id('key') };
  const key = { idempotencyKey: id('key') };
  expect(await take('FORUMS', [record], WHO, key)).toEqual({ created: 1, changed: 0, unchanged: 0 });
  expect(await take('FORUMS', [record], WHO, key)).toEqual({ created: 1, changed: 0, unchanged: 0 });
  expect(await take('FORUMS', [{ ...record, workers: 99 }], WHO, key)).toEqual(['input.idempotencyKey KEY_REUSED']);
});

const file = path.join(folder, 'contracts.jsonl');
const importFile = (records: object[]) => {
  writeFileSync(file, records.map((one) => JSON.stringify(one)).join('\n'));
  return command('import', 'unions', 'collective-contracts', file, '--data', theHub().folder);
};
const rejects = () => readFileSync(`${file}.rejects.csv`, 'utf8');

test('contracts are no affair of the mutation: a filing has its clock', async () => {
  const { errors } = await ask(WHO, 'mutation { importUnionRecords(input: {dataset: COLLECTIVE_CONTRACTS, records: ["{}"]}) { created } }');
  expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
});

test('a file of contracts: each wrong line is told with its field and rule, and nothing is written; then they are there with clauses, cover and words', async () => {
  const wrong: [object, string][] = [
    [{ kind: 'NONE' }, 'kind,VALUE'],
    [{ expiresOn: '2025-01-01' }, 'expiresOn,ORDER'],
    [{ union: 'U-310000' }, 'union,UNKNOWN'],
    [{ regions: '100000' }, 'regions,OUTSIDE'],
    [{ employers: '' }, 'employers,MISSING'],
    [{ id: 'CC-H999999999' }, 'id,RESERVED'],
    [{ clauses: '[{"topic": "NOTHING", "text": "x"}]' }, 'clauses,FORMAT'],
    [{ clauses: clauses(4).replace('满4', '满14') }, 'clauses,NOT_IN_TEXT'],
  ];
  const named = (name: string) => ({ ...contract, id: id(name), number: id(name) });
  const refused = importFile([contract, ...wrong.map(([change], i) => ({ ...named(`w${i}`), ...change }))]);
  expect(refused.code).not.toBe(0);
  expect(refused.output).toContain(`${wrong.length} rejected`);
  for (const [i, [, rule]] of wrong.entries()) expect(rejects()).toContain(`${i + 2},${rule}`);
  expect(await rowsOf('hub_unions', 'select id from collective_contract where id like $1', [`T-%-${RUN}`])).toEqual([]);

  expect(importFile([contract, named('f2')]).code).toBe(0);
  expect(importFile([{ ...contract, clauses: clauses(5) }, named('f2')]).output).toMatch(/1 changed/);
  const { data } = await answer(
    WHO,
    `{ collectiveContract(id: "${contract.id}") { status employers { creditCode } coverage { nodes { creditCode } } clauses { number text terms { name value unit } } }
      collectiveContracts(search: "满5小时", where: {region: "${HERE}"}) { nodes { id } } training: collectiveContracts(search: "每年培训", where: {region: "${HERE}"}) { nodes { id } } }`,
  );
  expect(data.collectiveContract).toEqual({
    ...{ status: 'IN_FORCE', employers: [{ creditCode: FIRM }], coverage: { nodes: [{ creditCode: PARTNER }, { creditCode: FIRM }] } },
    clauses: [{ number: 1, text: '连续接单满5小时休息', terms: [{ name: 'continuous_hours', value: '5', unit: '小时' }] }],
  });
  expect(data.collectiveContracts.nodes).toContainEqual({ id: contract.id });
  expect(data.training.nodes).not.toContainEqual({ id: contract.id });
  const number = named('f3');
  expect(importFile([{ ...number, number: contract.number }]).code).not.toBe(0);
  expect(rejects()).toContain('number,TAKEN');
}, 240_000);
