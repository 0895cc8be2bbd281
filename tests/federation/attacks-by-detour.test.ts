import { agree } from '../support/agreements.ts';
import { answer, ask, hubState, post, theHub, tokenOf } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { freshResidentNumber } from '../support/persons.ts';

const PARTIAL = { 'x-hub-partial': 'allow' };
/** A member of the union of Shanghai of whose pay a clue tells. */
async function member() {
  const members = await rowsOf<{ id: string; worker: string }>(
    'hub_unions',
    `select id, worker from union_membership where region = '310000' and left_on is null order by id`,
  );
  const clues = await rowsOf<{ id: string; worker: string; status: string; enterprise: string }>(
    'hub_labour',
    `select id, worker, status, enterprise from wage_clue where region like '31%' and worker = any($1) order by id`,
    [members.map(({ worker }) => worker)],
  );
  const [clue] = clues;
  if (!clue) throw new Error('no member has a clue');
  const found = members.find(({ worker }) => worker === clue.worker) as { id: string };
  return { clue, matter: { 'x-hub-matter': `union-membership/${found.id}` } };
}
const lookedAt = async (traceId: string) =>
  (await rowsOf<{ subjects: string[] }>('hub_ledger', 'select subjects from entry where trace_id = $1', [traceId]))[0]?.subjects;

describe('whatever is selected of a person’s record, the look is recorded', () => {
  test.each([
    '{ wageClues { totalCount } }',
    '{ wageClues { edges { cursor } } }',
    '{ wageClues { nodes { __typename } } }',
    '{ wageClues { pageInfo { startCursor } } }',
    '{ worker(id: "WORKER") { id } }',
    '{ worker(id: "WORKER") { wageClues { __typename } } }',
  ])('%s', async (query) => {
    const { clue, matter } = await member();
    const asked = await answer('union-310000', {
      query: query.replace('WORKER', clue.worker),
      headers: { 'x-hub-agreement': 'AG-90000003', ...matter },
    });
    expect(await lookedAt(asked.traceId)).toEqual([clue.worker]);
  });
  test.each([
    ['insurance-310000', '{ injuryClaims(first: 3) { edges { cursor } } }'],
    ['labour-310000', '{ wageClues(first: 3) { pageInfo { endCursor } } }'],
    ['labour-310000', '{ arbitrationCases(first: 3, where: {region: "310000"}) { nodes { number } } }'],
  ])('at home: %s asks %s', async (who, query) => {
    const asked = await answer(who, query);
    expect((await lookedAt(asked.traceId))?.length).toBeGreaterThan(0);
  });
  test('the title of a case in progress names its parties', async () => {
    const asked = await answer(
      'court-330000',
      '{ courtCases(where: {region: "330000"}, orderBy: DECIDED_ON, first: 1) { nodes { title decidedOn } } }',
    );
    expect(asked.data.courtCases.nodes[0].decidedOn).toBeNull();
    expect((await lookedAt(asked.traceId))?.length).toBeGreaterThan(0);
  });
});

