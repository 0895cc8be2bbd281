import { insuranceDatabase } from '../../subgraphs/insurance/database.ts';
import { CoverContest } from '../../subgraphs/insurance/enrolments/cover-contest.service.ts';
import { EnrolmentSpellRepository } from '../../subgraphs/insurance/enrolments/enrolment-spell.repository.ts';
import { today } from '../../subgraphs/shared/calendar/today.ts';
import { answer, ask } from '../support/ask.ts';
import { databaseUrl, rowsOf } from '../support/database.ts';
import { brokenRules, mutation } from '../support/mutate.ts';
import { freshWorker } from '../support/persons.ts';
import { personOf } from '../support/strangers.ts';

const SQUATTER = 'insurance-310118';
const RIGHTFUL = 'insurance-440604';
const ABOVE = 'insurance-100000';
const WHY = '该劳动者在佛山市禅城区就业，用工单位和缴费均在本区。';
const SPELL =
  'id to endReason region { code } contestState contestedBy { code } deadlines { rule mark state } history { action participant note }';

const enrol = (who: string, worker: string, region: string, more: object = {}) =>
  mutation(who, 'enrol', 'enrolment', SPELL, {
    worker,
    scheme: 'PENSION',
    region,
    mode: 'FLEXIBLE',
    base: '5000.00',
    from: today(),
    ...more,
  });
const settle = (who: string, worker: string, step: string, reason?: string) =>
  ask(who, {
    query: `mutation($i: SettleContestInput!) { settleContest(input: $i) { enrolment { ${SPELL} } userErrors { field code message messageZh } } }`,
    variables: { i: { worker, scheme: 'PENSION', region: '310118', step, ...(reason && { reason }) } },
  });
/** Contested spells of the person, as the agency that keeps them finds them. */
const contestsOf = async (who: string, worker: string) =>
  (await answer(who, `{ coverContests(first: 100) { nodes { worker { id } ${SPELL} } } }`)).data.coverContests.nodes.filter(
    (one: { worker: { id: string } }) => one.worker.id === worker,
  );
/** What runs where, as it is kept. */
const runs = async (worker: string): Promise<string[]> =>
  (
    await rowsOf<{ region: string }>(
      'hub_insurance',
      'select region from enrolment_spell where worker = $1 and to_day is null order by 1',
      [worker],
    )
  ).map(({ region }) => region);

/** What the agency of a place far away writes about somebody who has nothing to do with it. */
const SQUATS: Record<string, (worker: string) => Promise<unknown>> = {
  'by an enrolment': (worker) => enrol(SQUATTER, worker, '310118'),
  'by an import': (worker) =>
    answer(SQUATTER, {
      query:
        'mutation($r: [String!]!) { importInsuranceRecords(input: {dataset: ENROLMENT_SPELLS, records: $r}) { created userErrors { code } } }',
      variables: { r: [JSON.stringify({ worker, scheme: 'PENSION', region: '310118', mode: 'FLEXIBLE', from: today(), base: '5000.00' })] },
    }),
};

test.each(Object.entries(SQUATS))('cover recorded elsewhere %s does not bar the agency of the place of work', async (_how, squat) => {
  const worker = freshWorker();
  await squat(worker);
  expect(await runs(worker)).toEqual(['310118']);
  expect(brokenRules(await enrol(RIGHTFUL, worker, '440604'))).toEqual(['input ELSEWHERE']);
  expect(brokenRules(await enrol(RIGHTFUL, worker, '440604', { contest: '有争议' }))).toEqual(['contest LENGTH']);
  const made = await enrol(RIGHTFUL, worker, '440604', { contest: WHY });
  expect(made).toMatchObject({ userErrors: [], enrolment: { to: null, contestState: null, deadlines: [] } });

  const [held] = await contestsOf(SQUATTER, worker);
  expect(held).toMatchObject({ to: null, contestState: 'OPEN', contestedBy: { code: '440604' } });
  expect(held.deadlines).toEqual([{ rule: 'COVER_CONTEST_ANSWER', mark: expect.stringContaining('unconfirmed'), state: 'RUNNING' }]);
  expect(held.history.at(-1)).toMatchObject({ action: 'CONTESTED', participant: RIGHTFUL, note: WHY });
  // Each ends its own, and not that of the other.
  const ended = await mutation(RIGHTFUL, 'interruptEnrolment', 'enrolment', 'to region { code }', { worker, scheme: 'PENSION' });
  expect(ended.enrolment).toEqual({ to: today(), region: { code: '440604' } });
  expect(await runs(worker)).toEqual(['310118']);
});

