import { addDays } from '../../subgraphs/shared/calendar/today.ts';
import { answer, ask } from '../support/ask.ts';
import { DAY, FIRM, freshNumbers, HERE, openOrganization, someWorker, WHO } from '../support/court-records.ts';
import { carried } from '../support/days-off.ts';
import { brokenRules, mutation } from '../support/mutate.ts';

const { number } = freshNumbers(9_200_000);
let worker = '';
let organization = '';
beforeAll(async () => {
  worker = await someWorker();
  organization = await openOrganization();
});

const MEDIATION =
  'id kind result terms agreedAmount closedOn extendedOn confirmationNumber paymentOrderNumber deadlines { rule startedOn dueOn metOn state } chain { stage number startedOn endedOn outcome }';
const mediate = (name: string, input: Record<string, unknown>) => mutation(WHO, name, 'mediationCase', MEDIATION, input);
const opening = (more = {}) => ({ organization, worker, enterprise: FIRM, dispute: '劳动报酬', claimed: '8000.00', ...more });

test('a mediation: taken in, given more time by consent, agreed, confirmed by a court within thirty days', async () => {
  const opened = (await mediate('openMediation', opening({ openedOn: addDays(DAY, -10), jointly: ['总工会', '司法局'] }))).mediationCase;
  expect(opened.deadlines).toMatchObject([{ rule: 'MEDIATE_ONESTOP', dueOn: carried(addDays(DAY, 5)), state: 'RUNNING' }]);
  const extended = (await mediate('extendMediation', { mediation: opened.id, reason: '双方同意延期' })).mediationCase;
  expect(extended.deadlines[0]).toMatchObject({ dueOn: carried(addDays(DAY, 20)) });
  const closed = (await mediate('closeMediation', { mediation: opened.id, result: 'AGREED', terms: '十日内付清', agreedAmount: '6000.00' }))
    .mediationCase;
  expect(closed.deadlines).toMatchObject([
    { rule: 'MEDIATE_ONESTOP', metOn: DAY, state: 'MET' },
    { rule: 'JUDICIAL_CONFIRM', dueOn: carried(addDays(DAY, 30)), state: 'RUNNING' },
  ]);
  const confirmation = number('民特');
  const place = { court: '（模拟）西湖区人民法院', region: HERE };
  const confirmed = (await mediate('applyForJudicialConfirmation', { mediation: opened.id, number: confirmation, ...place })).mediationCase;
  expect(confirmed).toMatchObject({
    confirmationNumber: confirmation,
    deadlines: [{}, { rule: 'JUDICIAL_CONFIRM', metOn: DAY, state: 'MET' }],
  });
  expect(confirmed.chain.map(({ stage }: { stage: string }) => stage)).toEqual(['MEDIATION', 'JUDICIAL_CONFIRMATION']);
  const order = number('民督');
  const ordered = (await mediate('applyForPaymentOrder', { mediation: opened.id, number: order, ...place })).mediationCase;
  expect(ordered.chain.at(-1)).toMatchObject({ stage: 'PAYMENT_ORDER', number: order, endedOn: null });
  // the ledger knows whose mediation it was
  const { data } = await answer(
    'sharing-100000',
    `{ accessLedger(where: {subject: "${worker}"}, first: 20) { nodes { participant outcome } } }`,
  );
  expect(data.accessLedger.nodes.filter((one: { participant: string }) => one.participant === WHO).length).toBeGreaterThan(3);
});

test('the rules of a mediation are told, all at once, and nothing is written', async () => {
  expect(
    brokenRules(await mediate('openMediation', opening({ organization: 'MO-0', worker: '张三', dispute: '', openedOn: addDays(DAY, 1) }))),
  ).toEqual(['organization UNKNOWN', 'worker FORMAT', 'dispute EMPTY', 'openedOn RANGE']);
  const old = (await mediate('openMediation', opening({ openedOn: addDays(DAY, -60) }))).mediationCase;
  expect(brokenRules(await mediate('extendMediation', { mediation: old.id, reason: 'x' }))).toEqual(['on LATE']);
  expect(brokenRules(await mediate('closeMediation', { mediation: old.id, result: 'AGREED' }))).toEqual(['terms TOGETHER']);
  expect(brokenRules(await mediate('closeMediation', { mediation: old.id, result: 'FAILED', terms: 'x', agreedAmount: '1' }))).toEqual([
    'terms TOGETHER',
    'agreedAmount TOGETHER',
  ]);
  const place = { court: '（模拟）法院', region: HERE };
  expect(brokenRules(await mediate('applyForJudicialConfirmation', { mediation: old.id, number: number('民初'), ...place }))).toEqual([
    'mediation STATE',
    'number KIND',
  ]);
  await mediate('closeMediation', { mediation: old.id, result: 'AGREED', terms: '已付', closedOn: addDays(DAY, -40) });
  expect(brokenRules(await mediate('applyForJudicialConfirmation', { mediation: old.id, number: number('民特'), ...place }))).toEqual([
    'appliedOn LATE',
  ]);
  expect(brokenRules(await mediate('applyForPaymentOrder', { mediation: old.id, number: number('民督'), ...place }))).toEqual([
    'mediation AMOUNT',
  ]);
  // another court keeps no such mediation; a union keeps none at all
  for (const other of ['court-310000', `union-${HERE}`]) {
    const refused = await ask(
      other,
      `mutation { closeMediation(input: {mediation: "${old.id}", result: FAILED}) { userErrors { code } } }`,
    );
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  }
});
