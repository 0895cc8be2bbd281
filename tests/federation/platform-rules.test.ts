import { addDays, today } from '../../subgraphs/shared/calendar/today.ts';
import { answer, ask } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { brokenRules, mutation, twice } from '../support/mutate.ts';

interface Platform {
  credit_code: string;
  headquarters: string;
}
/** A platform of the sector, and the department of its seat. */
async function platformOf(sector: string): Promise<Platform & { who: string }> {
  const [found] = await rowsOf<Platform>(
    'hub_labour',
    `select credit_code, headquarters from enterprise where 'PLATFORM' = any(roles) and sector = '${sector}' order by 1 limit 1`,
  );
  return { ...(found as Platform), who: `labour-${found?.headquarters}` };
}
const RULE = `id kind version title text consultation publishedOn effectiveFrom effectiveTo region { code } platform { creditCode }
  terms { name value unit } compliance { requirement outcome required found article mark rows }`;
const publish = (who: string, input: object) => mutation(who, 'publishPlatformRule', 'rule', RULE, { ...input });

test('which rules of this platform hold today, and do they keep to the law?', async () => {
  const { credit_code: platform } = await platformOf('RIDE_HAILING');
  const { data } = await answer('union-310000', {
    query: `query($p: CreditCode!) { enterprise(creditCode: $p) { rules(on: "2026-10-31") { ${RULE} } past: rules(kind: COMMISSION, on: "2023-06-01") { version } }
      platformRules(where: {platform: $p, kind: WORKING_TIME, region: "310104"}, on: "2026-10-31") { nodes { version terms { name value } } } }`,
    variables: { p: platform },
  });
  const { rules } = data.enterprise;
  expect(rules.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
    'COMMISSION',
    'DEDUCTION',
    'DISPATCH',
    'PAY',
    'WEATHER',
    'WORKING_TIME',
  ]);
  for (const { effectiveFrom, effectiveTo, compliance } of rules) {
    expect(effectiveFrom <= '2026-10-31' && (effectiveTo === null || effectiveTo >= '2026-10-31')).toBe(true);
    for (const { article, mark } of compliance) expect(`${article}${mark}`.length).toBeGreaterThan(10);
    expect(compliance.map(({ requirement }: { requirement: string }) => requirement)).toContain('RULE_NOTICE');
  }
  expect(data.platformRules.nodes).toHaveLength(1);
});

test('what changed in the rule on commissions, in words that I can read out?', async () => {
  const { credit_code: platform, who } = await platformOf('INSTANT_DELIVERY');
  const first = {
    ...{ platform, kind: 'COMMISSION', region: '330000', title: '抽成规则（浙江）', publishedOn: addDays(today(), -40) },
    ...{ text: '抽成不超过35%。比例在首页公示。', terms: [{ name: 'COMMISSION_RATE', value: '35' }], effectiveFrom: addDays(today(), -35) },
  };
  const one = await twice(who, ['publishPlatformRule', 'rule', RULE], first, ['hub_labour', 'platform_rule']);
  expect(one).toMatchObject({ version: 1, effectiveTo: null, terms: [{ name: 'COMMISSION_RATE', value: '35', unit: '%' }] });
  expect(one.compliance).toEqual([
    expect.objectContaining({ requirement: 'COMMISSION_STATED', outcome: 'COMPLIES', found: '35 %' }),
    // no source at hand confirms the seven days
    expect.objectContaining({ requirement: 'RULE_NOTICE', outcome: 'UNDECIDED', found: '5 days', mark: 'unconfirmed' }),
  ]);
  const second = {
    ...first,
    ...{ publishedOn: addDays(today(), -10), effectiveFrom: addDays(today(), 5), consultation: '恳谈会' },
    ...{ text: '抽成不超过22.5%。比例在首页公示。退还超出部分。', terms: [{ name: 'COMMISSION_RATE', value: '22.5' }] },
  };
  const { rule: two } = await publish(who, second);
  expect(two).toMatchObject({ version: 2, consultation: '恳谈会' });
  const { data } = await answer('union-330000', {
    query: `query($p: CreditCode!) { enterprise(creditCode: $p) { ruleHistory(kind: COMMISSION) { on before { id effectiveTo } after { id region { code } }
      terms { name before after unit } text { kind text } summary } } }`,
    variables: { p: platform },
  });
  const [change] = data.enterprise.ruleHistory.filter(({ after }: { after: { id: string } }) => after.id === two.id);
  expect(change).toEqual({
    on: addDays(today(), 5),
    before: { id: one.id, effectiveTo: addDays(today(), 4) },
    after: { id: two.id, region: { code: '330000' } },
    terms: [{ name: 'COMMISSION_RATE', before: '35', after: '22.5', unit: '%' }],
    text: [
      { kind: 'REMOVED', text: '抽成不超过35%。' },
      { kind: 'ADDED', text: '抽成不超过22.5%。' },
      { kind: 'KEPT', text: '比例在首页公示。' },
      { kind: 'ADDED', text: '退还超出部分。' },
    ],
    summary: 'COMMISSION_RATE: 35 → 22.5 %\n- 抽成不超过35%。\n+ 抽成不超过22.5%。\n+ 退还超出部分。',
  });
  const days = data.enterprise.ruleHistory.map(({ on }: { on: string }) => on);
  expect(days).toEqual([...days].sort().reverse());
});

