import { addDays } from '../../subgraphs/shared/calendar/today.ts';
import { contentHash } from '../../subgraphs/shared/identifiers/content-hash.ts';
import { answer, ask } from '../support/ask.ts';
import { DAY, FIRM, freshNumbers, HERE, someWorker, WHO, YEAR } from '../support/court-records.ts';
import { rowsOf } from '../support/database.ts';
import { brokenRules, mutation } from '../support/mutate.ts';

const { number, serial } = freshNumbers(9_500_000);
let worker = '';
beforeAll(async () => {
  worker = await someWorker();
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

test('a case in progress has no kind of document; a decision has the usual one unless another is given', async () => {
  const [settled, withdrawn, judged, stated] = [number('民初'), number('民初'), number('民初'), number('民初')];
  const documentOf = async (name: string, input: Record<string, unknown>) =>
    (await mutation(WHO, name, 'courtCase', 'documentType', input)).courtCase.documentType;
  for (const own of [settled, withdrawn, judged, stated]) expect(await documentOf('registerCourtCase', docketed(own))).toBeNull();
  const found = `{ courtCases(where: {number: "${settled}", documentType: JUDGMENT}) { totalCount } courtCaseFacets(where: {number: "${settled}"}) { total documentTypes { value } } }`;
  expect((await answer(WHO, found)).data).toEqual({ courtCases: { totalCount: 0 }, courtCaseFacets: { total: 1, documentTypes: [] } });
  const open = { relation: null, publish: false };
  expect(await documentOf('recordJudgment', decided(settled, { ...open, outcome: 'SETTLED' }))).toBe('MEDIATION');
  expect(await documentOf('recordJudgment', decided(withdrawn, { ...open, outcome: 'WITHDRAWN' }))).toBe('RULING');
  expect(await documentOf('recordJudgment', decided(judged, open))).toBe('JUDGMENT');
  const dismissed = { ...open, outcome: 'DISMISSED', documentType: 'RULING', servedOn: DAY };
  expect(await documentOf('recordJudgment', decided(stated, dismissed))).toBe('RULING');
  const own = number('民终');
  await court('registerCourtCase', docketed(own, { procedure: 'APPEAL', mode: null, filedOn: DAY, follows: stated }));
  const asked = `{ courtCase(number: "${own}") { chain { stage deadlines { rule dueOn } } } courtOverdue(where: {rule: "CIV_APPEAL"}, first: 100) { nodes { key } } }`;
  const { data } = await answer(WHO, asked);
  const rulesOf = (stage: string) =>
    data.courtCase.chain.find((one: { stage: string }) => one.stage === stage).deadlines.map(({ rule }: { rule: string }) => rule);
  expect(rulesOf('FIRST_INSTANCE')).toEqual(['CIV_SUMMARY', 'APPEAL_RULING']);
  expect(rulesOf('APPEAL')).toEqual(['CIV_APPEAL_RULING']);
  expect(data.courtOverdue.nodes).not.toContainEqual({ key: own });
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
        /(\d+)号$/.exec(own)?.[1],
      ]),
    ]).toEqual([table, []]);

  const appeal = `(${YEAR})浙01民终${serial()}号`;
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
  const bad = docketed(`(2020)浙0106民初${serial()}号`, {
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

test('a case tells the arbitration before it; masking a citation takes it away everywhere', async () => {
  const own = number('民初');
  const arbitration = {
    ...{
      number: `浙西湖劳人仲案字〔${YEAR}〕第${serial()}号`,
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
  const beijing = docketed(`(${YEAR})京0105民初${serial()}号`);
  expect(brokenRules(await court('registerCourtCase', beijing))).toEqual(['number COURT']);
});
