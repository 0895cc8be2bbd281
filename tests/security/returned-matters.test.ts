import { addDays, today } from '../../subgraphs/shared/calendar/today.ts';
import { TAKES_HOLD } from '../support/agreements.ts';
import { answer, ask } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { brokenRules, mutation } from '../support/mutate.ts';
import { freshWorker } from '../support/persons.ts';
import { caseAbout, caseInput, personOf, someFirm, tie, underMatter } from '../support/strangers.ts';

const [HERE, THERE] = ['310113', '440304'];
const LABOUR = 'query($w: ID!) { worker(id: $w) { occupation } }';

const file = async (who: string, worker: string, place: string): Promise<string> => {
  const input = { worker, enterprise: await someFirm(), place, channel: 'WINDOW', amount: '1.00' };
  const { clue, userErrors } = await mutation(who, 'fileWageClue', 'clue', 'id', input);
  expect(userErrors).toEqual([]);
  return clue.id;
};
const refer = async (who: string, clue: string, to: string): Promise<void> => {
  const { userErrors } = await mutation(who, 'referWageClue', 'clue', 'id', { clue, to, reason: '工作地在该地区，移送办理' });
  expect(userErrors).toEqual([]);
};
const look = (worker: string, clue: string) =>
  ask(`labour-${HERE}`, { query: LABOUR, variables: { w: worker }, headers: underMatter('wage-clue', clue) });

test.each(['filed here and sent there', 'filed here for there'])('a clue of one’s own, %s, that is sent back opens nobody', async (how) => {
  const stranger = await personOf('510104');
  const clue = await file(`labour-${HERE}`, stranger, how.endsWith('sent there') ? HERE : THERE);
  if (how.endsWith('sent there')) await refer(`labour-${HERE}`, clue, THERE);
  await refer(`labour-${THERE}`, clue, HERE);
  expect((await look(stranger, clue)).data).toEqual({ worker: null });
});

test('a clue that another department received and sent on opens its person', async () => {
  const worker = await personOf('510104');
  const clue = await file(`labour-${THERE}`, worker, THERE);
  await refer(`labour-${THERE}`, clue, HERE);
  expect((await look(worker, clue)).data).toEqual({ worker: { occupation: 'COURIER' } });
});

test('courts: a case that is withdrawn within days of its recording gives no cause, however far back its filing is dated', async () => {
  const worker = await personOf('330106');
  const number = `(2026)浙0106民初${9_755_000 + Math.floor(Math.random() * 900)}号`;
  const input = { ...caseInput(number, [worker]), filedOn: addDays(today(), -90) };
  expect((await mutation('court-330106', 'registerCourtCase', 'courtCase', 'number', input)).userErrors).toEqual([]);
  const vouched = async () =>
    (
      await answer('court-330106', {
        query: 'query($m: String) { explainAccess(operation: "{ me { id } }", matter: $m) { matterVouched } }',
        variables: { m: `court-case/${encodeURIComponent(number)}` },
      })
    ).data.explainAccess.matterVouched;
  expect(await vouched()).toBe(true);
  const judged = await mutation('court-330106', 'recordJudgment', 'courtCase', 'number', {
    number,
    outcome: 'WITHDRAWN',
    documentType: 'RULING',
    publish: false,
    paragraphs: [{ section: 'DISPOSITION', text: '准许原告撤回起诉。' }],
  });
  expect(judged.userErrors).toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, TAKES_HOLD));
  expect(await vouched()).toBe(false);
});

