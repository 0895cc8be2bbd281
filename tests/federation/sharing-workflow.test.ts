import { addDays, today } from '../../subgraphs/shared/calendar/today.ts';
import { WorkingCalendar } from '../../subgraphs/shared/calendar/working-days.ts';
import { agree, step } from '../support/agreements.ts';
import { answer, ask } from '../support/ask.ts';
import { caseAbout, personOf } from '../support/strangers.ts';

const calendar = WorkingCalendar.read();

const FULL = {
  provider: 'labour-310000',
  coordinates: ['Engagement.*', 'Worker.engagements'],
  regions: ['310000'],
  purpose: '核查会员用工情况',
  legalBasis: '工会法第二十六条',
  scene: '会员来访',
  mode: 'SERVICE_INTERFACE',
  validFrom: '2026-11-01',
  validTo: '2027-10-31',
  consent: '分管副主席签批',
  authorisation: '工会法第二十六条',
};
const REQUEST = `request { id state missing extension extensionDays reason agreement { id state deliveredOn } deadlines { rule article startedOn dueOn metOn state }
  participant { id } provider { id } history { participant action note } } userErrors { field code message messageZh }`;

// biome-ignore lint/suspicious/noExplicitAny: tests read answers of every shape
async function mutate(who: string, name: string, type: string, input: object, selection = REQUEST): Promise<any> {
  const { data } = await answer(who, {
    query: `mutation($input: ${type}!) { ${name}(input: $input) { ${selection} } }`,
    variables: { input },
  });
  return data[name];
}
const request = (who: string, input: object) => mutate(who, 'requestSharing', 'RequestSharingInput', input);
const codes = ({ userErrors }: { userErrors: { field: string; code: string }[] }) =>
  userErrors.map(({ field, code }) => `${field} ${code}`);

test('a union asks a labour department for data, and is told at once of every paper that is missing; then the clock runs', async () => {
  const { legalBasis: _l, scene: _s, consent: _c, authorisation: _a, ...bare } = FULL;
  const first = await request('union-320000', { ...bare, provider: 'labour-320000', regions: ['320000'] });
  expect(first.userErrors).toEqual([]);
  expect(first.request.state).toBe('PAPERS_MISSING');
  expect(first.request.missing.map((paper: string) => paper.split(':')[0])).toEqual(['LEGAL_BASIS', 'SCENE', 'CONSENT', 'AUTHORISATION']);
  expect(first.request.deadlines[0].state).toBe('STOPPED');
  const { id } = first.request;

  const decide = { request: id, grant: false, reason: '材料不全' };
  expect(codes(await mutate('labour-320000', 'decideSharing', 'DecideSharingInput', decide))).toEqual(['input.request STATE']);
  const half = await mutate('union-320000', 'supplyPapers', 'SupplyPapersInput', { request: id, legalBasis: '工会法第二十六条' });
  expect(half.request.state).toBe('PAPERS_MISSING'); // what was handed in is kept
  expect(half.request.missing.map((paper: string) => paper.split(':')[0])).toEqual(['SCENE', 'CONSENT', 'AUTHORISATION']);
  const papers = { scene: FULL.scene, consent: FULL.consent, authorisation: FULL.authorisation };
  const whole = await mutate('union-320000', 'supplyPapers', 'SupplyPapersInput', { request: id, ...papers });
  expect(whole.request.state).toBe('SUBMITTED');
  expect(whole.request.deadlines).toEqual([
    {
      rule: 'ANSWER_CONDITIONAL',
      article: expect.stringContaining('二十一'),
      startedOn: today(),
      dueOn: calendar.after(today(), 10),
      metOn: null,
      state: 'RUNNING',
    },
  ]);
  const again = await mutate('labour-320000', 'askForPapers', 'AskForPapersInput', { request: id, papers: ['公函'] });
  expect(codes(again)).toEqual(['input.papers ONCE']);
});

