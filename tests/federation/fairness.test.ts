import { answer, ask, type HubAddress } from '../support/ask.ts';
import { gatewayOfItsOwn } from '../support/gateway-of-its-own.ts';

const LIMITS = {
  PARTICIPANT_COST_PER_MINUTE: '200000',
  PARTICIPANT_REQUESTS: '3',
  GATEWAY_REQUESTS: '8',
  ANSWER_BYTES: '60000',
};
const SEARCHES = `{ ${Array.from({ length: 60 }, (_, i) => `s${i}: collectiveContracts(search: "的", first: 1) { totalCount }`).join(' ')} }`;
const ME = '{ me { id } }';

let hub: HubAddress & { stop(): Promise<void> };
beforeAll(async () => {
  hub = await gatewayOfItsOwn(LIMITS);
}, 120_000);
afterAll(() => hub?.stop());

test('a participant that has used its minute is refused with the time to wait, and the others answer as before', async () => {
  // The budget fills up again as time goes by: on a slow machine it takes more questions to use it up.
  let refused: Awaited<ReturnType<typeof ask>> | undefined;
  const spend = () => ask('union-330000', SEARCHES, hub);
  for (let i = 0; i < 100 && refused?.status !== 429; i++)
    refused = (await Promise.all([spend(), spend()])).find(({ errors }) => errors?.[0]?.extensions.rule === 'cost');
  expect(refused?.status).toBe(429);
  expect(refused?.errors?.[0]).toMatchObject({
    message: expect.stringContaining('try again in'),
    extensions: { code: 'RATE_LIMITED', rule: 'cost', limit: 200_000, messageZh: expect.stringContaining('每分钟额度') },
  });
  const seconds = Number(refused?.headers.get('retry-after'));
  expect(seconds).toBe(refused?.errors?.[0]?.extensions.retryAfter);
  expect(seconds).toBeGreaterThan(0);
  expect(refused?.headers.get('ratelimit-policy')).toBe('"cost";q=200000;w=60, "requests";q=3;qu="concurrent-requests"');
  expect(refused?.headers.get('ratelimit')).toMatch(/^"cost";r=\d+;t=\d+, "requests";r=[0-3]$/);

  const other = await answer('union-310000', ME, hub);
  expect(other.headers.get('ratelimit')).toMatch(/^"cost";r=(?:199\d{3}|200000);t=\d, /);
}, 120_000);

test('requests at once have an end for each participant, and for all; health is answered throughout', async () => {
  const many = await Promise.all(Array.from({ length: 40 }, (_, i) => ask(`labour-${['310000', '330000'][i % 2]}`, ME, hub)));
  const statuses = new Set(many.map(({ status }) => status));
  expect([...statuses].filter((status) => ![200, 429, 503].includes(status))).toEqual([]);
  expect(many.some(({ status }) => status === 200)).toBe(true);
  expect(many.some(({ status }) => status === 429 || status === 503)).toBe(true);
  for (const { status, headers, errors } of many) {
    if (status === 200) continue;
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(errors?.[0]?.extensions.messageZh).toMatch(/稍后重试|再试/);
  }
  expect((await fetch(`${hub.url}/healthz`)).status).toBe(200);
  await answer('labour-310000', ME, hub);
});

// Judgments of the demo: those that other tests record are short.
test('an answer of too many bytes is refused with the agency named, and opens no circuit', async () => {
  const large =
    '{ courtCases(where: {decidedTo: "2025-06-30"}, first: 100) { nodes { title gist keyPoints statutes judges paragraphs { text } } } }';
  for (let i = 0; i < 6; i++) {
    const found = await ask('court-310000', large, hub);
    expect(found.errors?.[0]?.extensions).toMatchObject({ code: 'TOO_EXPENSIVE', rule: 'bytes', agency: 'courts', limit: 60_000 });
  }
  expect((await answer('court-330000', '{ courtCases(first: 1) { nodes { number } } }', hub)).data.courtCases.nodes).toHaveLength(1);
}, 60_000);

test('the schema is priced by what it says, and ninety-nine times is refused before it is answered', async () => {
  const schemas = Array.from({ length: 99 }, (_, i) => `a${i}: __schema { types { name fields { name type { name fields { name } } } } }`);
  expect((await ask('insurance-440000', `{ ${schemas.join(' ')} }`, hub)).errors?.[0]?.extensions.code).toBe('TOO_EXPENSIVE');
  const some = await answer('insurance-310000', '{ __type(name: "Worker") { fields { name } } }', hub);
  expect(some.extensions?.cost).toBe(1);
});

test('an answer of more values than a receipt holds leaves unsigned, and says so', async () => {
  const found = await answer('labour-440000', {
    query: '{ regions { code name nameEn level } more: regions { code name nameEn level } }',
    headers: { 'x-hub-receipt': 'true' },
  });
  expect(found.data.regions.length).toBeGreaterThan(3_000);
  expect(found.extensions).toMatchObject({ receipt: null, receiptRefused: { rule: 'leaves', limit: 20_000 } });
}, 60_000);
