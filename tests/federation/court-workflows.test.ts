import { addDays, today } from '../../subgraphs/shared/calendar/today.ts';
import { contentHash } from '../../subgraphs/shared/identifiers/content-hash.ts';
import { answer, ask } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { brokenRules, mutation } from '../support/mutate.ts';

const HERE = '330106';
const WHO = `court-${HERE}`;
const FIRM = '91193100MA0002184M';
const DAY = today();
const YEAR = DAY.slice(0, 4);
const BASE = 9_200_000 + (Date.now() % 90_000);
let next = BASE;
const number = (sign: string) => `(${YEAR})浙0106${sign}${next++}号`;
let worker = '';
let organization = '';
beforeAll(async () => {
  worker = (await rowsOf<{ id: string }>('hub_labour', 'select id from worker order by id limit 1'))[0]?.id as string;
  organization = (
    await rowsOf<{ id: string }>(
      'hub_courts',
      `select id from mediation_organization where region = $1 and closed_on is null order by id limit 1`,
      [HERE],
    )
  )[0]?.id as string;
  if (!organization) {
    organization = 'MO-T-1';
    await rowsOf(
      'hub_courts',
      `insert into mediation_organization values ('MO-T-1', '（模拟）测试调解中心', 'ONE_STOP', $1, '（模拟）路', '全天', 3, '{}', '2024-01-01', null) on conflict do nothing`,
      [HERE],
    );
  }
});

const MEDIATION =
  'id kind result terms agreedAmount closedOn extendedOn confirmationNumber paymentOrderNumber deadlines { rule startedOn dueOn metOn state } chain { stage number startedOn endedOn outcome }';
const mediate = (name: string, input: Record<string, unknown>, who = WHO) => {
  const type = { applyForJudicialConfirmation: 'JudicialConfirmationInput', applyForPaymentOrder: 'PaymentOrderInput' }[name];
  return mutation(who, name, 'mediationCase', MEDIATION, input, type);
};
const opening = (more = {}) => ({ organization, worker, enterprise: FIRM, dispute: '劳动报酬', claimed: '8000.00', ...more });

test('a mediation: taken in, given more time by consent, agreed, confirmed by a court within thirty days', async () => {
  const opened = (await mediate('openMediation', opening({ openedOn: addDays(DAY, -10), jointly: ['总工会', '司法局'] }))).mediationCase;
  expect(opened.deadlines).toMatchObject([{ rule: 'MEDIATE_ONESTOP', dueOn: addDays(DAY, 5), state: 'RUNNING' }]);
  const extended = (await mediate('extendMediation', { mediation: opened.id, reason: '双方同意延期' })).mediationCase;
  expect(extended.deadlines[0]).toMatchObject({ dueOn: addDays(DAY, 20) });
  const closed = (await mediate('closeMediation', { mediation: opened.id, result: 'AGREED', terms: '十日内付清', agreedAmount: '6000.00' }))
    .mediationCase;
  expect(closed.deadlines).toMatchObject([
    { rule: 'MEDIATE_ONESTOP', metOn: DAY, state: 'MET' },
    { rule: 'JUDICIAL_CONFIRM', dueOn: addDays(DAY, 30), state: 'RUNNING' },
  ]);
  const confirmation = number('民特');
  const place = { court: '（模拟）西湖区人民法院', region: HERE };
  const confirmed = (await mediate('applyForJudicialConfirmation', { mediation: opened.id, number: confirmation, ...place })).mediationCase;
  expect(confirmed).toMatchObject({
    confirmationNumber: confirmation,
    deadlines: [{}, { rule: 'JUDICIAL_CONFIRM', metOn: DAY, state: 'MET' }],
  });
  expect(confirmed.chain.map(({ stage }: { stage: string }) => stage)).toEqual(['MEDIATION', 'JUDICIAL_CONFIRMATION']);
  const order = number('民督');
  const ordered = (await mediate('applyForPaymentOrder', { mediation: opened.id, number: order, ...place })).mediationCase;
  expect(ordered.chain.at(-1)).toMatchObject({ stage: 'PAYMENT_ORDER', number: order, endedOn: null });
  // the ledger knows whose mediation it was
  const { data } = await answer(
    'sharing-100000',
    `{ accessLedger(where: {subject: "${worker}"}, first: 20) { nodes { participant outcome } } }`,
  );
  expect(data.accessLedger.nodes.filter((one: { participant: string }) => one.participant === WHO).length).toBeGreaterThan(3);
});