test('medical cover and the maternity cover beside it are contested together', async () => {
  const worker = freshWorker();
  await enrol(SQUATTER, worker, '310118', { scheme: 'MEDICAL' });
  const made = await enrol(RIGHTFUL, worker, '440604', { scheme: 'MEDICAL', contest: WHY });
  expect(made.userErrors).toEqual([]);
  const held = await contestsOf(SQUATTER, worker);
  expect(held.map(({ contestState }: { contestState: string }) => contestState)).toEqual(['OPEN', 'OPEN']);
  expect(await runs(worker)).toEqual(['310118', '310118', '440604', '440604']);
});

test('the agency that is contested gives way, or maintains its cover; it never decides on it', async () => {
  const [one, other] = [freshWorker(), freshWorker()];
  for (const worker of [one, other]) {
    await enrol(SQUATTER, worker, '310118');
    await enrol(RIGHTFUL, worker, '440604', { contest: WHY });
  }
  expect((await settle(RIGHTFUL, one, 'YIELD')).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  expect((await settle(SQUATTER, one, 'YIELD')).data.settleContest.enrolment).toMatchObject({ to: today(), contestState: 'YIELDED' });

  expect((await settle(SQUATTER, other, 'CONFIRM', '应当有效')).errors?.[0]?.extensions).toMatchObject({ rule: 'NOT_COMPETENT' });
  expect((await settle('insurance-310000', other, 'CONFIRM', '应当有效')).errors?.[0]?.extensions).toMatchObject({ rule: 'NOT_COMPETENT' });
  expect(brokenRules((await settle(SQUATTER, other, 'MAINTAIN')).data.settleContest)).toEqual(['reason TOGETHER']);
  const maintained = (await settle(SQUATTER, other, 'MAINTAIN', '本区有其用工登记')).data.settleContest.enrolment;
  expect(maintained).toMatchObject({ to: null, contestState: 'MAINTAINED' });
  expect(maintained.deadlines.map(({ rule, state }: { rule: string; state: string }) => [rule, state])).toEqual([
    ['COVER_CONTEST_ANSWER', 'MET'],
    ['COVER_CONTEST_DECIDE', 'RUNNING'],
  ]);
  const revoked = (await settle(ABOVE, other, 'REVOKE', '经核实不在本区就业')).data.settleContest.enrolment;
  expect(revoked).toMatchObject({ to: today(), endReason: 'ENDED', contestState: 'REVOKED' });
  expect(await runs(other)).toEqual(['440604']);
});

test('what the agency above both confirmed stands, and cannot be contested again', async () => {
  const worker = freshWorker();
  await enrol(SQUATTER, worker, '310118');
  await enrol(RIGHTFUL, worker, '440604', { contest: WHY });
  const confirmed = (await settle(ABOVE, worker, 'CONFIRM', '经核实在青浦区就业')).data.settleContest.enrolment;
  expect(confirmed).toMatchObject({ to: null, contestState: 'CONFIRMED' });
  expect(await runs(worker)).toEqual(['310118']);
  expect(brokenRules(await enrol('insurance-620102', worker, '620102', { contest: WHY }))).toEqual(['input ELSEWHERE']);
});

test('cover of a register cannot be contested away, and a contest says nothing of whether there is cover', async () => {
  const insured = await personOf('440604');
  expect(brokenRules(await enrol(SQUATTER, insured, '310118', { contest: WHY }))).toEqual(['input ELSEWHERE']);
  const [held, free] = [freshWorker(), freshWorker()];
  await enrol(RIGHTFUL, held, '440604');
  const [a, b] = [await enrol(SQUATTER, held, '310118', { contest: WHY }), await enrol(SQUATTER, free, '310118', { contest: WHY })];
  const shape = ({ enrolment, userErrors }: { enrolment: { id: string }; userErrors: unknown[] }) => [{ ...enrolment, id: '' }, userErrors];
  expect(shape(a)).toEqual(shape(b));
  expect((await contestsOf(RIGHTFUL, held))[0]).toMatchObject({ to: null, contestState: 'OPEN' });
});

test('a contest that nobody answers in time lapses, where the other cover runs', async () => {
  const [silent, alone] = [freshWorker(), freshWorker()];
  for (const worker of [silent, alone]) {
    await enrol(SQUATTER, worker, '310118');
    await enrol(RIGHTFUL, worker, '440604', { contest: WHY });
  }
  await mutation(RIGHTFUL, 'interruptEnrolment', 'enrolment', 'to', { worker: alone, scheme: 'PENSION' });
  const db = insuranceDatabase(databaseUrl('hub_insurance'), 2);
  await db.open();
  try {
    const lapse = () => new CoverContest(db, new EnrolmentSpellRepository(db)).lapse();
    await lapse();
    expect((await contestsOf(SQUATTER, silent))[0].contestState).toBe('OPEN');
    await rowsOf(
      'hub_insurance',
      `update enrolment_spell set contested_on = contested_on - 60 where worker = any($1) and contest_state = 'OPEN'`,
      [[silent, alone]],
    );
    await lapse();
  } finally {
    await db.close();
  }
  const [lapsed] = await contestsOf(SQUATTER, silent);
  expect(lapsed).toMatchObject({ to: today(), contestState: 'LAPSED' });
  expect(lapsed.history.at(-1)).toMatchObject({ action: 'LAPSED' });
  expect((await contestsOf(SQUATTER, alone))[0]).toMatchObject({ to: null, contestState: 'OPEN' });
});

test('a transfer that the old region has not confirmed does not stand in the way of another, and it may refuse it at once', async () => {
  const worker = freshWorker();
  await rowsOf(
    'hub_insurance',
    `insert into contribution_month (worker, scheme, month, region, base, paid, account) select $1, 'PENSION', d, '110101', 5000, 1000, 400
     from generate_series('2025-01-01'::date, '2025-06-01', interval '1 month') d`,
    [worker],
  );
  const request = (who: string, to: string) =>
    mutation(who, 'requestTransfer', 'transfer', 'id state', { worker, scheme: 'PENSION', from: '110101', to });
  const advance = (who: string, transfer: string, step: string, more: object = {}) =>
    mutation(who, 'advanceTransfer', 'transfer', 'id state', { transfer, step, ...more });
  const squat = (await request('insurance-620102', '620102')).transfer;
  const again = await request('insurance-620102', '620102');
  expect(brokenRules(again)).toEqual(['scheme OPEN']);
  const own = await request(RIGHTFUL, '440604');
  expect(own).toMatchObject({ userErrors: [], transfer: { state: 'REQUESTED' } });
  const refused = await advance('insurance-110101', squat.id, 'REFUSE', { reason: '本人未申请转往该地' });
  expect(refused.transfer.state).toBe('REFUSED');
  await advance(RIGHTFUL, own.transfer.id, 'ACCEPT');
  expect((await advance('insurance-110101', own.transfer.id, 'CONFIRM')).transfer.state).toBe('CONFIRMED');
  expect(brokenRules(await request('insurance-620102', '620102'))).toEqual(['input ELSEWHERE']);
});
