import { addDays, today } from '../../subgraphs/shared/calendar/today.ts';
import examples from '../data/worked-examples.json' with { type: 'json' };
import { answer, ask } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { carried, workingDaysAfter } from '../support/days-off.ts';
import { DB, freshWorker, HERE, layOrder, minutesAgo, OTHER, platformOf, THERE, WHO } from '../support/insurance-records.ts';
import { brokenRules, mutation } from '../support/mutate.ts';

const SELECTION = `number state handling orderCheck determination determinedOn grounds reportedOn materialsOn investigatedOn investigator
  placeOfInjury { code } reviewOutcome courtCases { number } deadlines { rule startedOn dueOn limitRegion mark metOn state }`;
const on = today();
const step = (name: string, input: Record<string, unknown>, who = WHO) => mutation(who, name, 'injuryClaim', SELECTION, input);
const record = (claim: string, what: string, more = {}) => step('recordInjuryStep', { claim, step: what, ...more });
let platform: string;
beforeAll(async () => {
  platform = await platformOf('INSTANT_DELIVERY');
});

async function reported(more: Record<string, unknown> = {}, worker = freshWorker(), place = HERE) {
  const orderNumber = (more.orderNumber as string) ?? (await layOrder({ platform, worker, region: place }));
  const input = {
    worker,
    platform,
    orderNumber,
    injuredAt: minutesAgo(20),
    placeOfOrder: place,
    placeOfInjury: place,
    account: '转弯时摔倒',
    ...more,
  };
  return { worker, made: await step('reportInjury', input, `insurance-${place}`) };
}
const rulesOf = (claim: { deadlines: { rule: string; state: string }[] }) =>
  Object.fromEntries(claim.deadlines.map(({ rule, state }) => [rule, state]));
/** Moves what is on record of a claim so many days back. */
const age = (number: string, days: number) =>
  rowsOf(
    DB,
    `update injury_claim set reported_on = reported_on - $2::integer, injured_at = injured_at - make_interval(days => $2), materials_on = materials_on - $2::integer,
      determined_on = determined_on - $2::integer, appraisal_applied_on = appraisal_applied_on - $2::integer, review_applied_on = review_applied_on - $2::integer where number = $1`,
    [number, days],
  );

test('a claim from the report to the payment, with every clock', async () => {
  const { worker, made } = await reported({ handling: 'MINOR' });
  const { number } = made.injuryClaim;
  expect(made).toMatchObject({
    userErrors: [],
    injuryClaim: { state: 'REPORTED', orderCheck: 'INSURED', placeOfInjury: { code: HERE }, reportedOn: on },
  });
  expect(rulesOf(made.injuryClaim)).toEqual({});
  expect((await record(number, 'COMPLETE_MATERIALS')).injuryClaim.materialsOn).toBe(on);
  expect((await record(number, 'INVESTIGATE', { investigator: '（模拟）保险公司' })).injuryClaim).toMatchObject({
    state: 'INVESTIGATING',
    investigatedOn: on,
  });
  await record(number, 'REPORT_FINDINGS', { findings: '订单在途' });
  const determined = await step('determineInjury', { claim: number, determination: 'RECOGNISED', grounds: '符合条件' });
  expect(determined.injuryClaim).toMatchObject({ state: 'DETERMINED', determination: 'RECOGNISED', determinedOn: on });
  expect(rulesOf(determined.injuryClaim)).toEqual({
    ...{ REVIEW_APPLY: 'RUNNING', SUE_DECISION: 'RUNNING' },
  });
  await record(number, 'APPLY_FOR_APPRAISAL');
  await record(number, 'EXTEND_APPRAISAL');
  const appraised = await step('appraiseCapacity', { claim: number, grade: 4, careLevel: 'PART' });
  expect(appraised.injuryClaim.state).toBe('APPRAISED');
  const paid = await step('payBenefit', {
    claim: number,
    items: [{ kind: 'MEDICAL', billed: '1234.56' }, { kind: 'DISABILITY_LUMP_SUM' }, { kind: 'DISABILITY_ALLOWANCE' }, { kind: 'CARE' }],
  });
  expect(paid.injuryClaim.state).toBe('PAID');
  const { data } = await answer(WHO, {
    query: `{ injuryClaim(number: "${number}") { capacityGrade account benefitsPaid benefits { kind monthly amount working article paidOn } benefitDeadlines { rule state dueOn } worker { id } } benefitBase(region: "${HERE}") { monthly } }`,
    headers: { 'x-hub-matter': `injury-claim/${number}` },
  });
  expect(data.injuryClaim.benefitDeadlines).toEqual([
    { rule: 'WI_APPRAISE', state: 'MET', dueOn: carried(addDays(on, 90)) },
    { rule: 'WI_REAPPRAISE', state: 'RUNNING', dueOn: carried(addDays(on, 15)) },
  ]);
  const { monthly } = data.benefitBase;
  expect(data.injuryClaim).toMatchObject({ capacityGrade: 4, account: '转弯时摔倒', worker: { id: worker } });
  const [medical, lump, allowance, care] = data.injuryClaim.benefits;
  expect(medical).toMatchObject({ amount: '1234.56', monthly: false });
  expect(lump).toMatchObject({
    amount: (Number(monthly) * 21).toFixed(2),
    working: `${monthly} × 21 = ${(Number(monthly) * 21).toFixed(2)}`,
  });
  expect([allowance.amount, care.amount]).toEqual([(Number(monthly) * 0.75).toFixed(2), (Number(monthly) * 0.3).toFixed(2)]);
  expect([allowance.monthly, care.monthly]).toEqual([true, true]);
  expect(data.injuryClaim.benefitsPaid).toBe((1234.56 + Number(monthly) * 21).toFixed(2));
  const again = await step('payBenefit', { claim: number, items: [{ kind: 'DISABILITY_LUMP_SUM' }] });
  expect(brokenRules(again)).toEqual(['items.0.kind ONCE']);
  expect((await step('payBenefit', { claim: number, items: [{ kind: 'MEDICAL', billed: '1.00' }] })).userErrors).toEqual([]);
});

