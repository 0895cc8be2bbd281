import { addDays, today } from '../../subgraphs/shared/calendar/today.ts';
import { WorkingCalendar } from '../../subgraphs/shared/calendar/working-days.ts';
import { answer, ask } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { workingDaysAfter } from '../support/days-off.ts';
import { brokenRules, mutation, twice } from '../support/mutate.ts';

const HERE = '330106';
const WHO = `labour-${HERE}`;
const INSPECTION = `number openedOn closedOn result extendedOn extensionReason violationCount deadlines { rule dueOn metOn state }
  campaign { code } enterprise { creditCode } violations(first: 50) { totalCount nodes { id type description measure handledOn amount persons article
  rectifications { id item doneOn deadline { dueOn state } } } }`;
const calendar = WorkingCalendar.read();

async function someEnterprise(): Promise<string> {
  const [found] = await rowsOf<{ credit_code: string }>(
    'hub_labour',
    `select credit_code from enterprise where headquarters like '33%' order by 1 limit 1`,
  );
  return (found as { credit_code: string }).credit_code;
}
const record = (input: object, who = WHO) => mutation(who, 'recordInspection', 'inspection', INSPECTION, { ...input });
const close = (input: object, who = WHO) => mutation(who, 'closeInspection', 'inspection', INSPECTION, { ...input });
const ARREARS = {
  type: 'PAY_ARREARS',
  description: '未按约定日期足额支付劳动报酬',
  article: '劳动法第五十条',
  measure: 'ORDER_TO_MEND',
  amount: '12600.00',
  persons: 14,
};

test('which campaigns run today, who carries them out, and what have they come to in my province?', async () => {
  const { data } = await answer(
    'labour-330000',
    `{ campaigns { code name agencies from to source mark results(region: "330000") { inspected closed closedWithoutExtension interviews violations } }
       then: campaigns(on: "2024-12-01") { code agencies from to } }`,
  );
  expect(data.then.map(({ code }: { code: string }) => code)).toContain('ALGO');
  expect(data.then.find(({ code }: { code: string }) => code === 'ALGO')).toEqual({
    code: 'ALGO',
    agencies: ['中央网信办', '工业和信息化部', '公安部', '市场监管总局'],
    from: '2024-11-12',
    to: '2025-02-14',
  });
  expect(data.campaigns).toHaveLength(4);
  for (const { code, results } of data.campaigns) {
    const [counted] = await rowsOf<{ inspected: string; violations: string }>(
      'hub_labour',
      `select count(distinct i.enterprise) as inspected, (select count(*) from violation v join inspection j on j.number = v.inspection
       where j.campaign = '${code}' and v.region like '33%') as violations from inspection i where i.campaign = '${code}' and i.region like '33%'`,
    );
    expect([code, results.inspected, results.violations]).toEqual([code, Number(counted?.inspected), Number(counted?.violations)]);
  }
});

