import { readFileSync } from 'node:fs';
import path from 'node:path';
import { QueryPlanner } from '@graphql-hive/router-query-planner';
import { importJWK, SignJWT } from 'jose';
import { fieldCatalogue } from '../../gateway/access/field-catalogue.ts';
import { consumerSchema } from '../../gateway/consumer-schema.ts';
import { AUDIENCE, DEMO_ISSUER, DEMO_PERSON_ISSUER, demoPersonCode, demoToken } from '../../gateway/start/demo-issuer.ts';
import { AGENCIES } from '../../subgraphs/shared/agencies.ts';
import { answer, ask, hubState, post, theHub } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { inputOf, minimalInput } from '../support/minimal-input.ts';
import { freshResidentNumber, freshWorker } from '../support/persons.ts';
import { caseAbout, ledgerEntry, personOf, runningCase, tie } from '../support/strangers.ts';

const SDL = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
const schema = consumerSchema(new QueryPlanner(SDL).consumerSchema);
const OPEN_TO_PERSONS = [
  ...[
    'complainOfPersonRequest',
    'confirmMatter',
    'decideConfirmation',
    'endMandate',
    'filePersonRequest',
    'grantMandate',
    'issueAgentCode',
  ],
  ...['requestCorrection', 'withdrawPersonRequest'],
];

const refusalOf = async (person: string, query: string, variables: Record<string, unknown> = {}) => {
  const { status, data, errors } = await ask(person, { query, variables });
  return [status, data ?? null, errors?.[0]?.extensions.code, errors?.[0]?.extensions.rule];
};
const NOT_ONESELF = [403, null, 'FORBIDDEN', 'NOT_ONESELF'];

describe('a person cannot reach another person', () => {
  test.each([
    ['worker', 'query($p: ID!) { worker(id: $p) { id } }'],
    ['whoHolds', 'query($p: ID!) { whoHolds(person: $p) { id labour { kind } } }'],
    ['a filter of a list', 'query($p: ID!) { accessLedger(where: {subject: $p}) { totalCount } }'],
    ['a filter of looks', 'query($p: ID!) { looksAtMe(where: {participant: $p}) { totalCount } }'],
    ['a mutation', 'mutation($p: ID!) { withdrawPersonRequest(input: {request: $p}) { userErrors { code } } }'],
    ['explainAccess', 'query($p: String!) { explainAccess(operation: $p) { allowed } }'],
  ])('by %s, whether that person exists or not', async (_where, query = '') => {
    const person = freshWorker();
    const other = await personOf('310118');
    const nobody = `w-${'c'.repeat(32)}`;
    for (const p of [other, nobody]) {
      const given = query.includes('explainAccess') ? `{ worker(id: "${p}") { id } }` : p;
      expect(await refusalOf(person, query, { p: given })).toEqual(NOT_ONESELF);
      expect(await refusalOf(person, query.replace(/^(query|mutation)\([^)]*\)/, '$1').replace('$p', JSON.stringify(given)))).toEqual(
        NOT_ONESELF,
      );
    }
    // What was tried stands in the ledger with whom it named, and is no look that the other is shown.
    const tried = await ask(person, {
      query,
      variables: { p: query.includes('explainAccess') ? `{ worker(id: "${other}") { id } }` : other },
    });
    expect(await ledgerEntry(tried.traceId)).toMatchObject({ outcome: 'DENIED', subjects: [], asked: [other] });
    expect((await answer(other, '{ looksAtMe(where: {own: true}) { totalCount } }')).data.looksAtMe.totalCount).toBe(0);
  });

  test('by any list of personal records: each holds the person’s own and counts no other', async () => {
    const person = freshWorker();
    const lists = Object.values(schema.getQueryType()?.getFields() ?? {})
      .filter(({ type }) => String(type).endsWith('Connection'))
      .map(({ name }) => name);
    const personal = ['grievances', 'injuryClaims', 'legalAidCases', 'transferRequests', 'unionMemberships', 'wageClues'];
    expect(lists).toEqual(expect.arrayContaining(personal.filter((name) => name !== 'transferRequests')));
    for (const name of lists.filter((one) => personal.includes(one)))
      expect([name, (await answer(person, `{ ${name}(first: 1) { totalCount nodes { __typename } } }`)).data[name]]).toEqual([
        name,
        { totalCount: 0, nodes: [] },
      ]);
  });

  test('by any list or figure that is internal: refused, or empty where only dealings are open', async () => {
    const person = freshWorker();
    const catalogue = fieldCatalogue(SDL, schema).fields;
    for (const { name, type, args } of Object.values(schema.getQueryType()?.getFields() ?? {})) {
      if (catalogue.get(`Query.${name}`)?.classification !== 'INTERNAL' || args.some((one) => String(one.type).endsWith('!'))) continue;
      if (!String(type).endsWith('Connection')) continue;
      const found = await ask(person, `{ ${name}(first: 1) { totalCount } }`);
      const seen = found.data?.[name]?.totalCount ?? found.errors?.[0]?.extensions.code;
      expect([name, [0, 'FORBIDDEN'].includes(seen) || name === 'accessLedger']).toEqual([name, true]);
    }
  });

  test('by a case of both: the co-party stays masked, and neither is told that the other looked', async () => {
    const [one, two] = [freshWorker(), freshWorker()];
    await tie(one, '330106');
    const number = await caseAbout(one, `(2026)浙0106民初${91_000_000 + Math.floor(Math.random() * 900_000)}号`);
    await rowsOf(
      'hub_courts',
      `insert into case_party (case_number, ordinal, role, worker, masked_name) values ($1, 9, 'PLAINTIFF', $2, '共同某')`,
      [number, two],
    );
    const found = await answer(one, '{ myself { courtCases { number parties { maskedName } } } }');
    expect(JSON.stringify(found.data)).not.toContain('共同某');
    expect(JSON.stringify(found.data)).not.toContain(two);
    expect((await answer(two, '{ looksAtMe(where: {own: true}) { totalCount } }')).data.looksAtMe.totalCount).toBe(0);
  });

  test('by a matter or an agreement of somebody else', async () => {
    const person = freshWorker();
    const { number } = await runningCase('33');
    const query = '{ myself { id } }';
    const matter = await ask(person, { query, headers: { 'x-hub-matter': `court-case/${encodeURIComponent(number)}` } });
    expect([matter.status, matter.errors?.[0]?.extensions.rule]).toEqual([403, 'MATTER_NOT_VOUCHED']);
    const agreement = await ask(person, {
      query: '{ collectiveContracts(first: 1) { nodes { title } } }',
      headers: { 'x-hub-agreement': 'AG-90000001' },
    });
    expect(agreement.extensions?.agreements).toEqual([expect.objectContaining({ id: 'AG-90000001', lapsed: 'UNKNOWN' })]);
  });
});

