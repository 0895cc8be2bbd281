import { randomBytes } from 'node:crypto';
import { answer, ask } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { brokenRules, mutation } from '../support/mutate.ts';
import { freshWorker } from '../support/persons.ts';

const NATIONAL = 'insurance-100000';
const send = async (who: string, dataset: string, records: object[]) =>
  (
    await answer(who, {
      query:
        'mutation($input: ImportInsuranceRecordsInput!) { importInsuranceRecords(input: $input) { created changed unchanged userErrors { field code message messageZh } } }',
      variables: { input: { dataset, records: records.map((one) => JSON.stringify(one)) } },
    })
  ).data.importInsuranceRecords;
const withdraw = (who: string, register: string, id: string) =>
  mutation(who, 'withdrawInsuranceReference', 'row', 'id withdrawnOn history { action participant }', { register, id, because: '测试' });
const name = () => `T-${randomBytes(4).toString('hex')}`;

/** A claim of the person, by which the agency of the place comes to it. */
async function claimOf(worker: string, region: string): Promise<string> {
  const number = `IC-${name()}`;
  await rowsOf(
    'hub_insurance',
    `insert into injury_claim (number, worker, platform, order_number, injured_at, place_of_order, place_of_injury, state, reported_on)
     values ($1, $2, '91193100MA00000238', $1, '2026-10-05T04:00:00Z', $3, $3, 'REPORTED', '2026-10-05')`,
    [number, worker, region],
  );
  return number;
}

const account = async (region: string, arguments_: string) =>
  (await answer(NATIONAL, `{ benefitAccount(region: "${region}", ${arguments_}) { kind amount outcome rows } }`)).data.benefitAccount;

test('a benefit names the base of the place; with the base withdrawn it is undecided, and sent again it stands', async () => {
  const base = { region: '540400', from: '2026-01-01', monthly: '9000.00', source: '测试' };
  expect(await send('insurance-540000', 'BENEFIT_BASES', [base])).toMatchObject({ created: 1, userErrors: [] });
  const ask1 = () =>
    account('540402', 'on: "2026-03-01", grade: 5, items: [{kind: DISABILITY_LUMP_SUM}, {kind: MEDICAL, billed: "10.00"}]');
  // grade 5: eighteen months (工伤保险条例第三十六条)
  expect(await ask1()).toEqual([
    {
      kind: 'DISABILITY_LUMP_SUM',
      amount: '162000.00',
      outcome: 'DECIDED',
      rows: [expect.stringContaining('benefit-bases/540400/2026-01-01')],
    },
    { kind: 'MEDICAL', amount: '10.00', outcome: 'DECIDED', rows: [] },
  ]);
  expect((await withdraw('insurance-540000', 'BENEFIT_BASES', '540400/2026-01-01')).userErrors).toEqual([]);
  expect(await ask1()).toEqual([
    { kind: 'DISABILITY_LUMP_SUM', amount: null, outcome: 'UNDECIDED', rows: [expect.stringContaining('withdrawn')] },
    { kind: 'MEDICAL', amount: '10.00', outcome: 'DECIDED', rows: [] },
  ]);
  expect(await send('insurance-540000', 'BENEFIT_BASES', [base])).toMatchObject({ changed: 1 });
  expect((await ask1())[0]).toMatchObject({ amount: '162000.00' });
});

test('the income of a year is taken in without a release, by the country alone; the lump sum on death follows it', async () => {
  const income = { id: name(), region: '100000', from: '2019-01-01', to: '2019-12-31', yuan: '42359.00', source: '国家统计局（测试）' };
  const lump = () => account('320500', 'diedOn: "2020-05-01", items: [{kind: DEATH_LUMP_SUM}]');
  expect(await lump()).toMatchObject([{ amount: null, outcome: 'UNDECIDED', rows: [] }]);
  const refused = await ask('insurance-310000', {
    query: 'mutation($i: ImportInsuranceRecordsInput!) { importInsuranceRecords(input: $i) { created } }',
    variables: { i: { dataset: 'BENEFIT_INCOMES', records: [JSON.stringify(income)] } },
  });
  expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect(await send(NATIONAL, 'BENEFIT_INCOMES', [income])).toMatchObject({ created: 1, userErrors: [] });
  // 42359 × 20
  expect(await lump()).toMatchObject([
    { amount: '847180.00', outcome: 'DECIDED', rows: [expect.stringContaining(`benefit-incomes/${income.id}`)] },
  ]);
  await withdraw(NATIONAL, 'BENEFIT_INCOMES', income.id);
  expect(await lump()).toMatchObject([{ amount: null, outcome: 'UNDECIDED', rows: [expect.stringContaining('withdrawn')] }]);
});

