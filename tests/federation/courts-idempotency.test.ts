import { addDays, today } from '../../subgraphs/shared/calendar/today.ts';
import { FIRM, freshNumbers, HERE, openOrganization, someWorker, WHO } from '../support/court-records.ts';
import { mutationsOf, repeating } from '../support/idempotency.ts';
import { layUndecided } from '../support/person-records.ts';

const RUN = `${Date.now()}`;
const { number } = freshNumbers(9_300_000);
const { again: repeated, done } = repeating(RUN);
const again = (name: string, field: string, selection: string, input: object, other: object) =>
  repeated(WHO, name, field, selection, input, other);

test('every mutation of the courts that is sent again under its key answers the same and does nothing twice', async () => {
  const [worker, organization] = [await someWorker(), await openOrganization()];
  const mediation = await again(
    ...(['openMediation', 'mediationCase', 'id'] as const),
    { organization, worker, enterprise: FIRM, dispute: '报酬' },
    { dispute: '其他' },
  );
  await again('extendMediation', 'mediationCase', 'id', { mediation: mediation.id, reason: '同意' }, { reason: '其他' });
  const agreed = { mediation: mediation.id, result: 'AGREED', terms: '付清', agreedAmount: '100.00' };
  await again('closeMediation', 'mediationCase', 'id', agreed, { terms: '其他' });
  const place = { mediation: mediation.id, court: '（模拟）法院', region: HERE };
  await again('applyForJudicialConfirmation', 'mediationCase', 'id', { ...place, number: number('民特') }, { court: '其他' });
  await again('applyForPaymentOrder', 'mediationCase', 'id', { ...place, number: number('民督') }, { court: '其他' });

  const own = number('民初');
  const parties = [{ role: 'PLAINTIFF', worker, maskedName: '模拟甲某' }];
  await again(
    ...(['registerCourtCase', 'courtCase', 'number'] as const),
    {
      number: own,
      title: '测试一案',
      cause: '205',
      court: '（模拟）法院',
      region: HERE,
      procedure: 'FIRST_INSTANCE',
      mode: 'ORDINARY',
      parties,
    },
    { title: '其他' },
  );
  const paragraphs = [{ section: 'FACTS', text: '查明事实。' }];
  await again('recordJudgment', 'courtCase', 'number', { number: own, outcome: 'DISMISSED', paragraphs, publish: false }, { gist: '其他' });
  await again('recordTrialStep', 'courtCase', 'number', { number: own, servedOn: today() }, { servedOn: addDays(today(), -1) });
  await again('publishJudgment', 'courtCase', 'number', { number: own }, { number: number('民初') });
  await again(
    'redactJudgment',
    'courtCase',
    'number',
    { number: own, paragraphs: [{ number: 1, text: '＊' }], reason: '遮蔽' },
    { reason: '其他' },
  );
  await again('withdrawJudgment', 'courtCase', 'number', { number: own, reason: '申请' }, { reason: '其他' });

  const corrected = { coordinate: 'CourtCase.title', record: own, value: '测试更正', reason: '录入有误' };
  await again('correctCourtRecord', 'record', '', corrected, { reason: '其他' });

  const aid = await again(
    ...(['applyForLegalAid', 'legalAidCase', 'id'] as const),
    { institution: '（模拟）中心', region: HERE, worker, enterprise: FIRM, matter: 'PAY' },
    { matter: 'OTHER' },
  );
  await again('recordLegalAidStep', 'legalAidCase', 'id', { legalAidCase: aid.id, step: 'GRANT' }, { on: addDays(today(), -1) });
  const split = { record: await layUndecided('hub_courts', HERE), decision: 'KEEP' };
  await again('decideCourtPersonRecord', 'record', 'id state', split, { decision: 'MOVE' });
  done.add('importCourtRecords'); // courts-imports
  done.add('withdrawCourtReference'); // labour-registers: one mutation of all agencies

  expect([...done].sort()).toEqual(mutationsOf('courts'));
});