test('an order that the source does not show wants evidence before it is recognised; another person’s order reads like none', async () => {
  const stranger = await layOrder({ platform, worker: freshWorker() });
  const { made } = await reported({ orderNumber: stranger });
  expect(made.injuryClaim.orderCheck).toBe('NO_ORDER');
  const claim = made.injuryClaim.number;
  const decide = (more = {}) => step('determineInjury', { claim, determination: 'RECOGNISED', grounds: '符合条件', ...more });
  expect(brokenRules(await decide())).toEqual(['orderEvidence ORDER_NOT_SHOWN']);
  expect((await decide({ orderEvidence: '签收记录' })).injuryClaim.state).toBe('DETERMINED');
});

test('a decision that is reversed is made anew; a refusal can be sued over, and the suit leads to the courts', async () => {
  const { made } = await reported();
  const claim = made.injuryClaim.number;
  const refused = await step('determineInjury', { claim, determination: 'NOT_RECOGNISED', grounds: '不属于' });
  expect(refused.injuryClaim.state).toBe('REFUSED');
  await age(claim, 10);
  expect(rulesOf((await record(claim, 'APPLY_FOR_REVIEW')).injuryClaim)).toMatchObject({ REVIEW_DECIDE: 'RUNNING', REVIEW_APPLY: 'MET' });
  const reversed = await record(claim, 'DECIDE_REVIEW', { outcome: 'REVERSED' });
  expect(reversed.injuryClaim).toMatchObject({ state: 'REPORTED', determination: null, reviewOutcome: 'REVERSED', materialsOn: on });
  expect(rulesOf(reversed.injuryClaim)).not.toHaveProperty('REVIEW_DECIDE');
  expect(
    brokenRules(await step('determineInjury', { claim, determination: 'NOT_RECOGNISED', grounds: '仍不属于', on: addDays(on, -1) })),
  ).toEqual(['on RANGE']);
  await step('determineInjury', { claim, determination: 'NOT_RECOGNISED', grounds: '仍不属于' });
  const [suit] = await rowsOf<{ number: string }>(
    'hub_courts',
    `select number from court_case where published and case_type = 'ADMINISTRATIVE' order by number limit 1`,
  );
  const sued = await record(claim, 'SUE', { courtCase: suit?.number });
  expect(sued.injuryClaim.courtCases).toEqual([{ number: suit?.number }]);
  expect(rulesOf(sued.injuryClaim)).not.toHaveProperty('SUE_DECISION');
  const { data } = await answer(WHO, `{ injuryClaim(number: "${claim}") { courtCases { number title court outcome } } }`);
  expect(data.injuryClaim.courtCases[0].title).toMatch(/\p{Script=Han}/u);
});

