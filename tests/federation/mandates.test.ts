import { addDays, addMonths, today } from '../../subgraphs/shared/calendar/today.ts';
import { answer, ask } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { askUnder, codeOf, MANDATE, mandateFor, outcomeOf, rulesOf, TOO_FAR, under } from '../support/mandates.ts';
import { brokenRules, mutation } from '../support/mutate.ts';
import { patient } from '../support/patience.ts';
import { freshWorker } from '../support/persons.ts';
import { personOf, someFirm, underMatter } from '../support/strangers.ts';

const UNION = 'union-310000';
const VIEW = `{
  myself { id occupation engagements { form region { code } } enrolments { scheme base } courtCases { number } memberships { id } }
  myFiles { labour { kind region } insurance { kind region } }
  looksAtMe(where: {own: true}, first: 20) { totalCount nodes { at kind matter fields } }
}`;
const OCCUPATION = '{ myself { id occupation } }';

test('an agent sees under a mandate exactly what the person sees, a body or another person alike', async () => {
  const person = await personOf('310118');
  const agent = await personOf('330106');
  await answer('labour-310000', { query: 'query($w: ID!) { worker(id: $w) { occupation } }', variables: { w: person } });
  const [ofBody, ofPerson] = [await mandateFor(person, UNION, ['LOOK']), await mandateFor(person, agent, ['LOOK'], { label: '女儿代办' })];
  const own = (await answer(person, VIEW)).data;
  for (const [who, mandate] of [
    [UNION, ofBody],
    [agent, ofPerson],
  ] as const) {
    const seen = (await answer(who, { query: VIEW, headers: under(mandate) })).data;
    expect([who, seen.myself, seen.myFiles]).toEqual([who, own.myself, own.myFiles]);
    // Later looks are there as well: the first ones are those that the person saw.
    expect(seen.looksAtMe.nodes.slice(-own.looksAtMe.totalCount)).toEqual(own.looksAtMe.nodes);
    expect(JSON.stringify(seen)).not.toContain(agent);
  }
  // Said in the body, it is the same.
  const { data } = await ask(UNION, { query: OCCUPATION, extensions: { hub: { mandate: ofBody } } } as never);
  expect(data.myself).toEqual({ id: person, occupation: 'COURIER' });
});

test('each look of an agent is in the ledger with agent, person and mandate, and in the person’s own view', async () => {
  const [person, agent] = [await personOf('310118'), freshWorker()];
  const [ofBody, ofPerson] = [await mandateFor(person, UNION, ['LOOK']), await mandateFor(person, agent, ['LOOK'])];
  const looked = await askUnder(UNION, ofBody, OCCUPATION);
  await askUnder(agent, ofPerson, '{ myself { enrolments { scheme } } }');
  const entries = await rowsOf(
    'hub_ledger',
    'select participant, participant_kind, region, mandate, principal, subjects, outcome from entry where principal = $1 order by at',
    [person],
  );
  const common = { principal: person, subjects: [person], outcome: 'ALLOWED' };
  expect(entries).toEqual([
    { participant: UNION, participant_kind: 'UNION', region: '310000', mandate: ofBody, ...common },
    { participant: agent, participant_kind: 'PERSON', region: '100000', mandate: ofPerson, ...common },
  ]);
  const { nodes } = (await answer(person, '{ looksAtMe(first: 10) { nodes { kind mandate by { id } fields answered } } }')).data.looksAtMe;
  expect(nodes.slice(0, 2)).toEqual([
    expect.objectContaining({ kind: 'PERSON', mandate: ofPerson, by: null, answered: true }),
    expect.objectContaining({ kind: 'UNION', mandate: ofBody, by: { id: UNION }, answered: true }),
  ]);
  expect(nodes[1].fields).toContain('Worker.occupation');
  // Nothing of it is in the view of the agent, who is a person, too.
  expect((await answer(agent, '{ looksAtMe { totalCount } }')).data.looksAtMe.totalCount).toBe(0);
  // The body has it in its own entries, and the chain is whole with it.
  const own = (await answer(UNION, { query: 'query { accessLedger(first: 50) { nodes { traceId mandate } } }' })).data.accessLedger.nodes;
  expect(own).toContainEqual({ traceId: looked.traceId, mandate: ofBody });
  const at = new Date(Date.now() - 60_000).toISOString();
  const checked = await answer('sharing-100000', {
    query: 'query($from: DateTime) { verifyLedger(from: $from) { faults { fault } } }',
    variables: { from: at },
  });
  expect(checked.data.verifyLedger.faults).toEqual([]);
});

