import { agree } from '../support/agreements.ts';
import { answer, ask } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { brokenRules, mutation } from '../support/mutate.ts';
import { freshWorker } from '../support/persons.ts';
import { caseAbout, personOf, someFirm, tie, underMatter } from '../support/strangers.ts';

const LOOKS = `query($where: LookFilter) { looksAtMe(where: $where, first: 50) {
  totalCount nodes { at kind by { id } matter purpose agreements fields answered exportedAs }
} }`;
const OCCUPATION = 'query($w: ID!) { worker(id: $w) { occupation engagements { form } } }';

const looksAt = async (person: string, where: object = {}) =>
  (await answer(person, { query: LOOKS, variables: { where } })).data.looksAtMe as {
    totalCount: number;
    nodes: { kind: string; by: { id: string } | null; matter: string | null; fields: string[]; answered: boolean; exportedAs: string }[];
  };

test('a person sees what the agencies hold on that person, in one question, without an agreement and without a matter', async () => {
  const person = await personOf('310118');
  const { data } = await answer(
    person,
    `{
      me { kind legalBasis }
      myself { id occupation engagements { form region { code } enterprise { name } } enrolments { scheme base region { code } } memberships { id } courtCases { number } }
      myFiles { labour { kind region } insurance { kind region } unions { kind } courts { kind } }
    }`,
  );
  expect(data.me).toEqual({ kind: 'PERSON', legalBasis: expect.stringContaining('个人信息保护法') });
  expect(data.myself).toEqual({
    id: person,
    occupation: 'COURIER',
    engagements: [{ form: 'CIVIL', region: { code: '310118' }, enterprise: { name: expect.any(String) } }],
    // Sensitive, and the person's own.
    enrolments: [{ scheme: 'PENSION', base: '5000.11', region: { code: '310118' } }],
    memberships: [],
    courtCases: [],
  });
  expect(data.myFiles).toEqual({
    labour: [
      { kind: 'ENGAGEMENT', region: '310118' },
      { kind: 'WORKER_REGISTER', region: '310118' },
    ],
    insurance: [{ kind: 'ENROLMENT', region: '310118' }],
    unions: [],
    courts: [],
  });
});

test('a party sees a case that is not published; a person without any record gets an empty view', async () => {
  const person = freshWorker();
  await tie(person, '330106');
  const number = await caseAbout(person, `（2026）浙0106民初${90_000_000 + Math.floor(Math.random() * 9_000_000)}号`);
  const mine = (await answer(person, '{ myself { courtCases { number inProgress parties { maskedName worker { id } } } } }')).data.myself;
  expect(mine.courtCases).toEqual([
    { number: number.replace('（', '(').replace('）', ')'), inProgress: true, parties: [{ maskedName: '测某', worker: { id: person } }] },
  ]);
  const nobody = await answer(
    freshWorker(),
    '{ myself { occupation engagements { form } enrolments { scheme } } looksAtMe { totalCount } }',
  );
  expect(nobody.data).toEqual({ myself: { occupation: null, engagements: null, enrolments: [] }, looksAtMe: { totalCount: 0 } });
});

