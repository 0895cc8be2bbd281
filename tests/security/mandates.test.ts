import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { QueryPlanner } from '@graphql-hive/router-query-planner';
import { consumerSchema } from '../../gateway/consumer-schema.ts';
import { answer, ask } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { askUnder, codeOf, mandateFor, outcomeOf, REFUSED, rulesOf, TOO_FAR, under } from '../support/mandates.ts';
import { inputOf, minimalInput } from '../support/minimal-input.ts';
import { mutation } from '../support/mutate.ts';
import { patient } from '../support/patience.ts';
import { freshResidentNumber, freshWorker } from '../support/persons.ts';
import { caseAbout, ledgerEntry, personOf, tie } from '../support/strangers.ts';

const SDL = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
const schema = consumerSchema(new QueryPlanner(SDL).consumerSchema);
const UNION = 'union-330000';
const AUTHORITY = 'sharing-100000';
const LOOK = '{ myself { id occupation } }';

describe('a mandate that gives nothing', () => {
  test.each([
    ['is withdrawn', `update mandate set ended_at = now(), ended_by = 'WITHDRAWN' where id = $1`],
    ['has ended', `update mandate set valid_from = current_date - 40, valid_to = current_date - 2 where id = $1`],
    ['has not begun', `update mandate set valid_from = current_date + 2, valid_to = current_date + 9 where id = $1`],
    ['is of another agent', `update mandate set agent = 'union-310000' where id = $1`],
  ])('%s: the next request is refused in the same words, and is no look', async (_why, change = '') => {
    const person = await personOf('330106');
    const mandate = await mandateFor(person, UNION, ['LOOK', 'REQUESTS', 'CONFIRM']);
    expect((await askUnder(UNION, mandate, LOOK)).data.myself.occupation).toBe('COURIER');
    await rowsOf('hub_sharing', change, [mandate]);
    const refused = await askUnder(UNION, mandate, LOOK);
    expect(outcomeOf(refused)).toEqual(REFUSED);
    const forged = await askUnder(UNION, `MD-${randomBytes(8).toString('hex')}`, LOOK);
    expect([forged.status, forged.errors]).toEqual([refused.status, refused.errors]);
    // Nobody gets into a person's view by naming a number.
    expect(
      await rowsOf('hub_ledger', 'select participant, mandate, principal, subjects from entry where trace_id = $1', [refused.traceId]),
    ).toEqual([{ participant: UNION, mandate: null, principal: null, subjects: [] }]);
    for (const query of [
      'mutation { filePersonRequest(input: {kind: COPY, to: "labour-310000", content: "x"}) { request { id } } }',
      '{ looksAtMe { totalCount } }',
    ])
      expect(outcomeOf(await askUnder(UNION, mandate, query))).toEqual(REFUSED);
  });

  test('a number that is none is refused as such, and nothing goes beside a mandate', async () => {
    const person = freshWorker();
    const mandate = await mandateFor(person, UNION, ['LOOK']);
    for (const wrong of ['MD-1', `${mandate},${mandate}`, `${mandate}'--`, person, mandate.toUpperCase()])
      expect([wrong, (await ask(UNION, { query: LOOK, headers: under(wrong) })).errors?.[0]?.extensions.rule]).toEqual([wrong, 'format']);
    for (const more of [{ 'x-hub-agreement': 'AG-90000001' }, { 'x-hub-matter': 'union-membership/M-1' }] as Record<string, string>[])
      expect((await ask(UNION, { query: LOOK, headers: { ...under(mandate), ...more } })).errors?.[0]?.extensions.rule).toBe('alone');
  });

  test('it is gone with the agent’s place on the register', async () => {
    const [person, body] = [freshWorker(), 'union-330182'];
    const put = (kind: string) =>
      mutation(AUTHORITY, 'registerParticipant', 'participant', 'id', {
        id: body,
        name: '模拟工会',
        kind,
        region: '330182',
        replace: true,
      });
    expect((await put('UNION')).userErrors).toEqual([]);
    const mandate = await mandateFor(person, body, ['LOOK']);
    expect((await askUnder(body, mandate, LOOK)).data.myself.id).toBe(person);
    expect((await put('LABOUR')).userErrors).toEqual([]);
    expect(outcomeOf(await askUnder(body, mandate, LOOK))).toEqual(REFUSED);
    expect((await put('UNION')).userErrors).toEqual([]);
  });
});

test('the name of a body that was struck off, and its mandates with it, are not for a body of another authority', async () => {
  const [person, body] = [freshWorker(), 'union-former-330182'];
  const put = (who: string, region: string) =>
    ask(who, {
      query: 'mutation($i: RegisterParticipantInput!) { registerParticipant(input: $i) { participant { id } userErrors { code } } }',
      variables: { i: { id: body, name: '模拟工会', kind: 'UNION', region } },
    });
  expect((await put('sharing-330000', '330182')).data.registerParticipant.userErrors).toEqual([]);
  await mandateFor(person, body, ['LOOK']);
  expect((await mutation('sharing-330000', 'removeParticipant', 'participant', 'id', { id: body })).userErrors).toEqual([]);
  expect((await put('sharing-310000', '310118')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await put('sharing-330000', '330182')).data.registerParticipant.participant).toEqual({ id: body });
});