test('an agent files, complains and withdraws for the person; the history says under which mandate', async () => {
  const [person, agent] = [await personOf('310118'), freshWorker()];
  const mandate = await mandateFor(person, agent, ['REQUESTS']);
  const file =
    'mutation($input: FilePersonRequestInput!) { filePersonRequest(input: $input) { request { id state person } userErrors { code } } }';
  const input = { kind: 'COPY', to: 'labour-310000', content: '请提供副本', idempotencyKey: 'k-1' };
  const made = (await askUnder(agent, mandate, file, { input })).data.filePersonRequest;
  expect(made).toEqual({ request: { id: expect.any(String), state: 'FILED', person }, userErrors: [] });
  expect((await askUnder(agent, mandate, file, { input })).data.filePersonRequest).toEqual(made);
  // The agent's keys are none of the person's.
  const own = await mutation(person, 'filePersonRequest', 'request', 'id', { ...input, content: '另一项请求' });
  expect(own.userErrors).toEqual([]);
  const listed = (await answer(person, '{ personRequests(first: 10) { nodes { id history { action participant } } } }')).data.personRequests
    .nodes;
  expect(listed).toContainEqual({ id: made.request.id, history: [{ action: 'FILED', participant: mandate }] });
  // What is filed may be read; what the agencies hold may not.
  const read = await askUnder(agent, mandate, '{ personRequests(first: 10) { nodes { id content } } }');
  expect(read.data.personRequests.nodes).toContainEqual({ id: made.request.id, content: '请提供副本' });
  expect(outcomeOf(await askUnder(agent, mandate, OCCUPATION))).toEqual(TOO_FAR);
  const withdraw = 'mutation($input: WithdrawPersonRequestInput!) { withdrawPersonRequest(input: $input) { request { state } } }';
  const { data } = await askUnder(agent, mandate, withdraw, { input: { request: made.request.id } });
  expect(data.withdrawPersonRequest.request.state).toBe('WITHDRAWN');
});

test('an agent asks for the correction of a value where it may look, too', async () => {
  const person = await personOf('310118');
  const [{ id }] = (await rowsOf<{ id: string }>('hub_labour', 'select id from engagement where worker = $1', [person])) as [
    { id: string },
  ];
  const input = {
    ...{ provider: 'labour-310000', coordinate: 'Engagement.from', record: id, subject: person },
    ...{ wrong: '2025-03-01', right: '2025-02-01', evidence: '劳动合同' },
  };
  const request =
    'mutation($input: RequestCorrectionInput!) { requestCorrection(input: $input) { correction { id } userErrors { code } } }';
  const blind = await askUnder(UNION, await mandateFor(person, UNION, ['REQUESTS']), request, { input });
  expect(blind.data?.requestCorrection?.userErrors ?? blind.errors?.[0]?.extensions.rule).toEqual([{ code: 'UNKNOWN' }]);
  const seeing = await mandateFor(person, UNION, ['LOOK', 'REQUESTS']);
  expect((await askUnder(UNION, seeing, request, { input })).data.requestCorrection.userErrors).toEqual([]);
});

test('a person, or an agent, confirms a matter of a body; an agent confirms none of its own', async () => {
  const [person, agent] = [await personOf('310118'), freshWorker()];
  const body = 'labour-440300';
  const { clue } = await mutation(body, 'fileWageClue', 'clue', 'id', {
    ...{ worker: person, enterprise: await someFirm(), place: '440300', channel: 'WINDOW', amount: '5.00' },
  });
  const matter = `wage-clue/${clue.id}`;
  const look = async () =>
    (await ask(body, { query: `{ whoHolds(person: "${person}") { insurance { kind } } }`, headers: underMatter('wage-clue', clue.id) }))
      .errors?.[0]?.extensions.rule;
  expect(await look()).toBe('MATTER_UNCONFIRMED');
  const confirm =
    'mutation($input: ConfirmMatterInput!) { confirmMatter(input: $input) { confirmation { id basis state note subjectId } userErrors { field code } } }';
  const mandate = await mandateFor(person, agent, ['CONFIRM']);
  const done = await askUnder(agent, mandate, confirm, { input: { participant: body, matter } });
  expect(done.data.confirmMatter).toEqual({
    confirmation: { id: expect.any(String), basis: 'PERSON', state: 'CONFIRMED', note: mandate, subjectId: person },
    userErrors: [],
  });
  for (const end = Date.now() + patient(15_000); (await look()) !== undefined && Date.now() < end; )
    await new Promise((done) => setTimeout(done, 300));
  expect(await look()).toBeUndefined();
  expect(brokenRules(await mutation(person, 'confirmMatter', 'confirmation', 'id', { participant: body, matter }))).toEqual([
    'matter CONFIRMED',
  ]);
  expect((await answer(person, '{ matterConfirmations(first: 5) { nodes { matter state } } }')).data.matterConfirmations.nodes).toEqual([
    { matter, state: 'CONFIRMED' },
  ]);
  const ofUnion = await mandateFor(person, UNION, ['CONFIRM']);
  const own = await askUnder(UNION, ofUnion, confirm, { input: { participant: UNION, matter: 'union-membership/M-1' } });
  expect(own.data.confirmMatter).toEqual({ confirmation: null, userErrors: [{ field: 'input.participant', code: 'OWN' }] });
  expect(outcomeOf(await askUnder(UNION, ofUnion, OCCUPATION))).toEqual(TOO_FAR);
});