describe('what gave no cause any more is not brought back by sending it as a record', () => {
  const send = async (who: string, mutationName: string, dataset: string, record: object) => {
    const type = `I${mutationName.slice(1)}Input`;
    const { data } = await answer(who, {
      query: `mutation($i: ${type}!) { ${mutationName}(input: $i) { userErrors { field code } } }`,
      variables: { i: { dataset, records: [JSON.stringify(record)] } },
    });
    return data[mutationName].userErrors;
  };

  test('a clue that was unfounded', async () => {
    const worker = await personOf(HERE);
    const clue = await file(`labour-${HERE}`, worker, HERE);
    expect((await mutation(`labour-${HERE}`, 'resolveWageClue', 'clue', 'id', { clue, outcome: 'UNFOUNDED' })).userErrors).toEqual([]);
    const record = { id: clue, worker, enterprise: await someFirm(), region: HERE, channel: 'WINDOW', amount: '1.00', receivedOn: today() };
    expect(await send(`labour-${HERE}`, 'importLabourRecords', 'WAGE_CLUES', record)).toEqual([
      { field: 'input.records.0.status', code: 'STATE' },
    ]);
  });

  test('an application for arbitration that was not accepted', async () => {
    const [worker, respondent] = [await personOf(HERE), await someFirm()];
    const number = `沪测劳人仲案字〔2026〕第${9_756_000 + Math.floor(Math.random() * 900)}号`;
    const one = { number, region: HERE, commission: '（模拟）仲裁委', worker, respondent };
    const made = await mutation(`labour-${HERE}`, 'fileArbitrationCase', 'arbitrationCase', 'filedOn', {
      ...one,
      items: [{ claim: 'PAY', amount: '10.00' }],
    });
    expect(made.userErrors).toEqual([]);
    const closed = await mutation(`labour-${HERE}`, 'closeArbitrationCase', 'arbitrationCase', 'number', {
      number,
      outcome: 'NOT_ACCEPTED',
    });
    expect(closed.userErrors).toEqual([]);
    const record = { ...one, items: '劳动报酬:10.00', filedOn: made.arbitrationCase.filedOn };
    expect(await send(`labour-${HERE}`, 'importLabourRecords', 'ARBITRATION_CASES', record)).toEqual([
      { field: 'input.records.0.outcome', code: 'STATE' },
    ]);
  });

  test('a membership that ended within days', async () => {
    const worker = await personOf(HERE);
    const [union] = await rowsOf<{ id: string }>(
      'hub_unions',
      `select id from union_organization where region = '310000' and dissolved_on is null order by id limit 1`,
    );
    const made = await mutation('union-310000', 'enrolMember', 'membership', 'id', {
      union: union?.id,
      worker,
      channel: 'ENTERPRISE',
      joinedOn: '2026-10-01',
    });
    const { id } = made.membership;
    expect(
      (await mutation('union-310000', 'endMembership', 'membership', 'id', { membership: id, leftOn: '2026-11-20' })).userErrors,
    ).toEqual([]);
    const record = { id, worker, union: union?.id, region: '310000', joinedOn: '2026-10-01' };
    expect(await send('union-310000', 'importUnionRecords', 'UNION_MEMBERSHIPS', record)).toEqual([
      { field: 'input.records.0.leftOn', code: 'STATE' },
    ]);
  });
});

test('a membership that ended within days is not brought back by correcting its end, or its beginning', async () => {
  const [worker, who] = [freshWorker(), 'union-330000'];
  await tie(worker, '330106');
  const [{ id: union = '' } = {}] = await rowsOf<{ id: string }>(
    'hub_unions',
    `select id from union_organization where region like '3301%' and dissolved_on is null order by id limit 1`,
  );
  const enrolled = { union, worker, channel: 'SITE', joinedOn: today() };
  const membership = (await mutation(who, 'enrolMember', 'membership', 'id', enrolled)).membership.id;
  const correct = async (field: string, value: string) => {
    const input = { coordinate: `UnionMembership.${field}`, record: membership, subject: worker, value, reason: '录入有误' };
    return brokenRules(await mutation(who, 'correctUnionRecord', 'record', '', input));
  };
  expect(await correct('leftOn', addDays(today(), 60))).toEqual(['value RANGE']);
  expect(await correct('leftOn', addDays(today(), -1))).toEqual(['value TOGETHER']);
  expect((await mutation(who, 'endMembership', 'membership', 'id', { membership, leftOn: today() })).userErrors).toEqual([]);
  // Recorded long enough ago that a later end would make it one that lasted.
  await rowsOf(
    'hub_unions',
    `update union_membership set recorded_at = now() - interval '90 days', joined_on = $2, left_on = $3 where id = $1`,
    [membership, addDays(today(), -90), addDays(today(), -89)],
  );
  for (const [field, value] of [
    ['leftOn', addDays(today(), -2)],
    ['joinedOn', addDays(today(), -400)],
  ] as const)
    expect(await correct(field, value)).toEqual(['record STATE']);
  const { data } = await answer(who, {
    query: 'query($m: String) { explainAccess(operation: "{ me { id } }", matter: $m) { matterVouched } }',
    variables: { m: `union-membership/${membership}` },
  });
  expect(data.explainAccess.matterVouched).toBe(false);
});

test('nor is a case of a register that was withdrawn within days by correcting the day of filing', async () => {
  const number = await caseAbout(await personOf('330106'), `(2026)浙0106民初${9_756_000 + Math.floor(Math.random() * 900)}号`);
  await rowsOf(
    'hub_courts',
    `update court_case set recorded_by = null, filed_on = '2026-03-02', decided_on = '2026-03-09', outcome = 'WITHDRAWN' where number = $1`,
    [number],
  );
  const input = { coordinate: 'CourtCase.filedOn', record: number, value: '2025-12-01', reason: '录入有误' };
  expect(brokenRules(await mutation('court-330000', 'correctCourtRecord', 'record', '', input))).toEqual(['record STATE']);
});