describe('an agent gets no further than the mandate', () => {
  test('nobody but the person is reached: by a pseudonym, a document, a list, a case of both', async () => {
    const [person, other] = [await personOf('330106'), await personOf('330106')];
    await tie(person, '330106');
    const number = await caseAbout(person, `(2026)浙0106民初${92_000_000 + Math.floor(Math.random() * 900_000)}号`);
    await rowsOf(
      'hub_courts',
      `insert into case_party (case_number, ordinal, role, worker, masked_name) values ($1, 9, 'PLAINTIFF', $2, '共同某')`,
      [number, other],
    );
    const mandate = await mandateFor(person, UNION, ['LOOK', 'REQUESTS', 'CONFIRM']);
    const oneself = [403, null, 'FORBIDDEN', 'NOT_ONESELF'];
    const byId = 'query($p: ID!) { worker(id: $p) { id occupation } }';
    for (const p of [other, `w-${'c'.repeat(32)}`]) expect(outcomeOf(await askUnder(UNION, mandate, byId, { p }))).toEqual(oneself);
    expect(outcomeOf(await askUnder(UNION, mandate, byId, { p: freshResidentNumber() }))).toEqual(oneself);
    const seen = JSON.stringify(
      await askUnder(UNION, mandate, '{ myself { id courtCases { number parties { maskedName } } } wageClues(first: 5) { nodes { id } } }'),
    );
    expect(seen).toContain(person);
    expect(seen).not.toContain('共同某');
    expect(seen).not.toContain(other);
    // The other party is not shown that an agent of the first looked.
    expect((await answer(other, '{ looksAtMe(where: {own: true}) { totalCount } }')).data.looksAtMe.totalCount).toBe(0);
    // What the union has by its own rights is not open beside it.
    expect(
      outcomeOf(await askUnder(UNION, mandate, '{ grievances(first: 1) { totalCount } inspections(first: 1) { totalCount } }'))[2],
    ).toBe('FORBIDDEN');
  });

  test('each mutation but those of its scopes is refused: an agent grants, ends and hands on nothing', async () => {
    const person = freshWorker();
    const all = await mandateFor(person, UNION, ['LOOK', 'REQUESTS', 'CONFIRM']);
    const open = ['complainOfPersonRequest', 'confirmMatter', 'filePersonRequest', 'requestCorrection', 'withdrawPersonRequest'];
    const names = Object.keys(schema.getMutationType()?.getFields() ?? {}).filter((name) => !open.includes(name));
    expect(names).toEqual(expect.arrayContaining(['grantMandate', 'endMandate', 'issueAgentCode', 'mergePersons']));
    const tried = [...['grantMandate', 'endMandate', 'issueAgentCode'], ...names.filter((_name, n) => n % 12 === 0)];
    for (const name of tried) {
      const type = inputOf(schema, name);
      const query = `mutation($input: ${type.name}!) { ${name}(input: $input) { __typename } }`;
      const { status, errors } = await askUnder(UNION, all, query, { input: minimalInput(type) });
      expect([name, status, errors?.[0]?.extensions.rule]).toEqual([name, 403, 'NOT_MANDATED']);
    }
    expect(await rowsOf('hub_sharing', 'select id from mandate where person = $1', [person])).toEqual([{ id: all }]);
  });

  test.each([
    ['LOOK', 'mutation { filePersonRequest(input: {kind: COPY, to: "labour-310000", content: "x"}) { userErrors { code } } }'],
    ['LOOK', 'mutation { confirmMatter(input: {participant: "labour-310000", matter: "wage-clue/C-1"}) { userErrors { code } } }'],
    ['REQUESTS', LOOK],
    ['REQUESTS', '{ looksAtMe { totalCount } }'],
    ['REQUESTS', '{ mandates { totalCount } }'],
    ['REQUESTS', 'mutation { confirmMatter(input: {participant: "labour-310000", matter: "wage-clue/C-1"}) { userErrors { code } } }'],
    ['CONFIRM', '{ myFiles { labour { kind } } }'],
    ['CONFIRM', '{ personRequests { totalCount } }'],
    ['CONFIRM', 'mutation { filePersonRequest(input: {kind: COPY, to: "labour-310000", content: "x"}) { userErrors { code } } }'],
  ])('with %s alone there is no %s', async (scope = '', query = '') => {
    const mandate = await mandateFor(freshWorker(), UNION, [scope]);
    expect(outcomeOf(await askUnder(UNION, mandate, query))).toEqual(TOO_FAR);
    const left = await ask(UNION, { query, headers: { ...under(mandate), 'x-hub-partial': 'allow' } });
    expect(Object.values(left.data ?? {}).every((value) => value === null)).toBe(true);
  });

  test('only the person withdraws, only the two see it; what an agent asks by its own rights is none of the mandate', async () => {
    const [person, agent, stranger] = [await personOf('330106'), freshWorker(), freshWorker()];
    const mandate = await mandateFor(person, agent, ['LOOK']);
    const end = `mutation { endMandate(input: {mandate: "${mandate}"}) { mandate { id } } }`;
    for (const who of [stranger, UNION, 'labour-330106']) {
      expect((await ask(who, end)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      expect(outcomeOf(await askUnder(who, mandate, LOOK))).toEqual(REFUSED);
    }
    const own = await ask(agent, LOOK);
    expect(own.data.myself).toEqual({ id: agent, occupation: null });
    expect(await ledgerEntry(own.traceId)).toMatchObject({ subjects: [agent] });
    const asBody = await ask(UNION, 'mutation { grantMandate(input: {participant: "union-310000", scopes: [LOOK]}) { mandate { id } } }');
    expect(asBody.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('an agent acts for five persons at the most; from the fourth on it is looked into', async () => {
    const agent = freshWorker();
    for (let n = 0; n < 5; n++) await mandateFor(freshWorker(), agent, ['LOOK']);
    const last = { agentCode: await codeOf(agent), scopes: ['LOOK'] };
    expect(await rulesOf(freshWorker(), last)).toEqual(['agentCode AGENT_FULL']);
    const query =
      'query($p: ID!) { accessSignals(where: {participant: $p, kind: MANY_MANDATES}) { nodes { kind owner state matter detail } } }';
    let found: object[] = [];
    // The signals are looked for once a minute.
    for (const end = Date.now() + patient(130_000); found.length === 0 && Date.now() < end; ) {
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      found = (await answer(AUTHORITY, { query, variables: { p: agent } })).data.accessSignals.nodes;
    }
    expect(found).toEqual([{ kind: 'MANY_MANDATES', owner: '100000', state: 'OPEN', matter: null, detail: '5 persons within 7 days' }]);
    // One that is given up makes room.
    const [{ id }] = (await answer(agent, '{ mandates(where: {side: HELD}, first: 1) { nodes { id } } }')).data.mandates.nodes;
    await mutation(agent, 'endMandate', 'mandate', 'id', { mandate: id });
    expect((await mutation(freshWorker(), 'grantMandate', 'mandate', 'id', last)).userErrors).toEqual([]);
  }, 240_000);
});

describe('when persons are merged and split', () => {
  const identify = async (identity: string): Promise<string> => {
    const query = 'mutation($input: IdentifyWorkerInput!) { identifyWorker(input: $input) { person } }';
    return (await answer('labour-330106', { query, variables: { input: { identity, name: '模拟辛酉某' } } })).data.identifyWorker.person;
  };

  test('a mandate follows its person, as the person’s token does; after a split it is to be granted anew', async () => {
    const [kept, gone, agent] = [await identify(freshResidentNumber()), await identify(freshResidentNumber()), freshWorker()];
    const [ofGone, ofKept] = [await mandateFor(gone, UNION, ['LOOK']), await mandateFor(kept, agent, ['LOOK'])];
    const confirmed = { participant: 'labour-330106', matter: 'wage-clue/C-SPLIT' };
    await mutation(gone, 'confirmMatter', 'confirmation', 'id', confirmed);
    const merged = await mutation(AUTHORITY, 'mergePersons', 'change', 'seq', { person: kept, duplicate: gone, reason: '签发机关证实' });
    expect(merged.userErrors).toEqual([]);
    const look = await askUnder(UNION, ofGone, LOOK);
    expect(look.data.myself.id).toBe(kept);
    expect(await rowsOf('hub_ledger', 'select principal from entry where trace_id = $1', [look.traceId])).toEqual([{ principal: kept }]);
    const identities = (await answer(AUTHORITY, `{ personIdentities(person: "${kept}") { id cameFrom } }`)).data.personIdentities;
    const [former] = identities.filter(({ cameFrom }: { cameFrom: string | null }) => cameFrom === gone);
    const split = await mutation(AUTHORITY, 'splitPerson', 'change', 'into', { person: kept, identities: [former.id], reason: '合并有误' });
    expect(split.userErrors).toEqual([]);
    expect(outcomeOf(await askUnder(UNION, ofGone, LOOK))).toEqual(REFUSED);
    expect(outcomeOf(await askUnder(agent, ofKept, LOOK))).toEqual(REFUSED);
    expect(await rowsOf('hub_sharing', 'select distinct ended_by from mandate where id = any($1)', [[ofGone, ofKept]])).toEqual([
      { ended_by: 'SPLIT' },
    ]);
    // Nor does anybody know which of the two confirmed that a matter concerns the person.
    const confirmations = await rowsOf('hub_sharing', 'select matter, state from matter_confirmation where person = $1', [kept]);
    expect(confirmations).toEqual([{ matter: confirmed.matter, state: 'REFUSED' }]);
  });
});
