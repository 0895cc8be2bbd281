import { randomBytes } from 'node:crypto';
import { answer, ask } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { brokenRules, mutation } from '../support/mutate.ts';

// Gansu: nobody else asks for its wages. Each test has counties of its own.
const PROVINCE = 'labour-620000';
const [DINGXI, TIANSHUI] = ['621100', '620500'];
const JSON_ROW =
  'register id region { code } from to values { name nameZh value } source mark withdrawnOn withdrawnBecause history { participant action note }';

const send = async (who: string, records: object[], dataset = 'MINIMUM_WAGES') =>
  (
    await answer(who, {
      query: `mutation($input: ImportLabourRecordsInput!) { importLabourRecords(input: $input) { created changed unchanged userErrors { field code message messageZh } } }`,
      variables: { input: { dataset, records: records.map((one) => JSON.stringify(one)) } },
    })
  ).data.importLabourRecords;
const wage = (region: string, more: object = {}) => ({
  ...{
    id: `T-${randomBytes(4).toString('hex')}`,
    region,
    from: '2026-01-01',
    monthly: ['2200'],
    hourly: ['22.5'],
    source: '甘政发〔2025〕99号（测试）',
  },
  ...more,
});
const withdraw = (who: string, id: string, register = 'MINIMUM_WAGES') =>
  mutation(who, 'withdrawLabourReference', 'row', JSON_ROW, { register, id, because: '来源有误（测试）' });
const listed = async (where: string, register = 'MINIMUM_WAGES') =>
  (await answer('union-310000', `{ labourReference(register: ${register}, where: {${where}}, first: 50) { nodes { ${JSON_ROW} } } }`)).data
    .labourReference.nodes;

async function contractIn(place: string, monthly: string): Promise<string> {
  const id = `CC-R${randomBytes(6).toString('hex')}`;
  await rowsOf(
    'hub_unions',
    `insert into collective_contract (id, number, title, kind, region, regions, union_id, signed_on, filed_on, effective_on, expires_on)
     values ($1, $1, '（模拟）最低报酬协议', 'ENTERPRISE', '310000', array[$2], 'U-310000', '2025-12-01', '2025-12-02', '2025-12-18', '2028-12-17')`,
    [id, place],
  );
  const terms = JSON.stringify([{ name: 'monthly_floor', value: monthly, unit: '元/月' }]);
  await rowsOf(
    'hub_unions',
    `insert into contract_clause (contract, number, topic, text, terms) values ($1, 1, 'MINIMUM_PAY', '约定', $2)`,
    [id, terms],
  );
  return id;
}
const verdict = async (contract: string, on: string) =>
  (await answer('union-310000', `{ collectiveContract(id: "${contract}") { floorFindings(on: "${on}") { outcome found rows } } }`)).data
    .collectiveContract.floorFindings[0];

test('a register begins with the rows of the release, each with source and mark', async () => {
  const [shanghai] = await listed('region: "310115", on: "2026-11-01"');
  expect(shanghai).toMatchObject({
    ...{ register: 'minimum-wages', region: { code: '310000' }, from: '2025-07-01', to: null, mark: 'secondary', history: [] },
    values: [
      { name: 'monthly', nameZh: '月最低工资标准', value: '2740' },
      { name: 'hourly', nameZh: '小时最低工资标准', value: '25' },
    ],
  });
});

