import { insuranceDatabase } from '../../subgraphs/insurance/database.ts';
import { ClaimContest } from '../../subgraphs/insurance/injury-claims/claim-contest.service.ts';
import { InjuryClaimRepository } from '../../subgraphs/insurance/injury-claims/injury-claim.repository.ts';
import { answer, ask } from '../support/ask.ts';
import { asAdministrator, databaseUrl, rowsOf } from '../support/database.ts';
import { freshWorker, layOrder, minutesAgo, platformOf } from '../support/insurance-records.ts';
import { brokenRules, mutation } from '../support/mutate.ts';

const SQUATTER = 'insurance-310118';
const RIGHTFUL = 'insurance-440606';
const ABOVE = 'insurance-100000';
const WHY = '该劳动者在顺德区配送途中受伤，现场和就诊医院均在本区。';
const CLAIM = 'number state contestState contestedBy { code } deadlines { rule state mark }';

let platform: string;
beforeAll(async () => {
  platform = await platformOf('INSTANT_DELIVERY');
});

interface Injury {
  worker: string;
  orderNumber: string;
}
const report = (who: string, { worker, orderNumber }: Injury, more: object = {}) => {
  const place = who.split('-')[1];
  const input = { worker, platform, orderNumber, injuredAt: minutesAgo(20), placeOfOrder: '440606', placeOfInjury: place, ...more };
  return mutation(who, 'reportInjury', 'injuryClaim', CLAIM, input);
};
const settle = (who: string, claim: string, step: string, reason?: string) =>
  ask(who, {
    query: `mutation($i: SettleClaimContestInput!) { settleClaimContest(input: $i) { injuryClaim { ${CLAIM} } userErrors { field code message messageZh } } }`,
    variables: { i: { claim, step, ...(reason && { reason }) } },
  });
const settled = async (...given: Parameters<typeof settle>) => (await settle(...given)).data.settleClaimContest.injuryClaim;
const lastStep = async (claim: string) =>
  (
    await rowsOf<{ action: string; participant: string; note: string | null }>(
      'hub_insurance',
      `select action, participant, note from workflow_event where register = 'injury_claim' and about = $1 order by id desc limit 1`,
      [claim],
    )
  )[0];
const claimOf = async (who: string, number: string) =>
  (await answer(who, { query: `query($n: ID!) { injuryClaim(number: $n) { ${CLAIM} } }`, variables: { n: number } })).data.injuryClaim;

async function injury(): Promise<Injury> {
  const worker = freshWorker();
  return { worker, orderNumber: await layOrder({ platform, worker, region: '440606' }) };
}
/** Reported far away first, then where it happened, with a contest. */
async function contested() {
  const one = await injury();
  const squat = (await report(SQUATTER, one)).injuryClaim.number as string;
  const own = (await report(RIGHTFUL, one, { contest: WHY })).injuryClaim.number as string;
  return { ...one, squat, own };
}

test('a claim reported elsewhere does not bar the agency of the place of injury, which contests it', async () => {
  const one = await injury();
  const squat = (await report(SQUATTER, one)).injuryClaim.number;
  expect(brokenRules(await report(RIGHTFUL, one))).toEqual(['input ELSEWHERE']);
  expect(brokenRules(await report(RIGHTFUL, one, { contest: '有争议' }))).toEqual(['contest LENGTH']);
  const own = await report(RIGHTFUL, one, { contest: WHY });
  expect(own).toMatchObject({ userErrors: [], injuryClaim: { state: 'REPORTED', contestState: null } });
  const held = await claimOf(SQUATTER, squat);
  expect(held).toMatchObject({ state: 'REPORTED', contestState: 'OPEN', contestedBy: { code: '440606' } });
  expect(held.deadlines).toContainEqual({ rule: 'CLAIM_CONTEST_ANSWER', state: 'RUNNING', mark: expect.stringContaining('unconfirmed') });
  expect(await lastStep(squat)).toEqual({ action: 'CONTESTED', participant: RIGHTFUL, note: WHY });
  const { data } = await answer(SQUATTER, '{ injuryClaims(first: 100, where: { contestState: OPEN }) { nodes { number } } }');
  expect(data.injuryClaims.nodes).toContainEqual({ number: squat });
});