test('what did we inspect, what was violated, and by when must it be put right?', async () => {
  const enterprise = await someEnterprise();
  const opened = await twice(
    WHO,
    ['recordInspection', 'inspection', INSPECTION],
    { enterprise, region: HERE, subject: '劳动报酬支付', campaign: 'LEVEL_UP' },
    ['hub_labour', 'inspection'],
  );
  const due = calendar.after(today(), 60);
  expect(opened).toMatchObject({
    openedOn: today(),
    closedOn: null,
    campaign: { code: 'LEVEL_UP' },
    enterprise: { creditCode: enterprise },
    deadlines: [{ rule: 'INSPECT_CLOSE', dueOn: due, metOn: null, state: 'RUNNING' }],
    violations: { totalCount: 0 },
  });
  const { inspection: extended } = await mutation(WHO, 'extendInspection', 'inspection', INSPECTION, {
    inspection: opened.number,
    reason: '涉及多地合作企业',
  });
  expect(extended).toMatchObject({
    extendedOn: today(),
    extensionReason: '涉及多地合作企业',
    deadlines: [{ dueOn: calendar.after(today(), 90) }],
  });
  const dueOn = addDays(today(), 15);
  const { inspection: closed } = await close({
    inspection: opened.number,
    result: 'ORDERED_TO_MEND',
    violations: [{ ...ARREARS, rectification: { item: '补发所欠报酬', dueOn } }],
  });
  expect(closed).toMatchObject({ closedOn: today(), violationCount: 1, deadlines: [{ state: 'MET' }] });
  const [violation] = closed.violations.nodes;
  expect(violation).toMatchObject({ ...ARREARS, handledOn: today(), rectifications: [{ item: '补发所欠报酬', doneOn: null }] });

  const { data } = await answer(WHO, {
    query: `query($e: CreditCode!, $by: Date!) { rectifications(where: {enterprise: $e, open: true, dueBy: $by}, first: 100) { nodes { id sourceKind source } }
      violations(where: {enterprise: $e, type: PAY_ARREARS, from: "${today()}"}) { nodes { id inspection { number } } }
      enterprise(creditCode: $e) { violations(type: PAY_ARREARS) { nodes { id } } } }`,
    variables: { e: enterprise, by: dueOn },
  });
  expect(data.rectifications.nodes).toContainEqual({ id: violation.rectifications[0].id, sourceKind: 'VIOLATION', source: violation.id });
  expect(data.violations.nodes).toContainEqual({ id: violation.id, inspection: { number: opened.number } });
  expect(data.enterprise.violations.nodes).toContainEqual({ id: violation.id });

  const done = { rectification: violation.rectifications[0].id, doneOn: today(), evidence: '银行回单' };
  const reported = await mutation(WHO, 'reportRectification', 'rectification', 'id doneOn evidence deadline { state }', done);
  expect(reported.rectification).toEqual({ id: done.rectification, doneOn: today(), evidence: '银行回单', deadline: { state: 'MET' } });
  expect(brokenRules(await mutation(WHO, 'reportRectification', 'rectification', 'id', done))).toEqual(['rectification STATE']);
});

test('each broken rule of an inspection is named, and nothing is half written', async () => {
  const enterprise = await someEnterprise();
  const input = { enterprise, region: HERE, subject: `抽成比例（规则测试 ${Date.now()}）` };
  const count = async () => (await rowsOf('hub_labour', 'select from inspection where subject = $1', [input.subject])).length;
  const before = await count();
  const broken = async (more: object) => brokenRules(await record({ ...input, ...more }));
  expect(await broken({ openedOn: addDays(today(), 1) })).toEqual(['openedOn RANGE']);
  expect(await broken({ closedOn: today() })).toEqual(['result TOGETHER']);
  expect(await broken({ closedOn: today(), result: 'PENALTY' })).toEqual(['result RESULT']);
  expect(await broken({ closedOn: today(), result: 'NO_VIOLATION', violations: [ARREARS] })).toEqual(['result RESULT']);
  expect(await broken({ subject: ' ' })).toEqual(['subject EMPTY']);
  expect(await broken({ enterprise: '91193100MA9999999J' }).catch(String)).toMatch(/BAD_USER_INPUT/);
  expect(await broken({ campaign: 'NONE' })).toEqual(['campaign UNKNOWN_CAMPAIGN']);
  expect(await broken({ violations: Array.from({ length: 51 }, () => ARREARS) })).toEqual(['violations LENGTH']);
  expect(
    await broken({
      violations: [
        {
          ...ARREARS,
          occurredOn: addDays(today(), -800),
          amount: '-1',
          persons: -1,
          rectification: { item: '', dueOn: addDays(today(), 400) },
        },
      ],
    }),
  ).toEqual([
    'violations.0.occurredOn LOOKBACK',
    'violations.0.amount RANGE',
    'violations.0.persons RANGE',
    'violations.0.rectification.item EMPTY',
    'violations.0.rectification.dueOn RANGE',
  ]);
  expect(await count()).toBe(before);

  const { inspection } = await record({ ...input, closedOn: today(), result: 'NO_VIOLATION' });
  expect(brokenRules(await close({ inspection: inspection.number, result: 'PENALTY', violations: [ARREARS] }))).toEqual([
    'inspection STATE',
  ]);
  const late = (await record({ ...input, openedOn: addDays(today(), -200) })).inspection;
  expect(late.deadlines[0].state).toBe('OVERDUE');
  const extend = { inspection: late.number, reason: 'x' };
  expect(brokenRules(await mutation(WHO, 'extendInspection', 'inspection', 'number', extend))).toEqual(['inspection LATE']);

  for (const other of ['labour-440000', 'union-330106', 'labour-330105']) {
    const refused = await ask(other, {
      query: 'mutation($i: RecordInspectionInput!) { recordInspection(input: $i) { userErrors { code } } }',
      variables: { i: input },
    });
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'NOT_COMPETENT', field: 'input.region' });
    const elsewhere = await ask(other, {
      query: 'mutation($i: CloseInspectionInput!) { closeInspection(input: $i) { userErrors { code } } }',
      variables: { i: { inspection: late.number, result: 'NO_VIOLATION' } },
    });
    expect(elsewhere.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  }
});