test('rates of a city are its own; those of the country do not stand in for rates that were withdrawn', async () => {
  const rate = {
    ...{ id: name(), region: '540200', from: '2026-01-01', scheme: 'MEDICAL', mode: 'FLEXIBLE', periods: ['MONTHLY'], source: '测试' },
    ...{ baseLow: 60, baseHigh: 300, workerRate: '9.50', employerRate: '0', accountRate: '0' },
  };
  const rates = async () =>
    (
      await answer(
        NATIONAL,
        '{ contributionModes(region: "540202", scheme: MEDICAL, on: "2026-06-01") { mode workerRate region { code } mark } }',
      )
    ).data.contributionModes;
  const before = await rates();
  expect(before).toContainEqual({ mode: 'FLEXIBLE', workerRate: '8.00', region: { code: '100000' }, mark: 'inferred' });
  expect(await send('insurance-540200', 'CONTRIBUTION_RATES', [rate])).toMatchObject({ created: 1, userErrors: [] });
  expect(await rates()).toEqual([{ mode: 'FLEXIBLE', workerRate: '9.50', region: { code: '540200' }, mark: 'found' }]);
  await withdraw('insurance-540200', 'CONTRIBUTION_RATES', rate.id);
  expect(await rates()).toEqual([]);
});

test('a province joins the pilot without a release: orders there can be declared from its day on, and not after it left the register', async () => {
  const [platform] = await rowsOf<{ enterprise: string; sector: string }>(
    'hub_insurance',
    `select enterprise, sector from pilot_platform where sector = 'INSTANT_DELIVERY' and service is null order by 1 limit 1`,
  );
  const province = {
    id: name(),
    region: '220000',
    from: '2026-07-01',
    to: '2026-08-31',
    batch: 3,
    sectors: ['INSTANT_DELIVERY'],
    source: '（测试）吉林省',
  };
  const declare = async (region: string, day: string) =>
    await mutation('insurance-220000', 'declareOrders', 'batch', 'premium', {
      ...{ platform: platform?.enterprise, sector: platform?.sector, region, day, orders: 10 },
    });
  expect(brokenRules(await declare('220102', '2026-07-02'))).toEqual(['region NOT_IN_PILOT']);
  expect(brokenRules(await send(NATIONAL, 'PILOT_PROVINCES', [{ ...province, region: '220100' }]))).toEqual(['records.0.region LEVEL']);
  expect(await send(NATIONAL, 'PILOT_PROVINCES', [province])).toMatchObject({ created: 1, userErrors: [] });
  const { data } = await answer(
    NATIONAL,
    '{ injuryPilot(on: "2026-08-01") { provinces { code } batches { batch startedOn provinces { code } } } }',
  );
  expect(data.injuryPilot.provinces).toContainEqual({ code: '220000' });
  expect(data.injuryPilot.batches.at(-1)).toEqual({ batch: 3, startedOn: '2026-07-01', provinces: [{ code: '220000' }] });
  expect((await declare('220102', '2026-07-02')).userErrors).toEqual([]);
  expect(brokenRules(await declare('220103', '2026-06-30'))).toEqual(['region NOT_IN_PILOT']);
  expect((await withdraw(NATIONAL, 'PILOT_PROVINCES', province.id)).userErrors).toEqual([]);
  expect(brokenRules(await declare('220104', '2026-07-02'))).toEqual(['region NOT_IN_PILOT']);
});

test('a proof names the rows of the pilot that decide it, and is undecided with one of them withdrawn', async () => {
  const firm = '91193100MA00000238';
  const worker = `w-${randomBytes(16).toString('hex')}`;
  const [held] = await rowsOf<{ sector: string }>('hub_insurance', 'select sector from pilot_platform where enterprise = $1 limit 1', [
    firm,
  ]);
  const province = {
    id: name(),
    region: '630000',
    from: '2026-07-01',
    to: '2026-08-31',
    batch: 3,
    sectors: [held?.sector],
    source: '（测试）青海省',
  };
  await send(NATIONAL, 'PILOT_PROVINCES', [province]);
  await rowsOf(
    'hub_insurance',
    `insert into enrolment_spell (id, worker, scheme, region, household, mode, base, from_day)
     values (nextval('enrolment_spell_number'), $1, 'OCCUPATIONAL_INJURY', '630102', '630102', 'PER_ORDER', null, '2026-07-05')`,
    [worker],
  );
  const claim = await claimOf(worker, '630102');
  const proof = async () => {
    const { data } = await answer(
      'insurance-630000',
      `{ injuryClaim(number: "${claim}") { worker { insuredAt(at: "2026-08-01T04:00:00Z") { insured reason rows schemes { scheme reason insured } } } } }`,
    );
    const { schemes, ...rest } = data.injuryClaim.worker.insuredAt;
    return { ...rest, cover: schemes.find(({ scheme }: { scheme: string }) => scheme === 'OCCUPATIONAL_INJURY') };
  };
  expect(await proof()).toEqual({
    ...{ insured: true, reason: 'INSURED', rows: [expect.stringContaining(`pilot-provinces/${province.id}`)] },
    cover: { scheme: 'OCCUPATIONAL_INJURY', reason: 'INSURED', insured: true },
  });
  await withdraw(NATIONAL, 'PILOT_PROVINCES', province.id);
  expect(await proof()).toEqual({
    ...{ insured: null, reason: 'UNDECIDED', rows: [expect.stringContaining('withdrawn')] },
    cover: { scheme: 'OCCUPATIONAL_INJURY', reason: 'UNDECIDED', insured: false },
  });
});

