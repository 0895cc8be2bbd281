import { addDays, addMonths, today } from '../../subgraphs/shared/calendar/today.ts';
import { agree } from '../support/agreements.ts';
import { answer, ask, theHub } from '../support/ask.ts';
import { command } from '../support/command.ts';
import { rowsOf } from '../support/database.ts';
import { SLOW, write } from '../support/imports.ts';
import { brokenRules, mutation } from '../support/mutate.ts';
import { freshResidentNumber, freshWorker } from '../support/persons.ts';
import { underMatter } from '../support/strangers.ts';

const PLACE = '621126';
const WHO = `labour-${PLACE}`;
const NEIGHBOUR = 'labour-620000';
const FIRM = '91193100MA00000238';
const MONTH = `period region { code } orders hoursOnline hoursOnOrder due paid arrears payState
  findings { rule outcome found standard article rows mark } shares { platform { creditCode } due percent }
  statements { id source pay deductions { reason amount } due paid payState arrears payer { creditCode } versions { pay } history { action } }`;

const platforms = async () =>
  (
    await rowsOf<{ code: string }>('hub_labour', 'select credit_code as code from enterprise where credit_code <> $1 order by 1 limit 1', [
      FIRM,
    ])
  )[0]?.code as string;
const statement = (worker: string, more: object = {}) => ({
  ...{ worker, platform: FIRM, period: '2026-07', region: PLACE, orders: 400, daysWorked: 26, hoursOnline: 200, hoursOnOrder: 150 },
  ...{ pay: '2400.00', deductions: [{ reason: 'LATE', amount: '100.00' }], dueOn: '2026-08-15', paid: '1000.00', paidOn: '2026-08-15' },
  ...more,
});
const record = (who: string, input: object) => mutation(who, 'recordEarnings', 'earning', 'id', input as Record<string, unknown>);
const monthsOf = async (who: string, worker: string, period = '2026-07', headers: Record<string, string> = {}) =>
  (
    await answer(who, {
      query: `query($w: ID!, $m: Month!) { worker(id: $w) { workMonths(from: $m, to: $m) { ${MONTH} } } }`,
      variables: { w: worker, m: period },
      headers,
    })
  ).data.worker.workMonths;

/** A worker of the place, in a relation of this kind since 2025. */
async function engaged(form: string): Promise<string> {
  const worker = freshWorker();
  const made = await mutation(WHO, 'recordEngagement', 'engagement', 'id', {
    worker,
    enterprise: FIRM,
    region: PLACE,
    form,
    from: '2025-01-01',
  });
  expect(made.userErrors).toEqual([]);
  return worker;
}
const finding = (month: { findings: { rule: string; outcome: string }[] }, rule: string) => month.findings.find((one) => one.rule === rule);

beforeAll(async () => {
  await rowsOf(
    'hub_labour',
    `insert into minimum_wage (id, region, from_day, to_day, monthly, hourly, source, mark)
     values ('MW-EARNINGS', $1, '2026-01-01', '2026-07-31', '{2000.00}', '{20.00}', '测试', 'found') on conflict do nothing`,
    [PLACE],
  );
  // It has a history, so that a test of the release's own rows leaves it alone.
  await rowsOf(
    'hub_labour',
    `insert into workflow_event (register, about, participant, action) values ('minimum_wage', 'MW-EARNINGS', 'labour-310000', 'CREATED')`,
  );
});
afterAll(async () => {
  await rowsOf('hub_labour', `delete from minimum_wage where id = 'MW-EARNINGS'`);
  await rowsOf('hub_labour', `delete from workflow_event where about = 'MW-EARNINGS'`);
});

test('a share of two thirds is 66.7 percent', async () => {
  const worker = await engaged('INCOMPLETE');
  const paid = (pay: string) => ({ pay, deductions: [], paid: pay });
  await record(WHO, statement(worker, paid('2000')));
  await record(WHO, statement(worker, { platform: await platforms(), ...paid('1000') }));
  const [month] = await monthsOf(WHO, worker);
  expect(month.shares.map(({ percent }: { percent: number }) => percent)).toEqual([66.7, 33.3]);
});