test('with whom shall we speak to this platform, and what came of it?', async () => {
  const enterprise = await someEnterprise();
  const selection =
    'id kind state agencies topics proposedOn plannedOn heldOn outcome campaign { code } followUps { id item deadline { dueOn } }';
  const plannedOn = addDays(today(), 7);
  const input = { enterprise, region: HERE, agencies: ['交通运输部门', '网信部门'], topics: ['抽成比例'], plannedOn };
  const proposed = await twice(WHO, ['proposeJointInterview', 'interview', selection], input, ['hub_labour', 'interview']);
  expect(proposed).toMatchObject({
    kind: 'JOINT_INTERVIEW',
    state: 'PROPOSED',
    agencies: ['人力资源社会保障部门', '交通运输部门', '网信部门'],
    proposedOn: today(),
  });
  const dueOn = addDays(today(), 30);
  const { interview: held } = await mutation(WHO, 'recordInterview', 'interview', selection, {
    interview: proposed.id,
    heldOn: today(),
    outcome: '承诺下调抽成上限',
    followUps: [{ item: '公示抽成上限', dueOn }],
  });
  expect(held).toMatchObject({ state: 'HELD', heldOn: today(), followUps: [{ item: '公示抽成上限', deadline: { dueOn } }] });
  const propose = async (more: object) =>
    brokenRules(await mutation(WHO, 'proposeJointInterview', 'interview', 'id', { ...input, ...more }));
  expect(await propose({ agencies: [], topics: ['x'.repeat(101)] })).toEqual(['agencies LENGTH', 'topics.0 LENGTH']);
  expect(await propose({ plannedOn: addDays(today(), -1) })).toEqual(['plannedOn RANGE']);
  const again = { interview: proposed.id, reason: '另行安排' };
  expect(brokenRules(await mutation(WHO, 'cancelInterview', 'interview', 'id', again))).toEqual(['interview STATE']);
  const other = (await mutation(WHO, 'proposeJointInterview', 'interview', 'id', input)).interview;
  const called = await mutation(WHO, 'cancelInterview', 'interview', 'state outcome', { interview: other.id, reason: '另行安排' });
  expect(called.interview).toEqual({ state: 'CANCELLED', outcome: '另行安排' });

  const guidance = { enterprise, region: HERE, topics: ['书面协议'], heldOn: today(), outcome: '已完善协议文本' };
  const guided = await mutation(WHO, 'recordGuidance', 'interview', 'id kind state', guidance);
  expect(guided.interview).toMatchObject({ kind: 'GUIDANCE', state: 'HELD' });
  expect(
    brokenRules(await mutation(WHO, 'recordGuidance', 'interview', 'id', { ...guidance, heldOn: addDays(today(), 1), outcome: '' })),
  ).toEqual(['heldOn RANGE', 'outcome EMPTY']);
  const { data } = await answer(WHO, {
    query: `query($e: CreditCode!) { interviews(where: {enterprise: $e, kind: GUIDANCE, state: HELD}, first: 100) { nodes { id } }
      enterprise(creditCode: $e) { interviews(first: 100) { nodes { id } } } }`,
    variables: { e: enterprise },
  });
  expect(data.interviews.nodes).toContainEqual({ id: guided.interview.id });
  for (const id of [held.id, other.id, guided.interview.id]) expect(data.enterprise.interviews.nodes).toContainEqual({ id });
});

