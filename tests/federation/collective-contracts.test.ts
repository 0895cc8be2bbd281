import { addDays, addMonths, today } from '../../subgraphs/shared/calendar/today.ts';
import { answer, ask } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { carried } from '../support/days-off.ts';
import { brokenRules, mutation } from '../support/mutate.ts';

const HERE = '440305';
const WHO = `union-${HERE}`;
const DEPARTMENT = `labour-${HERE}`;
const UNION = 'U-440000';
const FIRM = '91193100MA0002184M';
const ALL =
  'id number status effectiveOn objectedOn objection supersedes { id status } supersededBy { id } chain { id } deadlines { rule state dueOn metOn }';

/** First day in force of what is filed today: the fifteen days, carried over days off, are over. */
const firstDay = (): string => addDays(carried(addDays(today(), 15)), 1);
const clause = { topic: 'REST', text: '连续接单满4小时停止派单', terms: [{ name: 'continuous_hours', value: '4' }] };
const contract = () => ({
  ...{
    title: '（模拟）报送测试合同',
    kind: 'ENTERPRISE',
    sector: 'EXPRESS',
    region: HERE,
    regions: [HERE],
    union: UNION,
    employers: [FIRM],
  },
  ...{ signedOn: addDays(today(), -3), expiresOn: addDays(today(), 600), clauses: [clause] },
});
const file = (input: object, who = WHO) => mutation(who, 'fileCollectiveContract', 'contract', ALL, { ...contract(), ...input });

let serial = 0;
/** A contract as it came in long ago, so that its last day can be chosen. */
async function held(expiresOn: string, more = ''): Promise<string> {
  const id = `CC-K${Date.now()}${++serial}`;
  await rowsOf(
    'hub_unions',
    `insert into collective_contract (id, number, title, kind, region, regions, union_id, signed_on, filed_on, effective_on, expires_on)
     values ($1, $1, '（模拟）旧合同', 'ENTERPRISE', '${HERE}', array['${HERE}'], '${UNION}', '2024-01-01', '2024-01-02', '2024-01-18', $2)${more}`,
    [id, expiresOn],
  );
  await rowsOf(
    'hub_unions',
    `insert into contract_clause values ($1, 1, 'REST', '连续接单满5小时停止派单', '[{"name": "continuous_hours", "value": "5", "unit": "小时"}]')`,
    [id],
  );
  await rowsOf('hub_unions', `insert into contract_coverage values ($1, $2, 'OWN')`, [id, FIRM]);
  return id;
}

test('a contract that is filed is in force once fifteen days have passed without objection, and its clock says so', async () => {
  const { contract: filed, userErrors } = await file({});
  expect(userErrors).toEqual([]);
  expect(filed.status).toBe('FILED');
  expect(filed.effectiveOn).toBe(firstDay());
  expect(filed.deadlines).toEqual([
    { rule: 'CC_FILE', state: 'MET', dueOn: carried(addDays(today(), 7)), metOn: today() },
    { rule: 'CC_EFFECTIVE', state: 'RUNNING', dueOn: carried(addDays(today(), 15)), metOn: null },
  ]);
  const { data } = await answer(
    WHO,
    `{ collectiveContract(id: "${filed.id}") { last: status(on: "${addDays(firstDay(), -1)}") first: status(on: "${firstDay()}") before: status(on: "${addDays(today(), -1)}") after: status(on: "${addDays(today(), 601)}")
      employers { creditCode } coveredEnterpriseCount clauses { topic terms { name value unit } } } }`,
  );
  expect(data.collectiveContract).toEqual({
    ...{ last: 'FILED', first: 'IN_FORCE', before: null, after: 'EXPIRED', employers: [{ creditCode: FIRM }], coveredEnterpriseCount: 1 },
    clauses: [{ topic: 'REST', terms: [{ name: 'continuous_hours', value: '4', unit: '小时' }] }],
  });
});

test('a term of one year that begins with the signature is one year, though the contract takes effect weeks later', async () => {
  const { signedOn } = contract();
  const { contract: filed, userErrors } = await file({ expiresOn: addDays(addMonths(signedOn, 12), -1) });
  expect(userErrors).toEqual([]);
  expect(filed.effectiveOn).toBe(firstDay());
});

