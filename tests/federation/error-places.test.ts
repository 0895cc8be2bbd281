import { ask, theHub } from '../support/ask.ts';

const CHINESE = /[\u4e00-\u9fff]/;
const UNION = 'union-310000';

/** The first error of a refused question, with its status. */
async function refusal(who: string, query: string, variables?: Record<string, unknown>) {
  const { status, errors = [] } = await ask(who, { query, variables });
  return { status, all: errors, ...(errors[0] as NonNullable<typeof errors>[number]) };
}

describe('a wrong value in a variable names its path, what was expected and the nearest right value', () => {
  const FILE = 'mutation($contract: FileCollectiveContractInput!) { fileCollectiveContract(input: $contract) { userErrors { code } } }';
  const whole = {
    title: 'x',
    kind: 'ENTERPRISE',
    region: '310000',
    regions: ['310000'],
    union: 'U-310000',
    signedOn: '2026-01-01',
    expiresOn: '2027-01-01',
    clauses: [{ number: 1, topic: 'SAFETY', text: 'x' }],
  };
  test.each([
    [
      'an enum three levels down',
      { clauses: [whole.clauses[0], { topic: 'WHETHER', text: 'x' }] },
      'contract.clauses[1].topic',
      'enum',
      ['WEATHER'],
    ],
    ['an enum by its Chinese name', { clauses: [{ topic: '工作时间', text: 'x' }] }, 'contract.clauses[0].topic', 'enum', ['WORKING_TIME']],
    ['a day of no month', { signedOn: '2026-06-31' }, 'contract.signedOn', 'format', undefined],
    ['one of several regions', { regions: ['310000', '31'] }, 'contract.regions[1]', 'format', ['310000']],
    ['a field misspelt', { tittle: 'x' }, 'contract.tittle', 'unknown', ['title']],
    ['a null that may not be', { union: null }, 'contract.union', 'null', undefined],
    ['a number for a text', { title: 5 }, 'contract.title', 'type', undefined],
    ['a text for a list of objects', { clauses: 'x' }, 'contract.clauses', 'type', undefined],
  ])('%s', async (_what, wrong, field, rule, nearest) => {
    const { status, all, message, extensions } = await refusal(UNION, FILE, { contract: { ...whole, ...wrong } });
    const found = all.find((one) => one.extensions.field === field);
    expect([status, found?.extensions.code, found?.extensions.rule, found?.extensions.nearest]).toEqual([
      400,
      'BAD_USER_INPUT',
      rule,
      nearest,
    ]);
    expect(found?.message).toContain(field);
    expect(found?.extensions.messageZh).toContain(`${field}：`);
    if (nearest) for (const text of [found?.message, found?.extensions.messageZh]) expect(text).toContain(nearest[0]);
    if (rule === 'format') expect(found?.extensions.expected).toMatch(/such as/);
    expect([message, extensions.messageZh]).toEqual([expect.any(String), expect.stringMatching(CHINESE)]);
  });

  test('a field that was left out, and a variable that was, are named', async () => {
    const { title: _title, ...rest } = whole;
    expect((await refusal(UNION, FILE, { contract: rest })).extensions).toMatchObject({ field: 'contract.title', rule: 'required' });
    const missing = await refusal(UNION, FILE);
    expect(missing.message).toBe('Variable "$contract" of required type "FileCollectiveContractInput!" was not provided.');
    expect(missing.extensions.messageZh).toContain('$contract');
  });

  test('what was sent comes back in no error, neither as value nor as the name of a field', async () => {
    const number = '190101199003071234';
    const name = '模拟欧阳某某';
    for (const wrong of [{ title: { [number]: name } }, { [number]: 1 }, { [name]: 1 }, { kind: name }, { signedOn: number }]) {
      const answered = JSON.stringify(await ask(UNION, { query: FILE, variables: { contract: { ...whole, ...wrong } } }));
      expect([answered.includes(number), answered.includes(name)]).toEqual([false, false]);
    }
  });
});

