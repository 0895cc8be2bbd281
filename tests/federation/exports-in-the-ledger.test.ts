import { answer, ask, post, theHub, tokenOf } from '../support/ask.ts';
import { ownEntry } from '../support/own-entries.ts';

const MATTER = 'court-case/(2026)浙0127民初9000034号';
const HEADERS = {
  'x-hub-agreement': 'AG-90000001',
  'x-hub-matter': `court-case/${encodeURIComponent(MATTER.split('/')[1] as string)}`,
  'x-hub-partial': 'allow',
};
const PARTIES = 'query PartiesForExport { courtCase(number: "(2026)浙0127民初9000034号") { parties { worker { id occupation } } } }';

interface Entry {
  operationName: string | null;
  exportedAs: string | null;
  subjects: string[];
}

/** The newest entry of the caller with this name. */
async function entryOf(who: string, name: string): Promise<Entry> {
  const selection = 'operationName exportedAs subjects coordinates agreements matter document';
  const found = await ownEntry<Entry>(who, selection, ({ operationName }) => operationName === name);
  if (!found) throw new Error(`no entry ${name} of ${who}`);
  return found;
}

test('a look-up that is kept as a file stands in the ledger as such, with its persons, fields, agreement and matter', async () => {
  await answer('court-330000', { query: PARTIES, headers: HEADERS });
  const shown = await entryOf('court-330000', 'PartiesForExport');
  expect(shown.exportedAs).toBeNull();
  await answer('court-330000', { query: PARTIES, headers: { ...HEADERS, 'x-hub-export': 'xlsx' } });
  const kept = await entryOf('court-330000', 'PartiesForExport');
  expect(kept).toEqual({ ...shown, exportedAs: 'xlsx' });
  expect(kept.subjects.length).toBeGreaterThan(0);
});

test('the same in the body, and for an operation without a name', async () => {
  const body = { query: '{ region(code: "310000") { code } }', extensions: { hub: { export: 'csv' } } };
  const { status, traceId } = await post(theHub(), body, { authorization: `Bearer ${await tokenOf(theHub(), 'union-310000')}` });
  expect(status).toBe(200);
  const entry = await ownEntry<{ traceId: string }>('union-310000', 'traceId operationName exportedAs', (one) => one.traceId === traceId);
  expect(entry).toEqual({ traceId, operationName: null, exportedAs: 'csv' });
});

test('nobody can write the mark by the name of an operation', async () => {
  const { errors = [] } = await ask('union-310000', { query: 'query A { region(code: "310000") { code } }', operationName: 'A (csv)' });
  expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
});

test.each([
  ['a format that is none', 'query { region(code: "310000") { code } }', 'doc', 'value'],
  ['a mutation', 'mutation { recordDelivery(input: {agreement: "AG-0"}) { userErrors { code } } }', 'csv', 'query'],
])('%s is refused by name, in both languages, and nothing is asked', async (_, query, format, rule) => {
  const { errors = [], status } = await ask('union-310000', { query, headers: { 'x-hub-export': format } });
  expect(status).toBe(400);
  expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', rule });
  expect(errors[0]?.message).toContain('X-Hub-Export');
  expect(errors[0]?.extensions.messageZh).toMatch(/\p{Script=Han}/u);
});