test('a review that is not decided in its time opens the way to court, and not before', async () => {
  const { made } = await reported();
  const claim = made.injuryClaim.number;
  await step('determineInjury', { claim, determination: 'NOT_RECOGNISED', grounds: '不属于' });
  const applied = await record(claim, 'APPLY_FOR_REVIEW');
  expect(rulesOf(applied.injuryClaim)).not.toHaveProperty('SUE_DECISION');
  const [suit] = await rowsOf<{ number: string }>(
    'hub_courts',
    `select number from court_case where published and case_type = 'ADMINISTRATIVE' order by number limit 1`,
  );
  const sue = (more = {}) => record(claim, 'SUE', { courtCase: suit?.number, ...more });
  expect(brokenRules(await sue())).toEqual(['step ORDER']);
  await age(claim, 80);
  const { data } = await answer(WHO, `{ injuryClaim(number: "${claim}") { deadlines { rule state } } }`);
  expect(rulesOf(data.injuryClaim)).toMatchObject({ REVIEW_DECIDE: 'OVERDUE_UNCONFIRMED', SUE_AFTER_REVIEW: 'RUNNING' });
  expect(brokenRules(await sue({ on: addDays(on, -40) }))).toEqual(['on RANGE']);
  expect((await sue()).userErrors).toEqual([]);
});

test('one injury is reported once, however often and fast, unless it was refused', async () => {
  const worker = freshWorker();
  const orderNumber = await layOrder({ platform, worker });
  const reports = await Promise.all([1, 2, 3].map(() => reported({ orderNumber }, worker)));
  const made = reports.flatMap(({ made: { injuryClaim } }) => (injuryClaim ? [injuryClaim.number as string] : []));
  expect(made).toHaveLength(1);
  expect(brokenRules((await reported({ orderNumber }, worker)).made)).toEqual(['orderNumber REPORTED']);
  await step('determineInjury', { claim: made[0], determination: 'NOT_RECOGNISED', grounds: '材料不实' });
  expect((await reported({ orderNumber }, worker)).made.userErrors).toEqual([]);
});

test('a death: funeral, lump sum and dependants, and no appraisal', async () => {
  const { made } = await reported();
  const claim = made.injuryClaim.number;
  expect(brokenRules(await step('determineInjury', { claim, determination: 'NOT_RECOGNISED', grounds: '不属于', diedOn: on }))).toEqual([
    'diedOn TOGETHER',
  ]);
  await step('determineInjury', { claim, determination: 'RECOGNISED', grounds: '符合条件', diedOn: on });
  expect(brokenRules(await record(claim, 'APPLY_FOR_APPRAISAL'))).toEqual(['step ORDER']);
  const items = [{ kind: 'FUNERAL' }, { kind: 'DEATH_LUMP_SUM' }, { kind: 'DEPENDANTS_PENSION', spouse: true, others: 1 }];
  const due = examples.deaths.find(({ diedOn }) => diedOn.startsWith(on.slice(0, 4)))?.amount ?? null;
  // Without the income of the year before there is no sum: nothing is paid by another year's.
  const paid = await step('payBenefit', { claim, items });
  expect(due === null ? brokenRules(paid) : paid.userErrors).toEqual(due === null ? ['items.1.kind UNDECIDED'] : []);
  if (due === null) return;
  const rows = await rowsOf<{ kind: string; amount: string }>(
    DB,
    'select kind, amount from claim_benefit where claim = $1 order by ordinal',
    [claim],
  );
  expect(rows.map(({ kind }) => kind)).toEqual(['FUNERAL', 'DEATH_LUMP_SUM', 'DEPENDANTS_PENSION']);
  expect(rows[1]?.amount).toBe(due);
});

test('the time to decide depends on the handling, in working days from the day the papers were complete', async () => {
  const haikou = '460106';
  for (const [handling, rule, days] of [
    ['ORDINARY', 'OI_DECIDE', 30],
    ['CLEAR', 'OI_DECIDE_CLEAR', 7],
    ['MINOR', 'OI_DECIDE_MINOR', 2],
  ] as const) {
    const { made } = await reported({ handling }, freshWorker(), haikou);
    const { number } = made.injuryClaim;
    await age(number, 80);
    const materials = { claim: number, step: 'COMPLETE_MATERIALS', on: addDays(on, -70) };
    const late = (await step('recordInjuryStep', materials, `insurance-${haikou}`)).injuryClaim.deadlines;
    expect(late).toEqual([
      {
        ...{ rule, startedOn: addDays(on, -70), dueOn: workingDaysAfter(addDays(on, -70), days), limitRegion: '460000' },
        ...{ mark: 'found: as Hainan counts (海南日报 2025-12-29)', metOn: null, state: 'OVERDUE' },
      },
    ]);
  }
});