test('who is under joint sanction or incentive today, and which platforms signed a pact?', async () => {
  const enterprise = await someEnterprise();
  const selection = 'id kind agencies grounds article from to liftedOn liftedBecause enterprise { creditCode }';
  const input = {
    ...{ kind: 'SANCTION', enterprise, region: HERE, agencies: ['市场监管部门'] },
    ...{ grounds: '拖欠报酬逾期不付', article: '保障农民工工资支付条例第四十八条', from: today(), to: addDays(today(), 700) },
  };
  const measure = await twice(WHO, ['decideJointMeasure', 'measure', selection], input, ['hub_labour', 'joint_measure']);
  const holding = async () => {
    const { data } = await answer('union-310000', {
      query: 'query($e: CreditCode!) { enterprise(creditCode: $e) { jointMeasures { id } } }',
      variables: { e: enterprise },
    });
    return data.enterprise.jointMeasures.map(({ id }: { id: string }) => id);
  };
  expect(await holding()).toContain(measure.id);
  const lift = { measure: measure.id, because: '信用修复' };
  const lifted = await mutation(WHO, 'liftJointMeasure', 'measure', selection, lift);
  expect(lifted.measure).toMatchObject({ liftedOn: today(), liftedBecause: '信用修复' });
  expect(await holding()).not.toContain(measure.id);
  expect(brokenRules(await mutation(WHO, 'liftJointMeasure', 'measure', 'id', lift))).toEqual(['measure STATE']);
  const decide = async (more: object) => brokenRules(await mutation(WHO, 'decideJointMeasure', 'measure', 'id', { ...input, ...more }));
  expect(await decide({ to: addDays(today(), -1) })).toEqual(['to RANGE']);
  expect(await decide({ from: addDays(today(), 400), to: null })).toEqual(['from RANGE']);
  expect(await decide({ grounds: '', agencies: [''] })).toEqual(['agencies.0 EMPTY', 'grounds EMPTY']);

  const pact = { title: '网约配送自律公约', clauses: ['不以罚代管'], signatories: [enterprise], region: HERE, publishedOn: today() };
  const made = await twice(WHO, ['publishSelfDisciplinePact', 'pact', 'id title clauses signatories { creditCode }'], pact, [
    'hub_labour',
    'pact',
  ]);
  expect(made).toMatchObject({ clauses: ['不以罚代管'], signatories: [{ creditCode: enterprise }] });
  const { data } = await answer('union-310000', {
    query:
      'query($e: CreditCode!) { selfDisciplinePacts(signatory: $e) { nodes { id } } freight: selfDisciplinePacts(region: "100000") { nodes { title } } }',
    variables: { e: enterprise },
  });
  expect(data.selfDisciplinePacts.nodes).toContainEqual({ id: made.id });
  expect(data.freight.nodes).toContainEqual({ title: '保障货车司机合法权益自律公约' });
  const publish = async (more: object) => brokenRules(await mutation(WHO, 'publishSelfDisciplinePact', 'pact', 'id', { ...pact, ...more }));
  expect(await publish({ clauses: [], signatories: [], publishedOn: addDays(today(), 1) })).toEqual([
    'clauses LENGTH',
    'signatories LENGTH',
    'publishedOn RANGE',
  ]);
});