describe('an agreement gives what it names and no way around', () => {
  test('to name a public field gives nothing that is not public', async () => {
    const [hidden] = await rowsOf<{ number: string }>(
      'hub_courts',
      `select number from court_case where region like '33%' and not published limit 1`,
    );
    const seen = async (agreement: string) =>
      (
        await answer('union-310000', {
          query: `{ courtCase(number: "${hidden?.number}") { title } }`,
          headers: { 'x-hub-agreement': agreement },
        })
      ).data.courtCase;
    const wish = { regions: ['330000'] };
    expect(
      await seen(await agree('union-310000', 'court-330000', { ...wish, coordinates: ['CourtCase.court', 'ProcedureStep.stage'] })),
    ).toBeNull();
    expect(await seen(await agree('union-310000', 'court-330000', { ...wish, coordinates: ['CourtCase.inProgress'] }))).toEqual({
      title: expect.any(String),
    });
  });
  test('to name a field of an enterprise does not tell at which enterprise a person works', async () => {
    const { clue, matter } = await member();
    const agreement = await agree('union-310000', 'labour-310000', {
      coordinates: ['WageClue.amount', 'Enterprise.inspections', 'Enterprise.wageClues'],
      regions: ['310000'],
    });
    const { data, extensions } = await answer('union-310000', {
      query: `{ wageClue(id: "${clue.id}") { amount enterprise { name } region { code } } }`,
      headers: { 'x-hub-agreement': agreement, ...matter, ...PARTIAL },
    });
    expect(data.wageClue).toBeNull(); // region is never null, so the record goes with it
    expect(((extensions?.withheld ?? []) as { coordinate: string }[]).map(({ coordinate }) => coordinate).sort()).toEqual([
      'WageClue.enterprise',
      'WageClue.region',
    ]);
  });
  test('to filter by a field is to read it', async () => {
    const { clue, matter } = await member();
    const agreement = await agree('union-310000', 'labour-310000', { coordinates: ['WageClue.amount'], regions: ['310000'] });
    const asked = (where: string) =>
      ask('union-310000', {
        query: `{ wageClues(where: {${where}}) { nodes { amount } } }`,
        headers: { 'x-hub-agreement': agreement, ...matter },
      });
    for (const [where, coordinate] of [
      [`status: ${clue.status}`, 'WageClue.status'],
      [`enterprise: "${clue.enterprise}"`, 'WageClue.enterprise'],
      ['region: "310000"', 'WageClue.region'],
    ] as const)
      expect((await asked(where)).errors?.[0]?.extensions).toMatchObject({ code: 'AGREEMENT_REQUIRED', coordinate });
    const elsewhere = await agree('union-310000', 'labour-310000', { coordinates: ['WageClue.status'], regions: ['310101'] });
    const both = await answer('union-310000', {
      query: `{ wageClues(where: {status: ${clue.status}}) { totalCount } }`,
      headers: { 'x-hub-agreement': `${agreement},${elsewhere}`, ...matter },
    });
    const [outside] = await rowsOf<{ region: string }>('hub_labour', 'select region from wage_clue where id = $1', [clue.id]);
    if (outside?.region !== '310101') expect(both.data.wageClues.totalCount).toBe(0);
  });
  test('a cursor cannot be read', async () => {
    const { data } = await answer('labour-310000', '{ wageClues(first: 1) { edges { cursor node { id receivedOn } } } }');
    const { cursor, node } = data.wageClues.edges[0];
    const text = Buffer.from(cursor, 'base64url').toString('latin1');
    for (const value of [node.id, node.receivedOn]) expect(text).not.toContain(value);
    const next = await answer('labour-310000', {
      query: 'query($c: String) { wageClues(first: 1, after: $c) { nodes { id } } }',
      variables: { c: cursor },
    });
    expect(next.data.wageClues.nodes[0].id).not.toBe(node.id);
  });
});