test('the rules of a mediation are told, all at once, and nothing is written', async () => {
  expect(
    brokenRules(await mediate('openMediation', opening({ organization: 'MO-0', worker: '张三', dispute: '', openedOn: addDays(DAY, 1) }))),
  ).toEqual(['organization UNKNOWN', 'worker FORMAT', 'dispute EMPTY', 'openedOn RANGE']);
  const old = (await mediate('openMediation', opening({ openedOn: addDays(DAY, -60) }))).mediationCase;
  expect(brokenRules(await mediate('extendMediation', { mediation: old.id, reason: 'x' }))).toEqual(['on LATE']);
  expect(brokenRules(await mediate('closeMediation', { mediation: old.id, result: 'AGREED' }))).toEqual(['terms TOGETHER']);
  expect(brokenRules(await mediate('closeMediation', { mediation: old.id, result: 'FAILED', terms: 'x', agreedAmount: '1' }))).toEqual([
    'terms TOGETHER',
    'agreedAmount TOGETHER',
  ]);
  const place = { court: '（模拟）法院', region: HERE };
  expect(brokenRules(await mediate('applyForJudicialConfirmation', { mediation: old.id, number: number('民初'), ...place }))).toEqual([
    'mediation STATE',
    'number KIND',
  ]);
  await mediate('closeMediation', { mediation: old.id, result: 'AGREED', terms: '已付', closedOn: addDays(DAY, -40) });
  expect(brokenRules(await mediate('applyForJudicialConfirmation', { mediation: old.id, number: number('民特'), ...place }))).toEqual([
    'appliedOn LATE',
  ]);
  expect(brokenRules(await mediate('applyForPaymentOrder', { mediation: old.id, number: number('民督'), ...place }))).toEqual([
    'mediation AMOUNT',
  ]);
  // another court keeps no such mediation; a union keeps none at all
  for (const other of ['court-310000', `union-${HERE}`]) {
    const refused = await ask(
      other,
      `mutation { closeMediation(input: {mediation: "${old.id}", result: FAILED}) { userErrors { code } } }`,
    );
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  }
});

const CASE =
  'number title courtLevel cause { code name version } outcome decidedOn citedNumbers statutes contentHash inProgress versions { version kind changedParagraphs contentHash } paragraphs { number section text } factors { factor value quote } chain { stage number mode servedOn deadlines { rule dueOn state } }';
const court = (name: string, input: Record<string, unknown>, who = WHO) => mutation(who, name, 'courtCase', CASE, input);
const docketed = (own: string, more = {}) => ({
  ...{
    number: own,
    title: '模拟甲某与（模拟）企业劳动争议一案',
    cause: '205.5',
    court: '（模拟）西湖区人民法院',
    region: HERE,
    procedure: 'FIRST_INSTANCE',
    mode: 'SUMMARY',
  },
  parties: [
    { role: 'PLAINTIFF', worker, maskedName: '模拟甲某' },
    { role: 'DEFENDANT', enterprise: FIRM, name: '（模拟）企业' },
  ],
  filedOn: `${YEAR}-01-15`,
  ...more,
});
const TEXT = [
  { section: 'FACTS', text: '经审理查明，模拟甲某每日早会签到，迟到扣款。' },
  { section: 'REASONING', text: '本院认为，参照〔2025〕粤0305民初 9000002 号一案的认定，应予支持。' },
  { section: 'DISPOSITION', text: '支付6000元。' },
];
const decided = (own: string, more = {}) => ({
  ...{
    number: own,
    outcome: 'CLAIM_UPHELD',
    relation: 'LABOUR_RELATION',
    gist: '迟到扣款属于劳动管理。',
    paragraphs: TEXT,
    statutes: ['劳动合同法第三十条'],
  },
  ...{ judges: ['模拟法官'], findings: [{ factor: 'ATTENDANCE', value: 2, quote: '每日早会签到', paragraph: 1 }], publish: true, ...more },
});

