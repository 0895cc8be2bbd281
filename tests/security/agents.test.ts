import { addDays, today } from '../../subgraphs/shared/calendar/today.ts';
import { TAKES_HOLD } from '../support/agreements.ts';
import { answer, ask } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { askUnder, mandateFor, outcomeOf, TOO_FAR, under } from '../support/mandates.ts';
import { mutation } from '../support/mutate.ts';
import { freshWorker } from '../support/persons.ts';
import { personOf, someFirm } from '../support/strangers.ts';

const UNION = 'union-330106';
const OVERDUE = ['labourOverdue', 'courtOverdue', 'insuranceOverdue', 'unionOverdue', 'sharingOverdue'];

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const codes = ({ userErrors }: { userErrors: { field: string; code: string }[] }) =>
  userErrors.map(({ field, code }) => `${field.replace(/^input\./, '')} ${code}`);

/** A mutation under a mandate; what it answers. */
async function mutateUnder(agent: string, mandate: string, name: string, input: Record<string, unknown>) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation($input: ${type}!) { ${name}(input: $input) { userErrors { field code } } }`;
  const { data, errors } = await askUnder(agent, mandate, query, { input });
  expect(errors).toBeUndefined();
  return data[name];
}

test('for whom else its person acts, an agent does not see: neither those mandates nor what the person asked under them', async () => {
  const [person, other] = [freshWorker(), freshWorker()];
  const ofOther = await mandateFor(other, person, ['LOOK'], { label: '母亲' });
  await askUnder(person, ofOther, '{ myself { id occupation } }');
  const mandate = await mandateFor(person, UNION, ['LOOK', 'REQUESTS', 'CONFIRM']);
  const query =
    '{ mandates { totalCount nodes { id personId label } } held: mandates(where: {side: HELD}) { totalCount } accessLedger { nodes { mandate subjects } } }';
  const seen = await askUnder(UNION, mandate, query);
  expect(seen.data.mandates).toEqual({ totalCount: 1, nodes: [{ id: mandate, personId: person, label: null }] });
  expect(seen.data.held.totalCount).toBe(0);
  expect(JSON.stringify(seen.data)).not.toContain(other);
  expect(JSON.stringify(seen.data)).not.toContain(ofOther);
  // The person sees both.
  expect((await answer(person, '{ mandates { totalCount } }')).data.mandates.totalCount).toBe(2);
  expect(JSON.stringify((await answer(person, '{ accessLedger { nodes { subjects } } }')).data)).toContain(other);
});

test('what is late of its person’s records an agent sees under a mandate to look only', async () => {
  const person = freshWorker();
  const clue = `C-LATE-${person.slice(2, 10)}`;
  await rowsOf(
    'hub_labour',
    `insert into wage_clue (id, worker, enterprise, region, channel, amount, status, received_on) values ($1, $2, $3, '330106', 'WINDOW', 900, 'RECEIVED', $4)`,
    [clue, person, await someFirm(), addDays(today(), -200)],
  );
  const blind = await mandateFor(person, UNION, ['REQUESTS', 'CONFIRM']);
  for (const list of OVERDUE) {
    const query = `{ ${list} { totalCount nodes { key } } }`;
    expect([list, ...outcomeOf(await askUnder(UNION, blind, query))]).toEqual([list, ...TOO_FAR]);
    expect((await ask(UNION, { query, headers: { ...under(blind), 'x-hub-partial': 'allow' } })).data).toEqual({ [list]: null });
  }
  const look = await mandateFor(person, UNION, ['LOOK']);
  const late = (await askUnder(UNION, look, '{ labourOverdue { nodes { key } } }')).data.labourOverdue.nodes;
  expect(late).toEqual([{ key: clue }]);
  expect((await answer(person, '{ labourOverdue { nodes { key } } }')).data.labourOverdue.nodes).toEqual(late);
});

test('an agent files, withdraws and complains of nothing that its person asks of the agent’s own body', async () => {
  const person = await personOf('330106');
  const mandate = await mandateFor(person, UNION, ['LOOK', 'REQUESTS']);
  const file = (to: string, kind: string) =>
    mutation(person, 'filePersonRequest', 'request', 'id', { kind, to, content: '请说明本人信息的使用情况' });
  const complaint = (await file(UNION, 'COMPLAINT')).request.id;
  expect(codes(await mutateUnder(UNION, mandate, 'withdrawPersonRequest', { request: complaint }))).toEqual(['request OWN']);
  const asked = { kind: 'COPY', to: UNION, content: '请提供副本' };
  expect(codes(await mutateUnder(UNION, mandate, 'filePersonRequest', asked))).toEqual(['to OWN']);
  const answered = (await file(UNION, 'COPY')).request.id;
  const given = { request: answered, granted: true, answer: '已提供副本' };
  expect((await mutation(UNION, 'answerPersonRequest', 'request', 'id', given)).userErrors).toEqual([]);
  const complains = { request: answered, reason: '答复不完整，请予核查' };
  expect(codes(await mutateUnder(UNION, mandate, 'complainOfPersonRequest', complains))).toEqual(['request OWN']);
  const wrong = { provider: UNION, coordinate: 'UnionMembership.joinedOn', record: 'UM-1', subject: person };
  const correction = { ...wrong, wrong: '2026-01-01', right: '2026-02-01', evidence: '入会申请表' };
  expect(codes(await mutateUnder(UNION, mandate, 'requestCorrection', correction))).toContain('provider OWN');
  // Towards others it acts, and the person does so oneself.
  const elsewhere = (await file('labour-330106', 'COPY')).request.id;
  expect(codes(await mutateUnder(UNION, mandate, 'withdrawPersonRequest', { request: elsewhere }))).toEqual([]);
  expect((await mutation(person, 'withdrawPersonRequest', 'request', 'state', { request: complaint })).request.state).toBe('WITHDRAWN');
});

test('what an agent confirmed the person takes back, also after the mandate; then it opens nobody, until it is confirmed anew', async () => {
  const [person, stranger] = [await personOf('440305'), freshWorker()];
  const input = { worker: person, enterprise: await someFirm(), place: '330106', channel: 'WINDOW', amount: '1.00' };
  const { clue } = await mutation('labour-330106', 'fileWageClue', 'clue', 'id', input);
  const confirmed = async () =>
    (
      await answer('labour-330106', {
        query: 'query($m: String) { explainAccess(operation: "{ me { id } }", matter: $m) { matter { confirmed bases } } }',
        variables: { m: `wage-clue/${clue.id}` },
      })
    ).data.explainAccess.matter;
  const mandate = await mandateFor(person, UNION, ['CONFIRM']);
  const confirm = { participant: 'labour-330106', matter: `wage-clue/${clue.id}` };
  expect(codes(await mutateUnder(UNION, mandate, 'confirmMatter', confirm))).toEqual([]);
  expect(await confirmed()).toEqual({ confirmed: 1, bases: ['PERSON'] });
  const [{ id }] = (await answer(person, '{ matterConfirmations { nodes { id } } }')).data.matterConfirmations.nodes;
  const takeBack = {
    query: 'mutation($i: DecideConfirmationInput!) { decideConfirmation(input: $i) { confirmation { state } userErrors { code } } }',
    variables: { i: { confirmation: id, confirmed: false, note: '不再同意' } },
  };
  expect(outcomeOf(await ask(UNION, { ...takeBack, headers: under(mandate) }))).toEqual(TOO_FAR);
  expect((await ask(stranger, takeBack)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  await mutation(person, 'endMandate', 'mandate', 'id', { mandate });
  expect((await answer(person, takeBack)).data.decideConfirmation).toEqual({ confirmation: { state: 'REFUSED' }, userErrors: [] });
  await sleep(TAKES_HOLD);
  expect(await confirmed()).toEqual({ confirmed: 0, bases: [] });
  expect((await answer(person, takeBack)).data.decideConfirmation.userErrors).toEqual([{ code: 'STATE' }]);
  expect((await mutation(person, 'confirmMatter', 'confirmation', 'state', confirm)).confirmation.state).toBe('CONFIRMED');
});

test('who the agent is, where it is another person, neither the ledger of the person nor the mandate’s history says', async () => {
  const [person, agent] = [await personOf('330106'), freshWorker()];
  const mandate = await mandateFor(person, agent, ['LOOK']);
  await askUnder(agent, mandate, '{ myself { id occupation } }');
  await mutation(agent, 'endMandate', 'mandate', 'id', { mandate });
  const query = '{ myself { accessLedger { nodes { participant mandate } } } mandates { nodes { state history { action participant } } } }';
  const { data } = await answer(person, query);
  expect(data.myself.accessLedger.nodes).toContainEqual({ participant: 'person', mandate });
  expect(data.mandates.nodes).toEqual([
    {
      state: 'RESIGNED',
      history: [
        { action: 'GRANTED', participant: person },
        { action: 'ENDED', participant: mandate },
      ],
    },
  ]);
  expect(JSON.stringify(data)).not.toContain(agent);
});

test('that an agent looked is not for the provider whose value is corrected, nor a notice for the agent', async () => {
  const [person, provider] = [await personOf('330106'), 'union-330000'];
  const [{ id: union = '' } = {}] = await rowsOf<{ id: string }>(
    'hub_unions',
    `select id from union_organization where region like '3301%' and founded_on < '2026-01-01' and dissolved_on is null order by id limit 1`,
  );
  const enrolled = { union, worker: person, channel: 'SITE', joinedOn: '2026-03-02' };
  const membership = (await mutation(provider, 'enrolMember', 'membership', 'id', enrolled)).membership.id;
  const mandate = await mandateFor(person, UNION, ['LOOK']);
  const looked = await askUnder(UNION, mandate, '{ myself { memberships { id joinedOn } } }');
  expect(looked.data.myself.memberships).toEqual([{ id: membership, joinedOn: '2026-03-02' }]);
  const about = { coordinate: 'UnionMembership.joinedOn', record: membership, subject: person };
  const asked = { ...about, provider, wrong: '2026-03-02', right: '2026-02-03', evidence: '入会申请表' };
  const { correction, userErrors } = await mutation(person, 'requestCorrection', 'correction', 'id', asked);
  expect(userErrors).toEqual([]);
  const changed = { ...about, value: '2026-02-03', reason: '经核对入会申请表' };
  expect((await mutation(provider, 'correctUnionRecord', 'record', '', changed)).userErrors).toEqual([]);
  const answered = { correction: correction.id, corrected: true, answer: '已更正' };
  const { recalledReaders } = (await mutation(provider, 'answerCorrection', 'correction', 'recalledReaders { participant }', answered))
    .correction;
  expect(recalledReaders.map(({ participant }: { participant: string }) => participant)).not.toContain(UNION);
  const notices = (await answer(UNION, '{ correctionNotices(first: 50) { nodes { id } } }')).data.correctionNotices.nodes;
  expect(notices).not.toContainEqual({ id: correction.id });
});