test('a base is held to floor and ceiling of the place and year; with the row withdrawn it is undecided', async () => {
  const here = 'insurance-540500';
  const bounds = {
    id: name(),
    region: '540500',
    from: '2026-01-01',
    to: '2027-12-31',
    scheme: 'PENSION',
    floor: '5000.00',
    ceiling: '25000.00',
    source: '测试',
  };
  const enrol = (base: string) =>
    mutation(here, 'enrol', 'enrolment', 'id', { worker, scheme: 'PENSION', region: '540502', mode: 'FLEXIBLE', base, from: '2026-10-01' });
  const worker = freshWorker();
  await rowsOf('hub_labour', `insert into worker (id, occupation, region) values ($1, 'COURIER', '540502')`, [worker]);
  expect(brokenRules(await send(here, 'CONTRIBUTION_BASES', [{ ...bounds, floor: '30000.00' }]))).toEqual(['records.0.floor RANGE']);
  expect(await send(here, 'CONTRIBUTION_BASES', [bounds])).toMatchObject({ created: 1, userErrors: [] });
  expect(brokenRules(await enrol('4999.99'))).toEqual(['base RANGE']);
  expect(brokenRules(await enrol('25000.01'))).toEqual(['base RANGE']);
  expect((await enrol('5000.00')).userErrors).toEqual([]);
  // what a file sends is held to the same bounds
  const spell = (base: string, more: object = {}) => ({
    ...{ worker: freshWorker(), scheme: 'PENSION', region: '540502', mode: 'FLEXIBLE', base, from: '2026-10-01' },
    ...more,
  });
  expect(brokenRules(await send(here, 'ENROLMENT_SPELLS', [spell('4999.99')]))).toEqual(['records.0.base RANGE']);
  expect(brokenRules(await send(here, 'ENROLMENT_SPELLS', [spell('25000.01')]))).toEqual(['records.0.base RANGE']);
  const fits = [spell('25000.00'), spell('100.00', { from: '2020-01-01', to: '2020-06-30', endReason: 'INTERRUPTED' })];
  expect(await send(here, 'ENROLMENT_SPELLS', fits)).toMatchObject({ created: 2, userErrors: [] });
  const claim = await claimOf(worker, '540502');
  const found = async () =>
    (
      await answer(here, {
        query: `{ injuryClaim(number: "${claim}") { worker { enrolments { baseFinding { outcome rows } } } } }`,
        headers: { 'x-hub-matter': `injury-claim/${claim}` },
      })
    ).data.injuryClaim.worker.enrolments[0].baseFinding;
  expect(await found()).toEqual({
    outcome: 'KEPT',
    rows: [expect.stringContaining(`contribution-bases/${bounds.id}: 5000.00 至 25000.00`)],
  });
  await withdraw(here, 'CONTRIBUTION_BASES', bounds.id);
  expect(await found()).toEqual({ outcome: 'UNDECIDED', rows: [expect.stringContaining('withdrawn')] });
});

test('a transfer that leaves a person without cover says since when, and until when', async () => {
  const worker = `w-${randomBytes(16).toString('hex')}`;
  const id = `TR-${name()}`;
  await rowsOf('hub_labour', `insert into worker (id, occupation, region) values ($1, 'COURIER', '540602')`, [worker]);
  await rowsOf(
    'hub_insurance',
    `insert into transfer_request (id, worker, scheme, from_region, to_region, state, applied_on, accepted_on, released_on, months, account, pooled)
     values ($1, $2, 'MEDICAL', '630200', '540600', 'RELEASED', '2026-09-01', '2026-09-03', '2026-09-10', 3, 0, 0)`,
    [id, worker],
  );
  const gap = async () =>
    (await answer('insurance-540600', `{ transferRequest(id: "${id}") { coverGap { from to days } } }`)).data.transferRequest.coverGap;
  const open = await gap();
  expect(open).toMatchObject({ from: '2026-09-11', to: null });
  expect(open.days).toBeGreaterThan(50);
  const begin = (region: string, from: string, to: string | null = null) =>
    rowsOf(
      'hub_insurance',
      `insert into enrolment_spell (id, worker, scheme, region, household, mode, base, from_day, to_day, end_reason)
       values (nextval('enrolment_spell_number'), $1, 'MEDICAL', $2, $2, 'FLEXIBLE', 6000, $3, $4, $5)`,
      [worker, region, from, to, to && 'INTERRUPTED'],
    );
  // what a third region holds is not told
  await begin('330106', '2026-09-12', '2026-09-15');
  expect(await gap()).toEqual(open);
  await begin('540602', '2026-09-21');
  expect(await gap()).toEqual({ from: '2026-09-11', to: '2026-09-20', days: 10 });
});
