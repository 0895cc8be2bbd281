import { ask } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { listCost, schemaOf } from '../support/lists.ts';
import { mutation } from '../support/mutate.ts';
import { freshWorker as someone } from '../support/persons.ts';

const HISTORY = 'history { participant action note on }';
const FIRM = '91193100MA00000238';
// Today in China.
const TODAY = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

/** Takes steps one after the other; answers the history of the record after the last. */
async function course(who: string, field: string, key: string, steps: [name: string, input: object][], named: string): Promise<unknown[]> {
  let id: string | undefined;
  let history: unknown[] = [];
  for (const [name, input] of steps) {
    const payload = await mutation(who, name, field, `${key} ${HISTORY}`, { ...(id && { [named]: id }), ...input });
    expect([name, payload.userErrors]).toEqual([name, []]);
    id = payload[field][key];
    history = payload[field].history;
  }
  return history;
}
const step = (participant: string, action: string, note: string | null = null, on: string | null = TODAY) => ({
  participant,
  action,
  note,
  on,
});

test('a wage clue tells its course: filed elsewhere, taken up, sent on, and no step of a refused mutation', async () => {
  const who = 'labour-310000';
  const steps: [string, object][] = [
    ['fileWageClue', { worker: someone(), enterprise: FIRM, place: '310118', channel: 'WINDOW', amount: '10.00' }],
    ['takeUpWageClue', {}],
    ['referWageClue', { to: '310104', reason: '用工所在地在徐汇' }],
    ['resolveWageClue', { outcome: 'PAID', note: '已付清' }],
  ];
  expect(await course(who, 'clue', 'id', steps, 'clue')).toEqual([
    step(who, 'FILED', '310118'),
    step(who, 'TAKEN_UP'),
    step(who, 'REFERRED', '310104: 用工所在地在徐汇'),
    step(who, 'PAID', '已付清'),
  ]);
});

test('legal aid tells its course, and a step that is refused leaves no trace in it', async () => {
  const who = 'court-310000';
  const applied = await mutation(who, 'applyForLegalAid', 'legalAidCase', 'id', {
    institution: '（模拟）法律援助中心',
    region: '310118',
    worker: someone(),
    enterprise: FIRM,
    matter: 'PAY',
  });
  const { id } = applied.legalAidCase;
  const take = (input: object) => mutation(who, 'recordLegalAidStep', 'legalAidCase', HISTORY, { legalAidCase: id, ...input });
  expect((await take({ step: 'ASSIGN', lawFirm: '（模拟）律所' })).userErrors).toMatchObject([{ field: 'input.step', code: 'ORDER' }]);
  await take({ step: 'REFUSE', reason: '不符合经济困难标准' });
  await take({ step: 'OBJECT' });
  const { legalAidCase } = await take({ step: 'ANSWER_OBJECTION', upheld: true });
  expect(legalAidCase.history).toEqual([
    step(who, 'APPLIED'),
    step(who, 'REFUSE', '不符合经济困难标准'),
    step(who, 'OBJECT'),
    step(who, 'OBJECTION_UPHELD'),
  ]);
});

test('cover, a transfer and a membership tell theirs', async () => {
  const worker = someone();
  const insurer = 'insurance-310000';
  const cover = { worker, scheme: 'PENSION' };
  const begun = await mutation(insurer, 'enrol', 'enrolment', HISTORY, { ...cover, region: '310118', mode: 'FLEXIBLE', base: '5000.00' });
  expect(begun.enrolment.history).toEqual([step(insurer, 'ENROLLED')]);
  const ended = await mutation(insurer, 'interruptEnrolment', 'enrolment', HISTORY, cover);
  expect(ended.enrolment.history).toEqual([step(insurer, 'ENROLLED'), step(insurer, 'INTERRUPTED')]);
  const asked = await mutation(insurer, 'requestTransfer', 'transfer', `id ${HISTORY}`, { ...cover, from: '330106', to: '310118' });
  const { id } = asked.transfer;
  const refused = await mutation(insurer, 'advanceTransfer', 'transfer', HISTORY, { transfer: id, step: 'REFUSE', reason: '材料不全' });
  expect(refused.transfer.history).toEqual([step(insurer, 'REQUESTED'), step(insurer, 'REFUSE', '材料不全')]);
  const union = 'union-310000';
  const members: [string, object][] = [
    ['enrolMember', { union: 'U-310000', worker, channel: 'ENTERPRISE', joinedOn: TODAY }],
    ['endMembership', { leftOn: TODAY }],
  ];
  expect(await course(union, 'membership', 'id', members, 'membership')).toEqual([step(union, 'ENROLLED'), step(union, 'ENDED')]);
});

test('the histories of a page cost one statement, however many records it holds', async () => {
  const cost = (first: number) =>
    listCost('labour', 'labour-310000', `{ list: inspections(first: ${first}) { nodes { number history { action } } } }`);
  const [few, many] = [await cost(2), await cost(40)];
  expect(many.rows).toBeGreaterThan(few.rows);
  expect(many.statements).toBe(few.statements);
});

test('every type whose records go through steps has a history, as sensitive as the record', async () => {
  const classes = (['labour', 'unions', 'courts', 'insurance'] as const).flatMap((agency) =>
    Object.values(schemaOf(agency).getTypeMap()).flatMap((type) => {
      const field =
        'getFields' in type
          ? (type.getFields() as Record<string, { type: unknown; astNode?: { directives?: readonly unknown[] } }>).history
          : undefined;
      return field && String(field.type).includes('HistoryEntry') ? [type.name] : [];
    }),
  );
  expect(classes.sort()).toEqual([
    'AlgorithmConsultation',
    'ArbitrationCase',
    'BargainingRound',
    'CheckUp',
    'CollectiveContract',
    'ConsultationOpinion',
    'CourtCase',
    'EarningStatement',
    'Engagement',
    'EnrolmentSpell',
    'Grievance',
    'InjuryClaim',
    'Inspection',
    'Interview',
    'JointMeasure',
    'LegalAidCase',
    'MediationCase',
    'MonthContest',
    'Rectification',
    'ReferenceRow', // of the ministry, the unions, the courts and the insurance agencies
    'ReferenceRow',
    'ReferenceRow',
    'ReferenceRow',
    'RiskCase',
    'TransferRequest',
    'UnionMembership',
    'WageClue',
  ]);
  // Personal as the clue: another agency without agreement and matter learns nothing of its steps.
  const [clue] = await rowsOf<{ id: string }>('hub_labour', "select id from wage_clue where region like '31%' order by id limit 1");
  const refused = await ask('union-310000', `{ wageClue(id: "${clue?.id}") { history { action } } }`);
  expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'AGREEMENT_REQUIRED' });
});