test('a record names a campaign only where, and while, it is carried out: by mutation, by interview and by file alike', async () => {
  const enterprise = await someEnterprise();
  const code = `T${Date.now().toString(36).toUpperCase()}`;
  const campaign = {
    ...{ code, region: '330000', from: '2026-02-01', to: '2026-04-30', name: '（测试）浙江专项', nameEn: 'Test', source: '测试' },
    agencies: ['浙江省人力资源和社会保障厅'],
  };
  const sent = (who: string, dataset: string, row: object) =>
    answer(who, {
      query: 'mutation($input: ImportLabourRecordsInput!) { importLabourRecords(input: $input) { created userErrors { field code } } }',
      variables: { input: { dataset, records: [JSON.stringify(row)] } },
    }).then(({ data }) => data.importLabourRecords);
  expect(await sent('labour-330000', 'CAMPAIGNS', campaign)).toEqual({ created: 1, userErrors: [] });

  const inspection = { enterprise, subject: `抽成比例（专项测试 ${code}）`, campaign: code };
  const byMutation = async (more: { region: string; openedOn: string }) =>
    (await record({ ...inspection, ...more }, `labour-${more.region}`)).userErrors.map(
      ({ field, code: rule }: { field: string; code: string }) => `${field.replace('input.', '')} ${rule}`,
    );
  const byFile = async (more: { region: string; openedOn: string }) => {
    const { userErrors } = await sent(`labour-${more.region}`, 'INSPECTIONS', {
      ...{ ...inspection, ...more, number: `测-${code}-${more.region}-${more.openedOn}` },
    });
    return userErrors.map((one: { field: string; code: string }) => `${one.field.replace(/^input\.(records\.0\.)?/, '')} ${one.code}`);
  };
  for (const broken of [byMutation, byFile]) {
    expect(await broken({ region: '330109', openedOn: '2026-04-30' })).toEqual([]);
    expect(await broken({ region: '330109', openedOn: '2026-05-01' })).toEqual(['campaign NOT_RUNNING']);
    expect(await broken({ region: '330109', openedOn: '2026-01-31' })).toEqual(['campaign NOT_RUNNING']);
    expect(await broken({ region: '320106', openedOn: '2026-04-30' })).toEqual(['campaign REGION']);
  }
  const interview = {
    enterprise,
    region: '320106',
    agencies: ['交通运输部门'],
    topics: ['抽成'],
    plannedOn: addDays(today(), 3),
    campaign: code,
  };
  expect(brokenRules(await mutation('labour-320106', 'proposeJointInterview', 'interview', 'id', interview))).toEqual(['campaign REGION']);

  const withdrawal = { register: 'CAMPAIGNS', id: code, because: '测试' };
  expect((await mutation('labour-330000', 'withdrawLabourReference', 'row', 'id', withdrawal)).userErrors).toEqual([]);
  for (const broken of [byMutation, byFile])
    expect(await broken({ region: '330110', openedOn: '2026-03-02' })).toEqual(['campaign UNKNOWN_CAMPAIGN']);
});

test('how does each department of a province close its inspections: in time, late, in how many days?', async () => {
  const enterprise = await someEnterprise();
  // Two counties of Qinghai in which nobody else inspects; sixty working days from 2025-02-10 end on 2025-05-08.
  const lay = (region: string, closedOn: string | null, extendedOn: string | null = null) =>
    rowsOf<{ number: string }>(
      'hub_labour',
      `insert into inspection (number, enterprise, region, subject, opened_on, closed_on, result, extended_on, extension_reason)
       values ($1, $2, $3, '劳动报酬', '2025-02-10', $4, case when $4::date is null then null else 'ORDERED_TO_MEND' end, $5, case when $5::date is null then null else '案情复杂' end) returning number`,
      [`（模拟）${region}劳监字〔2025〕第${9_000_000 + Math.floor(Math.random() * 900_000)}号`, enterprise, region, closedOn, extendedOn],
    );
  expect(workingDaysAfter('2025-02-10', 60)).toBe('2025-05-08');
  const [first] = await lay('632221', '2025-05-08');
  await lay('632221', '2025-05-09');
  await lay('632221', '2025-06-20', '2025-04-01'); // with its thirty days more
  await lay('632222', null);
  await rowsOf(
    'hub_labour',
    `insert into violation (id, inspection, enterprise, region, type, description, article, found_on, measure, handled_on)
     values ($1, $2, $3, '632221', 'PAY_ARREARS', '拖欠', '劳动法第五十条', '2025-04-01', 'ORDER_TO_MEND', '2025-05-08')`,
    [`V-T-${Date.now()}`, first?.number, enterprise],
  );
  const asked = 'region: "632200", from: "2025-02-01", to: "2025-02-28"';
  const { data } = await answer(
    'court-330000',
    `{ enforcementRecords(${asked}) { region { code } opened closed closedInTime late medianDays violations rows } }`,
  );
  const of = (code: string) => data.enforcementRecords.find((one: { region: { code: string } }) => one.region.code === code);
  expect(of('632221')).toMatchObject({ opened: 3, closed: 3, closedInTime: 2, late: 0, medianDays: 88, violations: 1 });
  expect(of('632222')).toMatchObject({ opened: 1, closed: 0, closedInTime: 0, late: 1, medianDays: null, violations: 0 });
  expect(of('632221').rows[0]).toMatch(/^time-limits\/INSPECT_CLOSE: 劳动保障监察条例第十七条（found/);
  const beyond = await ask('court-330000', '{ enforcementRecords(from: "2015-01-01", to: "2025-01-01") { opened } }');
  expect(beyond.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'from' });
});
