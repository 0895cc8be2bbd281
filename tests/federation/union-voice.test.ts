import { addDays, today } from '../../subgraphs/shared/calendar/today.ts';
import { answer, ask } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { carried } from '../support/days-off.ts';
import { brokenRules, mutation } from '../support/mutate.ts';
import { freshWorker } from '../support/persons.ts';
import { undisturbed } from '../support/undisturbed.ts';

const HERE = '420111';
const WHO = `union-${HERE}`;
const UNION = 'U-420000';
const FIRM = '91193100MA0002184M';
const RUN = Date.now();
const place = { enterprise: FIRM, region: HERE, union: UNION };
const refusal = async (who: string, query: string, headers?: Record<string, string>) => {
  const { errors } = await ask(who, { query, headers });
  return errors?.[0]?.extensions.code;
};
const worker = async () =>
  (await rowsOf<{ id: string }>('hub_labour', `select id from worker where region like '42%' order by id desc limit 1`))[0]?.id as string;

test('a consultation: opinions are answered, one changes a rule, the result is published in ten days', async () => {
  const open = await mutation(WHO, 'openConsultation', 'consultation', 'id state deadlines { rule }', {
    ...{ ...place, title: '（模拟）抽成协商', topics: ['抽成比例'], openedOn: addDays(today(), -20) },
  });
  const { id } = open.consultation;
  expect(open.consultation).toMatchObject({ state: 'OPEN', deadlines: [] });
  const { opinion } = await mutation(WHO, 'raiseOpinion', 'opinion', 'id raisedOn', {
    consultation: id,
    raisedBy: 'WORKERS',
    text: '抽成应当设上限',
  });
  expect(
    brokenRules(
      await mutation(WHO, 'raiseOpinion', 'opinion', 'id', { consultation: id, raisedBy: 'UNION', text: '身份证 190101199001010019' }),
    ),
  ).toEqual(['text RESIDENT_NUMBER']);
  const [{ rule }] = (await rowsOf<{ rule: string }>(
    'hub_labour',
    `select id as rule from platform_rule where kind = 'COMMISSION' and version = 2 order by id limit 1`,
  )) as [{ rule: string }];
  expect(
    brokenRules(
      await mutation(WHO, 'answerOpinion', 'opinion', 'id', { opinion: opinion.id, adoption: 'NOT_ADOPTED', answer: '否', rule }),
    ),
  ).toEqual(['rule STATE']);
  await mutation(WHO, 'answerOpinion', 'opinion', 'id', { opinion: opinion.id, adoption: 'ADOPTED', answer: '已修订', rule });
  expect(brokenRules(await mutation(WHO, 'publishConsultation', 'consultation', 'id', { consultation: id, publishedOn: today() }))).toEqual(
    ['consultation STATE'],
  );
  const concludedOn = addDays(today(), -12);
  const answerBy = carried(addDays(concludedOn, 10));
  const concluded = await mutation(WHO, 'concludeConsultation', 'consultation', 'state deadlines { rule article dueOn state }', {
    consultation: id,
    concludedOn,
    result: '抽成上限百分之二十',
  });
  expect(concluded.consultation).toEqual({
    state: 'CONCLUDED',
    deadlines: [
      {
        rule: 'CONSULT_PUBLISH',
        article: '新就业形态劳动者权益协商指引',
        dueOn: answerBy,
        state: answerBy < today() ? 'OVERDUE' : 'RUNNING',
      },
    ],
  });
  expect(brokenRules(await mutation(WHO, 'raiseOpinion', 'opinion', 'id', { consultation: id, raisedBy: 'UNION', text: '迟到' }))).toEqual([
    'consultation STATE',
  ]);
  await mutation(WHO, 'publishConsultation', 'consultation', 'id', { consultation: id, publishedOn: addDays(concludedOn, 9) });
  // from the opinion to the version of the labour ministry's rule, and back from the rule
  const { data } = await answer(
    'court-330000',
    `{ consultations(where: {region: "${HERE}", state: PUBLISHED}) { nodes { id deadlines { state } opinions { nodes { adoption changedRule { id kind version opinions { id } } } } } } }`,
  );
  const found = data.consultations.nodes.find((one: { id: string }) => one.id === id);
  expect(found.deadlines).toEqual([{ state: 'MET' }]);
  const [{ adoption, changedRule }] = found.opinions.nodes;
  expect([adoption, changedRule.id, changedRule.kind, changedRule.version]).toEqual(['ADOPTED', rule, 'COMMISSION', 2]);
  expect(changedRule.opinions).toContainEqual({ id: opinion.id });
});

