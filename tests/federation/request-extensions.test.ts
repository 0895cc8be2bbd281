import { createHash } from 'node:crypto';
import { post, theHub, tokenOf } from '../support/ask.ts';
import { questionsOf } from '../support/readme-questions.ts';

const hub = theHub();
const headersOf = async (participant: string) => ({ authorization: `Bearer ${await tokenOf(hub, participant)}` });

describe('extensions.hub says in the body what the headers say', () => {
  const underAgreement = questionsOf('README.md').find(({ question }) => question.headers['x-hub-agreement']);
  const { as, question, json } = underAgreement as NonNullable<typeof underAgreement>;
  const matter = decodeURIComponent(question.headers['x-hub-matter'] as string);
  const agreement = (question.headers['x-hub-agreement'] as string).split(',');
  const send = async (extensions: object, headers: Record<string, string> = {}) =>
    post(hub, { query: question.query, extensions }, { ...(await headersOf(as)), ...headers });

  test.each([[agreement], [agreement.join(', ')]])('agreements as %j, and a matter in Chinese', async (named) => {
    const { data } = await send({ hub: { agreement: named, matter } });
    expect(data).toEqual(JSON.parse(json));
  });
  test('partial answers, and one of the two in a header', async () => {
    const { data, extensions } = await send({ hub: { matter, partial: true } }, { 'x-hub-agreement': agreement[0] as string });
    expect(data.courtCase.title).toBe(JSON.parse(json).courtCase.title);
    expect(JSON.stringify(extensions?.withheld)).toContain('EnrolmentSpell.scheme');
  });
  test.each([
    ['a word that is none', { hub: { agreements: ['AG-1'] } }, 'extensions.hub.agreements', 'unknown'],
    ['a number for a text', { hub: { matter: 7 } }, 'extensions.hub.matter', 'type'],
    ['a matter of no kind', { hub: { matter: 'lawsuit/1' } }, 'extensions.hub.matter', 'format'],
    ['half of a surrogate pair', { hub: { matter: 'court-case/\ud83d' } }, 'extensions.hub.matter', 'format'],
    ['an agreement of no form', { hub: { agreement: ['AG 1'] } }, 'extensions.hub.agreement', 'format'],
    ['a text for the whole', { hub: 'AG-1' }, 'extensions.hub', 'type'],
  ])('%s is refused with its place', async (_what, extensions, field, rule) => {
    const { status, errors } = await send(extensions);
    expect([status, errors?.[0]?.extensions]).toMatchObject([400, { code: 'BAD_USER_INPUT', field, rule }]);
    expect(errors?.[0]?.extensions.messageZh).toMatch(/[\u4e00-\u9fff]/);
  });
  test('the same thing in both places is refused', async () => {
    const { errors } = await send({ hub: { agreement } }, { 'x-hub-agreement': agreement.join(',') });
    expect(errors?.[0]?.extensions).toMatchObject({ field: 'extensions.hub.agreement', rule: 'twice' });
  });
});

describe('automatic persisted queries', () => {
  const QUERY = `{ me { id kind legalBasis } } # ${Date.now()}`;
  const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
  const extensions = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: hashOf(text) } });

  test('are kept for who sent them, and for nobody else', async () => {
    const [own, other] = [await headersOf('union-310000'), await headersOf('labour-310000')];
    const unknown = await post(hub, { extensions: extensions(QUERY) }, own);
    expect([unknown.status, unknown.errors?.[0]?.extensions.code]).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND']);
    expect((await post(hub, { query: QUERY, extensions: extensions(QUERY) }, own)).data.me.id).toBe('union-310000');
    expect((await post(hub, { extensions: extensions(QUERY) }, own)).data.me.id).toBe('union-310000');
    const asked = await post(hub, { extensions: extensions(QUERY) }, other);
    expect(asked.errors?.[0]?.extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });
  test('pass the rules of access each time: what was kept under an agreement gives nothing without it', async () => {
    const { as, question } = questionsOf('README.md').find((one) => one.question.headers['x-hub-agreement']) as never as {
      as: string;
      question: { query: string; headers: Record<string, string> };
    };
    const own = await headersOf(as);
    const persisted = { extensions: extensions(question.query) };
    const under = { ...own, ...question.headers };
    await post(hub, { query: question.query, ...persisted }, under);
    expect((await post(hub, persisted, under)).data.courtCase.title).toEqual(expect.any(String));
    const bare = await post(hub, persisted, own);
    expect([bare.status, bare.data ?? null, bare.errors?.[0]?.extensions.code]).toEqual([403, null, 'AGREEMENT_REQUIRED']);
  });
  test.each([
    ['a hash of another text', { query: '{ me { id } }', extensions: extensions('{ me { name } }') }],
    ['another version', { query: '{ me { id } }', extensions: { persistedQuery: { version: 2, sha256Hash: 'x' } } }],
  ])('%s is the caller’s error, in both languages', async (_what, body) => {
    const { status, errors } = await post(hub, body, await headersOf('union-310000'));
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST']);
    expect(errors?.[0]?.extensions.messageZh).toContain('persistedQuery');
  });
  test('a receipt over one names the document itself', async () => {
    const headers = { ...(await headersOf('union-310000')), 'x-hub-receipt': 'true' };
    await post(hub, { query: QUERY, extensions: extensions(QUERY) }, headers);
    const { extensions: signed, data } = await post(hub, { extensions: extensions(QUERY) }, headers);
    expect(data.me.id).toBe('union-310000');
    expect(signed?.receipt).toBeDefined();
  });
});

test('a long answer comes compressed, and is the same', async () => {
  const body = JSON.stringify({ query: '{ regions(level: PROVINCE) { code name nameEn } }' });
  const headers = { 'content-type': 'application/json', ...(await headersOf('union-310000')) };
  const [plain, packed] = await Promise.all(
    ['identity', 'gzip'].map(async (encoding) => {
      const response = await fetch(`${hub.url}/graphql`, { method: 'POST', headers: { ...headers, 'accept-encoding': encoding }, body });
      return { encoding: response.headers.get('content-encoding'), text: await response.text() };
    }),
  );
  expect([plain?.encoding, packed?.encoding]).toEqual([null, 'gzip']);
  expect(packed?.text).toBe(plain?.text);
});
