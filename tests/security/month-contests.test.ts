import { insuranceDatabase } from '../../subgraphs/insurance/database.ts';
import { MonthContestRepository } from '../../subgraphs/insurance/month-contests/month-contest.repository.ts';
import { MonthContestService } from '../../subgraphs/insurance/month-contests/month-contest.service.ts';
import { answer, ask } from '../support/ask.ts';
import { databaseUrl, rowsOf } from '../support/database.ts';
import { freshWorker } from '../support/persons.ts';

const SQUATTER = 'insurance-310118';
const RIGHTFUL = 'insurance-440606';
const ABOVE = 'insurance-100000';
const WHY = '该劳动者当月在顺德区就业，用工单位和缴费均在本区。';
const CONTEST = 'id month state region { code } contestedBy { code } reason deadlines { rule state mark } history { action participant }';

async function credit(who: string, worker: string, more: object = {}, month = '2025-03') {
  const region = who.split('-')[1];
  const record = { worker, scheme: 'PENSION', month, region, base: '5000.00', paid: '1000.00', account: '400.00', ...more };
  const { data } = await answer(who, {
    query:
      'mutation($r: [String!]!) { importInsuranceRecords(input: { dataset: CONTRIBUTION_MONTHS, records: $r }) { created userErrors { field code } } }',
    variables: { r: [JSON.stringify(record)] },
  });
  const { created, userErrors } = data.importInsuranceRecords;
  return { created, codes: userErrors.map(({ code }: { code: string }) => code) };
}
const contestsOf = async (who: string, worker: string) =>
  (await answer(who, `{ monthContests(first: 100) { nodes { worker { id } ${CONTEST} } } }`)).data.monthContests.nodes.filter(
    (one: { worker: { id: string } }) => one.worker.id === worker,
  );
const settle = (who: string, contest: string, step: string, reason?: string) =>
  ask(who, {
    query: `mutation($i: SettleMonthContestInput!) { settleMonthContest(input: $i) { contest { ${CONTEST} } userErrors { field code } } }`,
    variables: { i: { contest, step, ...(reason && { reason }) } },
  });
/** Who holds the months of a person, and with which base. */
const held = (worker: string) =>
  rowsOf<{ region: string; base: string }>('hub_insurance', 'select region, base from contribution_month where worker = $1', [worker]);

/** Credited far away, and contested by the agency of the place of work. */
async function contested() {
  const worker = freshWorker();
  await credit(SQUATTER, worker);
  expect(await credit(RIGHTFUL, worker, { base: '6000.00', contest: WHY })).toEqual({ created: 1, codes: [] });
  const [{ id }] = await contestsOf(SQUATTER, worker);
  return { worker, id };
}

