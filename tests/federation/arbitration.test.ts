import { addDays, addMonths, today } from '../../subgraphs/shared/calendar/today.ts';
import { answer, ask } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { carried, workingDaysAfter } from '../support/days-off.ts';
import { brokenRules, mutation, twice } from '../support/mutate.ts';

const HERE = '330106';
const WHO = `labour-${HERE}`;
const CASE = `number commission claim filedOn acceptedOn decidedOn outcome final hearingOn extensionReason amount
  items { claim amount awarded final } courtAccess { reason who until article } deadlines { rule startedOn dueOn otherLastDay metOn state }`;
const WORKER = `w-${'a5'.repeat(16)}`;
let serial = 9_200_000 + (Date.now() % 100_000);
const newNumber = () => `浙杭劳人仲案字〔2026〕第${++serial}号`;

const step = (number: string, name: string, more: object = {}) =>
  mutation(WHO, 'recordArbitrationStep', 'arbitrationCase', CASE, { number, step: name, ...more });
const close = (input: object, who = WHO) => mutation(who, 'closeArbitrationCase', 'arbitrationCase', CASE, { ...input });
const clockOf = (one: { deadlines: { rule: string }[] }, rule: string) => one.deadlines.find((clock) => clock.rule === rule);

async function application(more: object = {}) {
  const [enterprise] = await rowsOf<{ credit_code: string }>('hub_labour', 'select credit_code from enterprise order by 1 limit 1');
  return {
    ...{ number: newNumber(), region: HERE, commission: '（模拟）西湖区劳动人事争议仲裁委员会', worker: WORKER },
    ...{ respondent: enterprise?.credit_code, items: [{ claim: 'PAY', amount: '18000.50' }] },
    ...more,
  };
}
const file = async (more: object = {}) => mutation(WHO, 'fileArbitrationCase', 'arbitrationCase', CASE, await application(more));

test('an application comes in: which clocks run, and when is each due?', async () => {
  const filedOn = addDays(today(), -60);
  const input = await application({
    ...{ filedOn, knewOn: addDays(filedOn, -30), relationEndedOn: addDays(filedOn, -20) },
    items: [{ claim: 'PAY', amount: '18000.50' }, { claim: 'CONFIRM_RELATION' }],
  });
  const made = await twice(WHO, ['fileArbitrationCase', 'arbitrationCase', CASE], input, ['hub_labour', 'arbitration_case']);
  expect(made).toMatchObject({
    claim: 'PAY',
    amount: '18000.50',
    acceptedOn: null,
    items: [{ claim: 'PAY' }, { claim: 'CONFIRM_RELATION', amount: null }],
  });
  expect(clockOf(made, 'ARB_LIMITATION')).toMatchObject({
    startedOn: addDays(filedOn, -30),
    dueOn: carried(addMonths(addDays(filedOn, -30), 12)),
    state: 'MET',
  });
  // arrears of pay alone prescribe only a year after the relation ended
  const { arbitrationCase: pay } = await file({ filedOn, knewOn: addDays(filedOn, -800), relationEndedOn: addDays(filedOn, -20) });
  expect(clockOf(pay, 'ARB_LIMITATION')).toMatchObject({ startedOn: addDays(filedOn, -20), state: 'MET' });
  expect(clockOf(made, 'ARB_ACCEPT')).toMatchObject({
    dueOn: workingDaysAfter(filedOn, 5),
    otherLastDay: carried(addDays(filedOn, 5)),
    state: 'OVERDUE',
    metOn: null,
  });
  // no answer in time: the parties may go to court
  expect(made.courtAccess).toEqual([{ reason: 'NO_ANSWER', who: 'WORKER', until: null, article: '劳动争议调解仲裁法第二十九条' }]);

  const { number } = made;
  const day = (n: number) => addDays(filedOn, n);
  await step(number, 'ACCEPTED', { on: day(4) });
  await step(number, 'SERVED', { on: day(7) });
  await step(number, 'DEFENDED', { on: day(20) });
  await step(number, 'PANEL_NAMED', { on: day(8) });
  const noticed = (await step(number, 'HEARING_NOTICED', { on: day(21), hearingOn: day(30) })).arbitrationCase;
  expect(noticed.hearingOn).toBe(day(30));
  expect(clockOf(noticed, 'ARB_ACCEPT')).toMatchObject({ metOn: day(4), state: 'MET' });
  expect(clockOf(noticed, 'ARB_SERVE')).toMatchObject({ dueOn: workingDaysAfter(day(4), 5), metOn: day(7), state: 'MET' });
  const defence = workingDaysAfter(day(7), 10);
  const inTime = day(20) <= defence;
  expect(clockOf(noticed, 'ARB_DEFENCE')).toMatchObject({ dueOn: defence, metOn: day(20), state: inTime ? 'MET' : 'OVERDUE' });
  expect(clockOf(noticed, 'ARB_FORWARD')).toMatchObject({ dueOn: workingDaysAfter(day(20), 5), metOn: null, state: 'OVERDUE' });
  expect(clockOf(noticed, 'ARB_PANEL')).toMatchObject({ dueOn: workingDaysAfter(day(4), 5), state: 'MET' });
  expect(clockOf(noticed, 'ARB_HEARING_NOTICE')).toMatchObject({ dueOn: day(25), metOn: day(21), state: 'MET' });
  expect(clockOf(noticed, 'ARB_DECIDE')).toMatchObject({ dueOn: carried(day(49)), state: 'OVERDUE' });
  expect(noticed.courtAccess).toMatchObject([{ reason: 'AWARD_LATE', who: 'BOTH' }]);
  const extended = (await step(number, 'EXTENDED', { on: day(40), reason: '案情复杂' })).arbitrationCase;
  expect(clockOf(extended, 'ARB_DECIDE')).toMatchObject({ dueOn: carried(day(64)), state: 'RUNNING' });
  expect(extended).toMatchObject({ courtAccess: [], extensionReason: '案情复杂' });
});