test('a limit of one region makes nobody late in another', async () => {
  const jinan = '370102';
  const { made } = await reported({}, freshWorker(), jinan);
  expect(made.injuryClaim.deadlines).toMatchObject([{ rule: 'OI_CHECK', limitRegion: '370000', dueOn: workingDaysAfter(on, 5) }]);
  const { made: elsewhere } = await reported();
  expect(elsewhere.injuryClaim.deadlines).toEqual([]);
});

test('every rule of a report and of a step is told by field, and nothing is written', async () => {
  const worker = freshWorker();
  const broken = async (more: object) => brokenRules((await reported({ ...more }, worker)).made);
  expect(await broken({ worker: 'w-1101' })).toEqual(['worker FORMAT']);
  expect(await broken({ injuredAt: minutesAgo(-30) })).toEqual(['injuredAt RANGE']);
  expect(await broken({ placeOfOrder: '630102' })).toEqual(['placeOfOrder NOT_IN_PILOT']);
  expect(await broken({ platform: '91193100MA0002184M', orderNumber: 'X1' })).toEqual(['platform NOT_IN_PILOT']);
  expect(await broken({ account: '证件号 190019199001010010' })).toEqual(expect.arrayContaining([expect.stringMatching(/^account /)]));
  expect(await rowsOf(DB, 'select from injury_claim where worker = $1', [worker])).toEqual([]);
  const claim = (await reported()).made.injuryClaim.number;
  expect(brokenRules(await record(claim, 'APPLY_FOR_APPRAISAL'))).toEqual(['step ORDER']);
  expect(brokenRules(await record(claim, 'INVESTIGATE'))).toEqual(['investigator TOGETHER']);
  expect(brokenRules(await record(claim, 'COMPLETE_MATERIALS', { on: addDays(on, -1) }))).toEqual(['on RANGE']);
  expect(brokenRules(await step('appraiseCapacity', { claim, grade: 11 }))).toEqual(['claim STATE', 'claim ORDER', 'grade RANGE']);
  expect(brokenRules(await step('payBenefit', { claim, items: [] }))).toEqual(['claim STATE', 'items LENGTH']);
  await step('determineInjury', { claim, determination: 'RECOGNISED', grounds: '符合条件' });
  expect(brokenRules(await step('determineInjury', { claim, determination: 'RECOGNISED', grounds: '符合条件' }))).toEqual(['claim STATE']);
  expect(
    brokenRules(
      await step('payBenefit', {
        ...{ claim },
        items: [
          { kind: 'MEDICAL', billed: '0' },
          { kind: 'LIVING_SUPPORT', months: 25 },
          { kind: 'CARE' },
          { kind: 'FUNERAL' },
          { kind: 'MEDICAL', billed: '1', months: 2 },
        ],
      }),
    ),
  ).toEqual(['items.0.billed RANGE', 'items.1.months RANGE', 'items.2.kind NOT_DUE', 'items.3.kind NOT_DUE', 'items.4.months TOGETHER']);
});

test('the agency of the place of injury is competent, and nobody else; to others the claim reads like none', async () => {
  const { made } = await reported();
  const claim = made.injuryClaim.number;
  const foreign = await ask(
    OTHER,
    `mutation { recordInjuryStep(input: {claim: "${claim}", step: COMPLETE_MATERIALS}) { injuryClaim { number } } }`,
  );
  expect(foreign.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', field: 'input.claim' });
  expect((await answer(OTHER, `{ injuryClaim(number: "${claim}") { number } }`)).data.injuryClaim).toBeNull();
  const worker = freshWorker();
  const orderNumber = await layOrder({ platform, worker });
  const elsewhere = await ask(
    WHO,
    `mutation { reportInjury(input: {worker: "${worker}", platform: "${platform}", orderNumber: "${orderNumber}", injuredAt: "${minutesAgo(5)}", placeOfOrder: "${HERE}", placeOfInjury: "${THERE}"}) { injuryClaim { number } } }`,
  );
  expect(elsewhere.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'NOT_COMPETENT', field: 'input.placeOfInjury' });
});
