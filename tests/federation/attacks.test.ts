import { readFileSync } from 'node:fs';
import { SignJWT } from 'jose';
import { AGENCIES } from '../../subgraphs/shared/agencies.ts';
import { CAUSES_PATH, OPENED_PATH } from '../../subgraphs/shared/authorization/causes.ts';
import { EARLIER_RECORDS_PATH } from '../../subgraphs/shared/authorization/earlier-records.ts';
import { MATTER_ENDPOINT } from '../../subgraphs/shared/authorization/matters.ts';
import { STANDING_ENDPOINT } from '../../subgraphs/shared/authorization/standing.ts';
import { importSigningKey, signHubToken } from '../../subgraphs/shared/identity/hub-token.ts';
import { agree } from '../support/agreements.ts';
import { answer, ask, hubState, post, theHub, tokenOf } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { runningCase } from '../support/strangers.ts';

const hub = theHub();
const addresses = JSON.parse(readFileSync(`${hub.folder}/addresses.json`, 'utf8')) as Record<string, string>;
const signing = () => importSigningKey(hubState(hub).keys.hub);
const PARTIAL = { 'x-hub-partial': 'allow' };

describe('around the gateway', () => {
  test.each(AGENCIES)('the further endpoints of %s want the gateway’s token for it, and its own kind of caller', async (agency) => {
    const knock = async (path: string, authorization?: string) =>
      fetch(`${addresses[agency]}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
        body: JSON.stringify({ kind: 'wage-clue', number: 'C-000001', agreements: ['AG-90000001'] }),
      });
    const other = AGENCIES.find((one) => one !== agency) as (typeof AGENCIES)[number];
    const caller = { participant: 'labour-100000', kind: 'LABOUR' as const, region: '100000', actor: 'x', grants: [] };
    for (const path of [MATTER_ENDPOINT, STANDING_ENDPOINT, EARLIER_RECORDS_PATH, CAUSES_PATH, OPENED_PATH])
      for (const token of [undefined, await tokenOf(hub, 'labour-100000'), await signHubToken(await signing(), other, caller)])
        expect([401, 404]).toContain((await knock(path, token && `Bearer ${token}`)).status);
    if (agency === 'sharing') return;
    const stranger = { ...caller, kind: 'SHARING_AUTHORITY' as const };
    const found = await knock(MATTER_ENDPOINT, `Bearer ${await signHubToken(await signing(), agency, stranger)}`);
    expect(await found.json()).toEqual({ recordedAt: null, persons: [], follows: [] });
  });

  test('a token of the gateway that is older than a minute, or of a receipt’s key, opens nothing', async () => {
    const { hub: jwk, receipt } = hubState(hub).keys;
    const key = (await importSigningKey(jwk)).key;
    const made = (at: number, kid: string, with_: typeof key) =>
      new SignJWT({ kind: 'LABOUR', region: '100000', actor: 'x', grants: [] })
        .setProtectedHeader({ alg: 'EdDSA', kid, typ: 'hub+jwt' })
        .setIssuer('worker-rights-data-hub')
        .setAudience('labour')
        .setSubject('labour-100000')
        .setIssuedAt(at)
        .setExpirationTime(at + 3_600)
        .sign(with_);
    const now = Math.floor(Date.now() / 1000);
    const status = async (token: string) =>
      (
        await fetch(`${addresses.labour}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: '{"query":"{ __typename }"}',
        })
      ).status;
    expect(await status(await made(now, jwk.kid, key))).toBe(200);
    expect(await status(await made(now - 120, jwk.kid, key))).toBe(401);
    expect(await status(await made(now, receipt.kid, (await importSigningKey(receipt)).key))).toBe(401);
  });

  test('what only the gateway asks of subgraphs cannot be asked of the gateway', async () => {
    for (const query of ['{ _entities(representations: []) { __typename } }', '{ _service { sdl } }'])
      expect((await ask('labour-100000', query)).errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  test('a forged claim of where a record is held does not move it', async () => {
    const [claim] = await rowsOf<{ number: string; worker: string }>(
      'hub_insurance',
      `select number, worker from injury_claim where place_of_injury like '31%' and number like 'Z-%' order by number limit 1`,
    );
    const caller = { participant: 'insurance-440000', kind: 'INSURANCE' as const, region: '440000', actor: 'x', grants: [] };
    const response = await fetch(`${addresses.insurance}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await signHubToken(await signing(), 'insurance', caller)}` },
      body: JSON.stringify({
        query:
          'query($r: [_Any!]!) { _entities(representations: $r) { ... on InjuryClaim { orderNumber } ... on Worker { injuryClaims { number } } } }',
        variables: {
          r: [
            { __typename: 'InjuryClaim', number: claim?.number, heldIn: '440000', parties: ['insurance-440000'] },
            { __typename: 'Worker', id: claim?.worker, heldIn: '440000', subject: 'x' },
          ],
        },
      }),
    });
    expect((await response.json()).data._entities).toEqual([null, { injuryClaims: [] }]);
  });
});