test('each look at a person is there for that person: who, why, at what; and looks of one’s own are on record as such', async () => {
  const person = await personOf('310118');
  const other = await personOf('310118');
  const firm = await someFirm();
  await answer('labour-310000', { query: OCCUPATION, variables: { w: person } });
  await ask('labour-310000', { query: OCCUPATION, variables: { w: person }, headers: { 'x-hub-export': 'csv' } });
  const { clue } = await mutation('labour-310118', 'fileWageClue', 'clue', 'id', {
    worker: person,
    enterprise: firm,
    place: '310118',
    channel: 'WINDOW',
    amount: '1.00',
  });
  const matter = underMatter('wage-clue', clue.id);
  await answer('labour-310118', { query: '{ wageClues(first: 1) { nodes { amount } } }', headers: matter });
  const agreement = await agree('labour-310118', 'insurance-310000', {
    coordinates: ['Worker.enrolments', 'EnrolmentSpell.*'],
    regions: ['310000'],
  });
  await answer('labour-310118', {
    query: 'query($w: ID!) { worker(id: $w) { enrolments { scheme } } }',
    variables: { w: person },
    headers: { ...matter, 'x-hub-agreement': agreement },
  });
  // In vain: elsewhere, and under the matter of somebody else.
  await answer('labour-440000', { query: OCCUPATION, variables: { w: person } });
  const foreign = await mutation('labour-310118', 'fileWageClue', 'clue', 'id', {
    worker: other,
    enterprise: firm,
    place: '310118',
    channel: 'WINDOW',
    amount: '1.00',
  });
  await answer('labour-310118', {
    query: OCCUPATION,
    variables: { w: person },
    headers: underMatter('wage-clue', foreign.clue.id),
  });

  const found = await looksAt(person);
  const seen = found.nodes.map(({ by, matter: why, answered, exportedAs }) => [by?.id, why, answered, exportedAs]);
  expect(seen).toEqual([
    ['labour-310118', 'wage-clue', false, null],
    ['labour-440000', null, false, null],
    ['labour-310118', `wage-clue/${clue.id}`, true, null],
    ['labour-310118', `wage-clue/${clue.id}`, true, null],
    ['labour-310118', null, true, null],
    ['labour-310000', null, true, 'csv'],
    ['labour-310000', null, true, null],
  ]);
  expect(found.totalCount).toBe(7);
  expect(found.nodes[2]?.fields).toContain('EnrolmentSpell.scheme');
  expect(JSON.stringify(found)).not.toContain(other);
  expect(JSON.stringify(found)).not.toContain(foreign.clue.id);
  expect((await looksAt(person, { participant: 'labour-310000' })).totalCount).toBe(2);

  // The other person's view holds that person's looks, and none of these.
  const others = await looksAt(other);
  expect(JSON.stringify(others)).not.toContain(person);
  expect(others.nodes.map(({ by, matter: why }) => [by?.id, why])).toEqual([['labour-310118', null]]);

  const own = await looksAt(person, { own: true });
  expect(own.totalCount).toBe(9);
  expect(own.nodes[0]).toMatchObject({ kind: 'PERSON', by: null, answered: true });
  const rows = await rowsOf<{ participant_kind: string; actor: string }>(
    'hub_ledger',
    `select participant_kind, actor from entry where participant = $1 and subjects = array[$1]`,
    [person],
  );
  expect(rows.length).toBe(3);
  expect(rows[0]).toEqual({ participant_kind: 'PERSON', actor: 'person' });
});

test('looks under a matter that is investigated are shown after the delay, which the authority decides', async () => {
  const person = await personOf('310118');
  const { clue } = await mutation('labour-310118', 'fileWageClue', 'clue', 'id', {
    worker: person,
    enterprise: await someFirm(),
    place: '310118',
    channel: 'WINDOW',
    amount: '1.00',
  });
  await answer('labour-310118', { query: OCCUPATION, variables: { w: person }, headers: underMatter('wage-clue', clue.id) });
  const ofMatter = async () => (await looksAt(person)).nodes.filter(({ matter }) => matter !== null).length;
  expect(await ofMatter()).toBe(1);
  const [{ day }] = (await rowsOf<{ day: string }>('hub_sharing', `select (now() at time zone 'Asia/Shanghai')::date + 30 as day`)) as [
    { day: string },
  ];
  const delay = { matter: `wage-clue/${clue.id}`, until: isoDay(day), legalBasis: '个人信息保护法第三十五条', reason: '正在核查企业账册' };
  expect(await mutation('sharing-310000', 'delayLedger', 'delay', 'id', delay)).toMatchObject({ userErrors: [] });
  expect(await ofMatter()).toBe(0);
  await rowsOf('hub_sharing', `update ledger_delay set until = current_date - 2 where matter = $1`, [delay.matter]);
  expect(await ofMatter()).toBe(1);
});

const isoDay = (day: string | Date) =>
  typeof day === 'string' ? day.slice(0, 10) : new Date(day.getTime() + 12 * 3_600_000).toISOString().slice(0, 10);