test('is this award final for the employer, and until when may who go to court?', async () => {
  const decidedOn = addDays(today(), -6);
  const filedOn = addDays(today(), -40);
  const decide = async (items: object[], awards: object[], outcome = 'AWARD_IN_PART') => {
    const { arbitrationCase: made } = await file({ filedOn, items });
    await step(made.number, 'ACCEPTED', { on: addDays(filedOn, 3) });
    const closed = await close({ number: made.number, outcome, decidedOn, awards });
    expect(closed.userErrors).toEqual([]);
    return (await step(made.number, 'AWARD_SERVED', { on: addDays(today(), -2) })).arbitrationCase;
  };
  const { data } = await answer(
    WHO,
    `{ region(code: "${HERE}") { minimumWage(on: "${decidedOn}") { monthlyTiers region { code } mark } } }`,
  );
  // Zhejiang has three tiers, and which county has which is not on record: what lies between them is undecided.
  expect(data.region.minimumWage).toEqual({
    monthlyTiers: ['2490.00', '2260.00', '2010.00'],
    region: { code: '330000' },
    mark: 'secondary',
  });
  const cap = (2010 * 12).toFixed(2);
  const between = (2010 * 12 + 0.01).toFixed(2);
  const above = (2490 * 12 + 0.01).toFixed(2);

  const final = await decide(
    [
      { claim: 'PAY', amount: '90000' },
      { claim: 'INJURY', amount: '9000' },
    ],
    [{ awarded: cap }, { awarded: '9000' }],
  );
  expect(final).toMatchObject({ final: true, items: [{ final: true, awarded: cap }, { final: true }] });
  expect(final.courtAccess).toEqual([
    { reason: 'FINAL_AWARD', who: 'WORKER', until: carried(addDays(today(), 13)), article: '劳动争议调解仲裁法第四十八条' },
    { reason: 'SET_ASIDE', who: 'EMPLOYER', until: carried(addDays(today(), 28)), article: '劳动争议调解仲裁法第四十九条' },
  ]);
  expect(clockOf(final, 'SUE_FINAL_WORKER')).toMatchObject({ dueOn: carried(addDays(today(), 13)), state: 'RUNNING' });
  expect(clockOf(final, 'SETASIDE_FINAL')).toMatchObject({ dueOn: carried(addDays(today(), 28)) });

  const beyond = await decide(
    [
      { claim: 'PAY', amount: '90000' },
      { claim: 'PAY', amount: '1' },
    ],
    [{ awarded: above }, { awarded: '1' }],
  );
  expect(beyond).toMatchObject({ final: false, items: [{ final: false }, { final: true }] });
  expect(beyond.courtAccess).toMatchObject([{ reason: 'AWARD', who: 'BOTH', until: carried(addDays(today(), 13)) }]);
  const open = await decide([{ claim: 'PAY', amount: '90000' }], [{ awarded: between }]);
  expect(open).toMatchObject({ final: null, items: [{ final: null }], courtAccess: [] });
  const relation = await decide([{ claim: 'CONFIRM_RELATION' }], [{}], 'AWARD_FOR_WORKER');
  expect(relation).toMatchObject({ final: false, courtAccess: [{ reason: 'AWARD' }] });

  const { arbitrationCase: refused } = await file({});
  const closed = await close({ number: refused.number, outcome: 'NOT_ACCEPTED' });
  expect(closed.arbitrationCase).toMatchObject({
    outcome: 'NOT_ACCEPTED',
    final: null,
    courtAccess: [{ reason: 'NOT_ACCEPTED', who: 'WORKER' }],
  });
});