test('the person lists and withdraws, the agent gives up; both at once, and the history says so', async () => {
  const [person, agent] = [await personOf('310118'), freshWorker()];
  const made = await mutation(person, 'grantMandate', 'mandate', MANDATE, { participant: UNION, scopes: ['LOOK'] });
  expect(made.mandate).toEqual({
    ...{ id: expect.stringMatching(/^MD-[0-9a-f]{16}$/), state: 'IN_FORCE', scopes: ['LOOK'], agentKind: 'UNION', label: null },
    ...{ validFrom: today(), validTo: addDays(today(), 90), agent: { id: UNION } },
  });
  const other = await mandateFor(person, agent, ['LOOK', 'CONFIRM']);
  const list = '{ mandates(first: 10) { totalCount nodes { id state agentKind history { action } } } }';
  const granted = (await answer(person, list)).data.mandates;
  expect(granted.nodes.map(({ id, state }: { id: string; state: string }) => [id, state])).toEqual([
    [other, 'IN_FORCE'],
    [made.mandate.id, 'IN_FORCE'],
  ]);
  // Each agent sees its own.
  expect((await answer(agent, list)).data.mandates.nodes.map(({ id }: { id: string }) => id)).toEqual([other]);
  expect((await answer(freshWorker(), list)).data.mandates.totalCount).toBe(0);
  const held = await answer(UNION, '{ mandates(where: {side: HELD, state: IN_FORCE}, first: 100) { nodes { id } } }');
  expect(held.data.mandates.nodes).toContainEqual({ id: made.mandate.id });

  const end = (who: string, mandate: string) => mutation(who, 'endMandate', 'mandate', 'state history { action }', { mandate });
  expect((await askUnder(UNION, made.mandate.id, OCCUPATION)).data.myself.occupation).toBe('COURIER');
  expect(await end(person, made.mandate.id)).toMatchObject({
    mandate: { state: 'WITHDRAWN', history: [{ action: 'GRANTED' }, { action: 'ENDED' }] },
  });
  expect((await askUnder(UNION, made.mandate.id, OCCUPATION)).errors?.[0]?.extensions.rule).toBe('NO_MANDATE');
  expect(await end(agent, other)).toMatchObject({ mandate: { state: 'RESIGNED' } });
  expect((await askUnder(agent, other, OCCUPATION)).errors?.[0]?.extensions.rule).toBe('NO_MANDATE');
  expect(brokenRules(await end(person, other))).toEqual(['mandate STATE']);
});

test('the input of a grant has bounds, each with its rule', async () => {
  const [person, agent] = [freshWorker(), freshWorker()];
  const [day, scopes] = [today(), ['LOOK']];
  expect(await rulesOf(person, { scopes })).toEqual(['participant ONE']);
  expect(await rulesOf(person, { participant: UNION, agentCode: 'AC-0', scopes })).toEqual(['participant ONE', 'agentCode CODE']);
  expect(await rulesOf(person, { participant: 'labour-310000', scopes })).toEqual(['participant NO_AGENT']);
  expect(await rulesOf(person, { participant: 'union-999999', scopes })).toEqual(['participant NO_AGENT']);
  expect(await rulesOf(person, { participant: UNION, scopes: [] })).toEqual(['scopes EACH_ONCE']);
  expect(await rulesOf(person, { participant: UNION, scopes: ['LOOK', 'LOOK'] })).toEqual(['scopes EACH_ONCE']);
  const validity = (validFrom: string, validTo: string) => rulesOf(person, { participant: UNION, scopes, validFrom, validTo });
  expect(await validity(addDays(day, -1), day)).toEqual(['validFrom RANGE']);
  expect(await validity(addMonths(day, 13), addMonths(day, 14))).toEqual(['validFrom RANGE']);
  expect(await validity(day, addDays(day, 367))).toEqual(['validTo RANGE']);
  expect(await validity(addDays(day, 2), addDays(day, 1))).toEqual(['validTo RANGE']);
  expect(await rulesOf(person, { participant: UNION, scopes, label: '长'.repeat(41) })).toEqual(['label LENGTH']);
  expect(await rulesOf(person, { agentCode: await codeOf(person), scopes })).toEqual(['agentCode SELF']);
  // A code is used once.
  const agentCode = await codeOf(agent);
  expect(await mutation(person, 'grantMandate', 'mandate', 'id', { agentCode, scopes })).toMatchObject({ userErrors: [] });
  expect(await rulesOf(freshWorker(), { agentCode, scopes })).toEqual(['agentCode CODE']);
  // A body of legal aid may act, a department of another kind may not.
  const later = await mutation(person, 'grantMandate', 'mandate', 'state validTo', {
    ...{ participant: UNION, scopes },
    validFrom: addDays(day, 3),
  });
  expect(later.mandate).toEqual({ state: 'NOT_YET', validTo: addDays(day, 93) });
});