test('each broken rule of a publication is named, and the version before stays in force', async () => {
  const { credit_code: platform, who } = await platformOf('INTRA_CITY_FREIGHT');
  const input = { platform, kind: 'PAY', title: 'x', text: '每月支付。', publishedOn: today(), effectiveFrom: addDays(today(), 10) };
  const broken = async (more: object) => brokenRules(await publish(who, { ...input, ...more }));
  expect(await broken({ publishedOn: addDays(today(), 1) })).toEqual(['publishedOn RANGE']);
  expect(await broken({ effectiveFrom: addDays(today(), -1) })).toEqual(['effectiveFrom RANGE']);
  expect(await broken({ publishedOn: '2024-01-01', effectiveFrom: '2024-01-02' })).toEqual(['effectiveFrom ORDER']);
  expect(
    await broken({
      title: '',
      text: 'x'.repeat(20_001),
      terms: [
        { name: 'COMMISSION_RATE', value: '101' },
        { name: 'COMMISSION_RATE', value: '1,5' },
      ],
    }),
  ).toEqual(['title EMPTY', 'text LENGTH', 'terms.0.value RANGE', 'terms.1.value FORMAT', 'terms.1.name TWICE']);
  const [partner] = await rowsOf<Platform>(
    'hub_labour',
    `select credit_code, headquarters from enterprise where 'PARTNER' = any(roles) limit 1`,
  );
  expect(brokenRules(await publish(`labour-${partner?.headquarters}`, { ...input, platform: partner?.credit_code }))).toEqual([
    'platform NOT_A_PLATFORM',
  ]);
  const { data } = await answer(who, {
    query: 'query($p: CreditCode!) { platformRules(where: {platform: $p, kind: PAY}) { nodes { version effectiveTo } } }',
    variables: { p: platform },
  });
  expect(data.platformRules.nodes[0]).toEqual({ version: 2, effectiveTo: null });
  const refused = await ask('union-310000', {
    query: 'mutation($i: PublishPlatformRuleInput!) { publishPlatformRule(input: $i) { userErrors { code } } }',
    variables: { i: input },
  });
  expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'NOT_COMPETENT', field: 'input.platform' });
});

test('a text of thousands of sentences is refused, and one that grew long before is compared without keeping others waiting', async () => {
  const { credit_code: platform, who } = await platformOf('INTRA_CITY_FREIGHT');
  const input = { platform, kind: 'DEDUCTION', region: '650000', title: 'x', publishedOn: today(), effectiveFrom: addDays(today(), 10) };
  const many = (from: number, n: number) => Array.from({ length: n }, (_, i) => `句${from + i}。`).join('');
  expect(brokenRules(await publish(who, { ...input, text: many(0, 501) }))).toEqual(['text SENTENCES']);
  await publish(who, { ...input, text: many(0, 500) });
  await publish(who, { ...input, text: many(10_000, 500), effectiveFrom: addDays(today(), 20) });
  const { data } = await answer('union-330000', {
    query:
      'query($p: CreditCode!) { enterprise(creditCode: $p) { ruleHistory(kind: DEDUCTION) { after { region { code } } before { id } text { kind } } } }',
    variables: { p: platform },
  });
  const change = data.enterprise.ruleHistory.find(
    (one: { after: { region: { code: string } }; before: object | null }) => one.after.region.code === '650000' && one.before,
  );
  expect(change.text.filter(({ kind }: { kind: string }) => kind === 'REMOVED')).toHaveLength(500);
  expect(change.text.filter(({ kind }: { kind: string }) => kind === 'ADDED')).toHaveLength(500);
});