test('a request of a person is answered with reasons, a complaint decided by the authority of the region; each step is in the history, and every clock runs', async () => {
  const person = await personOf('310118');
  const input = { kind: 'EXPLANATION', to: 'labour-310000', coordinate: 'Worker.occupation', content: '为何查询我的职业信息？' };
  const filed = await mutation(person, 'filePersonRequest', 'request', 'id state deadlines { rule state mark } addressed { id }', input);
  expect(filed.request).toEqual({
    id: expect.stringMatching(/^PR-[0-9a-f]{16}$/),
    state: 'FILED',
    deadlines: [{ rule: 'PERSON_REQUEST', state: 'RUNNING', mark: expect.stringContaining('unconfirmed') }],
    addressed: { id: 'labour-310000' },
  });
  const request = filed.request.id;
  // Too early to complain; the body that was asked alone may answer.
  expect(brokenRules(await mutation(person, 'complainOfPersonRequest', 'request', 'id', { request, reason: '太慢' }))).toEqual([
    'request STATE',
  ]);
  const answering = { request, granted: false, answer: '依法核查欠薪线索，无须另行告知' };
  const stranger = await ask('labour-440000', {
    query: 'mutation($input: AnswerPersonRequestInput!) { answerPersonRequest(input: $input) { request { id } } }',
    variables: { input: answering },
  });
  expect(stranger.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  const answered = await mutation('labour-310000', 'answerPersonRequest', 'request', 'state answer person deadlines { state }', answering);
  expect(answered.request).toEqual({ state: 'REFUSED', answer: answering.answer, person, deadlines: [{ state: 'MET' }] });

  const listed = async (who: string) =>
    (await answer(who, '{ personRequests(first: 100) { nodes { id } } }')).data.personRequests.nodes.some(
      ({ id }: { id: string }) => id === request,
    );
  expect([await listed('sharing-310000'), await listed('sharing-440000'), await listed(freshWorker())]).toEqual([false, false, false]);
  await mutation(person, 'complainOfPersonRequest', 'request', 'state', { request, reason: '未说明依据的条文' });
  expect([await listed('sharing-310000'), await listed('sharing-440000')]).toEqual([true, false]);
  const decided = await mutation('sharing-310000', 'decidePersonComplaint', 'request', 'state decision', {
    request,
    upheld: true,
    decision: '责令五日内说明依据',
  });
  expect(decided.request).toEqual({ state: 'UPHELD', decision: '责令五日内说明依据' });
  const { nodes } = (
    await answer(
      person,
      '{ personRequests(where: {state: UPHELD}) { nodes { id history { action participant } deadlines { rule state } } } }',
    )
  ).data.personRequests;
  expect(nodes).toEqual([
    {
      id: request,
      history: [
        { action: 'FILED', participant: person },
        { action: 'REFUSED', participant: 'labour-310000' },
        { action: 'COMPLAINED', participant: person },
        { action: 'UPHELD', participant: 'sharing-310000' },
      ],
      deadlines: [
        { rule: 'PERSON_REQUEST', state: 'MET' },
        { rule: 'PERSON_COMPLAINT', state: 'MET' },
      ],
    },
  ]);
  // That the body and the authority read the request is a look at the person.
  expect((await looksAt(person)).nodes.map(({ by }) => by?.id)).toEqual(expect.arrayContaining(['labour-310000', 'sharing-310000']));
});

test('without an answer in time the person complains, and the duty is on the list of the overdue; a withdrawn request ends', async () => {
  const person = freshWorker();
  const of = async (kind: string) =>
    (await mutation(person, 'filePersonRequest', 'request', 'id state', { kind, to: 'insurance-310000', content: '请停止向其他单位提供' }))
      .request;
  const { id } = await of('OBJECTION');
  await rowsOf('hub_sharing', `update person_request set filed_on = filed_on - 40 where id = $1`, [id]);
  const { nodes } = (
    await answer('insurance-310000', '{ sharingOverdue(where: {rule: "PERSON_REQUEST"}, first: 100) { nodes { key participant } } }')
  ).data.sharingOverdue;
  expect(nodes).toContainEqual({ key: id, participant: 'insurance-310000' });
  const late = await mutation(person, 'complainOfPersonRequest', 'request', 'state', { request: id, reason: '逾期未答复' });
  expect(late).toEqual({ request: { state: 'COMPLAINED' }, userErrors: [] });

  const complaint = await of('COMPLAINT');
  expect(complaint.state).toBe('COMPLAINED');
  expect((await mutation(person, 'withdrawPersonRequest', 'request', 'state', { request: complaint.id })).request).toEqual({
    state: 'WITHDRAWN',
  });
  const unknown = { kind: 'COPY', to: 'labour-999999', content: '请提供副本' };
  expect(brokenRules(await mutation(person, 'filePersonRequest', 'request', 'id', unknown))).toEqual(['to UNKNOWN_PARTICIPANT']);
});

test('a person asks for the correction of a value of one’s own, and of nobody else’s record', async () => {
  const person = await personOf('310118');
  const other = await personOf('310118');
  const [{ id }] = (await rowsOf<{ id: string }>('hub_labour', 'select id from engagement where worker = $1', [person])) as [
    { id: string },
  ];
  // The fixture's key holds the pseudonym, which no operation of another person may name.
  const foreign = `E-OWN-${other.slice(2, 14)}`;
  await rowsOf('hub_labour', 'update engagement set id = $2 where worker = $1', [other, foreign]);
  const input = {
    ...{ provider: 'labour-310000', coordinate: 'Engagement.from', record: id, subject: person },
    ...{ wrong: '2025-03-01', right: '2025-02-01', evidence: '劳动合同' },
  };
  const made = await mutation(person, 'requestCorrection', 'correction', 'id state requester { id } subjectId', input);
  expect(made).toEqual({
    correction: { id: expect.any(String), state: 'REQUESTED', requester: null, subjectId: person },
    userErrors: [],
  });
  expect(brokenRules(await mutation(person, 'requestCorrection', 'correction', 'id', { ...input, record: foreign }))).toEqual([
    'record UNKNOWN',
  ]);
});