describe('side endpoints', () => {
  test('a withheld field cannot be had under any name, nor in any company', async () => {
    const [found] = await rowsOf<{ id: string; worker: string }>(
      'hub_labour',
      `select c.id, c.worker from wage_clue c where c.region like '33%' order by c.id limit 1`,
    );
    const agreement = await agree('court-330000', 'labour-100000', { coordinates: ['WageClue.*'], regions: ['100000'] });
    const own = await runningCase('33', hub);
    const headers = { 'x-hub-agreement': agreement, 'x-hub-matter': `court-case/${encodeURIComponent(own.number)}` };
    const query = `query($id: ID!, $no: Boolean!) { a: wageClue(id: $id) { __typename b: reportedBy ...F } c: wageClue(id: $id) { ... on WageClue { d: reportedBy @skip(if: $no) } } }
      fragment F on WageClue { e: reportedBy @include(if: true) }`;
    const variables = { id: found?.id, no: true };
    const whole = await ask('court-330000', { query, variables, headers });
    expect([whole.status, whole.data, whole.errors?.[0]?.extensions]).toEqual([
      403,
      undefined,
      expect.objectContaining({ rule: 'WITHHELD_BY_LAW', article: expect.stringContaining('劳动保障监察条例') }),
    ]);
    const partial = await ask('court-330000', { query, variables, headers: { ...headers, ...PARTIAL } });
    expect(JSON.stringify(partial.data)).not.toMatch(/SELF|RELATIVE|COLLEAGUE|OTHER/);
  });

  test('cursors, errors and the answers’ own extensions hold no person', async () => {
    const { data } = await answer(
      'labour-100000',
      '{ wageClues(first: 100) { nodes { worker { id } } edges { cursor } pageInfo { endCursor } } }',
    );
    // Other tests file clues about persons whom no register knows.
    const workers = data.wageClues.nodes.flatMap(({ worker }: { worker: { id: string } | null }) => worker?.id ?? []).slice(0, 5);
    expect(workers).toHaveLength(5);
    for (const { cursor } of data.wageClues.edges)
      for (const worker of workers) expect(Buffer.from(cursor, 'base64url').toString()).not.toContain(worker);
    const wrong = await ask('labour-100000', {
      query: 'query($id: ID!) { wageClue(id: $id) { nothing } }',
      variables: { id: '19010119900101001X' },
    });
    expect(JSON.stringify(wrong)).not.toContain('19010119900101001X');
  });

  test('counts and filters tell nothing of persons outside the matter', async () => {
    const { data } = await answer(
      'labour-330000',
      '{ wageClues(where: {region: "330000"}, first: 100) { totalCount nodes { id status } } }',
    );
    const own = data.wageClues.nodes.find(({ status }: { status: string }) => status !== 'UNFOUNDED');
    const headers = { 'x-hub-matter': `wage-clue/${own.id}` };
    const counted = async (where: string) =>
      (await answer('labour-330000', { query: `{ wageClues(where: {${where}}, first: 1) { totalCount } }`, headers })).data.wageClues
        .totalCount;
    const all = await counted('region: "330000"');
    expect(all).toBeLessThan(data.wageClues.totalCount);
    expect(await counted('region: "330000", status: RECEIVED')).toBeLessThanOrEqual(all);
  });

  test('a person one may not see and a person who does not exist take the same steps: same requests, same statements, same words', async () => {
    const [worker] = await rowsOf<{ id: string }>('hub_labour', `select id from worker where region like '44%' limit 1`);
    const asked = (id: string | undefined) =>
      ask('labour-330000', {
        query: 'query($id: ID!) { worker(id: $id) { occupation engagements { form } wageClues { id } enrolments { id } } }',
        variables: { id },
        headers: PARTIAL,
      });
    const [real, invented] = [await asked(worker?.id), await asked(`w-${'1'.repeat(32)}`)];
    expect({ ...real, traceId: '', headers: '' }).toEqual({ ...invented, traceId: '', headers: '' });
  });

  test('figures of persons cannot be differenced: whatever two are subtracted, the rest is a multiple of ten', async () => {
    const { data } = await answer(
      'union-310000',
      `{ regions(parent: "310000") { code unionFigures(asOf: "2026-09-30") { members { computed } } insuranceFigures(asOf: "2026-09-30") { injuryInsured { computed } pensionFlexible { computed } medicalFlexible { computed } } }
        enterprises(first: 100) { nodes { reportedHeadcounts { headcount } injuryCoverage(month: "2026-09") { insured } coverageGap(month: "2026-09") { reported insured gap } tradeUnion { memberCount } } } }`,
    );
    const numbers: number[] = [];
    const collect = (value: unknown): void => {
      if (typeof value === 'number') numbers.push(value);
      else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) collect(one);
    };
    collect(data);
    expect(numbers.length).toBeGreaterThan(100);
    expect(numbers.filter((number) => number % 10 !== 0)).toEqual([]);
  });
});