describe('the ledger tells each reader its own part', () => {
  test('a provider sees that its fields were used, not of whom, in which case, nor what others were asked', async () => {
    const { clue, matter } = await member();
    const asked = await answer('union-310000', {
      query: `query Mine { worker(id: "${clue.worker}") { occupation memberships { id } } }`,
      headers: { 'x-hub-agreement': 'AG-90000003', ...matter },
    });
    const { data } = await answer(
      'labour-310000',
      '{ accessLedger(where: {agreement: "AG-90000003"}, first: 20) { nodes { traceId matter subjects coordinates purpose document operationName } } }',
    );
    expect(data.accessLedger.nodes.find(({ traceId }: { traceId: string }) => traceId === asked.traceId)).toEqual({
      traceId: asked.traceId,
      matter: 'union-membership',
      subjects: null,
      coordinates: ['Query.worker', 'Worker.occupation'],
      purpose: null,
      document: null,
      operationName: null,
    });
    const oracle = await answer(
      'labour-310000',
      `{ accessLedger(where: {subject: "${clue.worker}", agreement: "AG-90000003"}) { totalCount } }`,
    );
    expect(oracle.data.accessLedger.totalCount).toBe(0);
  });
  test('whoever learns from it who was looked at is recorded as having looked', async () => {
    const { clue } = await member();
    const asked = await answer('sharing-310000', `{ accessLedger(where: {subject: "${clue.worker}"}, first: 1) { nodes { subjects } } }`);
    expect(await lookedAt(asked.traceId)).toContain(clue.worker);
  });
  test('to name another’s agreement does not put the look into its provider’s view', async () => {
    const asked = await answer('court-440000', { query: '{ me { id } }', headers: { 'x-hub-agreement': 'AG-90000003' } });
    const [entry] = await rowsOf<{ agreements: string[] }>('hub_ledger', 'select agreements from entry where trace_id = $1', [
      asked.traceId,
    ]);
    expect(entry?.agreements).toEqual([]);
  });
});

describe('nonsense stops nobody else', () => {
  test.each(['wage-clue/%00', 'injury-claim/%00', 'union-membership/%E2%80%8B%00'])(
    'a matter named %s is refused by name, and its agency goes on',
    async (matter) => {
      for (let i = 0; i < 6; i++) {
        const { status, errors } = await ask('labour-310000', { query: '{ me { id } }', headers: { 'x-hub-matter': `${matter}${i}` } });
        expect([status, errors?.[0]?.extensions.field]).toEqual([400, 'X-Hub-Matter']);
      }
      expect((await answer('court-330000', '{ enterprises(first: 1) { totalCount } }')).data.enterprises.totalCount).toBeGreaterThan(0);
    },
  );
  test('a token whose actor no record can hold is refused', async () => {
    const { SignJWT, importJWK } = await import('jose');
    const { issuer } = hubState(theHub()).keys;
    const { DEMO_ISSUER, AUDIENCE } = await import('../../gateway/start/demo-issuer.ts');
    // The last is the number of a resident card, of which the ledger must hold none.
    for (const actor of ['x\u0000y', 'x\u202ey', freshResidentNumber()]) {
      const token = await new SignJWT({ kind: 'LABOUR', region: '310000', actor })
        .setProtectedHeader({ alg: 'EdDSA', kid: issuer.kid })
        .setIssuer(DEMO_ISSUER)
        .setAudience(AUDIENCE)
        .setSubject('labour-310000')
        .setIssuedAt()
        .setExpirationTime('5m')
        .sign(await importJWK(issuer, 'EdDSA'));
      expect((await post(theHub(), { query: '{ me { id } }' }, { authorization: `Bearer ${token}` })).status).toBe(401);
    }
    expect((await answer('insurance-310000', '{ injuryClaims(first: 1) { nodes { number } } }')).data.injuryClaims.nodes).toHaveLength(1);
  });
  test('long numbers in names, and values that do not fit, are not kept nor echoed', async () => {
    const name = await ask('union-310000', { query: 'query q190101199001011234 { me { id } }' });
    expect(name.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', rule: 'names' });
    const value = await ask('labour-310000', '{ wageClues(where: {status: "张三"}) { totalCount } }');
    expect(JSON.stringify(value)).not.toContain('张三');
    const kept = await rowsOf<{ n: number }>(
      'hub_ledger',
      `select count(*)::int as n from entry e left join operation o on o.digest = e.operation where e::text || coalesce(o::text, '') ~ '190101199001011234|张三'`,
    );
    expect(kept).toEqual([{ n: 0 }]);
  });
  test('a participant that is not on the register takes no part', async () => {
    const found = await post(theHub(), { query: '{ me { id } }' }, { authorization: `Bearer ${await tokenOf(theHub(), 'labour-710000')}` });
    expect([found.status, found.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });
});
