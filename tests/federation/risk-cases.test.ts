import { randomBytes } from 'node:crypto';
import { addDays, today } from '../../subgraphs/shared/calendar/today.ts';
import { answer, ask, theHub } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { workFor } from '../support/log-lines.ts';
import { brokenRules, mutation } from '../support/mutate.ts';
import { freshWorker } from '../support/persons.ts';

// Tibet: its clues and sweeps are those of this test only.
const [PROVINCE, PLACE] = ['540000', '540123'];
const WHO = `labour-${PLACE}`;
const SWEEP = 'id occasion name region { code } from to heldOn heldBy found';
const CASE =
  'id sweep signal kind region { code } owner state handling outcome note enterprise { creditCode } deadline { rule state mark dueOn } history { action participant note }';

async function cluesAbout(enterprise: string, place: string): Promise<void> {
  for (let i = 0; i < 3; i++)
    await rowsOf(
      'hub_labour',
      `insert into wage_clue (id, worker, enterprise, region, channel, amount, status, received_on) values ($1, $2, $3, $4, 'WINDOW', 900, 'RECEIVED', $5)`,
      [`C-RK${randomBytes(5).toString('hex')}`, await freshWorker(), enterprise, place, addDays(today(), -3 - i)],
    );
}
const firm = async () =>
  (
    await rowsOf<{ code: string }>('hub_labour', `select credit_code as code from enterprise order by md5(credit_code || 'risk') limit 1`)
  )[0]?.code as string;
const casesOf = async (who: string, where: string) =>
  (await answer(who, `{ riskCases(where: {${where}}, first: 100) { nodes { ${CASE} } } }`)).data.riskCases.nodes;
const handle = (who: string, input: object) => mutation(who, 'handleRiskCase', 'riskCase', CASE, input as Record<string, unknown>);

test('a sweep before Spring Festival makes each signal somebody’s task, which is assigned, taken up and closed', async () => {
  const enterprise = await firm();
  await cluesAbout(enterprise, PLACE);
  const input = {
    occasion: 'SPRING_FESTIVAL',
    name: '2027年春节前风险摸排（测试）',
    region: PLACE,
    idempotencyKey: `sweep-${randomBytes(6).toString('hex')}`,
  };
  const first = await mutation(WHO, 'startRiskSweep', 'sweep', SWEEP, input);
  expect(first).toMatchObject({
    userErrors: [],
    sweep: { occasion: 'SPRING_FESTIVAL', region: { code: PLACE }, heldBy: WHO, heldOn: today() },
  });
  expect(first.sweep.found).toBeGreaterThanOrEqual(1);
  expect(await mutation(WHO, 'startRiskSweep', 'sweep', SWEEP, input)).toEqual(first);

  const [one] = await casesOf(WHO, `sweep: "${first.sweep.id}", kind: WAGE_CLUES, enterprise: "${enterprise}"`);
  expect(one).toMatchObject({
    ...{ owner: WHO, state: 'OPEN', outcome: null, signal: `WAGE_CLUES:${enterprise}:${PLACE}`, enterprise: { creditCode: enterprise } },
    deadline: { rule: 'RISK_CASE', state: 'RUNNING', mark: expect.stringContaining('unconfirmed') },
  });
  const signals = (await answer(WHO, `{ riskSignals(where: {region: "${PLACE}"}, first: 100) { nodes { id } } }`)).data.riskSignals.nodes;
  expect(signals).toContainEqual({ id: one.signal });

  // a second sweep does not make a second task of what is still open
  const second = (await mutation(WHO, 'startRiskSweep', 'sweep', SWEEP, { ...input, name: '再次摸排', idempotencyKey: undefined })).sweep;
  expect(second.found).toBe(first.sweep.found);
  expect(await casesOf(WHO, `sweep: "${second.id}", enterprise: "${enterprise}", kind: WAGE_CLUES`)).toEqual([]);

  const riskCase = one.id;
  expect(brokenRules(await handle(WHO, { riskCase, step: 'CLOSE', outcome: 'RESOLVED' }))).toEqual(['step ORDER']);
  expect(brokenRules(await handle(WHO, { riskCase, step: 'TAKE_UP' }))).toEqual(['handling TOGETHER', 'handling EMPTY']);
  expect(brokenRules(await handle(WHO, { riskCase, step: 'ASSIGN', owner: 'labour-330000' }))).toEqual(['owner COMPETENT']);
  expect((await handle(WHO, { riskCase, step: 'ASSIGN', owner: `labour-${PROVINCE}` })).riskCase).toMatchObject({
    owner: `labour-${PROVINCE}`,
    state: 'OPEN',
  });
  const takeUp = { riskCase, step: 'TAKE_UP', handling: '约谈企业，核对工资台账', idempotencyKey: `take-${riskCase}` };
  const taken = await handle(`labour-${PROVINCE}`, takeUp);
  expect(await handle(`labour-${PROVINCE}`, takeUp)).toEqual(taken);
  expect(taken.riskCase).toMatchObject({ state: 'IN_HAND', handling: '约谈企业，核对工资台账' });
  const closed = await handle(WHO, { riskCase, step: 'CLOSE', outcome: 'RESOLVED', note: '欠薪已全部支付' });
  expect(closed.riskCase).toMatchObject({ state: 'CLOSED', outcome: 'RESOLVED', note: '欠薪已全部支付', deadline: { state: 'MET' } });
  expect(closed.riskCase.history.map(({ action }: { action: string }) => action)).toEqual(['OPENED', 'ASSIGN', 'TAKE_UP', 'CLOSE']);
  expect(brokenRules(await handle(WHO, { riskCase, step: 'CLOSE', outcome: 'NO_RISK' }))).toContain('riskCase STATE');
  expect((await casesOf(WHO, `state: CLOSED, owner: "labour-${PROVINCE}"`)).map(({ id }: { id: string }) => id)).toContain(riskCase);

  // once closed, what stands out again is a task again
  const third = (await mutation(WHO, 'startRiskSweep', 'sweep', SWEEP, { ...input, name: '第三次摸排', idempotencyKey: undefined })).sweep;
  expect(await casesOf(WHO, `sweep: "${third.id}", enterprise: "${enterprise}", kind: WAGE_CLUES`)).toHaveLength(1);
});