describe('a wrong literal names its argument, with its place in the document', () => {
  test.each([
    ['{ enterprise(creditCode: "91193100MA0000023") { name } }', 'enterprise.creditCode', 'format'],
    ['{ a: region(code: "31") { name } b: region(code: "320000") { name } }', 'region.code', 'format'],
    ['{ collectiveContracts(where: {region: 310000}) { totalCount } }', 'collectiveContracts.where.region', 'format'],
    ['{ resolveCitations(numbers: ["x", 5]) { cited } }', 'resolveCitations.numbers[1]', 'type'],
    ['{ collectiveContracts(first: "7") { totalCount } }', 'collectiveContracts.first', 'type'],
    ['{ me { id @include(if: 1) } }', '@include.if', 'type'],
    ['query($code: RegionCode = "上海") { region(code: $code) { name } }', 'code', 'format'],
  ])('%s', async (query, field, rule) => {
    const { status, extensions, all } = await refusal(UNION, query);
    expect([status, extensions.field, extensions.rule]).toEqual([400, field, rule]);
    const [{ line, column }] = (all[0] as unknown as { locations: [{ line: number; column: number }] }).locations;
    expect([line, query.charAt(column - 1)]).toEqual([1, expect.stringMatching(/["\d]/)]);
  });

  test('an enum value is proposed by its distance', async () => {
    const { extensions } = await refusal(UNION, '{ collectiveContracts(where: {status: IN_FORSE}) { totalCount } }');
    expect(extensions).toMatchObject({ field: 'collectiveContracts.where.status', nearest: ['IN_FORCE'] });
  });
});

test.each([
  ['{ enterprise(creditCode: "91193100MA00000238") { nam } }', ['nam', 'name']],
  ['{ collectiveContracts(frist: 3) { totalCount } }', ['frist', 'first']],
  ['{ region { name } }', ['region', 'code']],
  ['{ me }', ['me', '{ }']],
  ['{ me { id { x } } }', ['id', '子字段']],
  ['query($unused: Int) { me { id } }', ['$unused', '未使用']],
  ['{ me { id ...F } }', ['F', '片段']],
  ['query($n: String) { enterprises(first: $n) { totalCount } }', ['$n', 'String', 'Int']],
  ['{ me { a: id a: name } }', ['a', '别名']],
  ['{ me { id @nothing } }', ['@nothing', '指令']],
])('validation of %s is answered in a real Chinese sentence', async (query, words) => {
  const { extensions } = await refusal(UNION, query);
  for (const word of words) expect(extensions.messageZh).toContain(word);
  expect(extensions.messageZh).not.toBe('查询与数据目录不符');
});

describe('signs of a Chinese keyboard are named with the right one', () => {
  test.each([
    ['{ me ｛ id } }', '｛', '{'],
    ['{ region（code: "310000") { name } }', '（', '('],
    ['{ region(code： "310000") { name } }', '：', ':'],
    ['{ region(code: “310000”) { name } }', '“', '"'],
    ['{ resolveCitations(numbers: 【"x"]) { cited } }', '【', '['],
    ['query（$a: Int) { me { id } }', '（', '('],
    ['query(＄a: Int) { me { id } }', '＄', '$'],
  ])('%s', async (query, typed, right) => {
    const { status, message, extensions } = await refusal(UNION, query);
    expect([status, extensions.code]).toEqual([400, 'GRAPHQL_PARSE_FAILED']);
    for (const text of [message, extensions.messageZh]) expect([text.includes(typed), text.includes(right)]).toEqual([true, true]);
  });

  test('inside a text they are text', async () => {
    expect((await ask(UNION, '{ collectiveContracts(search: "（恶劣天气）“”", first: 1) { totalCount } }')).status).toBe(200);
  });
  test('other faults of syntax say what was expected and found, without the texts of the document', async () => {
    const { message, extensions } = await refusal(UNION, '{ me "模拟欧阳某某" }');
    expect(message + extensions.messageZh).not.toContain('欧阳');
    expect(extensions.messageZh).toMatch(/第 1 行第 6 列.*名称.*字符串/);
  });
});

describe('a refusal names what the participant has of its own', () => {
  const PARTIES = '{ courtCase(number: "(2026)浙0127民初9000034号") { parties { worker { occupation } } } }';
  test('agreements that would cover the field', async () => {
    const { status, message, extensions } = await refusal('court-330000', PARTIES);
    expect([status, extensions.code]).toEqual([403, 'AGREEMENT_REQUIRED']);
    expect(extensions.candidates).toContain('AG-90000001');
    expect(extensions.candidates).not.toContain('AG-90000002'); // of the insurance agencies
    for (const text of [message, extensions.messageZh]) expect(text).toContain('AG-90000001');
  });
  test('or that it has none', async () => {
    const { extensions } = await refusal('court-310118', PARTIES);
    expect([extensions.code, extensions.candidates]).toEqual(['AGREEMENT_REQUIRED', []]);
    expect(extensions.messageZh).toContain('requestSharing');
  });
  test.each([
    ['union-310000', '{ worker(id: "w-0") { engagements { form } } }', ['union-membership']],
    ['labour-310000', '{ worker(id: "w-0") { engagements { form } enrolments { scheme } } }', ['arbitration-case', 'wage-clue']],
    ['court-330000', PARTIES, ['court-case']],
  ])('kinds of matter that %s has', async (who, query, kinds) => {
    const { extensions } = await refusal(who, query);
    expect(extensions.matters).toEqual(kinds);
    for (const kind of kinds) expect(extensions.messageZh).toContain(kind);
  });
  test('explainAccess has the same, field by field', async () => {
    const { data } = await ask('court-330000', {
      query: 'query($o: String!) { explainAccess(operation: $o) { fields { coordinate candidates matters needs } } }',
      variables: { o: PARTIES },
    });
    const occupation = data.explainAccess.fields.find((one: { coordinate: string }) => one.coordinate === 'Worker.occupation');
    expect(occupation).toMatchObject({ needs: ['AGREEMENT', 'MATTER'], matters: ['court-case'] });
    expect(occupation.candidates).toContain('AG-90000001');
  });
});

test('an agreement that does not exist is reported beside the answer', async () => {
  const found = await ask('court-330000', { query: '{ me { id } }', headers: { 'x-hub-agreement': 'AG-90000001,AG-99999998' } });
  expect(found.data).toEqual({ me: { id: 'court-330000' } });
  expect(found.extensions?.agreements).toEqual([
    { id: 'AG-99999998', lapsed: 'UNKNOWN', fact: expect.stringContaining('no agreement'), factZh: expect.stringMatching(CHINESE) },
  ]);
});

test('a token without Bearer is told how to send it', async () => {
  const response = await fetch(`${theHub().url}/graphql`, { headers: { authorization: 'eyJhbGciOiJFZERTQSJ9.e30.x' } });
  const { errors } = await response.json();
  expect([response.status, errors[0].message, errors[0].extensions.messageZh]).toEqual([
    401,
    expect.stringContaining('Bearer'),
    expect.stringContaining('Bearer'),
  ]);
});