test('a case from the docket to the versions of its published text: cited both ways, redacted, withdrawn', async () => {
  const own = number('民初');
  const open = (await court('registerCourtCase', docketed(own))).courtCase;
  expect(open).toMatchObject({
    number: own,
    courtLevel: 'BASIC',
    cause: { code: '205.5', name: '追索劳动报酬纠纷', version: '2025' },
    outcome: null,
    inProgress: true,
  });
  expect(open.chain).toMatchObject([
    { stage: 'FIRST_INSTANCE', mode: 'SUMMARY', deadlines: [{ rule: 'CIV_SUMMARY', dueOn: `${YEAR}-04-15` }] },
  ]);
  expect(
    (await answer('union-310000', { query: 'query($n: CaseNumber!) { courtCase(number: $n) { number } }', variables: { n: own } })).data
      .courtCase,
  ).toBeNull();
  const judged = (await court('recordJudgment', decided(own, { servedOn: DAY }))).courtCase;
  expect(judged).toMatchObject({
    outcome: 'CLAIM_UPHELD',
    citedNumbers: ['(2025)粤0305民初9000002号'],
    contentHash: contentHash(TEXT),
    inProgress: false,
  });
  expect(judged.versions).toEqual([{ version: 1, kind: 'PUBLISHED', changedParagraphs: [], contentHash: contentHash(TEXT) }]);
  expect(judged.chain[0].deadlines.map(({ rule }: { rule: string }) => rule)).toEqual(['CIV_SUMMARY', 'APPEAL']);
  const { data } = await answer(
    'union-310000',
    '{ courtCase(number: "(2025)粤0305民初9000002号") { citedBy(first: 100) { totalCount nodes { number cites { number } } } } }',
  );
  expect(data.courtCase.citedBy.nodes).toContainEqual({ number: own, cites: [{ number: '(2025)粤0305民初9000002号' }] });

  const masked = '经审理查明，＊＊＊。';
  const redacted = (await court('redactJudgment', { number: own, paragraphs: [{ number: 1, text: masked }], reason: '遮蔽' })).courtCase;
  expect(redacted.versions.at(-1)).toMatchObject({
    version: 2,
    kind: 'REDACTED',
    changedParagraphs: [1],
    contentHash: redacted.contentHash,
  });
  // by the hash of the text before, what was masked could be guessed
  expect(redacted.versions[0].contentHash).toBeNull();
  expect(redacted.contentHash).not.toBe(judged.contentHash);
  expect(redacted.paragraphs.map(({ number: n }: { number: number }) => n)).toEqual([1, 2, 3]);
  // what was masked stands nowhere any more: not in the text, the quotes or the search
  expect(redacted.factors[0].quote).toBe('＊');
  for (const table of ['case_text', 'factor_finding', 'case_search', 'case_version'])
    expect([
      table,
      await rowsOf('hub_courts', `select 1 from ${table} t where t::text like '%早会签到，迟到%' and t::text like '%' || $1 || '%'`, [
        String(next - 1),
      ]),
    ]).toEqual([table, []]);

  const appeal = `(${YEAR})浙01民终${next++}号`;
  const appealed = (
    await court(
      'registerCourtCase',
      docketed(appeal, {
        procedure: 'APPEAL',
        mode: null,
        follows: own.replace('(', '〔').replace(')', '〕'),
        region: '330100',
        filedOn: DAY,
      }),
      'court-330100',
    )
  ).courtCase;
  expect(appealed.chain.map(({ number: n }: { number: string }) => n)).toEqual([own, appeal]);
  expect(appealed.chain[0].deadlines).toContainEqual(expect.objectContaining({ rule: 'APPEAL', state: 'MET' }));

  const withdrawn = (await court('withdrawJudgment', { number: own, reason: '当事人申请' })).courtCase;
  expect(withdrawn.versions.at(-1)).toMatchObject({ version: 3, kind: 'WITHDRAWN' });
  const [hit] = (
    await answer('union-310000', { query: 'query($n: [String!]) { resolveCitations(numbers: $n) { state } }', variables: { n: [own] } })
  ).data.resolveCitations;
  expect(hit.state).toBe('WITHDRAWN');
  const again = (await court('publishJudgment', { number: own })).courtCase;
  expect(again.versions.at(-1)).toMatchObject({ version: 4, kind: 'PUBLISHED' });
});