test('who is not the department of the region neither sweeps nor handles, and sees no tasks without an agreement', async () => {
  const sweep = (who: string, region: string) =>
    ask(who, {
      query: 'mutation($i: StartRiskSweepInput!) { startRiskSweep(input: $i) { userErrors { field code } } }',
      variables: { i: { occasion: 'OTHER', name: '测试', region } },
    });
  for (const [who, region] of [
    ['labour-330000', PLACE],
    ['union-540000', PLACE],
    [WHO, PROVINCE],
  ] as const)
    expect((await sweep(who, region)).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  expect((await ask('union-540000', '{ riskCases(first: 1) { nodes { id state } } }')).errors?.[0]?.extensions.code).toBe(
    'AGREEMENT_REQUIRED',
  );
  const late = await mutation(WHO, 'startRiskSweep', 'sweep', SWEEP, {
    ...{ occasion: 'OTHER', name: '测试', region: PLACE },
    ...{ from: addDays(today(), -400), to: addDays(today(), 1) },
  });
  expect(brokenRules(late)).toEqual(['to RANGE', 'from RANGE']);
});

test('a sweep of many signals takes as many statements as one of few', async () => {
  const sweep = async (region: string) => {
    const query = 'mutation($i: StartRiskSweepInput!) { startRiskSweep(input: $i) { sweep { found } userErrors { code } } }';
    const variables = { i: { occasion: 'OTHER', name: '语句计数（测试）', region, from: '2026-08-01', to: '2026-10-31' } };
    const { data, traceId } = await answer('labour-310000', { query, variables });
    const { labour } = await workFor(theHub(), traceId);
    return { found: data.startRiskSweep.sweep.found as number, statements: labour.statements };
  };
  const [few, many] = [await sweep('310107'), await sweep('310000')];
  expect(many.found).toBeGreaterThan(few.found + 5);
  expect(many.statements).toBe(few.statements);
});