test.each<[string, object, string[]]>([
  ['a title of nothing', { title: ' ' }, ['title EMPTY']],
  ['a term below one year from the signature', { expiresOn: addDays(addMonths(contract().signedOn, 12), -2) }, ['expiresOn TERM']],
  ['a term above three years', { expiresOn: addMonths(firstDay(), 36) }, ['expiresOn TERM']],
  ['a signature in the future', { signedOn: addDays(today(), 1) }, ['signedOn RANGE']],
  ['a region outside', { regions: ['310101'] }, ['regions.0 OUTSIDE']],
  ['a union of elsewhere', { union: 'U-310000' }, ['union UNKNOWN']],
  ['no employer', { employers: [] }, ['employers MISSING']],
  ['an employer twice', { employers: [FIRM, FIRM] }, ['employers TWICE']],
  ['an industry without a sector', { kind: 'INDUSTRY', sector: null }, ['sector MISSING']],
  ['no clause', { clauses: [] }, ['clauses LENGTH']],
  [
    'a term that the frame does not know',
    { clauses: [{ ...clause, terms: [{ name: 'hours', value: '4' }] }] },
    ['clauses.0.terms.0.name UNKNOWN_TERM'],
  ],
  ['a term of another topic', { clauses: [{ ...clause, topic: 'WEATHER' }] }, ['clauses.0.terms.0.name UNKNOWN_TERM']],
  [
    'a number that the text does not hold',
    { clauses: [{ ...clause, terms: [{ name: 'continuous_hours', value: '6' }] }] },
    ['clauses.0.terms.0.value NOT_IN_TEXT'],
  ],
  [
    'a number that is none',
    { clauses: [{ ...clause, terms: [{ name: 'continuous_hours', value: 'four' }] }] },
    ['clauses.0.terms.0.value FORMAT'],
  ],
  ['a resident number', { clauses: [{ ...clause, text: '满4小时，联系 193301198811240027' }] }, ['clauses.0.text RESIDENT_NUMBER']],
])('%s is refused, and nothing is written', async (_what, input, rules) => {
  const count = async () =>
    (await rowsOf<{ n: string }>('hub_unions', `select count(*) as n from collective_contract where region = '${HERE}'`))[0]?.n;
  const before = await count();
  expect(brokenRules(await file(input))).toEqual(rules);
  expect(await count()).toBe(before);
});

test('only a union of the place files; only its labour department objects, within fifteen days, once', async () => {
  const refused = async (who: string, name: string, input: object) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const { errors } = await ask(who, {
      query: `mutation($input: ${type}!) { ${name}(input: $input) { contract { id } } }`,
      variables: { input },
    });
    return errors?.[0]?.extensions.code;
  };
  expect(await refused('union-310101', 'fileCollectiveContract', contract())).toBe('FORBIDDEN');
  expect(await refused(DEPARTMENT, 'fileCollectiveContract', contract())).toBe('FORBIDDEN');
  const { contract: filed } = await file({});
  const objection = { contract: filed.id, reason: '第一条低于当地最低标准' };
  expect(await refused(WHO, 'objectToCollectiveContract', objection)).toBe('NOT_FOUND');
  expect(await refused('labour-310101', 'objectToCollectiveContract', objection)).toBe('NOT_FOUND');
  const { contract: stopped } = await mutation(DEPARTMENT, 'objectToCollectiveContract', 'contract', ALL, objection);
  expect(stopped).toMatchObject({ status: 'OBJECTED', objectedOn: today(), objection: objection.reason });
  expect(stopped.deadlines[1]).toMatchObject({ rule: 'CC_EFFECTIVE', state: 'MET', metOn: today() });
  expect(brokenRules(await mutation(DEPARTMENT, 'objectToCollectiveContract', 'contract', ALL, objection))).toEqual(['contract STATE']);
  const old = await held(addDays(today(), 200));
  expect(brokenRules(await mutation(DEPARTMENT, 'objectToCollectiveContract', 'contract', ALL, { contract: old, reason: 'x' }))).toEqual([
    'contract LATE',
  ]);
});

test('a contract is renewed in its last three months only, once, and follows on the day after; an objection lets it end as it was', async () => {
  const renew = (id: string, more: object = {}) =>
    mutation(WHO, 'renewCollectiveContract', 'contract', `${ALL} clauses { text } employers { creditCode }`, {
      ...{ contract: id, signedOn: today(), expiresOn: addDays(today(), 700) },
      ...more,
    });
  const early = await held(addMonths(today(), 4));
  expect(brokenRules(await renew(early))).toEqual(['contract EARLY']);
  const over = await held(addDays(today(), -1));
  expect(brokenRules(await renew(over))).toEqual(['contract STATE']);
  const ending = await held(addDays(today(), 60));
  const { contract: next, userErrors } = await renew(ending);
  expect(userErrors).toEqual([]);
  expect(next).toMatchObject({
    effectiveOn: addDays(today(), 61),
    supersedes: { id: ending, status: 'IN_FORCE' },
    chain: [{ id: ending }, { id: next.id }],
  });
  expect([next.clauses, next.employers]).toEqual([[{ text: '连续接单满5小时停止派单' }], [{ creditCode: FIRM }]]);
  expect(brokenRules(await renew(ending))).toEqual(['contract RENEWED']);
  await mutation(DEPARTMENT, 'objectToCollectiveContract', 'contract', 'id', { contract: next.id, reason: '期限不符' });
  const { data } = await answer(WHO, `{ collectiveContract(id: "${ending}") { status supersededBy { id } chain { id status } } }`);
  expect(data.collectiveContract).toEqual({
    status: 'IN_FORCE',
    supersededBy: null,
    chain: [
      { id: ending, status: 'IN_FORCE' },
      { id: next.id, status: 'OBJECTED' },
    ],
  });
  // with clauses of its own, and in its last days: in force once the fifteen days are over
  const { contract: last } = await renew(await held(addDays(today(), 2)), { clauses: [clause] });
  expect(last).toMatchObject({ effectiveOn: firstDay(), clauses: [{ text: clause.text }] });
});