test('a province sends a standard for one of its cities; the history says who, and what stood there before', async () => {
  const row = wage(DINGXI);
  expect(await send(PROVINCE, [row])).toEqual({ created: 1, changed: 0, unchanged: 0, userErrors: [] });
  expect(await send(PROVINCE, [row])).toMatchObject({ created: 0, changed: 0, unchanged: 1 });
  expect(await send(PROVINCE, [{ ...row, monthly: ['2250'] }])).toMatchObject({ created: 0, changed: 1 });
  const { data } = await answer(
    PROVINCE,
    `{ region(code: "621102") { minimumWage(on: "2026-05-01") { id monthlyTiers hourlyTiers region { code } mark } } }`,
  );
  expect(data.region.minimumWage).toEqual({
    id: row.id,
    monthlyTiers: ['2250.00'],
    hourlyTiers: ['22.50'],
    region: { code: DINGXI },
    mark: 'found',
  });
  const [shown] = await listed(`region: "${DINGXI}", on: "2026-05-01"`);
  expect(shown.id).toBe(row.id);
  expect(shown.history.map(({ participant, action }: { participant: string; action: string }) => [participant, action])).toEqual([
    [PROVINCE, 'MADE'],
    [PROVINCE, 'CHANGED'],
  ]);
  expect(JSON.parse(shown.history[1].note).monthly).toEqual(['2200']);
});

test('who does not set a standard does not send it; rows that overlap or tiers out of order are refused', async () => {
  const refused = await ask('labour-621102', {
    query: 'mutation($i: ImportLabourRecordsInput!) { importLabourRecords(input: $i) { created } }',
    variables: { i: { dataset: 'MINIMUM_WAGES', records: [JSON.stringify(wage('621102'))] } },
  });
  expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'NOT_COMPETENT' });
  expect(brokenRules(await send('labour-530000', [wage('620400')]))).toEqual(['records.0.region NOT_COMPETENT']);
  expect(brokenRules(await send(PROVINCE, [wage('620400', { monthly: ['1900', '2200'] })]))).toEqual(['records.0.monthly ORDER']);
  expect(brokenRules(await send(PROVINCE, [wage('620400'), wage('620400', { from: '2026-07-01' })]))).toEqual([
    'records.0.from OVERLAP',
    'records.1.from OVERLAP',
  ]);
  const first = wage('620400');
  expect(await send(PROVINCE, [first])).toMatchObject({ created: 1 });
  const next = wage('620400', { from: '2027-01-01', monthly: ['2400'] });
  expect(brokenRules(await send(PROVINCE, [next]))).toEqual(['records.0.from OVERLAP']);
  // with the end of the old one, the new one is taken in
  expect(await send(PROVINCE, [{ ...first, to: '2026-12-31' }, next])).toMatchObject({ created: 1, changed: 1 });
});

test('a contract of the whole country is held against the standard of each province, or of the place that is asked for', async () => {
  const findings = async (contract: string, region = '') =>
    (
      await answer(
        'union-310000',
        `{ collectiveContract(id: "${contract}") { floorFindings(on: "2025-10-01"${region && `, region: "${region}"`}) { found outcome region { code } } } }`,
      )
    ).data.collectiveContract.floorFindings as { found: string; outcome: string; region: { code: string } }[];
  const contract = await contractIn('100000', '2500');
  const everywhere = await findings(contract);
  const outcome = (code: string) => everywhere.find(({ region }) => region.code === code)?.outcome;
  // The ministry's table of 2025-07-01: Shanghai 2,740, Shenzhen 2,520, Tianjin 2,320, nowhere in Gansu more than 2,020.
  expect(['310000', '440300', '120000', '620000'].map(outcome)).toEqual(['BELOW_FLOOR', 'BELOW_FLOOR', 'KEPT', 'KEPT']);
  expect(new Set(everywhere.map(({ region }) => region.code.slice(0, 2))).size).toBe(31);
  expect(await findings(contract, '310115')).toEqual([{ found: '2740.00 元/月', outcome: 'BELOW_FLOOR', region: { code: '310115' } }]);
  expect(await findings(contract, '440304')).toEqual([{ found: '2520.00 元/月', outcome: 'BELOW_FLOOR', region: { code: '440304' } }]);
  // one of Guangdong applies in Shenzhen, which has a standard of its own, and not in Shanghai
  const province = await contractIn('440000', '2510');
  expect(await findings(province, '440304')).toEqual([{ found: '2520.00 元/月', outcome: 'BELOW_FLOOR', region: { code: '440304' } }]);
  expect(await findings(province, '310115')).toEqual([]);
});

