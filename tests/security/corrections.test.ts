import { answer, ask } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { mutation } from '../support/mutate.ts';
import { caseAbout, ledgerEntry, personOf, underMatter } from '../support/strangers.ts';

const OCCUPATION = 'query($w: ID!) { worker(id: $w) { id occupation } }';
const READER = 'court-330000';
const PROVIDER = 'labour-330000';

const headersOf = (number: string, agreement = 'AG-90000001') => ({ 'x-hub-agreement': agreement, ...underMatter('court-case', number) });
const codes = ({ userErrors }: { userErrors: { field: string; code: string }[] }) =>
  userErrors.map(({ field, code }) => `${field} ${code}`);

async function request(headers: Record<string, string>, input: object) {
  const { data } = await answer(READER, {
    query: 'mutation($i: RequestCorrectionInput!) { requestCorrection(input: $i) { correction { id } userErrors { field code } } }',
    variables: { i: { provider: PROVIDER, right: 'OTHER', wrong: 'COURIER', coordinate: 'Worker.occupation', evidence: '笔录', ...input } },
    headers,
  });
  return data.requestCorrection;
}

const answerIt = (correction: string) =>
  mutation(PROVIDER, 'answerCorrection', 'correction', 'state recalledReaders { participant }', {
    correction,
    corrected: true,
    answer: '已更正',
  });
const notices = async (who: string) =>
  (await answer(who, '{ correctionNotices(first: 50) { nodes { id coordinate subjectId } } }')).data.correctionNotices.nodes;
const statusOf = async (who: string, trace: string) =>
  (await answer(who, { query: 'query($t: ID!) { receiptStatus(trace: $t) { state corrections } }', variables: { t: trace } })).data
    .receiptStatus;

test('what is asked for is a value that the provider holds and the caller may see; else nothing is learned', async () => {
  const [worker, elsewhere] = [await personOf('330106'), await personOf('440305')];
  const headers = headersOf(await caseAbout(worker, '(2026)浙0106民初9066001号'));
  const of = (input: object) => request(headers, { record: worker, subject: worker, ...input });
  expect(codes(await of({ provider: READER }))).toContain('input.provider OWN');
  expect(codes(await of({ record: elsewhere }))).toEqual(['input.record UNKNOWN']);
  expect(codes(await of({ record: elsewhere, subject: elsewhere }))).toEqual(['input.subject MATTER']);
  expect(codes(await of({ provider: 'labour-440000' }))).toEqual(['input.record UNKNOWN']);
  expect(codes(await of({ wrong: 'TAKEAWAY_RIDER' }))).toEqual(['input.wrong VALUE']);
  expect(codes(await of({ coordinate: 'Worker.engagements' }))).toEqual(['input.coordinate NOT_CORRECTABLE']);
  // Without an agreement that covers the field the record reads like one that does not exist.
  const blind = await request(underMatter('court-case', '(2026)浙0106民初9066001号'), { record: worker, subject: worker });
  expect(codes(blind)).toEqual(['input.record UNKNOWN']);
});