test('an award of years ago, before any minimum wage on record: what is final of it, and may anybody still sue?', async () => {
  const filedOn = '2022-11-01';
  const { arbitrationCase: made } = await file({ filedOn, items: [{ claim: 'CONFIRM_RELATION' }, { claim: 'PAY', amount: '100' }] });
  await step(made.number, 'ACCEPTED', { on: '2022-11-03' });
  await close({ number: made.number, outcome: 'AWARD_FOR_WORKER', decidedOn: '2022-12-01', awards: [{}, { awarded: '100' }] });
  const { arbitrationCase: served } = await step(made.number, 'AWARD_SERVED', { on: '2022-12-05' });
  expect(served).toMatchObject({ final: false, items: [{ final: false }, { final: null }], courtAccess: [] });
  expect(clockOf(served, 'SUE_NONFINAL')).toMatchObject({ dueOn: '2022-12-20', state: 'OVERDUE_UNCONFIRMED' });
});

test('each broken rule of an arbitration is named, and nothing is written', async () => {
  const input = await application();
  const count = async () => (await rowsOf('hub_labour', 'select number from arbitration_case where number = $1', [input.number])).length;
  const filing = async (more: object) =>
    brokenRules(await mutation(WHO, 'fileArbitrationCase', 'arbitrationCase', 'number', { ...input, ...more }));
  expect(await filing({ worker: '张三', commission: '' })).toEqual(['commission EMPTY', 'worker FORMAT']);
  expect(await filing({ items: [] })).toEqual(['items LENGTH']);
  expect(await filing({ items: [{ claim: 'PAY' }, { claim: 'INJURY', amount: '-1' }] })).toEqual([
    'items.0.amount MISSING',
    'items.1.amount RANGE',
  ]);
  expect(await filing({ filedOn: addDays(today(), 1) })).toEqual(['filedOn RANGE']);
  expect(await filing({ knewOn: addDays(today(), 1) })).toEqual(['knewOn RANGE']);
  expect(await count()).toBe(0);

  const { arbitrationCase: made } = await mutation(WHO, 'fileArbitrationCase', 'arbitrationCase', CASE, input);
  const spelt = made.number.replace('〔', '[').replace('〕', ']');
  expect(await filing({ number: spelt })).toEqual(['number TAKEN']);
  expect(brokenRules(await step(made.number, 'SERVED'))).toEqual(['step ORDER']);
  expect(brokenRules(await close({ number: made.number, outcome: 'DISMISSED' }))).toEqual(['outcome ORDER']);
  await step(spelt, 'ACCEPTED');
  expect(brokenRules(await step(made.number, 'ACCEPTED'))).toEqual(['step TAKEN']);
  expect(brokenRules(await step(made.number, 'HEARING_NOTICED'))).toEqual(['hearingOn TOGETHER']);
  expect(brokenRules(await step(made.number, 'EXTENDED'))).toEqual(['reason TOGETHER']);
  expect(brokenRules(await step(made.number, 'PANEL_NAMED', { on: addDays(today(), -1) }))).toEqual(['on RANGE']);
  expect(brokenRules(await close({ number: made.number, outcome: 'AWARD_FOR_WORKER' }))).toEqual(['awards LENGTH']);
  expect(brokenRules(await close({ number: made.number, outcome: 'AWARD_FOR_WORKER', awards: [{}] }))).toEqual([
    'awards.0.awarded MISSING',
  ]);
  expect(brokenRules(await close({ number: made.number, outcome: 'SETTLED', awards: [{}] }))).toEqual(['awards TOGETHER']);
  expect(brokenRules(await close({ number: made.number, outcome: 'AWARD_FOR_WORKER', awards: [{ awarded: '-5' }] }))).toEqual([
    'awards.0.awarded RANGE',
  ]);
  await close({ number: made.number, outcome: 'SETTLED' });
  expect(brokenRules(await close({ number: made.number, outcome: 'SETTLED' }))).toEqual(['number STATE']);
  expect(brokenRules(await step(made.number, 'SERVED'))).toEqual(['number STATE']);

  for (const other of ['labour-440000', 'court-330106'])
    for (const [name, input] of [
      ['recordArbitrationStep', { number: made.number, step: 'SERVED' }],
      ['closeArbitrationCase', { number: made.number, outcome: 'SETTLED' }],
    ] as const) {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const refused = await ask(other, {
        query: `mutation($i: ${type}!) { ${name}(input: $i) { userErrors { code } } }`,
        variables: { i: input },
      });
      expect(refused.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
});

test('which cases against this firm still run, and which were awarded?', async () => {
  const { arbitrationCase: made } = await file({});
  const { data } = await answer(WHO, {
    query: `{ open: arbitrationCases(where: {region: "${HERE}", open: true}, first: 100) { nodes { number decidedOn } }
      awarded: arbitrationCases(where: {outcome: AWARD_FOR_WORKER}, first: 20) { nodes { outcome } } }`,
  });
  expect(data.open.nodes).toContainEqual({ number: made.number, decidedOn: null });
  expect(data.awarded.nodes.length).toBeGreaterThan(0);
  for (const { outcome } of data.awarded.nodes) expect(outcome).toBe('AWARD_FOR_WORKER');
});