test('a contract takes the place of another of its kind from its first day on', async () => {
  const before = await held(addDays(today(), 300));
  expect(brokenRules(await file({ supersedes: before, kind: 'SPECIAL_WAGE' }))).toEqual(['supersedes KIND']);
  const { contract: after } = await file({ supersedes: before });
  const { data } = await answer(
    WHO,
    `{ collectiveContract(id: "${before}") { now: status later: status(on: "${after.effectiveOn}") supersededBy { id } } }`,
  );
  expect(data.collectiveContract).toEqual({ now: 'IN_FORCE', later: 'SUPERSEDED', supersededBy: { id: after.id } });
  expect(brokenRules(await file({ supersedes: before }))).toEqual(['supersedes STATE']);
  expect(brokenRules(await file({ supersedes: await held(addDays(today(), 300)), employers: ['91193100MA00020374'] }))).toEqual([
    'supersedes PARTIES',
  ]);
  // a third follows the second; the second is objected to: the first goes on until the third
  const { contract: third } = await file({ supersedes: after.id });
  await mutation(DEPARTMENT, 'objectToCollectiveContract', 'contract', 'id', { contract: after.id, reason: '期限不符' });
  const chain = await answer(WHO, `{ collectiveContract(id: "${before}") { status(on: "${third.effectiveOn}") supersededBy { id } } }`);
  expect(chain.data.collectiveContract).toEqual({ status: 'SUPERSEDED', supersededBy: { id: third.id } });
});

test('a clause below the minimum wage of the place is flagged with its article, by month and by hour', async () => {
  const pay = (text: string, name: string, value: string) => ({ topic: 'MINIMUM_PAY', text, terms: [{ name, value }] });
  const { contract: filed } = await file({
    clauses: [
      pay('月报酬不低于1500元', 'monthly_floor', '1500'),
      pay('每小时不低于20元', 'hourly_floor', '20'),
      pay('每小时不低于23.7元', 'hourly_floor', '23.7'),
      pay('月报酬不低于9000元', 'monthly_floor', '9000'),
    ],
  });
  const { data } = await answer(
    WHO,
    `{ collectiveContract(id: "${filed.id}") { floorFindings { clause agreed found outcome rows article against region { code } } } }`,
  );
  const { floorFindings } = data.collectiveContract;
  expect(floorFindings.map(({ clause: number, outcome }: { clause: number; outcome: string }) => [number, outcome])).toEqual([
    [1, 'BELOW_FLOOR'],
    [2, 'BELOW_FLOOR'],
    [3, 'KEPT'],
    [4, 'KEPT'],
  ]);
  // Shenzhen has one tier: 2520 yuan a month, 23.7 an hour (the ministry's table of 2025-07-01)
  expect(floorFindings.map(({ found }: { found: string }) => found)).toEqual([
    '2520.00 元/月',
    '23.70 元/小时',
    '23.70 元/小时',
    '2520.00 元/月',
  ]);
  for (const { article, rows } of floorFindings) {
    expect(article).toBe('劳动合同法第五十五条');
    expect(rows).toEqual([expect.stringContaining('2025-07-01')]);
  }
});

test('a contract whose text came with characters that nobody sees is found by its words, and kept as it was written', async () => {
  const word = `隐形${Date.now() % 1_000_000}`;
  const title = `（模拟）${word.slice(0, 3)}\u200b${word.slice(3)}\u00ad专项\ufeff合同`;
  const { contract: filed, userErrors } = await file({ title });
  expect(userErrors).toEqual([]);
  const query = 'query($s: String!) { collectiveContracts(search: $s, first: 2) { nodes { id title } } }';
  const { data } = await answer(WHO, { query, variables: { s: `${word}专项合同` } });
  expect(data.collectiveContracts.nodes).toEqual([{ id: filed.id, title }]);
});

test.each([
  ['a name with letters beyond A to Z', (n: number) => `ÉCLAIR-ŠKODA ${n}专项合同`, (n: number) => `éclair-škoda ${n}`],
  ['the same, as it is written', (n: number) => `BÉABA ${n}专项合同`, (n: number) => `BÉABA ${n}`],
  ['a character with a variation selector', (n: number) => `葛\u{e0101}店辻\u{e0100}${n}专项合同`, (n: number) => `葛店辻${n}专项`],
])('a contract is found by %s', async (_, titled, asked) => {
  const n = 1_000_000 + (Date.now() % 8_000_000);
  const title = `（模拟）${titled(n)}`;
  const { contract: filed, userErrors } = await file({ title });
  expect(userErrors).toEqual([]);
  const query = 'query($s: String!) { collectiveContracts(search: $s, first: 2) { nodes { id title } } }';
  const { data } = await answer(WHO, { query, variables: { s: asked(n) } });
  expect(data.collectiveContracts.nodes).toEqual([{ id: filed.id, title }]);
});