test('corrected is what has changed: the old value is kept, readers find a notice, their receipts are superseded', async () => {
  const worker = await personOf('330106');
  const headers = headersOf(await caseAbout(worker, '(2026)浙0106民初9066002号'));
  const look = { query: OCCUPATION, variables: { w: worker }, headers: { ...headers, 'x-hub-receipt': 'true' } };
  const before = await answer(READER, look);
  const { trace } = (before.extensions as { receipt: { statement: { trace: string } } }).receipt.statement;
  expect(trace).toBe(before.traceId);
  expect(await statusOf(READER, trace)).toEqual({ state: 'STANDS', corrections: [] });
  const { correction } = await request(headers, { record: worker, subject: worker });
  expect(codes(await answerIt(correction.id))).toEqual(['input.corrected UNCHANGED']);

  const change = (who: string, input: object) =>
    ask(who, {
      query: 'mutation($i: CorrectLabourRecordInput!) { correctLabourRecord(input: $i) { record userErrors { field code } } }',
      variables: { i: { coordinate: 'Worker.occupation', record: worker, subject: worker, value: 'OTHER', reason: '校核', ...input } },
    });
  expect((await change('union-330000', {})).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const foreign = await change('labour-440000', {});
  expect(foreign.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  expect((await ledgerEntry(foreign.traceId))?.subjects).toEqual([worker]);
  expect(codes((await change(PROVIDER, { value: 'SAILOR' })).data.correctLabourRecord)).toEqual(['input.value FORMAT']);
  expect(codes((await change(PROVIDER, { coordinate: 'Worker.region' })).data.correctLabourRecord)).toEqual([
    'input.coordinate NOT_CORRECTABLE',
  ]);
  expect((await change(PROVIDER, {})).data.correctLabourRecord).toEqual({ record: worker, userErrors: [] });
  const kept = await rowsOf('hub_labour', 'select coordinate, was, became, participant, reason from value_change where record = $1', [
    worker,
  ]);
  expect(kept).toEqual([{ coordinate: 'Worker.occupation', was: 'COURIER', became: 'OTHER', participant: PROVIDER, reason: '校核' }]);

  const answered = await answerIt(correction.id);
  expect(answered.correction.state).toBe('CORRECTED');
  expect(answered.correction.recalledReaders.map(({ participant }: { participant: string }) => participant)).toEqual([READER]);
  expect(await notices(READER)).toContainEqual({ id: correction.id, coordinate: 'Worker.occupation', subjectId: worker });
  expect((await notices('court-440000')).map((one: { id: string }) => one.id)).not.toContain(correction.id);
  expect(await statusOf(READER, trace)).toEqual({ state: 'SUPERSEDED', corrections: [correction.id] });
  expect(await statusOf('court-440000', trace)).toBeNull();
  const after = await answer(READER, look);
  expect(after.data.worker.occupation).toBe('OTHER');
  expect(await statusOf(READER, after.traceId)).toEqual({ state: 'STANDS', corrections: [] });
});

describe('of a case in progress', () => {
  let [number, party] = ['', ''];
  const about = (record: string, input: object) => ({
    ...{ provider: READER, coordinate: 'CourtCase.title', record, wrong: '另一案名', right: '更正', evidence: '裁定', ...input },
  });
  const asked = (who: string, record: string, input: object = {}) =>
    mutation(who, 'requestCorrection', 'correction', 'id', about(record, input)).then(codes);
  beforeAll(async () => {
    party = await personOf('330106');
    number = await caseAbout(party, '(2026)浙0106民初9066003号');
  });

  test.each(['union-330000', 'insurance-310118', 'labour-330000'])(
    '%s learns by no correction that it exists, nor its day or title',
    async (who) => {
      const [real] = await rowsOf<{ title: string; filed_on: string }>(
        'hub_courts',
        'select title, filed_on from court_case where number = $1',
        [number],
      );
      const none = await asked(who, '(2026)浙0106民初9066999号');
      expect(none).toEqual(['input.record UNKNOWN']);
      expect(await asked(who, number)).toEqual(none);
      expect(await asked(who, number, { wrong: real?.title })).toEqual(none);
      expect(await asked(who, number, { coordinate: 'CourtCase.filedOn', wrong: real?.filed_on, right: '2026-01-01' })).toEqual(none);
    },
  );

  test('nor does another person; its party and the courts may ask', async () => {
    const other = await personOf('330106');
    expect(await asked(other, number)).toEqual(['input.record UNKNOWN']);
    expect(await asked(other, number, { subject: other })).toEqual(['input.record UNKNOWN']);
    expect(await asked(party, number)).toEqual(['input.wrong VALUE']);
    expect(await asked('court-310000', number)).toEqual(['input.wrong VALUE']);
  });
});

test('of several values of one record in one operation each is looked at by itself', async () => {
  const worker = await personOf('330106');
  const headers = headersOf(await caseAbout(worker, '(2026)浙0106民初9066004号'));
  const input = { provider: PROVIDER, coordinate: 'Worker.occupation', record: worker, subject: worker, right: 'OTHER', evidence: '笔录' };
  const both = (mutationName: string, inputs: object[], who: string) =>
    answer(who, {
      query: `mutation($a: ${mutationName}Input!, $b: ${mutationName}Input!) {
        a: ${mutationName[0]?.toLowerCase()}${mutationName.slice(1)}(input: $a) { correction { id } userErrors { field code } }
        b: ${mutationName[0]?.toLowerCase()}${mutationName.slice(1)}(input: $b) { correction { id } userErrors { field code } } }`,
      variables: { a: inputs[0], b: inputs[1] },
      headers: who === READER ? headers : {},
    }).then(({ data }) => data);
  const asked = await both(
    'RequestCorrection',
    [
      { ...input, wrong: 'COURIER' },
      { ...input, wrong: 'TAKEAWAY_RIDER' },
    ],
    READER,
  );
  expect([codes(asked.a), codes(asked.b)]).toEqual([[], ['input.wrong VALUE']]);

  const change = (value: string) =>
    mutation(PROVIDER, 'correctLabourRecord', 'record', '', {
      ...{ coordinate: input.coordinate, record: worker, subject: worker },
      value,
      reason: '校核',
    });
  expect(codes(await change('TAKEAWAY_RIDER'))).toEqual([]);
  const { correction: second } = await request(headers, { record: worker, subject: worker, wrong: 'TAKEAWAY_RIDER' });
  const yes = (correction: string) => ({ correction, corrected: true, answer: '已更正' });
  const answered = await both('AnswerCorrection', [yes(asked.a.correction.id), yes(second.id)], PROVIDER);
  expect([codes(answered.a), codes(answered.b)]).toEqual([[], ['input.corrected UNCHANGED']]);
});