test('a month is stated with hours, pay and deductions; arrears, hourly pay against the floor and the share of a platform follow', async () => {
  const worker = await engaged('INCOMPLETE');
  const other = await platforms();
  expect((await record(WHO, statement(worker))).userErrors).toEqual([]);
  // Elsewhere in the month on another platform, paid in full: 2300 and 575 are 80 and 20 percent.
  await record(WHO, statement(worker, { platform: other, hoursOnline: 10, hoursOnOrder: 5, pay: '575', deductions: [], paid: '575' }));
  const [month] = await monthsOf(WHO, worker);
  expect(month).toMatchObject({
    ...{ period: '2026-07', region: { code: PLACE }, orders: 800, hoursOnline: 210, hoursOnOrder: 155 },
    ...{ due: '2875.00', paid: '1575.00', arrears: '1300.00', payState: 'PARTLY' },
  });
  expect(month.shares).toEqual([
    { platform: { creditCode: FIRM }, due: '2300.00', percent: 80 },
    { platform: { creditCode: other }, due: '575.00', percent: 20 },
  ]);
  const [first] = month.statements.filter(({ due }: { due: string }) => due === '2300.00');
  expect(first).toMatchObject({
    ...{ source: 'DEPARTMENT', payState: 'PARTLY', arrears: '1300.00', payer: { creditCode: FIRM } },
    ...{ deductions: [{ reason: 'LATE', amount: '100.00' }], versions: [], history: [{ action: 'RECORDED' }] },
  });
  // (2400 + 575 - 100) / 210 = 13.69; 2975 / 155 = 19.19: below 20 in either reading. The other firm's relation is not on record.
  expect(finding(month, 'HOURLY_FLOOR')).toMatchObject({
    outcome: 'UNDECIDED',
    found: ['13.69 元/小时', '19.19 元/小时'],
    standard: '20.00 元/小时',
  });
});

test.each([
  ['BROKEN', '2400.00', ['11.50 元/小时', '16.00 元/小时']],
  ['UNDECIDED', '3600.00', ['17.50 元/小时', '24.00 元/小时']],
  ['KEPT', '6000.00', ['29.50 元/小时', '40.00 元/小时']],
])('the hourly floor is %s where every reading says so', async (outcome, pay, found) => {
  const worker = await engaged('INCOMPLETE');
  await record(WHO, statement(worker, { pay }));
  const [month] = await monthsOf(WHO, worker);
  expect(finding(month, 'HOURLY_FLOOR')).toEqual({
    ...{ rule: 'HOURLY_FLOOR', outcome, found, standard: '20.00 元/小时', article: expect.stringContaining('人社厅发〔2023〕50号') },
    ...{
      rows: [expect.stringContaining('minimum-wages/MW-EARNINGS')],
      mark: outcome === 'UNDECIDED' ? 'the readings or tiers give different results' : 'found',
    },
  });
  expect(finding(month, 'WORKING_TIME')).toMatchObject({ outcome: 'NOT_APPLICABLE', standard: null });
});

test('without a row of the register, or a relation on record, nothing is decided; a civil relation has no floor', async () => {
  const worker = await engaged('INCOMPLETE');
  // No standard of the place is on record for that month.
  await record(WHO, statement(worker, { period: '2025-03', dueOn: '2025-04-15', paidOn: '2025-04-15' }));
  const [march] = await monthsOf(WHO, worker, '2025-03');
  expect(finding(march, 'HOURLY_FLOOR')).toMatchObject({ outcome: 'UNDECIDED', standard: null });
  const unknown = freshWorker();
  await record(WHO, statement(unknown));
  expect(finding((await monthsOf(WHO, unknown))[0], 'HOURLY_FLOOR')).toMatchObject({
    outcome: 'UNDECIDED',
    mark: expect.stringContaining('relation'),
  });
  const civil = await engaged('CIVIL');
  await record(WHO, statement(civil));
  expect(finding((await monthsOf(WHO, civil))[0], 'HOURLY_FLOOR')).toMatchObject({ outcome: 'NOT_APPLICABLE', article: null });
});

test('working time of a labour relation is held against eight hours a working day and 36 of overtime: 220 hours in July 2026', async () => {
  for (const [hoursOnline, hoursOnOrder, outcome] of [
    [220, 200, 'KEPT'],
    [260, 200, 'UNDECIDED'],
    [300, 220.01, 'BROKEN'],
  ]) {
    const worker = await engaged('LABOUR_RELATION');
    await record(WHO, statement(worker, { daysWorked: 30, hoursOnline, hoursOnOrder }));
    const [month] = await monthsOf(WHO, worker);
    expect(finding(month, 'WORKING_TIME')).toMatchObject({ outcome, standard: '220.00 小时', article: '劳动法第三十六、四十一条' });
  }
});