test('two versions at once: they follow one another, none is lost', async () => {
  const { credit_code: platform, who } = await platformOf('RIDE_HAILING');
  const version = (days: number) =>
    publish(who, {
      ...{ platform, kind: 'WEATHER', region: '540000', title: '恶劣天气', text: '补贴。', publishedOn: today() },
      effectiveFrom: addDays(today(), days),
    });
  const made = await Promise.all([20, 30].map(version));
  const { data } = await answer(who, {
    query:
      'query($p: CreditCode!) { platformRules(where: {platform: $p, kind: WEATHER, region: "540000"}) { nodes { version effectiveFrom effectiveTo region { code } } } }',
    variables: { p: platform },
  });
  const there = data.platformRules.nodes.filter(({ region }: { region: { code: string } }) => region.code === '540000');
  const taken = made.filter(({ rule }) => rule).length;
  expect(there).toHaveLength(taken);
  if (taken === 2) expect(there.map(({ effectiveTo }: { effectiveTo: string }) => effectiveTo)).toEqual([null, addDays(today(), 29)]);
  else expect(made.flatMap(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code))).toEqual(['ORDER']);
});

test('which algorithms has the platform filed, and which of its rules do they carry out?', async () => {
  const { credit_code: platform, who } = await platformOf('INSTANT_DELIVERY');
  const number = '网信算备193301900001001268888号';
  const input = {
    ...{ number, platform, name: '时效预估算法', type: 'DISPATCH', purpose: '预估配送时限' },
    ...{ ruleKinds: ['DISPATCH', 'DISPATCH'], filedOn: today() },
  };
  const selection = 'number name type ruleKinds filedOn cancelledOn rules { kind } platform { creditCode }';
  const filing = await twice(who, ['recordAlgorithmFiling', 'filing', selection], input, ['hub_labour', 'algorithm_filing']);
  expect(filing).toMatchObject({ number, ruleKinds: ['DISPATCH'], rules: [{ kind: 'DISPATCH' }], platform: { creditCode: platform } });
  const { data } = await answer('court-310000', {
    query: `query($p: CreditCode!) { enterprise(creditCode: $p) { algorithmFilings { number } }
      algorithmFilings(where: {platform: $p, type: RANKING, ruleKind: PAY, on: "${today()}"}) { nodes { name rules { kind } } } }`,
    variables: { p: platform },
  });
  expect(data.enterprise.algorithmFilings).toContainEqual({ number });
  expect(data.algorithmFilings.nodes[0].rules.map(({ kind }: { kind: string }) => kind)).toEqual(
    expect.arrayContaining(['COMMISSION', 'PAY']),
  );
  const record = async (more: object) =>
    brokenRules(await mutation(who, 'recordAlgorithmFiling', 'filing', 'number', { ...input, ...more }));
  expect(await record({})).toEqual(['number TAKEN']);
  expect(await record({ name: '', ruleKinds: [], filedOn: '2020-01-01' })).toEqual(['name EMPTY', 'ruleKinds EMPTY', 'filedOn RANGE']);
});

test('what did the check-up of the agreement find, whose rights does it harm, and what has to be put right?', async () => {
  const { credit_code: platform, headquarters, who } = await platformOf('INSTANT_DELIVERY');
  const selection = `id subject title checkedOn findings { clause right problem article } rectifications { item sourceKind deadline { dueOn } }`;
  const finding = { clause: '第八条', right: 'PAY', problem: '可单方调价', article: '劳动合同法第四条' };
  const rectification = { item: '删除第八条', dueOn: addDays(today(), 20) };
  const input = {
    ...{ platform, region: headquarters, subject: 'AGREEMENT', title: '骑手服务协议', version: 'V9', checkedOn: today() },
    ...{ checkedBy: '（模拟）协议审查组', findings: [{ ...finding, rectification }] },
  };
  const checkUp = await twice(who, ['recordCheckUp', 'checkUp', selection], input, ['hub_labour', 'check_up']);
  expect(checkUp).toMatchObject({
    findings: [finding],
    rectifications: [{ item: '删除第八条', sourceKind: 'CHECK_UP', deadline: { dueOn: rectification.dueOn } }],
  });
  const { data } = await answer(who, {
    query: `query($p: CreditCode!) { checkUps(where: {platform: $p, subject: AGREEMENT, right: PAY}) { nodes { id } } enterprise(creditCode: $p) { checkUps { nodes { id } } } }`,
    variables: { p: platform },
  });
  expect(data.checkUps.nodes).toContainEqual({ id: checkUp.id });
  expect(data.enterprise.checkUps.nodes).toContainEqual({ id: checkUp.id });
  const record = async (more: object) => brokenRules(await mutation(who, 'recordCheckUp', 'checkUp', 'id', { ...input, ...more }));
  expect(await record({ checkedOn: addDays(today(), 1), findings: [{ ...finding, problem: '' }] })).toEqual([
    'checkedOn RANGE',
    'findings.0.problem EMPTY',
  ]);
  expect(await record({ findings: Array.from({ length: 51 }, () => finding) })).toEqual(['findings LENGTH']);
  const refused = await ask('union-310000', '{ checkUps(first: 1) { nodes { title } } }');
  expect(refused.errors?.[0]?.extensions.code).toBe('AGREEMENT_REQUIRED');
});

