import { importJWK, SignJWT } from 'jose';
import { AUDIENCE, DEMO_ISSUER } from '../../gateway/start/demo-issuer.ts';
import { answer, ask, hubState, post, theHub, tokenOf } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { brokenRules, mutation } from '../support/mutate.ts';

const hub = theHub();
const KNOWN = '(2025)粤0305民初9000002号'; // the README's case
const RESOLVE = 'query($text: String, $numbers: [String!]) { resolveCitations(text: $text, numbers: $numbers) { cited number state } }';
const resolve = async (variables: object) =>
  (await answer('court-330000', { query: RESOLVE, variables: { ...variables } })).data.resolveCitations;
const states = (hits: { number: string | null; state: string }[]) => hits.map(({ number, state }) => [number, state]);

async function raw(
  body: Buffer | string,
  contentType: string,
): Promise<{ status: number; error: { message: string; extensions: Record<string, string> } }> {
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await tokenOf(hub, 'union-310000')}`, 'content-type': contentType },
    body: new Uint8Array(Buffer.from(body)),
  });
  const { errors } = (await response.json()) as { errors: never[] };
  return { status: response.status, error: errors?.[0] as never };
}

describe('citations', () => {
  test('lists, parts and spellings of one case', async () => {
    const hits = await resolve({ text: '参照（2025年）粤0305民初9000002、9999981號；另见2025粤0305民初9000002号之3。' });
    expect(states(hits)).toEqual([
      [KNOWN, 'EXISTS'],
      ['(2025)粤0305民初9999981号', 'NOT_FOUND'],
      ['(2025)粤0305民初9000002号之三', 'NOT_FOUND'],
    ]);
    expect(states(await resolve({ numbers: ['粤0305民初9000002号', '案号：(2025)粤0305民初字第9000002号', '民法典第1191条'] }))).toEqual([
      [null, 'NOT_A_NUMBER'],
      [KNOWN, 'EXISTS'],
      [null, 'NOT_A_NUMBER'],
    ]);
  });

  test('a number of before the register cannot be checked here; one of the old form of 2015 is not found', async () => {
    const old = ['（2013）宁民终字第12号', '（2011）二中民终字第00123号', '（2015）甬鄞民初字第705号'];
    expect(states(await resolve({ numbers: old }))).toEqual([
      ['(2013)宁民终字第12号', 'NOT_CHECKABLE'],
      ['(2011)二中民终字第123号', 'NOT_CHECKABLE'],
      ['(2015)甬鄞民初字第705号', 'NOT_FOUND'],
    ]);
    expect(await resolve({ text: '依人社部发〔2021〕56号、法发〔2022〕36号及京海劳人仲字〔2024〕第9100001号' })).toEqual([]);
  });

  test.each([
    '（2025）粤0305民初9000002号民事判决书',
    '案号：（2025）粤0305民初9000002号',
    '关于[2025粤0305民初9000002號的裁定',
    '(2025)粤0305民初9000002、9999981号',
  ])('a search for %s finds the case first, however many cite it', async (search) => {
    const query = 'query($s: String!) { courtCases(search: $s, first: 2) { nodes { number } } }';
    const { data } = await answer('court-330000', { query, variables: { s: search } });
    expect(data.courtCases.nodes[0]?.number).toBe(KNOWN);
  });

  test('a statute is found by any usual name and numeral, a word within quotation marks', async () => {
    const query = 'query($w: CourtCaseFilter, $s: String) { courtCases(where: $w, search: $s) { totalCount } }';
    // No test decides a case in these years, so that counts can be compared.
    const count = async ({ w, s }: { w?: object; s?: string }) =>
      (await answer('court-330000', { query, variables: { w: { ...w, decidedTo: '2024-12-31' }, s } })).data.courtCases.totalCount;
    const [{ statute } = { statute: '' }] = await rowsOf<{ statute: string }>(
      'hub_courts',
      `select statutes[1] as statute from court_case where published and statutes[1] ~ '^劳动合同法第七条$' limit 1`,
    );
    const plain = await count({ w: { statute } });
    expect(plain).toBeGreaterThan(0);
    for (const written of ['《劳动合同法》第七条', '中华人民共和国劳动合同法第7条', '“劳动合同法”第７条'])
      expect(await count({ w: { statute: written } })).toBe(plain);
    expect(await count({ s: '劳动合同法第7条' })).toBeGreaterThanOrEqual(plain);
    expect(await count({ s: '「劳动关系」' })).toBe(await count({ s: '劳动关系' }));
  });
});

test('two spellings of one arbitration number are one case, and find its chain', async () => {
  const serial = 9_400_000 + (Date.now() % 90_000);
  const [{ worker } = { worker: '' }] = await rowsOf<{ worker: string }>(
    'hub_labour',
    'select id as worker from worker order by id limit 1',
  );
  const input = {
    ...{ region: '330106', commission: '（模拟）测试仲裁委员会', worker, respondent: '91193100MA0002184M' },
    items: [{ claim: 'PAY', amount: '10.00' }],
  };
  const made = await mutation('labour-330106', 'fileArbitrationCase', 'arbitrationCase', 'number', {
    ...input,
    number: `浙测劳人仲案（2026）第${serial}号`,
  });
  expect(made.userErrors).toEqual([]);
  const again = { ...input, number: `（2026）浙测劳人仲案字第0${serial}号` };
  expect(brokenRules(await mutation('labour-330106', 'fileArbitrationCase', 'arbitrationCase', 'number', again))).toEqual(['number TAKEN']);
  const { data } = await answer('labour-330106', {
    query: 'query($n: ArbitrationNumber!) { arbitrationCase(number: $n) { number } }',
    variables: { n: `浙测劳人仲案字〔2026〕${serial}号` },
  });
  expect(data.arbitrationCase.number).toBe(`浙测劳人仲案（2026）第${serial}号`);
});

test('the database folds the number of a procedure as the code does', async () => {
  const rows = await rowsOf<{ number: string; folded: string }>(
    'hub_courts',
    `select number, procedure_number(number) as folded from unnest(array['深宝劳人仲（松岗）案（2014）第0540号', '(2014)霍劳人仲裁字23号',
      '沪劳人仲(2025)办字第9100001号', '深宝劳仲观澜庭(案)字(2010)391–1號', '〔2025〕粤0305民初9000002号', 'MC-0000000001']) number`,
  );
  expect(rows.map(({ folded }) => folded)).toEqual([
    '深宝劳人仲松岗案字(2014)第540号',
    '霍劳人仲裁字(2014)第23号',
    '沪劳人仲办字(2025)第9100001号',
    '深宝劳仲观澜庭案字(2010)第391-1号',
    '(2025)粤0305民初9000002号',
    'MC-0000000001',
  ]);
});

describe('bodies and texts', () => {
  const GBK = Buffer.from(
    '7b227175657279223a227b20636f7572744361736573287365617263683a205c22c0cdb6afb9d8cfb55c2229207b20746f74616c436f756e74207d207d227d',
    'hex',
  );
  test.each([
    ['application/json; charset=gbk', 415, 'charset'],
    ['application/json; charset="GB18030"', 415, 'charset'],
    ['application/json; charset=utf-16le', 415, 'charset'],
    ['application/json', 400, 'encoding'],
    ['application/json; charset=utf-8', 400, 'encoding'],
  ])('a GBK body as %s is answered %i', async (type, status, rule) => {
    const found = await raw(GBK, type);
    expect(found.status).toBe(status);
    expect(found.error.extensions).toMatchObject({ code: 'BAD_USER_INPUT', rule, messageZh: expect.stringContaining('UTF-8') });
  });

  test.each([
    ['{"query":"query($s: String) { courtCases(search: $s) { totalCount } }","variables":{"s":"\\ud83d骑手"}}', 'variables.s'],
    ['{"query":"{ me { id } }","variables":{"unused":{"list":["a",{"b":"x\\ufffd"}]}}}', 'variables.unused.list[1].b'],
    ['{"query":"{ me { id } }","variables":{"a\\udc00":1}}', 'variables'],
    ['{"query":"{ courtCases(search: \\"\\\\uFFFD骑手\\") { totalCount } }"}', 'query'],
    ['{"query":"{ me { id } } # \\ufffd"}', 'query'],
    [`{"query":"{ me { id } }","variables":{"deep":${'['.repeat(5_000)}${']'.repeat(5_000)}}}`, 'variables'],
    ['{"query":"{ me { id } }","variables":{"n":1e999}}', 'variables.n'],
  ])('%.80s is refused at its place', async (body, field) => {
    const found = await raw(body, 'application/json');
    expect(found.status).toBe(400);
    expect(found.error.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field, messageZh: expect.stringMatching(/\p{Script=Han}/u) });
  });

  test.each([{ deep: JSON.parse(`${'['.repeat(2_000)}${']'.repeat(2_000)}`) }, { half: 'x\ud83d' }, { lost: '\ufffd' }])(
    'a mutation whose question cannot be signed is not carried out',
    async (more) => {
      const id = 'union-330199';
      const query = `mutation { registerParticipant(input: {id: "${id}", name: "（模拟）测试工会", kind: UNION, region: "330100"}) { participant { id } } }`;
      const found = await post(
        hub,
        { query, variables: more },
        {
          authorization: `Bearer ${await tokenOf(hub, 'sharing-330000')}`,
          'x-hub-receipt': 'true',
        },
      );
      expect(found.status).toBe(400);
      expect(await rowsOf('hub_sharing', `select id from participant where id = '${id}'`)).toEqual([]);
    },
  );
});

describe('identity numbers', () => {
  const participant = (change: object) => ({ id: 'union-330198', name: '（模拟）测试工会', kind: 'UNION', region: '330100', ...change });
  const DISGUISED = ['193301 19881124 0027', '１９３３０１１９８８１１２４００２７', '19010119900307771×', '1933\u200b01198811240027'];

  test.each(DISGUISED)('%s is no name of a participant', async (name) => {
    const payload = await mutation('sharing-330000', 'registerParticipant', 'participant', 'id', participant({ name: `工会${name}` }));
    expect(new Set(brokenRules(payload))).toEqual(new Set(['name RESIDENT_NUMBER']));
  });

  test('an invisible name is none', async () => {
    expect(
      brokenRules(await mutation('sharing-330000', 'registerParticipant', 'participant', 'id', participant({ name: '\u200b\u2060' }))),
    ).toEqual(['name EMPTY']);
  });

  test.each(DISGUISED)('%s is no name of a saved search, and no key of a mutation', async (number) => {
    const save = async (input: object) =>
      (
        await answer('union-310000', {
          query: 'mutation($i: SaveContractSearchInput!) { saveContractSearch(input: $i) { userErrors { field code } } }',
          variables: { i: { search: '恶劣天气', ...input } },
        })
      ).data.saveContractSearch.userErrors;
    expect(await save({ name: `X-${number}` })).toEqual([{ field: 'input.name', code: 'RESIDENT_NUMBER' }]);
    expect(await save({ name: '天气', idempotencyKey: `k-${number}` })).toEqual([
      { field: 'input.idempotencyKey', code: 'RESIDENT_NUMBER' },
    ]);
  });

  test.each(['193301198811240027', '1933-0119-8811-2400-27', '职员19010119900307771×'])(
    'a token whose actor is %s opens nothing',
    async (actor) => {
      const jwk = hubState(hub).keys.issuer;
      const token = await new SignJWT({ kind: 'UNION', region: '310000', actor })
        .setProtectedHeader({ alg: 'EdDSA', kid: jwk.kid })
        .setIssuer(DEMO_ISSUER)
        .setAudience(AUDIENCE)
        .setSubject('union-310000')
        .setIssuedAt()
        .setExpirationTime('5m')
        .sign(await importJWK(jwk, 'EdDSA'));
      const found = await post(hub, { query: '{ me { id } }' }, { authorization: `Bearer ${token}` });
      expect([found.status, found.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
      expect(JSON.stringify(found.errors)).not.toContain('1988');
    },
  );
});

test.each([
  ['courtCase(number: $v)', 'CaseNumber!', '京海劳人仲字〔2024〕第9100001号', 'arbitrationCase'],
  ['arbitrationCase(number: $v)', 'ArbitrationNumber!', '（2025）粤0305民初9000002号', 'courtCase'],
  ['courtCase(number: $v)', 'CaseNumber!', '南山民初9000002', '(2024)沪0105民初9000001号'],
  ['enterprise(creditCode: $v)', 'CreditCode!', '9119310OMA00000238', '91193100MA00000238'],
])('an error of %s shows what is right', async (field, type, value, right) => {
  const { errors } = await ask('labour-310000', { query: `query($v: ${type}) { ${field} { __typename } }`, variables: { v: value } });
  expect(errors?.[0]?.message).toContain(right);
  expect(errors?.[0]?.extensions.messageZh).toContain(right);
});