test('bargaining is internal: the clock of the reply runs, an outcome needs its day, other agencies need an agreement', async () => {
  const { bargainingRound } = await mutation(WHO, 'proposeBargaining', 'bargainingRound', 'id deadlines { rule dueOn state }', {
    ...{
      ...place,
      proposedOn: addDays(today(), -31),
      proposedBy: '工会',
      topics: ['单价'],
      workerSide: ['工会主席'],
      employerSide: ['运营负责人'],
    },
  });
  expect(bargainingRound.deadlines).toEqual([{ rule: 'CC_REPLY', dueOn: carried(addDays(today(), -11)), state: 'OVERDUE_UNCONFIRMED' }]);
  const record = (more: object) =>
    mutation(WHO, 'recordBargaining', 'bargainingRound', 'outcome heldOn repliedOn', { round: bargainingRound.id, ...more });
  expect(brokenRules(await record({ outcome: 'FAILED' }))).toEqual(['heldOn MISSING']);
  expect(brokenRules(await record({ heldOn: today(), outcome: 'AGREED', contract: 'CC-0' }))).toEqual(['contract UNKNOWN']);
  expect((await record({ repliedOn: addDays(today(), -2) })).bargainingRound).toEqual({
    outcome: null,
    heldOn: null,
    repliedOn: addDays(today(), -2),
  });
  expect((await record({ heldOn: today(), outcome: 'CONTINUES' })).bargainingRound.outcome).toBe('CONTINUES');
  expect(brokenRules(await record({ heldOn: today() }))).toEqual(['round STATE']);
  expect(await refusal('court-330000', '{ bargainingRounds { totalCount } }')).toBe('AGREEMENT_REQUIRED');
  expect(await refusal('labour-100000', `{ enterprise(creditCode: "${FIRM}") { bargainingRounds { totalCount } } }`)).toBe(
    'AGREEMENT_REQUIRED',
  );
});