describe('a person writes nothing but requests about oneself', () => {
  test('every other mutation is refused before it says whether its input is right', async () => {
    const person = freshWorker();
    const refused: string[] = [];
    for (const name of Object.keys(schema.getMutationType()?.getFields() ?? {})) {
      if (OPEN_TO_PERSONS.includes(name)) continue;
      const type = inputOf(schema, name);
      const found = await ask(person, {
        query: `mutation($input: ${type.name}!) { ${name}(input: $input) { __typename } }`,
        variables: { input: minimalInput(type) },
      });
      expect([name, found.status, found.errors?.[0]?.extensions.code, found.errors?.[0]?.extensions.rule]).toEqual([
        name,
        403,
        'FORBIDDEN',
        'NOT_FOR_PERSONS',
      ]);
      refused.push(name);
    }
    expect(refused.length).toBeGreaterThan(100);
  }, 120_000);

  test('a document number in a request answers no pseudonym and counts nothing', async () => {
    const person = freshWorker();
    const number = freshResidentNumber();
    const input = {
      provider: 'labour-310000',
      coordinate: 'Engagement.from',
      record: 'E-1',
      subject: number,
      wrong: 'a',
      right: 'b',
      evidence: 'c',
    };
    const query =
      'mutation($input: RequestCorrectionInput!) { requestCorrection(input: $input) { correction { subjectId } userErrors { code } } }';
    expect(await refusalOf(person, query, { input })).toEqual([403, null, 'FORBIDDEN', 'NOT_ONESELF']);
    expect(await rowsOf('hub_sharing', 'select identities from person_lookup where participant = $1', [person])).toEqual([]);
  });

  test('a request of somebody else reads like none, to be withdrawn, complained of or answered', async () => {
    const [one, two] = [freshWorker(), freshWorker()];
    const file = 'mutation($input: FilePersonRequestInput!) { filePersonRequest(input: $input) { request { id } userErrors { code } } }';
    const input = { kind: 'COPY', to: 'labour-310000', content: '请提供副本' };
    const { request } = (await answer(one, { query: file, variables: { input } })).data.filePersonRequest;
    for (const [name, more] of [
      ['withdrawPersonRequest', ''],
      ['complainOfPersonRequest', ', reason: "x"'],
    ]) {
      const query = `mutation { ${name}(input: {request: "${request.id}"${more}}) { request { id } } }`;
      expect((await ask(two, query)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
    const asBody = `mutation { filePersonRequest(input: {kind: COPY, to: "labour-310000", content: "x"}) { request { id } } }`;
    expect((await ask('union-310000', asBody)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('a person comes in by a token of the identity provider, and by nothing else', () => {
  const signed = async (claims: object, { iss = DEMO_PERSON_ISSUER, typ = 'at+jwt', sub = freshWorker(), life = '1h', age = 0 } = {}) => {
    const key = hubState(theHub()).keys.issuer;
    return new SignJWT({ acr: 'high', ...claims })
      .setProtectedHeader({ alg: 'EdDSA', kid: key.kid, typ })
      .setIssuer(iss)
      .setAudience(AUDIENCE)
      .setSubject(sub)
      .setIssuedAt(Math.floor(Date.now() / 1_000) - age)
      .setExpirationTime(life)
      .sign(await importJWK(key, 'EdDSA'));
  };
  const statusOf = async (token: string, query = '{ me { kind } }') =>
    (await post(theHub(), { query }, { authorization: `Bearer ${token}` })).status;

  test('a good one does; one of low assurance, of another type, too old, or of nobody on the register does not', async () => {
    expect(await statusOf(await signed({}))).toBe(200);
    expect(await statusOf(await signed({ acr: 'low' }))).toBe(401);
    expect(await statusOf(await signed({ acr: undefined }))).toBe(401);
    expect(await statusOf(await signed({}, { typ: 'JWT' }))).toBe(401);
    expect(await statusOf(await signed({}, { age: 3_700 }))).toBe(401);
    expect(await statusOf(await signed({}, { sub: `w-${'c'.repeat(32)}` }))).toBe(401);
    expect(await statusOf(await signed({}, { sub: 'labour-310000' }))).toBe(401);
  });

  test('the issuer of participants makes no persons, that of persons no participants; a code is no token', async () => {
    const person = freshWorker();
    const asPerson = { kind: 'PERSON', region: '100000', actor: 'x' };
    expect(await statusOf(await signed(asPerson, { iss: DEMO_ISSUER, sub: person }))).toBe(401);
    expect(await statusOf(await signed({ kind: 'LABOUR', region: '310000', actor: 'x' }, { sub: 'labour-310000' }))).toBe(401);
    const mixed = await post(
      theHub(),
      { query: '{ me { id kind } }' },
      { authorization: `Bearer ${await signed({ kind: 'SHARING_AUTHORITY', region: '100000' }, { sub: person })}` },
    );
    expect(mixed.data.me).toEqual({ id: person, kind: 'PERSON' });
    expect(await statusOf(await demoPersonCode(hubState(theHub()).keys.issuer, person, AUDIENCE))).toBe(401);
  });

  test('no person is put on the register of participants', async () => {
    const query =
      'mutation { registerParticipant(input: {id: "person-1", name: "x", kind: PERSON, region: "310000"}) { userErrors { field code } } }';
    expect((await answer('sharing-100000', query)).data.registerParticipant.userErrors).toEqual([{ field: 'input.kind', code: 'PERSON' }]);
  });

  test.each([['the pseudonym of a person'], ['hub'], ['person']])('no body has the name %s, and its token opens nothing', async (name) => {
    const person = name.includes(' ') ? await personOf('310118') : name;
    if (person !== name) {
      const query = 'mutation { filePersonRequest(input: {kind: COPY, to: "labour-310000", content: "模拟"}) { request { id } } }';
      expect((await answer(person, query)).data.filePersonRequest.request.id).toMatch(/^PR-/);
    }
    const query = `mutation { registerParticipant(input: {id: "${person}", name: "x", kind: UNION, region: "310118"}) { userErrors { field code } } }`;
    const { userErrors } = (await answer('sharing-310000', query)).data.registerParticipant;
    expect(userErrors).toEqual([{ field: 'input.id', code: 'RESERVED' }]);
    // As an earlier version would have taken it.
    const insert = `insert into participant (id, name, kind, region, legal_basis) values ($1, 'x', 'UNION', '310118', 'x')`;
    await rowsOf('hub_sharing', insert, [person]);
    const token = await demoToken(hubState(theHub()).keys.issuer, { id: person, name: 'x', kind: 'UNION', region: '310118' });
    const found = await post(theHub(), { query: '{ personRequests { totalCount } }' }, { authorization: `Bearer ${token}` });
    await rowsOf('hub_sharing', 'delete from participant where id = $1', [person]);
    expect([found.status, found.data]).toEqual([401, undefined]);
  });

  test('what a person asks is in no log by the pseudonym', async () => {
    const person = await personOf('310118');
    await answer(person, '{ myself { occupation enrolments { base } courtCases { number } memberships { id } } looksAtMe { totalCount } }');
    await new Promise((resolve) => setTimeout(resolve, 300));
    for (const name of [...AGENCIES, 'gateway'])
      expect([name, readFileSync(path.join(theHub().folder, 'logs', `${name}.log`), 'utf8').includes(person)]).toEqual([name, false]);
  });
});
