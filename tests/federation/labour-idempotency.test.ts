import { addDays, today } from '../../subgraphs/shared/calendar/today.ts';
import { rowsOf } from '../support/database.ts';
import { mutationsOf, repeating } from '../support/idempotency.ts';
import { mutation } from '../support/mutate.ts';
import { layUndecided } from '../support/person-records.ts';
import { freshWorker } from '../support/persons.ts';

const HERE = '330106';
const WHO = `labour-${HERE}`;
const RUN = `${Date.now()}`;

const { again: repeated, done } = repeating(RUN);
/** The answers are alike, though the step itself can be taken only once; the key belongs to this input. */
const again = (name: string, field: string, selection: string, input: object) =>
  repeated(WHO, name, field, selection, input, changed(input));

const TEXTS = ['subject', 'reason', 'evidence', 'because', 'grounds', 'purpose', 'title', 'account', 'note', 'commission', 'inspection'];

/** The same input with a text, a day or an outcome changed. */
function changed(input: object): object {
  const given = input as Record<string, string>;
  const text = TEXTS.find((name) => given[name] && !/^[A-Z_]+$/.test(given[name]));
  if (text) return { [text]: `${given[text]}。` };
  if (given.outcome) return { outcome: given.outcome === 'DISMISSED' ? 'SETTLED' : `${given.outcome}。` };
  if (given.on) return { on: addDays(given.on, -1) };
  return given.clue ? { clue: 'C-0' } : { plannedOn: addDays(today(), 4) };
}

async function enterprise(role: string): Promise<{ code: string; seat: string }> {
  const [found] = await rowsOf<{ code: string; seat: string }>(
    'hub_labour',
    `select credit_code as code, headquarters as seat from enterprise where roles @> array['${role}'] and headquarters = '${HERE}' order by 1 limit 1`,
  );
  return found as { code: string; seat: string };
}