test('a grievance is due when the contract with the enterprise says so, and is personal', async () => {
  const firm = '91193100MA00020374';
  const contract = `CC-G${RUN}`;
  await rowsOf(
    'hub_unions',
    `insert into collective_contract (id, number, title, kind, region, regions, union_id, signed_on, filed_on, effective_on, expires_on)
     values ($1, $1, '（模拟）申诉期限合同', 'ENTERPRISE', '${HERE}', array['${HERE}'], '${UNION}', '2024-01-01', '2024-01-02', '2024-01-18', '2029-01-17')`,
    [contract],
  );
  await rowsOf(
    'hub_unions',
    `insert into contract_clause values ($1, 1, 'APPEAL', '企业应在1个工作日内答复', '[{"name": "appeal_days", "value": "1", "unit": "工作日"}]')`,
    [contract],
  );
  await rowsOf('hub_unions', `insert into contract_coverage values ($1, $2, 'OWN')`, [contract, firm]);
  const channel = async (enterprise: string) =>
    (
      await mutation(WHO, 'openGrievanceChannel', 'channel', 'id', {
        enterprise,
        region: HERE,
        kind: 'HOTLINE',
        name: '热线',
        hours: '全天',
        openedOn: today(),
      })
    ).channel.id;
  const raise = async (where: string) =>
    (
      await mutation(
        WHO,
        'raiseGrievance',
        'grievance',
        'id raisedAt hours deadline { article dueOn state } channel { kind } worker { id } enterprise { creditCode }',
        {
          ...{ worker: await worker(), channel: where, region: HERE, topic: 'DEDUCTION', account: '误点差评后被扣款' },
        },
      )
    ).grievance;
  const agreed = await raise(await channel(firm));
  expect(agreed).toMatchObject({
    deadline: { article: contract, state: 'RUNNING' },
    channel: { kind: 'HOTLINE' },
    enterprise: { creditCode: firm },
    hours: null,
  });
  expect(agreed.deadline.dueOn >= addDays(today(), 1) && agreed.deadline.dueOn <= addDays(today(), 4)).toBe(true);
  const usual = await raise(await channel(FIRM));
  expect(usual.deadline.dueOn > agreed.deadline.dueOn || usual.deadline.article !== contract).toBe(true);
  expect(
    brokenRules(
      await mutation(WHO, 'raiseGrievance', 'grievance', 'id', {
        worker: '张三',
        channel: 'GC-0',
        region: HERE,
        topic: 'PAY',
        account: ' ',
      }),
    ),
  ).toEqual(['worker FORMAT', 'channel UNKNOWN', 'account EMPTY']);
  const known = await rowsOf<{ code: string }>(
    'hub_unions',
    'select enterprise as code from contract_coverage union select enterprise from union_organization where enterprise is not null',
  );
  const [{ code: firmOfNobody }] = (await rowsOf<{ code: string }>(
    'hub_labour',
    'select credit_code as code from enterprise where credit_code <> all($1) order by 1 limit 1',
    [known.map(({ code }) => code)],
  )) as [{ code: string }];
  // A union with which the channel has nothing to do adds nothing to its record.
  const far = { worker: freshWorker(), channel: await channel(firmOfNobody), region: '540102', topic: 'PAY', account: '少算' };
  expect(brokenRules(await mutation('union-540102', 'raiseGrievance', 'grievance', 'id', far))).toEqual(['channel ELSEWHERE']);
  const done = await mutation(WHO, 'answerGrievance', 'grievance', 'outcome hours deadline { state }', {
    grievance: agreed.id,
    outcome: 'UPHELD',
    answer: '予以退还',
  });
  expect(done.grievance).toMatchObject({ outcome: 'UPHELD', deadline: { state: 'MET' } });
  expect(
    brokenRules(await mutation(WHO, 'answerGrievance', 'grievance', 'id', { grievance: agreed.id, outcome: 'REJECTED', answer: 'x' })),
  ).toEqual(['grievance STATE']);

  const ids = async (who: string) =>
    (
      (await answer(who, `{ grievances(where: {region: "${HERE}"}, first: 100) { nodes { id } } }`)).data.grievances.nodes as {
        id: string;
      }[]
    ).map((one) => one.id);
  expect(await ids('union-100000')).toContain(agreed.id);
  expect(await ids('union-310000')).not.toContain(agreed.id);
  for (const other of ['labour-100000', 'court-330000', 'insurance-310000'])
    expect([other, await refusal(other, '{ grievances { totalCount } }')]).toEqual([other, 'AGREEMENT_REQUIRED']);
  // what another region may not see cannot be answered by it either, and reads like nothing
  const { errors } = await ask('union-310000', {
    query: `mutation { answerGrievance(input: {grievance: "${usual.id}", outcome: REJECTED, answer: "x"}) { grievance { id } } }`,
  });
  expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  await rowsOf('hub_unions', 'delete from collective_contract where id = $1', [contract]);
});