test('the answer is extended once, by ten working days at the most, with the authority’s consent', async () => {
  const { request: asked } = await request('court-320000', {
    ...FULL,
    provider: 'labour-320000',
    regions: ['320100'],
    authorisation: '民事诉讼法第七十条',
  });
  const extend = (input: object) =>
    mutate('labour-320000', 'extendAnswer', 'ExtendAnswerInput', { request: asked.id, reason: '涉及多部门', ...input });
  expect(codes(await extend({ days: 11 }))).toEqual(['input.days RANGE']);
  expect((await extend({ days: 5 })).request.extension).toBe('ASKED');
  expect(codes(await extend({ days: 5 }))).toEqual(['input.request ONCE']);
  const foreign = await ask('sharing-440000', {
    query: 'mutation($id: ID!) { consentToExtension(input: {request: $id, consent: true}) { request { id } } }',
    variables: { id: asked.id },
  });
  expect(foreign.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const consented = await mutate('sharing-320000', 'consentToExtension', 'ConsentToExtensionInput', { request: asked.id, consent: true });
  expect(consented.request.deadlines[0]).toMatchObject({ rule: 'ANSWER_EXTENDED', dueOn: calendar.after(today(), 15) });
  expect(consented.request.history.map(({ action }: { action: string }) => action)).toEqual([
    'SUBMITTED',
    'EXTENSION_ASKED',
    'EXTENSION_GRANTED',
  ]);
});

test('a granted request becomes an agreement, which is delivered, suspended, resumed, ended and disposed of', async () => {
  const { request: asked } = await request('union-310000', FULL);
  const tooWide = { request: asked.id, grant: true, coordinates: ['WageClue.*'], regions: ['440000'] };
  expect(codes(await mutate('labour-310000', 'decideSharing', 'DecideSharingInput', tooWide))).toEqual([
    'input.coordinates NOT_ASKED',
    'input.regions REGION',
  ]);
  expect(codes(await mutate('labour-310000', 'decideSharing', 'DecideSharingInput', { request: asked.id, grant: false }))).toEqual([
    'input.reason REQUIRED',
  ]);
  const decided = await mutate('labour-310000', 'decideSharing', 'DecideSharingInput', {
    request: asked.id,
    grant: true,
    disposal: '到期删除',
  });
  expect(decided.request).toMatchObject({
    state: 'GRANTED',
    deadlines: [{ state: 'MET' }],
    agreement: { state: 'ACTIVE', deliveredOn: null },
  });
  const { id } = decided.request.agreement;
  const { data } = await answer('union-310000', {
    query: 'query($id: ID!) { agreement(id: $id) { deadlines { rule dueOn state } } }',
    variables: { id },
  });
  expect(data.agreement.deadlines).toEqual([{ rule: 'DELIVERY', dueOn: calendar.after(today(), 20), state: 'RUNNING' }]);

  expect((await step('labour-310000', 'recordDelivery', id)).agreement.state).toBe('ACTIVE');
  expect(codes(await step('union-310000', 'recordDisposal', id, ', record: "x"'))).toEqual(['input.agreement STATE']);
  expect((await step('sharing-310000', 'suspendAgreement', id, ', reason: "超范围使用", mendBy: "2030-01-01"')).agreement.state).toBe(
    'SUSPENDED',
  );
  expect((await step('labour-310000', 'resumeAgreement', id, ', reason: "已整改"')).agreement.state).toBe('ACTIVE');
  expect((await step('union-310000', 'terminateAgreement', id, ', reason: "目的实现"')).agreement.state).toBe('TERMINATED');
  expect((await step('union-310000', 'recordDisposal', id, ', record: "已删除"')).userErrors).toEqual([]);
  expect(codes(await step('union-310000', 'recordDisposal', id, ', record: "再次"'))).toEqual(['input.agreement ONCE']);
});

test.each([
  ['2025-01-01', '2025-12-31'],
  ['2024-03-01', addDays(today(), -1)],
  [undefined, '2026-02-28'],
])('an agreement from %s to %s would have ended before anybody granted it', async (validFrom, validTo) => {
  expect(codes(await request('union-310000', { ...FULL, validFrom, validTo }))).toEqual(['input.validTo PAST']);
});

test('what cannot be granted is not asked for: unknown fields, fields of others, withheld fields, foreign regions, wrong documents', async () => {
  const broken = await request('union-310000', { ...FULL, regions: ['440000'], validTo: '2026-01-01', operations: ['{ not graphql'] });
  expect(codes(broken).sort()).toEqual(['input.operations DOCUMENT', 'input.regions REGION', 'input.validTo ORDER']);
  const fields = await request('union-310000', {
    ...FULL,
    coordinates: ['Query.wageClue', 'Worker.enrolments', 'Nothing.*', 'WageClue.reportedBy', 'Engagement.form'],
  });
  expect(codes(fields)).toEqual([
    'input.coordinates UNKNOWN_FIELD',
    'input.coordinates NO_DATA',
    'input.coordinates WITHHELD_BY_LAW',
    'input.coordinates UNKNOWN_FIELD',
  ]);
  expect(fields.userErrors[2].message).toContain('劳动保障监察条例第九条');
  expect(codes(await request('labour-310000', FULL))).toContain('input.provider OWN_DATA');
  expect(codes(await request('union-310000', { ...FULL, provider: 'labour-990000' }))).toContain('input.provider UNKNOWN_PARTICIPANT');
  expect(codes(await request('union-310000', { ...FULL, purpose: ' ', coordinates: [] })).sort()).toEqual([
    'input.coordinates COUNT',
    'input.purpose EMPTY',
  ]);
});

test('the same key with the same input makes one request, also when both arrive at once; with another input it is refused', async () => {
  const key = `key-${Date.now()}`;
  const input = { ...FULL, idempotencyKey: key };
  const [one, other] = await Promise.all([request('union-310000', input), request('union-310000', input)]);
  expect(one.request.id).toBe(other.request.id);
  expect(codes(await request('union-310000', { ...input, purpose: '其他' }))).toEqual(['input.idempotencyKey KEY_REUSED']);
  const foreign = await request('union-320000', { ...input, provider: 'labour-320000', regions: ['320000'] });
  expect(foreign.request.id).not.toBe(one.request.id);
});

test('dealings are for their parties and the authority of the region: to others they read as if they were none', async () => {
  const agreement = await agree('union-330000', 'labour-330000', { coordinates: ['Engagement.*'], regions: ['330000'] });
  const seen = async (who: string) => {
    const { data } = await answer(who, {
      query:
        'query($id: ID!) { agreement(id: $id) { id purpose } agreements(first: 100) { nodes { id participant { id } provider { id } } } }',
      variables: { id: agreement },
    });
    return data;
  };
  for (const party of ['union-330000', 'labour-330000', 'sharing-330000', 'sharing-100000'])
    expect((await seen(party)).agreement?.id).toBe(agreement);
  for (const stranger of ['union-310000', 'labour-310000', 'court-330000']) {
    const { agreement: found, agreements } = await seen(stranger);
    expect(found).toBeNull();
    for (const { participant, provider } of agreements.nodes) expect([participant.id, provider.id]).toContain(stranger);
  }
  const taken = await ask('court-330000', {
    query: 'mutation($id: ID!) { terminateAgreement(input: {agreement: $id, reason: "x"}) { userErrors { code } } }',
    variables: { id: agreement },
  });
  expect(taken.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});

test('a dispute goes up the ladder: negotiation, the common superior authority where it crosses regions, the government', async () => {
  const { request: asked } = await request('union-310000', { ...FULL, provider: 'labour-320000', regions: ['320000'] });
  const SELECT = 'dispute { id stage outcome competentIn { code } } userErrors { code }';
  const raised = await mutate('union-310000', 'raiseDispute', 'RaiseDisputeInput', { request: asked.id, grounds: '逾期未答复' }, SELECT);
  expect(raised.dispute).toMatchObject({ stage: 'NEGOTIATION', competentIn: { code: '100000' } });
  const { id } = raised.dispute;
  const up = await mutate('union-310000', 'escalateDispute', 'EscalateDisputeInput', { dispute: id, reason: '协商不成' }, SELECT);
  expect(up.dispute.stage).toBe('SUPERIOR_AUTHORITY');
  const partial = await ask('sharing-310000', {
    query: 'mutation($id: ID!) { settleDispute(input: {dispute: $id, outcome: "x"}) { dispute { id } } }',
    variables: { id },
  });
  expect(['FORBIDDEN', 'NOT_FOUND']).toContain(partial.errors?.[0]?.extensions.code);
  const settled = await mutate('sharing-100000', 'settleDispute', 'SettleDisputeInput', { dispute: id, outcome: '限期答复' }, SELECT);
  expect(settled.dispute.outcome).toBe('限期答复');
});

test('a correction is routed to the provider, which has ten working days; whoever read the value is named to it', async () => {
  const worker = await personOf('330106');
  const own = { worker, number: await caseAbout(worker, '(2026)浙0106民初9066101号') };
  const headers = { 'x-hub-agreement': 'AG-90000001', 'x-hub-matter': `court-case/${encodeURIComponent(own.number)}` };
  await answer('court-330000', { query: 'query($id: ID!) { worker(id: $id) { occupation } }', variables: { id: own.worker }, headers });
  const SELECT = 'correction { id state deadlines { rule dueOn state } } userErrors { field code }';
  const input = {
    provider: 'labour-330000',
    coordinate: 'Worker.occupation',
    record: own.worker,
    subject: own.worker,
    wrong: 'COURIER',
    right: 'OTHER',
    evidence: '庭审笔录',
  };
  const request1 = async (more: object, sent = headers) => {
    const { data } = await answer('court-330000', {
      query: `mutation($input: RequestCorrectionInput!) { requestCorrection(input: $input) { ${SELECT} } }`,
      variables: { input: { ...input, ...more } },
      headers: sent,
    });
    return data.requestCorrection;
  };
  const asked = await request1({});
  expect(asked.correction).toMatchObject({
    state: 'REQUESTED',
    deadlines: [{ rule: 'CORRECTION', dueOn: calendar.after(today(), 10), state: 'RUNNING' }],
  });
  const answerIt = { correction: asked.correction.id, corrected: true, answer: '已更正' };
  const changed = { coordinate: 'Worker.occupation', record: own.worker, subject: own.worker, value: 'OTHER', reason: '校核' };
  await mutate('labour-330000', 'correctLabourRecord', 'CorrectLabourRecordInput', changed, 'record userErrors { code }');
  const done = await mutate(
    'labour-330000',
    'answerCorrection',
    'AnswerCorrectionInput',
    answerIt,
    `correction { state recalledReaders { participant looks } } userErrors { code }`,
  );
  expect(done.correction.state).toBe('CORRECTED');
  expect(done.correction.recalledReaders).toContainEqual({ participant: 'court-330000', looks: expect.any(Number) });
  expect(codes(await mutate('labour-330000', 'answerCorrection', 'AnswerCorrectionInput', answerIt, SELECT))).toEqual([
    'input.correction STATE',
  ]);
  expect(codes(await request1({ coordinate: 'No.thing', right: 'COURIER' }))).toEqual([
    'input.coordinate UNKNOWN_FIELD',
    'input.right SAME',
  ]);
  expect(codes(await request1({ subject: null }))).toEqual(['input.subject REQUIRED']);
  expect(codes(await request1({ subject: `w-${'0'.repeat(32)}` }))).toEqual(['input.subject MATTER']);
  expect(codes(await request1({ evidence: '身份证 19010119900101001X' }))).toEqual(['input.evidence RESIDENT_NUMBER']);
});

test('the register of participants: put on by the authority of the region, struck off, and gone within a minute', async () => {
  const register = (who: string, input: object) =>
    ask(who, {
      query:
        'mutation($i: RegisterParticipantInput!) { registerParticipant(input: $i) { participant { id kind } userErrors { field code } } }',
      variables: { i: input },
    });
  const body = { id: 'union-310000-textile', name: '（模拟）纺织工会', kind: 'UNION', region: '310000' };
  expect((await register('sharing-440000', body)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await register('union-310000', body)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await register('sharing-310000', { ...body, id: 'Not OK' })).data.registerParticipant.userErrors).toEqual([
    { field: 'input.id', code: 'FORMAT' },
  ]);
  expect((await register('sharing-310000', body)).data.registerParticipant.participant).toEqual({ id: body.id, kind: 'UNION' });
  const typo = await register('sharing-310000', { ...body, kind: 'COURT' });
  expect(typo.data.registerParticipant.userErrors).toEqual([{ field: 'input.id', code: 'REGISTERED' }]);
  const removal = `mutation { removeParticipant(input: {id: "${body.id}", idempotencyKey: "remove-${body.id}"}) { userErrors { code } } }`;
  for (const _ of ['first', 'again under the same key']) {
    const removed = await answer('sharing-310000', removal);
    expect(removed.data.removeParticipant.userErrors).toEqual([]);
  }
});

test('what can be had here is not collected again, and the catalogue leaves as a file', async () => {
  const { data } = await answer(
    'labour-310000',
    '{ alreadyShared(fields: ["参保", "no such thing"]) { field item { coordinate provider } } csv: catalogueExport(format: CSV) json: catalogueExport(format: JSON) }',
  );
  expect(data.alreadyShared.map(({ field }: { field: string }) => field)).not.toContain('no such thing');
  expect(data.alreadyShared.some(({ item }: { item: { provider: string } }) => item.provider === 'insurance')).toBe(true);
  const [head, ...lines] = data.csv.trim().split('\r\n');
  expect(head.split(',')[2]).toContain('data item');
  const items = JSON.parse(data.json);
  expect(lines).toHaveLength(items.length);
  expect(items.find(({ coordinate }: { coordinate: string }) => coordinate === 'WageClue.reportedBy')).toMatchObject({
    attribute: 'WITHHELD',
    legal_basis: expect.stringContaining('第九条'),
  });
});