test('once the standard of a city has ended, that of its province decides a clause, as it decides every other check', async () => {
  const row = wage('620800', { from: '2024-01-01', to: '2025-06-30', monthly: ['1500'] });
  expect(await send(PROVINCE, [row])).toMatchObject({ created: 1 });
  const contract = await contractIn('620800', '1600');
  const decided = async (on: string) =>
    (await answer('union-310000', `{ region(code: "620800") { minimumWage(on: "${on}") { id region { code } } } }`)).data.region
      .minimumWage;
  for (const [on, outcome, division] of [
    ['2025-06-30', 'KEPT', '620800'],
    ['2025-07-01', 'BELOW_FLOOR', '620000'],
  ] as const) {
    const { id, region } = await decided(on);
    expect(region.code).toBe(division);
    expect(await verdict(contract, on)).toMatchObject({ outcome, rows: [expect.stringContaining(`minimum-wages/${id}:`)] });
  }
});

test('a row that is withdrawn decides nothing: the clause that it decided is undecided, and the province does not stand in', async () => {
  const row = wage(TIANSHUI, { monthly: ['2300'] });
  await send(PROVINCE, [row]);
  const contract = await contractIn(TIANSHUI, '2350');
  expect(await verdict(contract, '2026-06-01')).toMatchObject({ outcome: 'KEPT', rows: [expect.stringContaining(row.id)] });

  const refused = await ask('labour-620502', {
    query: `mutation { withdrawLabourReference(input: {register: MINIMUM_WAGES, id: "${row.id}", because: "x"}) { row { id } } }`,
  });
  expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  const input = { register: 'MINIMUM_WAGES', id: row.id, because: '来源有误（测试）', idempotencyKey: `withdraw-${row.id}` };
  const done = await mutation(PROVINCE, 'withdrawLabourReference', 'row', JSON_ROW, input);
  expect(await mutation(PROVINCE, 'withdrawLabourReference', 'row', JSON_ROW, input)).toEqual(done);
  expect(done).toMatchObject({ userErrors: [], row: { id: row.id, withdrawnBecause: '来源有误（测试）' } });
  expect(done.row.history.at(-1)).toMatchObject({ participant: PROVINCE, action: 'WITHDRAWN', note: '来源有误（测试）' });
  expect(brokenRules(await withdraw(PROVINCE, row.id))).toEqual(['id TAKEN']);
  expect(brokenRules(await send(PROVINCE, [row]))).toEqual(['records.0.id STATE']);

  expect(await verdict(contract, '2026-06-01')).toMatchObject({ outcome: 'UNDECIDED' });
  const { data } = await answer(PROVINCE, `{ region(code: "${TIANSHUI}") { minimumWage(on: "2026-06-01") { id } minimumWages { id } } }`);
  expect(data.region.minimumWage).toBeNull();
  expect((await listed(`region: "${TIANSHUI}", withdrawn: true`)).map(({ id }: { id: string }) => id)).toEqual([row.id]);

  // another row in its place decides again
  const again = wage(TIANSHUI, { monthly: ['2400'] });
  await send(PROVINCE, [again]);
  expect(await verdict(contract, '2026-06-01')).toMatchObject({ outcome: 'BELOW_FLOOR', rows: [expect.stringContaining(again.id)] });
});