test('caches and requests under way are never shared: each of many who ask the same at once gets what is its own', async () => {
  const query = '{ wageClues(first: 3) { totalCount nodes { id } } me { id } }';
  const callers = ['labour-310000', 'labour-330000', 'labour-440000', 'labour-100000', 'union-310000', 'court-330000'];
  const alone = new Map<string, unknown>();
  for (const caller of callers) alone.set(caller, (await ask(caller, { query, headers: PARTIAL })).data);
  expect(new Set([...alone.values()].map((data) => JSON.stringify((data as { wageClues: unknown }).wageClues))).size).toBe(5);
  const together = await Promise.all(
    Array.from({ length: 60 }, async (_, i) => {
      const caller = callers[i % callers.length] as string;
      return [caller, (await ask(caller, { query, headers: PARTIAL })).data] as const;
    }),
  );
  for (const [caller, data] of together) expect([caller, data]).toEqual([caller, alone.get(caller)]);
});

test('the same participant with and without an agreement and a matter, all at once, gets each answer by its own ground', async () => {
  const own = await runningCase('33', hub);
  const agreement = await agree('court-330000', 'labour-100000', { coordinates: ['Worker.*', 'Engagement.*'], regions: ['100000'] });
  const authorization = `Bearer ${await tokenOf(hub, 'court-330000')}`;
  const asked = (headers: Record<string, string>) =>
    post(
      hub,
      { query: 'query($id: ID!) { worker(id: $id) { occupation } }', variables: { id: own.worker } },
      { authorization, ...headers },
    );
  const matter = { 'x-hub-matter': `court-case/${encodeURIComponent(own.number)}` };
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, i) =>
      asked([{}, { 'x-hub-agreement': agreement }, matter, { 'x-hub-agreement': agreement, ...matter }][i % 4] as Record<string, string>),
    ),
  );
  for (const [i, found] of answers.entries())
    expect(found.data?.worker?.occupation ?? found.errors?.[0]?.extensions.code).toEqual(
      ['AGREEMENT_REQUIRED', 'MATTER_REQUIRED', 'AGREEMENT_REQUIRED', expect.stringMatching(/^[A-Z_]+$/)][i % 4],
    );
  expect(answers[3]?.data.worker.occupation).toBeTruthy();
});

test('a token that contradicts the register of participants is refused', async () => {
  const { keys } = hubState(hub);
  const { demoToken } = await import('../../gateway/start/demo-issuer.ts');
  for (const contradiction of [
    { kind: 'COURT' as const, region: '310000' },
    { kind: 'LABOUR' as const, region: '100000' },
  ]) {
    const token = await demoToken(keys.issuer, { id: 'labour-310000', name: 'x', ...contradiction });
    const found = await post(hub, { query: '{ wageClues(first: 1) { totalCount } }' }, { authorization: `Bearer ${token}` });
    expect([found.status, found.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  }
});