test('the rules of a docket and of a judgment are told by field', async () => {
  const bad = docketed(`(2020)浙0106民初${next++}号`, {
    title: '',
    cause: '999',
    mode: null,
    follows: '(2020)浙0106民初9999999号',
    parties: [{ role: 'PLAINTIFF', worker: 'x', maskedName: '张三' }, { role: 'DEFENDANT' }],
  });
  expect(brokenRules(await court('registerCourtCase', bad)).sort()).toEqual(
    [
      'cause UNKNOWN',
      'follows UNKNOWN',
      'mode TOGETHER',
      'number YEAR',
      'parties.0.maskedName MASK',
      'parties.0.worker FORMAT',
      'parties.1 ONE_OF',
      'title EMPTY',
    ].sort(),
  );
  const own = number('民初');
  await court('registerCourtCase', docketed(own));
  expect(brokenRules(await court('registerCourtCase', docketed(own)))).toEqual(['number TAKEN']);
  const wrong = decided(own, {
    findings: [{ factor: 'ATTENDANCE', value: 3, quote: '没有这句话', paragraph: 9 }],
    statutes: ['第三十条'],
    gist: '110101199003074514',
    decidedOn: `${YEAR}-01-01`,
    paragraphs: [{ section: 'FACTS', text: '' }],
  });
  expect(brokenRules(await court('recordJudgment', wrong)).sort()).toEqual(
    [
      'decidedOn RANGE',
      'findings.0.quote QUOTE',
      'findings.0.value RANGE',
      'gist RESIDENT_NUMBER',
      'paragraphs.0.text EMPTY',
      'statutes.0 FORMAT',
    ].sort(),
  );
  expect(brokenRules(await court('recordTrialStep', { number: own, servedOn: DAY }))).toEqual(['servedOn ORDER']);
  expect((await court('recordTrialStep', { number: own, extendedOn: `${YEAR}-02-01` })).courtCase.chain[0].deadlines[0]).toMatchObject({
    rule: 'CIV_SUMMARY',
    dueOn: `${YEAR}-05-15`,
  });
  expect(brokenRules(await court('publishJudgment', { number: own }))).toEqual(['number TEXT']);
  const abroad = await ask('court-310000', {
    query: 'mutation($n: CaseNumber!) { withdrawJudgment(input: {number: $n, reason: "x"}) { userErrors { code } } }',
    variables: { n: own },
  });
  expect(abroad.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
});

test('legal aid: seven days to decide, three to assign, five for an objection; who it is about is personal', async () => {
  const aid = (name: string, input: Record<string, unknown>) =>
    mutation(
      WHO,
      name,
      'legalAidCase',
      'id state matter refusal lawFirm deadlines { rule dueOn metOn state }',
      input,
      name === 'applyForLegalAid' ? 'LegalAidInput' : undefined,
    );
  const applied = addDays(DAY, -9);
  const { legalAidCase: asked } = await aid('applyForLegalAid', {
    institution: '（模拟）西湖区法律援助中心',
    region: HERE,
    worker,
    enterprise: FIRM,
    matter: 'PAY',
    appliedOn: applied,
  });
  expect(asked).toMatchObject({ state: 'APPLIED', deadlines: [{ rule: 'LEGALAID_DECIDE', dueOn: addDays(applied, 7), state: 'OVERDUE' }] });
  const step = (name: string, more = {}) => aid('recordLegalAidStep', { legalAidCase: asked.id, step: name, ...more });
  expect(brokenRules(await step('ASSIGN', { lawFirm: 'x' }))).toEqual(['step ORDER']);
  expect(brokenRules(await step('REFUSE', { lawFirm: 'x' }))).toEqual(['reason TOGETHER', 'lawFirm TOGETHER']);
  expect((await step('REFUSE', { reason: '不符合条件', on: addDays(DAY, -4) })).legalAidCase).toMatchObject({
    state: 'REFUSED',
    refusal: '不符合条件',
  });
  expect((await step('OBJECT', { on: addDays(DAY, -2) })).legalAidCase.deadlines.at(-1)).toMatchObject({
    rule: 'LEGALAID_OBJECTION',
    dueOn: addDays(DAY, 3),
    state: 'RUNNING',
  });
  expect((await step('ANSWER_OBJECTION', { upheld: true })).legalAidCase).toMatchObject({ state: 'GRANTED', refusal: null });
  const granted = (await step('CLOSE')).userErrors.map(({ code }: { code: string }) => code);
  expect(granted).toEqual(['ORDER']);
  expect((await step('ASSIGN', { lawFirm: '（模拟）安心律师事务所' })).legalAidCase).toMatchObject({
    state: 'ASSIGNED',
    lawFirm: '（模拟）安心律师事务所',
  });
  expect((await step('CLOSE')).legalAidCase.state).toBe('CLOSED');
  expect((await answer('court-310000', `{ legalAidCase(id: "${asked.id}") { id } }`)).data.legalAidCase).toBeNull();
  expect((await ask(`union-${HERE}`, '{ legalAidCases(first: 1) { totalCount } }')).errors?.[0]?.extensions).toMatchObject({
    code: 'AGREEMENT_REQUIRED',
  });
});

test('a case tells the arbitration before it; masking a citation takes it away everywhere', async () => {
  const own = number('民初');
  const arbitration = {
    ...{
      number: `浙西湖劳人仲案字〔${YEAR}〕第${next++}号`,
      region: HERE,
      startedOn: addDays(`${YEAR}-01-15`, -60),
      endedOn: addDays(`${YEAR}-01-15`, -20),
    },
    ...{ outcome: 'DISMISSED', servedOn: addDays(`${YEAR}-01-15`, -15) },
  };
  const open = (await court('registerCourtCase', docketed(own, { arbitration }))).courtCase;
  expect(open.chain).toMatchObject([
    {
      stage: 'ARBITRATION',
      deadlines: [
        { rule: 'ARB_DECIDE', state: 'MET' },
        { rule: 'SUE_NONFINAL', state: 'MET' },
      ],
    },
    { stage: 'FIRST_INSTANCE' },
  ]);
  const other = number('民初');
  expect(brokenRules(await court('registerCourtCase', docketed(other, { arbitration })))).toEqual(['arbitration.number TAKEN']);
  await court('registerCourtCase', docketed(other, { follows: arbitration.number }));
  await court('recordJudgment', decided(own));
  const redacted = (
    await court('redactJudgment', {
      number: own,
      paragraphs: [{ number: 2, text: '本院认为，参照＊一案。' }],
      gist: null,
      title: '某与某一案',
      reason: '遮蔽',
    })
  ).courtCase;
  expect([redacted.citedNumbers, redacted.title]).toEqual([[], '某与某一案']);
  await court('withdrawJudgment', { number: own, reason: '复核' });
  // what is withdrawn can be masked before it is published again
  expect((await court('redactJudgment', { number: own, paragraphs: [{ number: 1, text: '＊' }], reason: '遮蔽' })).userErrors).toEqual([]);
  const beijing = docketed(`(${YEAR})京0105民初${next++}号`);
  expect(brokenRules(await court('registerCourtCase', beijing))).toEqual(['number COURT']);
});