test('whether an award is final names the row that decides it, and is undecided without it', async () => {
  const place = '620600';
  const row = wage(place, { monthly: ['2000'] });
  await send(PROVINCE, [row]);
  const number = `甘武威劳人仲案字〔2026〕第${9_000_000 + Math.floor(Math.random() * 1e6)}号`;
  const [firm] = await rowsOf<{ credit_code: string }>('hub_labour', 'select credit_code from enterprise order by 1 limit 1');
  await rowsOf(
    'hub_labour',
    `insert into arbitration_case (number, canonical, commission, region, worker, respondent, claim, amount, filed_on, accepted_on, decided_on, outcome, items, final)
     values ($1, $2, '测试', $3, $4, $5, 'PAY', 24000, '2026-03-01', '2026-03-03', '2026-04-01', 'AWARD_FOR_WORKER', $6, true)`,
    [
      ...[number, number.replace('〔', '(').replace('〕', ')'), place, `w-${randomBytes(16).toString('hex')}`, firm?.credit_code],
      JSON.stringify([{ claim: 'PAY', amount: '24000', awarded: '24000.00', final: true }]),
    ],
  );
  const finality = async () =>
    (await answer('labour-620600', `{ arbitrationCase(number: "${number}") { finality { outcome rows article } } }`)).data.arbitrationCase
      .finality;
  expect(await finality()).toMatchObject({ outcome: 'FINAL', rows: [expect.stringContaining(`minimum-wages/${row.id}: 2000 元/月`)] });
  await withdraw(PROVINCE, row.id);
  expect(await finality()).toMatchObject({ outcome: 'UNDECIDED', rows: [expect.stringContaining('withdrawn')] });
});

test('a document that lapses, and a campaign that begins, are told without a release', async () => {
  const id = `P-T-${randomBytes(4).toString('hex')}`;
  const policy = {
    ...{
      id,
      region: '620000',
      from: '2026-02-01',
      title: '（测试）甘肃省新就业形态劳动者权益保障办法',
      titleEn: 'Test measures',
      issuer: '甘肃省人民政府',
    },
    ...{
      kind: 'RULE',
      status: 'IN_FORCE',
      number: '甘政发〔2026〕1号',
      issuedOn: '2026-01-15',
      topics: ['权益保障'],
      source: '甘肃省人民政府公报（测试）',
    },
  };
  expect(await send(PROVINCE, [policy], 'POLICIES')).toMatchObject({ created: 1, userErrors: [] });
  const inForce = async (on: string) =>
    (
      await answer('union-310000', `{ policies(on: "${on}", where: {region: "620102"}, first: 100) { nodes { id number source mark } } }`)
    ).data.policies.nodes.find((one: { id: string }) => one.id === id);
  expect(await inForce('2026-01-31')).toBeUndefined();
  expect(await inForce('2026-02-01')).toEqual({ id, number: '甘政发〔2026〕1号', source: '甘肃省人民政府公报（测试）', mark: 'found' });
  expect(await send(PROVINCE, [{ ...policy, to: '2026-06-30' }], 'POLICIES')).toMatchObject({ changed: 1 });
  expect(await inForce('2026-07-01')).toBeUndefined();
  expect(brokenRules(await send(PROVINCE, [{ ...policy, id: `${id}b`, from: '2025-12-31' }], 'POLICIES'))).toEqual([
    'records.0.from ORDER',
  ]);

  const code = `T${randomBytes(4).toString('hex').toUpperCase()}`;
  const campaign = {
    code,
    region: '620000',
    from: '2026-03-01',
    to: '2026-05-31',
    name: '（测试）专项行动',
    nameEn: 'Test',
    agencies: ['甘肃省人力资源和社会保障厅'],
    source: '测试',
  };
  expect(await send(PROVINCE, [campaign], 'CAMPAIGNS')).toMatchObject({ created: 1, userErrors: [] });
  const running = async (on: string) =>
    (await answer('union-310000', `{ campaigns(on: "${on}") { code region { code } } }`)).data.campaigns.find(
      (one: { code: string }) => one.code === code,
    );
  expect(await running('2026-04-01')).toEqual({ code, region: { code: '620000' } });
  expect(await running('2026-06-01')).toBeUndefined();
  await withdraw(PROVINCE, code, 'CAMPAIGNS');
  expect(await running('2026-04-01')).toBeUndefined();
});