test('what a department finds prevails over what the platform states; what was before stays; a change is one, a repetition none', async () => {
  const worker = await engaged('INCOMPLETE');
  const platform = `platform-${FIRM.toLowerCase()}`;
  await register(platform);
  const query = 'mutation($input: RecordEarningsInput!) { recordEarnings(input: $input) { userErrors { field code } } }';
  const asPlatform = (input: object) => ask(platform, { query, variables: { input } });
  expect((await asPlatform(statement(worker, { pay: '5000' }))).data).toEqual({ recordEarnings: { userErrors: [] } });
  expect((await monthsOf(WHO, worker))[0].statements).toMatchObject([{ source: 'PLATFORM', pay: '5000.00' }]);
  await record(WHO, statement(worker));
  await record(WHO, statement(worker));
  await record(WHO, statement(worker, { pay: '2500' }));
  await asPlatform(statement(worker, { pay: '5100' }));
  expect((await monthsOf(WHO, worker))[0].statements).toMatchObject([
    { source: 'DEPARTMENT', pay: '2500.00', versions: [{ pay: '2400.00' }] },
  ]);

  // It states its own work only, and reads nothing personal back.
  const foreign = await asPlatform(statement(worker, { platform: await platforms() }));
  expect(foreign.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'NOT_COMPETENT' });
  const back = await ask(platform, {
    query: query.replace('userErrors', 'earning { pay } userErrors'),
    variables: { input: statement(worker) },
  });
  expect([back.status, back.errors?.[0]?.extensions.rule]).toEqual([403, 'NOT_FOR_PLATFORMS']);
  for (const read of [`worker(id: "${worker}") { id }`, 'wageClues(first: 1) { totalCount }', 'employmentReports(first: 1) { totalCount }'])
    expect((await ask(platform, `{ ${read} }`)).errors?.[0]?.extensions.rule).toBe('NOT_FOR_PLATFORMS');
  expect((await ask(platform, 'mutation { removeParticipant(input: {id: "union-310000"}) { userErrors { code } } }')).status).toBe(403);
  expect((await ask(platform, '{ me { kind } region(code: "310000") { name } }')).data.me).toEqual({ kind: 'PLATFORM' });
});

async function register(id: string): Promise<void> {
  const query = 'mutation($input: RegisterParticipantInput!) { registerParticipant(input: $input) { userErrors { field code } } }';
  const put = async (input: object) =>
    (
      await answer('sharing-100000', {
        query,
        variables: { input: { name: '（模拟）平台', kind: 'PLATFORM', region: '310000', ...input } },
      })
    ).data.registerParticipant.userErrors;
  expect(await put({ id: 'platform-nobody' })).toEqual([{ field: 'input.id', code: 'PLATFORM' }]);
  expect(await put({ id })).toEqual([]);
}

test(
  'rules of a statement are those of mutation and file; a file of documents alone fills the register, a bad line is named',
  async () => {
    const worker = freshWorker();
    const later = addMonths(`${today().slice(0, 7)}-01`, 1).slice(0, 7);
    const wrong = {
      period: later,
      orders: -1,
      daysWorked: 40,
      hoursOnline: 2_000,
      hoursOnOrder: 3_000,
      pay: '1',
      dueOn: '2020-01-01',
      paid: '0',
    };
    expect(brokenRules(await record(WHO, statement(worker, wrong))).sort()).toEqual([
      'daysWorked RANGE',
      'deductions SUM',
      'dueOn ORDER',
      'hoursOnOrder RANGE',
      'hoursOnline RANGE',
      'orders RANGE',
      'paidOn TOGETHER',
      'period RANGE',
    ]);
    const [one, two] = [freshResidentNumber('19810101'), freshResidentNumber('19820202')];
    const head =
      '身份证号,平台企业,支付单位,月份,工作地,订单数,工作天数,在线时长,接单时长,劳动报酬,补贴奖励,扣款,支付日,已付金额,支付日期,报送来源';
    const line = (person: string, onOrder: string) =>
      `${person},${FIRM},${FIRM},2026-07,${PLACE},300,20,160.5,${onOrder},4000.00,50,LATE:12.50; TAX:3,2026-08-15,0,,PLATFORM`;
    const file = write('earnings.csv', [head, line(one, '120.25'), line(two, '999')].join('\n'));
    const { output } = command('import', 'labour', 'earnings', file, '--partial', '--data', theHub().folder);
    expect(output).toMatch(/1 created/);
    const identified = await answer(WHO, {
      query: 'mutation($input: IdentifyWorkerInput!) { identifyWorker(input: $input) { person } }',
      variables: { input: { identity: one, name: '模拟丁巳某' } },
    });
    const [month] = await monthsOf(WHO, identified.data.identifyWorker.person);
    expect(month).toMatchObject({ hoursOnline: 160.5, hoursOnOrder: 120.25, due: '4034.50', arrears: '4034.50', payState: 'UNPAID' });
    expect(month.statements[0].deductions).toEqual([
      { reason: 'LATE', amount: '12.50' },
      { reason: 'TAX', amount: '3' },
    ]);
  },
  SLOW,
);