test('a month credited elsewhere does not bar the agency of the place of work, which contests it; it stays credited once', async () => {
  const worker = freshWorker();
  expect(await credit(SQUATTER, worker)).toEqual({ created: 1, codes: [] });
  expect((await credit(RIGHTFUL, worker)).codes).toEqual(['ELSEWHERE']);
  expect((await credit(RIGHTFUL, worker, { contest: '有争议' })).codes).toEqual(['LENGTH']);
  expect(await credit(RIGHTFUL, worker, { base: '6000.00', contest: WHY })).toEqual({ created: 1, codes: [] });
  expect(await held(worker)).toEqual([{ region: '310118', base: '5000.00' }]);
  const [contest] = await contestsOf(SQUATTER, worker);
  expect(contest).toMatchObject({
    month: '2025-03',
    state: 'OPEN',
    region: { code: '310118' },
    contestedBy: { code: '440606' },
    reason: WHY,
  });
  expect(contest.deadlines).toEqual([{ rule: 'MONTH_CONTEST_ANSWER', state: 'RUNNING', mark: expect.stringContaining('unconfirmed') }]);
  expect(await contestsOf(RIGHTFUL, worker)).toEqual([]);
  expect((await settle(RIGHTFUL, contest.id, 'YIELD')).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  const yielded = (await settle(SQUATTER, contest.id, 'YIELD')).data.settleMonthContest;
  expect(yielded).toMatchObject({ userErrors: [], contest: { state: 'YIELDED' } });
  expect(await held(worker)).toEqual([{ region: '440606', base: '6000.00' }]);
});

test('a month sent with a contest is answered in the same way whether another agency holds it or not', async () => {
  const [held, free] = [freshWorker(), freshWorker()];
  await credit(SQUATTER, held);
  const both = async (more: object) => [await credit(RIGHTFUL, held, more), await credit(RIGHTFUL, free, more)];
  const [a, b] = await both({ contest: WHY });
  expect(a).toEqual(b);
  const [c, d] = await both({ contest: WHY });
  expect(c).toEqual(d);
});

test('the agency above both decides on a month that its keeper maintains; what it confirmed cannot be contested again', async () => {
  const [one, other] = [await contested(), await contested()];
  for (const { id } of [one, other]) {
    expect((await settle(SQUATTER, id, 'CONFIRM', '应当有效')).errors?.[0]?.extensions).toMatchObject({ rule: 'NOT_COMPETENT' });
    const maintained = (await settle(SQUATTER, id, 'MAINTAIN', '本区有其缴费')).data.settleMonthContest.contest;
    expect(maintained.deadlines.map(({ rule, state }: { rule: string; state: string }) => [rule, state])).toEqual([
      ['MONTH_CONTEST_ANSWER', 'MET'],
      ['MONTH_CONTEST_DECIDE', 'RUNNING'],
    ]);
  }
  expect((await settle(ABOVE, one.id, 'REVOKE', '经核实不在本区就业')).data.settleMonthContest.contest.state).toBe('REVOKED');
  expect(await held(one.worker)).toEqual([{ region: '440606', base: '6000.00' }]);
  expect((await settle(ABOVE, other.id, 'CONFIRM', '经核实在青浦区就业')).data.settleMonthContest.contest.state).toBe('CONFIRMED');
  expect(await held(other.worker)).toEqual([{ region: '310118', base: '5000.00' }]);
  expect((await credit(RIGHTFUL, other.worker, { contest: WHY })).codes).toEqual(['ELSEWHERE']);
});

test('a month of a register is not contested away, and one that is part of a transfer stays until that has ended', async () => {
  const worker = freshWorker();
  await rowsOf(
    'hub_insurance',
    `insert into contribution_month (worker, scheme, month, region, base, paid, account) values ($1, 'PENSION', '2025-03-01', '110101', 5000, 1000, 400)`,
    [worker],
  );
  expect((await credit(RIGHTFUL, worker, { contest: WHY })).codes).toEqual(['ELSEWHERE']);
  const one = await contested();
  await rowsOf('hub_insurance', `update contribution_month set transfer = 'TR-TEST', origin = region where worker = $1`, [one.worker]);
  expect((await settle(SQUATTER, one.id, 'YIELD')).data.settleMonthContest).toEqual({
    contest: null,
    userErrors: [{ field: 'input.step', code: 'STATE' }],
  });
  expect((await held(one.worker))[0]?.region).toBe('310118');
});

test('a contest of a month that nobody answers in time lapses: the month goes to the region that contests it, where it covered the person', async () => {
  const [silent, running, uncovered] = [await contested(), await contested(), await contested()];
  for (const { worker } of [silent, running])
    await rowsOf(
      'hub_insurance',
      `insert into enrolment_spell (id, worker, scheme, region, mode, base, from_day)
       values (nextval('enrolment_spell_number'), $1, 'PENSION', '440606', 'FLEXIBLE', 6000, '2025-03-15')`,
      [worker],
    );
  await rowsOf('hub_insurance', 'update month_contest set contested_on = contested_on - 60 where id = any($1)', [
    [silent.id, uncovered.id],
  ]);
  const db = insuranceDatabase(databaseUrl('hub_insurance'), 2);
  await db.open();
  try {
    await new MonthContestService(db, new MonthContestRepository(db)).lapse();
  } finally {
    await db.close();
  }
  expect(await held(silent.worker)).toEqual([{ region: '440606', base: '6000.00' }]);
  for (const { worker } of [running, uncovered]) expect(await held(worker)).toEqual([{ region: '310118', base: '5000.00' }]);
  expect((await contestsOf(SQUATTER, uncovered.worker))[0].deadlines).toMatchObject([
    { rule: 'MONTH_CONTEST_ANSWER', state: 'OVERDUE_UNCONFIRMED' },
  ]);
  const [lapsed] = await contestsOf(SQUATTER, silent.worker);
  expect(lapsed).toMatchObject({ state: 'LAPSED', history: [expect.objectContaining({ action: 'LAPSED' })] });
});