describe('bad weather and working time, term by term', () => {
  const found = (
    { compliance }: { compliance: { requirement: string; outcome: string; found: string | null; rows: string[] }[] },
    requirement: string,
  ) => compliance.find((one) => one.requirement === requirement);
  const version = async (kind: string, terms: Record<string, string>, region: string) => {
    const { credit_code: platform, who } = await platformOf('INSTANT_DELIVERY');
    const { rule } = await publish(who, {
      ...{ platform, kind, region, title: '测试规则', text: '规则。', publishedOn: today(), effectiveFrom: addDays(today(), 10) },
      terms: Object.entries(terms).map(([name, value]) => ({ name, value })),
    });
    return rule;
  };

  test('a rule on bad weather that only pays an allowance does not say by how much the time is extended', async () => {
    const rule = await version('WEATHER', { WEATHER_ALLOWANCE: '2' }, '630000');
    expect(found(rule, 'WEATHER_STATED')?.outcome).toBe('COMPLIES');
    expect(found(rule, 'WEATHER_TIME')).toMatchObject({ outcome: 'NOT_STATED', found: null });
    expect(found(rule, 'WEATHER_REFUSAL')?.outcome).toBe('UNDECIDED'); // no source at hand confirms it
    const other = await version(
      'WEATHER',
      { WEATHER_ALLOWANCE: '2', WEATHER_EXTRA_MINUTES: '15', WEATHER_REFUSAL_DEDUCTION: '3' },
      '620000',
    );
    expect(found(other, 'WEATHER_TIME')).toMatchObject({ outcome: 'COMPLIES', found: '15 minutes' });
  });

  test('riders rest twenty minutes after four hours at the latest; whoever drives has a limit of some length', async () => {
    const rule = await version('WORKING_TIME', { CONTINUOUS_MINUTES: '241', REST_MINUTES: '20' }, '630000');
    expect(found(rule, 'CONTINUOUS_HOURS')).toMatchObject({ outcome: 'VIOLATES', rows: [expect.stringContaining('38号')] });
    expect(found(rule, 'REST_AFTER')?.outcome).toBe('COMPLIES');
    expect(found(rule, 'DAILY_STATED')?.outcome).toBe('NOT_STATED');
    const { credit_code: driving } = await platformOf('RIDE_HAILING');
    const { data } = await answer('union-310000', {
      query: `query($p: CreditCode!) { platformRules(where: {platform: $p, kind: WORKING_TIME}, first: 1) { nodes { ${RULE} } } }`,
      variables: { p: driving },
    });
    expect(found(data.platformRules.nodes[0], 'CONTINUOUS_HOURS')).toBeUndefined();
    expect(found(data.platformRules.nodes[0], 'CONTINUOUS_STATED')?.outcome).toBe('COMPLIES');
  });

  test('a province asks for more than the country; withdrawn, it decides nothing', async () => {
    const id = `T-REST-${Date.now()}`;
    const row = {
      ...{
        id,
        region: '630000',
        kind: 'WORKING_TIME',
        sectors: [],
        term: 'REST_MINUTES',
        operator: 'AT_LEAST',
        value: '45',
        unit: 'minutes',
      },
      ...{ requirement: '休息不少于45分钟（测试）', source: '青人社发〔2026〕1号（测试）' },
    };
    const sent = await answer('labour-630000', {
      query:
        'mutation($i: ImportLabourRecordsInput!) { importLabourRecords(input: $i) { created changed userErrors { field code message messageZh } } }',
      variables: { i: { dataset: 'RULE_REQUIREMENTS', records: [JSON.stringify(row)] } },
    });
    expect(sent.data.importLabourRecords).toMatchObject({ created: 1, userErrors: [] });
    const rule = await version('WORKING_TIME', { REST_MINUTES: '30' }, '630100');
    expect(found(rule, id)).toMatchObject({ outcome: 'VIOLATES', rows: [expect.stringContaining(`rule-requirements/${id}`)] });
    expect(found(await version('WORKING_TIME', { REST_MINUTES: '30' }, '640100'), id)).toBeUndefined();
    await mutation('labour-630000', 'withdrawLabourReference', 'row', 'id', { register: 'RULE_REQUIREMENTS', id, because: '测试' });
    const { data } = await answer('union-310000', {
      query: `query($p: CreditCode!) { platformRules(where: {platform: $p, kind: WORKING_TIME, region: "630100"}, first: 1) { nodes { ${RULE} } } }`,
      variables: { p: rule.platform.creditCode },
    });
    expect(found(data.platformRules.nodes[0], id)).toMatchObject({ outcome: 'UNDECIDED', rows: [expect.stringContaining('withdrawn')] });
  });
});