test('"was I paid for this month?" is one question: the person’s own, and the union’s in a matter and under an agreement', async () => {
  const worker = await engaged('INCOMPLETE');
  const dueOn = addDays(today(), 5);
  await record(WHO, statement(worker));
  await record(
    WHO,
    statement(worker, {
      period: today().slice(0, 7),
      dueOn,
      daysWorked: 1,
      hoursOnline: 8,
      hoursOnOrder: 6,
      pay: '200',
      deductions: [],
      paid: '0',
      paidOn: null,
    }),
  );
  const paid = 'workMonths(from: "2026-07") { period payState arrears }';
  const mine = await answer(worker, `{ myself { ${paid} } myFiles { labour { kind region from to } } }`);
  expect(mine.data.myself.workMonths).toEqual([
    { period: today().slice(0, 7), payState: 'NOT_DUE', arrears: '0.00' },
    { period: '2026-07', payState: 'PARTLY', arrears: '1300.00' },
  ]);
  expect(mine.data.myFiles.labour).toContainEqual({ kind: 'EARNINGS', region: PLACE, from: '2026-07-01', to: '2026-07-31' });

  const query = `query($w: ID!) { worker(id: $w) { ${paid} } }`;
  const bare = await ask('union-620000', { query, variables: { w: worker } });
  expect([bare.status, bare.errors?.[0]?.extensions.code]).toEqual([403, 'AGREEMENT_REQUIRED']);
  const [union] = (await rowsOf<{ id: string }>(
    'hub_unions',
    `select id from union_organization where region like '62%' and dissolved_on is null order by id limit 1`,
  )) as [{ id: string }];
  const member = await mutation('union-620000', 'enrolMember', 'membership', 'id', {
    union: union.id,
    worker,
    channel: 'ENTERPRISE',
    joinedOn: '2026-08-01',
  });
  const agreement = await agree('union-620000', 'labour-620000', { coordinates: ['Worker.*', 'WorkMonth.*'], regions: ['620000'] });
  const headers = { ...underMatter('union-membership', member.membership.id), 'x-hub-agreement': agreement };
  const theirs = await answer('union-620000', { query, variables: { w: worker }, headers });
  expect(theirs.data.worker.workMonths).toContainEqual({ period: '2026-07', payState: 'PARTLY', arrears: '1300.00' });
  // Another province sees no such worker; a range of more than three years is refused.
  expect((await ask('labour-440000', { query, variables: { w: worker } })).data.worker).toBeNull();
  expect(
    (await ask(NEIGHBOUR, { query: query.replace('"2026-07"', '"2021-01", to: "2026-07"'), variables: { w: worker } })).errors?.[0]
      ?.extensions,
  ).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'from',
  });
});

test(
  'what customers paid says which commission was really taken, by mutation and by file; what it was before stays',
  async () => {
    const worker = await engaged('INCOMPLETE');
    const stated = async (charged?: string | null) => {
      expect((await record(WHO, statement(worker, { charged }))).userErrors).toEqual([]);
      const { data } = await answer(WHO, {
        query: `query($w: ID!) { worker(id: $w) { workMonths(from: "2026-07", to: "2026-07") { statements { charged commissionPercent versions { charged commissionPercent } } } } }`,
        variables: { w: worker },
      });
      return data.worker.workMonths[0].statements[0];
    };
    // 2400 of 3000 was paid out; of 3200; customers paid less than the pay; nothing is said; 2400 of 2403: 0.12 percent
    expect(await stated()).toEqual({ charged: null, commissionPercent: null, versions: [] });
    expect(await stated('3000.00')).toMatchObject({ charged: '3000.00', commissionPercent: 20 });
    expect(await stated('3200.00')).toMatchObject({ charged: '3200.00', commissionPercent: 25 });
    expect(await stated('2000.00')).toMatchObject({ charged: '2000.00', commissionPercent: -20 });
    expect(await stated('2403.00')).toMatchObject({
      ...{ charged: '2403.00', commissionPercent: 0.1 },
      versions: [{ charged: null, commissionPercent: null }, { charged: '3000.00', commissionPercent: 20 }, {}, {}],
    });
    expect(await stated('0.00')).toMatchObject({ charged: '0.00', commissionPercent: null });
    expect(brokenRules(await record(WHO, statement(worker, { charged: '-1.00' })))).toEqual(['charged RANGE']);

    const driver = freshWorker();
    const file = write(
      'charged.csv',
      `劳动者假名标识,平台企业,支付单位,月份,工作地,订单数,工作天数,在线时长,接单时长,乘客支付总额,劳动报酬,支付日\n${driver},${FIRM},${FIRM},2026-06,${PLACE},80,20,160,90,5000,3650,2026-07-15\n`,
    );
    expect(command('import', 'labour', 'earnings', file, '--data', theHub().folder)).toMatchObject({ code: 0 });
    const [row] = await rowsOf('hub_labour', 'select charged, pay from earning where worker = $1', [driver]);
    expect(row).toEqual({ charged: '5000.00', pay: '3650.00' });
  },
  SLOW,
);