test('every mutation of the ministry that is sent again under its key answers the same and does nothing twice', async () => {
  const { code } = await enterprise('PLATFORM');
  const day = today();
  const place = { enterprise: code, region: HERE };

  const inspection = await again('recordInspection', 'inspection', 'number', { ...place, subject: '报酬' });
  await again('extendInspection', 'inspection', 'number extendedOn', { inspection: inspection.number, reason: '复杂' });
  const violation = {
    ...{ type: 'DEDUCTION', description: '罚款', article: '劳动法第五十条', measure: 'ORDER_TO_MEND' },
    rectification: { item: '退还', dueOn: addDays(day, 9) },
  };
  const closed = await again('closeInspection', 'inspection', 'number violations { nodes { rectifications { id } } }', {
    ...{ closedOn: day, inspection: inspection.number, result: 'ORDERED_TO_MEND', violations: [violation] },
  });
  const [{ rectifications }] = closed.violations.nodes;
  await again('reportRectification', 'rectification', 'id doneOn', { rectification: rectifications[0].id, doneOn: day, evidence: '回单' });

  const proposal = { ...place, agencies: ['网信部门'], topics: ['抽成'], plannedOn: addDays(day, 3) };
  const proposed = await again('proposeJointInterview', 'interview', 'id', proposal);
  await again('recordInterview', 'interview', 'id state', { interview: proposed.id, heldOn: day, outcome: '整改' });
  const other = (await mutation(WHO, 'proposeJointInterview', 'interview', 'id', proposal)).interview;
  await again('cancelInterview', 'interview', 'id state', { interview: other.id, reason: '改期' });
  await again('recordGuidance', 'interview', 'id', { ...place, topics: ['协议'], heldOn: day, outcome: '完善' });

  const measure = await again('decideJointMeasure', 'measure', 'id', {
    ...{ ...place, kind: 'SANCTION', agencies: ['市场监管部门'], grounds: '拖欠', article: '条例', from: day },
  });
  await again('liftJointMeasure', 'measure', 'id liftedOn', { measure: measure.id, because: '修复' });
  await again('publishSelfDisciplinePact', 'pact', 'id', {
    title: '公约',
    clauses: ['x'],
    signatories: [code],
    region: HERE,
    publishedOn: day,
  });
  await again('publishPlatformRule', 'rule', 'id version', {
    ...{
      platform: code,
      kind: 'DISPATCH',
      region: '460000',
      title: '派单',
      text: '派单。',
      publishedOn: day,
      effectiveFrom: addDays(day, 9),
    },
  });
  await again('recordAlgorithmFiling', 'filing', 'number', {
    ...{ number: `网信算备193301900001001${day.slice(2, 4)}${RUN.slice(-4)}号`, platform: code, name: 'x', type: 'RANKING' },
    ...{ purpose: '排序', ruleKinds: ['PAY'], filedOn: day },
  });
  await again('recordCheckUp', 'checkUp', 'id', {
    ...{ platform: code, region: HERE, subject: 'AGREEMENT', title: '协议', checkedOn: day, checkedBy: '审查组', findings: [] },
  });

  // on the register of workers, and the last of them: other tests begin with the first
  const [{ worker }] = (await rowsOf<{ worker: string }>(
    'hub_labour',
    `select id as worker from worker w where region like '33%' and not exists (select from wage_clue c where c.worker = w.id) order by id desc limit 1`,
  )) as [{ worker: string }];
  const number = `浙杭劳人仲案字〔2026〕第93${RUN.slice(-5)}号`;
  await again('fileArbitrationCase', 'arbitrationCase', 'number', {
    ...{ number, region: HERE, commission: '（模拟）委员会', worker, respondent: code, items: [{ claim: 'PAY', amount: '9' }] },
  });
  await again('recordArbitrationStep', 'arbitrationCase', 'acceptedOn', { number, step: 'ACCEPTED', on: day });
  await again('closeArbitrationCase', 'arbitrationCase', 'outcome', { number, outcome: 'DISMISSED' });

  const clue = await again('fileWageClue', 'clue', 'id', {
    worker,
    enterprise: code,
    place: HERE,
    channel: 'WINDOW',
    amount: '8',
    account: '欠薪',
  });
  await again('takeUpWageClue', 'clue', 'status', { clue: clue.id });
  await again('referWageClue', 'clue', 'id', { clue: clue.id, to: '330105', reason: '用工所在地' });
  const second = await mutation(WHO, 'fileWageClue', 'clue', 'id', {
    worker,
    enterprise: code,
    place: HERE,
    channel: 'WINDOW',
    amount: '8',
  });
  await again('resolveWageClue', 'clue', 'status', { clue: second.clue.id, outcome: 'PAID', note: '已付' });
  const corrected = { coordinate: 'WageClue.amount', record: second.clue.id, subject: worker, value: '9.00', reason: '录入有误' };
  await again('correctLabourRecord', 'record', '', corrected);

  const terms = { enterprise: code, region: HERE, form: 'CIVIL', occupation: 'COURIER', from: addDays(day, -30) };
  const engagement = await repeated(
    WHO,
    'recordEngagement',
    'engagement',
    'id',
    { worker: freshWorker(), ...terms },
    { form: 'INCOMPLETE' },
  );
  const work = { platform: code, region: HERE, period: '2026-07', orders: 9, daysWorked: 2, hoursOnline: 9, hoursOnOrder: 7 };
  const money = { pay: '300', dueOn: '2026-08-15', paid: '0' };
  await repeated(WHO, 'recordEarnings', 'earning', 'id', { worker: freshWorker(), ...work, ...money }, { pay: '301' });
  const split = { record: await layUndecided('hub_labour', HERE), decision: 'KEEP' };
  await repeated(WHO, 'decideLabourPersonRecord', 'record', 'id state', split, { decision: 'MOVE' });
  await again('endEngagement', 'engagement', 'id to', { engagement: engagement.id, on: day, reason: '合同期满' });
});

test('no mutation of the ministry is left out', () => {
  // risk-cases: the two of a sweep
  const elsewhere = ['submitEmploymentReport', 'importLabourRecords', 'withdrawLabourReference', 'startRiskSweep', 'handleRiskCase'];
  expect(mutationsOf('labour').filter((name) => !done.has(name) && !elsewhere.includes(name))).toEqual([]);
});