test('a report with a contest answers the same whether another agency reported the injury or not', async () => {
  const [held, free] = [await injury(), await injury()];
  await report(SQUATTER, held);
  const shape = ({ injuryClaim, userErrors }: { injuryClaim: { number: string }; userErrors: unknown[] }) => [
    { ...injuryClaim, number: '' },
    userErrors,
  ];
  const [a, b] = [await report(RIGHTFUL, held, { contest: WHY }), await report(RIGHTFUL, free, { contest: WHY })];
  expect(shape(a)).toEqual(shape(b));
});

test('the agency whose claim is contested gives way; the claim is closed, takes no step and opens no person', async () => {
  const { squat, own } = await contested();
  expect((await settle(RIGHTFUL, squat, 'YIELD')).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  expect(await settled(SQUATTER, squat, 'YIELD')).toMatchObject({ state: 'CLOSED', contestState: 'YIELDED' });
  const next = await mutation(SQUATTER, 'recordInjuryStep', 'injuryClaim', 'number', { claim: squat, step: 'COMPLETE_MATERIALS' });
  expect(brokenRules(next)).toEqual(['claim STATE']);
  const look = await ask(SQUATTER, {
    query: '{ injuryClaims(first: 1) { nodes { number } } }',
    headers: { 'x-hub-matter': `injury-claim/${squat}` },
  });
  expect(look.errors?.[0]?.extensions?.code).toBeDefined();
  expect((await claimOf(RIGHTFUL, own)).state).toBe('REPORTED');
});

test('nothing is paid on an injury while it is open which region handles it; the agency above both decides', async () => {
  const { squat, own } = await contested();
  await mutation(SQUATTER, 'determineInjury', 'injuryClaim', 'number', { claim: squat, determination: 'RECOGNISED', grounds: '符合条件' });
  const pay = (who: string, claim: string) =>
    mutation(who, 'payBenefit', 'injuryClaim', 'state', { claim, items: [{ kind: 'MEDICAL', billed: '10.00' }] });
  expect(brokenRules(await pay(SQUATTER, squat))).toEqual(['claim CONTESTED']);
  expect((await settle(SQUATTER, squat, 'CONFIRM', '应当有效')).errors?.[0]?.extensions).toMatchObject({ rule: 'NOT_COMPETENT' });
  const maintained = await settled(SQUATTER, squat, 'MAINTAIN', '报案时现场在本区');
  expect(maintained).toMatchObject({ contestState: 'MAINTAINED' });
  expect(maintained.deadlines).toContainEqual(expect.objectContaining({ rule: 'CLAIM_CONTEST_DECIDE', state: 'RUNNING' }));
  expect(brokenRules(await pay(SQUATTER, squat))).toEqual(['claim CONTESTED']);
  expect(await settled(ABOVE, squat, 'REVOKE', '经核实受伤地不在本区')).toMatchObject({ state: 'CLOSED', contestState: 'REVOKED' });
  expect((await claimOf(RIGHTFUL, own)).state).toBe('REPORTED');
});

test('a claim that the agency above both confirmed stands: the other one is closed, and it cannot be contested again', async () => {
  const one = await contested();
  expect(await settled(ABOVE, one.squat, 'CONFIRM', '经核实受伤地在青浦区')).toMatchObject({
    state: 'REPORTED',
    contestState: 'CONFIRMED',
  });
  expect((await claimOf(RIGHTFUL, one.own)).state).toBe('CLOSED');
  expect(brokenRules(await report(RIGHTFUL, one, { contest: WHY }))).toEqual(['input ELSEWHERE']);
});

test('a claim of a register, and one whose order the source shows, are not contested away by a report without an order', async () => {
  const worker = freshWorker();
  const orderNumber = `REG-${worker.slice(2, 12)}`;
  const registered = { worker, orderNumber };
  await rowsOf(
    'hub_insurance',
    `insert into injury_claim (number, worker, platform, order_number, injured_at, place_of_order, place_of_injury, state, reported_on)
     values ($1, $2, $3, $4, now(), '310118', '310118', 'REPORTED', current_date)`,
    [`Z-${orderNumber}`, worker, platform, orderNumber],
  );
  expect(brokenRules(await report(RIGHTFUL, registered, { contest: WHY }))).toEqual(['input ELSEWHERE']);
  const one = await injury();
  expect((await report(RIGHTFUL, one)).userErrors).toEqual([]);
  const at = minutesAgo(60 * 24 * 30);
  expect(brokenRules(await report(SQUATTER, one, { injuredAt: at, contest: WHY }))).toEqual(['input ELSEWHERE']);
});

test('a contest of a claim that nobody answers in time lapses, whatever cannot lapse before it; that stays among what is overdue', async () => {
  const [silent, alone] = [await contested(), await contested()];
  await rowsOf('hub_insurance', `update injury_claim set state = 'REFUSED' where number = $1`, [alone.own]);
  // More than a page of contests before it that have nothing left to lapse.
  await rowsOf(
    'hub_insurance',
    `insert into injury_claim (number, worker, platform, order_number, injured_at, place_of_order, place_of_injury, state, reported_on,
       contested_on, contested_by, contest_state)
     select 'ZC-' || $1 || n, 'w-' || md5($1 || n), $2, 'ZC' || n, now(), '310118', '310118', 'CLOSED', current_date, '2026-01-05', '440606', 'OPEN'
     from generate_series(1, 501) n`,
    [silent.worker, platform],
  );
  await rowsOf('hub_insurance', 'update injury_claim set contested_on = contested_on - 61 where number = any($1)', [
    [silent.squat, alone.squat],
  ]);
  const db = insuranceDatabase(databaseUrl('hub_insurance'), 2);
  await db.open();
  try {
    await new ClaimContest(db, new InjuryClaimRepository(db)).lapse();
  } finally {
    await db.close();
  }
  const lapsed = await claimOf(SQUATTER, silent.squat);
  expect(lapsed).toMatchObject({ state: 'CLOSED', contestState: 'LAPSED' });
  expect(await lastStep(silent.squat)).toMatchObject({ action: 'LAPSED' });
  expect((await claimOf(RIGHTFUL, silent.own)).state).toBe('REPORTED');
  expect(await claimOf(SQUATTER, alone.squat)).toMatchObject({ state: 'REPORTED', contestState: 'OPEN' });
  const { data } = await answer(SQUATTER, {
    query: '{ insuranceOverdue(first: 100, where: { rule: "CLAIM_CONTEST_ANSWER" }) { nodes { type key holder region { code } } } }',
  });
  expect(data.insuranceOverdue.nodes).toContainEqual({
    type: 'InjuryClaim',
    key: alone.squat,
    holder: 'INSURANCE_AGENCY',
    region: { code: '310118' },
  });
});

const NEIGHBOUR = 'insurance-440604';
const THIRD = 'insurance-320583';
const determine = (who: string, claim: string, determination: string) =>
  mutation(who, 'determineInjury', 'injuryClaim', 'state', { claim, determination, grounds: '经调查核实' });
const payMedical = (who: string, claim: string) =>
  mutation(who, 'payBenefit', 'injuryClaim', 'state', { claim, items: [{ kind: 'MEDICAL', billed: '10.00' }] });
const rules = async (...given: Parameters<typeof settle>) => brokenRules((await settle(...given)).data.settleClaimContest);
const layBenefit = (claim: string) =>
  rowsOf(
    'hub_insurance',
    `insert into claim_benefit (claim, ordinal, kind, monthly, amount, working, article, mark, paid_on)
     values ($1, 1, 'MEDICAL', false, 10, '10.00', 'x', 'x', current_date)`,
    [claim],
  );

test('of three regions that report one injury one is left, and only an agency above all of them decides so', async () => {
  const one = await injury();
  const first = (await report(RIGHTFUL, one)).injuryClaim.number;
  const second = (await report(NEIGHBOUR, one, { contest: WHY })).injuryClaim.number;
  const third = (await report(THIRD, one, { contest: WHY })).injuryClaim.number;
  expect(await claimOf(NEIGHBOUR, second)).toMatchObject({ contestState: 'OPEN', contestedBy: { code: '320583' } });
  await settled(RIGHTFUL, first, 'MAINTAIN', '现场在本区，有出警记录');
  expect(await rules('insurance-440000', first, 'CONFIRM', '经核实受伤地在顺德')).toEqual(['input ELSEWHERE']);
  expect((await claimOf(NEIGHBOUR, second)).state).toBe('REPORTED');
  expect(await settled(ABOVE, first, 'CONFIRM', '经核实受伤地在顺德')).toMatchObject({ contestState: 'CONFIRMED' });
  const closed = await claimOf(NEIGHBOUR, second);
  expect(closed).toMatchObject({ state: 'CLOSED', contestState: 'REVOKED' });
  expect(closed.deadlines.every(({ state }: { state: string }) => state !== 'RUNNING')).toBe(true);
  expect((await claimOf(THIRD, third)).state).toBe('CLOSED');
  expect(brokenRules(await determine(THIRD, third, 'RECOGNISED'))).toEqual(['claim STATE']);
});

test('a claim that is not recognised leaves no contest behind: neither its own nor the one that it raised', async () => {
  const [held, raised] = [await contested(), await contested()];
  expect((await determine(SQUATTER, held.squat, 'NOT_RECOGNISED')).userErrors).toEqual([]);
  expect(await claimOf(SQUATTER, held.squat)).toMatchObject({ state: 'REFUSED', contestState: 'YIELDED' });
  await determine(RIGHTFUL, held.own, 'RECOGNISED');
  expect(await payMedical(RIGHTFUL, held.own)).toMatchObject({ userErrors: [], injuryClaim: { state: 'PAID' } });
  await determine(RIGHTFUL, raised.own, 'NOT_RECOGNISED');
  expect(await claimOf(SQUATTER, raised.squat)).toMatchObject({ state: 'REPORTED', contestState: null, contestedBy: null });
  expect(await lastStep(raised.squat)).toMatchObject({ action: 'CONTEST_ENDED', participant: RIGHTFUL });
});

test('where the refused claim was one of three the two that are left go on being contested', async () => {
  const { squat, own, ...one } = await contested();
  const third = (await report(THIRD, one, { contest: WHY })).injuryClaim.number;
  await determine(RIGHTFUL, own, 'NOT_RECOGNISED');
  expect((await claimOf(SQUATTER, squat)).contestState).toBe('OPEN');
  await determine(THIRD, third, 'RECOGNISED');
  expect(brokenRules(await payMedical(THIRD, third))).toEqual(['claim CONTESTED']);
  expect((await settled(SQUATTER, squat, 'YIELD')).state).toBe('CLOSED');
  expect((await payMedical(THIRD, third)).userErrors).toEqual([]);
});

test('a claim on which a benefit was paid is neither contested nor closed by a contest, whatever its state is', async () => {
  const one = await injury();
  const paid = (await report(SQUATTER, one)).injuryClaim.number;
  await layBenefit(paid);
  expect(brokenRules(await report(RIGHTFUL, one, { contest: WHY }))).toEqual(['input ELSEWHERE']);
  expect((await claimOf(SQUATTER, paid)).contestState).toBeNull();
  const running = await contested();
  await layBenefit(running.squat);
  expect(await rules(SQUATTER, running.squat, 'YIELD')).toEqual(['step PAID']);
  expect(await rules(ABOVE, running.squat, 'REVOKE', '经核实受伤地不在本区')).toEqual(['step PAID']);
  expect((await settled(ABOVE, running.squat, 'CONFIRM', '经核实受伤地在青浦区')).contestState).toBe('CONFIRMED');
  const other = await contested();
  await layBenefit(other.own);
  expect(await rules(ABOVE, other.squat, 'CONFIRM', '经核实受伤地在青浦区')).toEqual(['step PAID']);
  expect((await settled(ABOVE, other.squat, 'REVOKE', '经核实受伤地不在本区')).state).toBe('CLOSED');
});

test('a step waits for the order before it locks the claim, as a report does', async () => {
  const { squat, worker, orderNumber } = await contested();
  await asAdministrator('hub_insurance', async (client) => {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [[worker, platform, orderNumber].join(' ')]);
    const step = settled(ABOVE, squat, 'CONFIRM', '经核实受伤地在青浦区');
    try {
      const waiting = `select from pg_locks w join pg_locks h using (locktype, database, classid, objid, objsubid)
        where w.locktype = 'advisory' and not w.granted and h.granted and h.pid = pg_backend_pid()`;
      while ((await client.query(waiting)).rowCount === 0) await new Promise((done) => setTimeout(done, 50));
      const free = await client.query('select from injury_claim where number = $1 for update skip locked', [squat]);
      expect(free.rowCount).toBe(1);
    } finally {
      await client.query('rollback');
      expect(await step).toMatchObject({ contestState: 'CONFIRMED' });
    }
  });
});
