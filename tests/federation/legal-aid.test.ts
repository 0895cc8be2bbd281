import { addDays } from '../../subgraphs/shared/calendar/today.ts';
import { answer, ask } from '../support/ask.ts';
import { DAY, FIRM, HERE, someWorker, WHO } from '../support/court-records.ts';
import { carried } from '../support/days-off.ts';
import { brokenRules, mutation } from '../support/mutate.ts';

let worker = '';
beforeAll(async () => {
  worker = await someWorker();
});

test('legal aid: seven days to decide, three to assign, five for an objection; who it is about is personal', async () => {
  const aid = (name: string, input: Record<string, unknown>) =>
    mutation(WHO, name, 'legalAidCase', 'id state matter refusal lawFirm deadlines { rule dueOn metOn state }', input);
  const applied = addDays(DAY, -9);
  const { legalAidCase: asked } = await aid('applyForLegalAid', {
    institution: '（模拟）西湖区法律援助中心',
    region: HERE,
    worker,
    enterprise: FIRM,
    matter: 'PAY',
    appliedOn: applied,
  });
  expect(asked).toMatchObject({
    state: 'APPLIED',
    deadlines: [{ rule: 'LEGALAID_DECIDE', dueOn: carried(addDays(applied, 7)), state: 'OVERDUE' }],
  });
  const step = (name: string, more = {}) => aid('recordLegalAidStep', { legalAidCase: asked.id, step: name, ...more });
  expect(brokenRules(await step('ASSIGN', { lawFirm: 'x' }))).toEqual(['step ORDER']);
  expect(brokenRules(await step('REFUSE', { lawFirm: 'x' }))).toEqual(['reason TOGETHER', 'lawFirm TOGETHER']);
  expect((await step('REFUSE', { reason: '不符合条件', on: addDays(DAY, -4) })).legalAidCase).toMatchObject({
    state: 'REFUSED',
    refusal: '不符合条件',
  });
  expect((await step('OBJECT', { on: addDays(DAY, -2) })).legalAidCase.deadlines.at(-1)).toMatchObject({
    rule: 'LEGALAID_OBJECTION',
    dueOn: carried(addDays(DAY, 3)),
    state: 'RUNNING',
  });
  expect((await step('ANSWER_OBJECTION', { upheld: true })).legalAidCase).toMatchObject({ state: 'GRANTED', refusal: null });
  const granted = (await step('CLOSE')).userErrors.map(({ code }: { code: string }) => code);
  expect(granted).toEqual(['ORDER']);
  expect((await step('ASSIGN', { lawFirm: '（模拟）安心律师事务所' })).legalAidCase).toMatchObject({
    state: 'ASSIGNED',
    lawFirm: '（模拟）安心律师事务所',
  });
  expect((await step('CLOSE')).legalAidCase.state).toBe('CLOSED');
  expect((await answer('court-310000', `{ legalAidCase(id: "${asked.id}") { id } }`)).data.legalAidCase).toBeNull();
  expect((await ask(`union-${HERE}`, '{ legalAidCases(first: 1) { totalCount } }')).errors?.[0]?.extensions).toMatchObject({
    code: 'AGREEMENT_REQUIRED',
  });
});