test('the tree of unions keeps its history, has no circles, and counts who joined in tens', async () => {
  const found = (name: string, parent: string) =>
    mutation(WHO, 'foundUnion', 'union', 'id path { id } history { kind }', {
      name,
      level: 'INDUSTRY',
      region: HERE,
      parent,
      foundedOn: '2026-01-05',
    });
  const upper = (await found(`（模拟）行业工会甲${RUN}`, UNION)).union;
  const lower = (await found(`（模拟）行业工会乙${RUN}`, upper.id)).union;
  expect(lower.path.map(({ id }: { id: string }) => id)).toEqual(['U-100000', UNION, upper.id, lower.id]);
  const change = (more: object) =>
    mutation(WHO, 'changeUnion', 'union', 'name dissolvedOn parent { id } history { on kind before after }', {
      union: upper.id,
      on: '2026-03-01',
      ...more,
    });
  expect(brokenRules(await change({ parent: lower.id }))).toEqual(['parent CIRCLE']);
  expect(brokenRules(await change({ parent: 'U-310000' }))).toEqual(['parent UNKNOWN']);
  expect(brokenRules(await change({}))).toEqual(['input MISSING']);
  const member = { union: lower.id, worker: await worker(), channel: 'SITE', joinedOn: '2026-02-01' };
  const { membership } = await mutation(WHO, 'enrolMember', 'membership', 'id channel worker { id }', member);
  expect(membership).toMatchObject({ channel: 'SITE', worker: { id: member.worker } });
  expect(brokenRules(await mutation(WHO, 'enrolMember', 'membership', 'id', member))).toEqual(['worker MEMBER']);
  const { data } = await answer(
    WHO,
    `{ unionOrganization(id: "${upper.id}") { memberCount enrolment(from: "2026-01", to: "2026-10") { channel joined left } children { nodes { id } } } }`,
  );
  expect(data.unionOrganization).toEqual({
    memberCount: null,
    enrolment: ['ENTERPRISE', 'INDUSTRY', 'QR_CODE', 'SITE'].map((channel) => ({ channel, joined: null, left: null })),
    children: { nodes: [{ id: lower.id }] },
  });
  expect((await change({ name: `（模拟）更名${RUN}` })).union.history).toEqual([
    { on: '2026-01-05', kind: 'FOUNDED', before: null, after: `（模拟）行业工会甲${RUN}` },
    { on: '2026-03-01', kind: 'RENAMED', before: `（模拟）行业工会甲${RUN}`, after: `（模拟）更名${RUN}` },
  ]);
  expect((await change({ dissolved: true })).union.dissolvedOn).toBe('2026-03-01');
  expect(brokenRules(await change({ name: 'x' }))).toEqual(['union STATE']);
  await mutation(WHO, 'endMembership', 'membership', 'id', { membership: membership.id, leftOn: '2026-04-01' });
  expect(
    brokenRules(await mutation(WHO, 'endMembership', 'membership', 'id', { membership: membership.id, leftOn: '2026-04-01' })),
  ).toEqual(['membership STATE']);
});

test.each<[string, string, object, string[]]>([
  [
    'a forum in the future',
    'recordForum',
    { ...place, heldOn: addDays(today(), 1), topics: ['x'], outcomes: ['y'], workers: 1 },
    ['heldOn RANGE'],
  ],
  [
    'a forum about nothing',
    'recordForum',
    { ...place, heldOn: today(), topics: [], outcomes: [], workers: -1 },
    ['topics LENGTH', 'workers RANGE'],
  ],
  [
    'a union that does not serve the place',
    'recordForum',
    { ...place, union: 'U-310000', heldOn: today(), topics: ['x'], outcomes: ['y'], workers: 1 },
    ['union UNKNOWN'],
  ],
  [
    'care that ends before it begins',
    'recordCareActivity',
    { region: HERE, union: UNION, kind: 'WARMTH', title: 'x', from: today(), to: addDays(today(), -1), persons: 1 },
    ['to RANGE'],
  ],
])('%s is refused', async (_what, name, input, rules) => {
  const field = name === 'recordForum' ? 'forum' : 'careActivity';
  expect(brokenRules(await mutation(WHO, name, field, 'id', input as Record<string, unknown>))).toEqual(rules);
});

test('what is overdue and what is not are all grievances together', async () => {
  const count = async (where: string) =>
    (await answer('union-100000', `{ grievances(where: {${where}}) { totalCount } }`)).data.grievances.totalCount;
  const [[row], found] = await undisturbed(
    () =>
      rowsOf<{ n: number; late: number }>(
        'hub_unions',
        `select count(*)::int as n, (count(*) filter (where answered_at is null and due_on < (now() at time zone 'Asia/Shanghai')::date))::int as late from grievance`,
      ),
    async () => ({
      late: await count('overdue: true'),
      others: await count('overdue: false'),
      open: await count('overdue: false, open: true'),
    }),
  );
  const { n, late } = row as { n: number; late: number };
  expect(late).toBeGreaterThan(0);
  expect([found.late, found.others]).toEqual([late, n - late]);
  expect(found.open).toBeLessThan(found.others);
});
