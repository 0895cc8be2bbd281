import { addDays, today } from '../../subgraphs/shared/calendar/today.ts';
import { rowsOf } from '../support/database.ts';
import { mutationsOf, repeating } from '../support/idempotency.ts';
import { freshWorker, HERE, layMonths, layOrder, minutesAgo, OTHER, platformOf, THERE, WHO } from '../support/insurance-records.ts';
import { mutation } from '../support/mutate.ts';
import { layUndecided } from '../support/person-records.ts';

const { again: repeated, done } = repeating(`${Date.now()}`);
const again = (name: string, field: string, selection: string, input: object, other: object, who = WHO) =>
  repeated(who, name, field, selection, input, other);

test('every mutation of the insurance agencies that is sent again under its key answers the same and does nothing twice', async () => {
  const worker = freshWorker();
  const [platform, rides] = [await platformOf('INSTANT_DELIVERY'), await platformOf('RIDE_HAILING')];
  await again(
    'declareOrders',
    'batch',
    'id run premium',
    { platform: rides, region: HERE, day: addDays(today(), -30), orders: 9 },
    { orders: 10 },
  );

  await again(
    ...(['enrol', 'enrolment', 'id from'] as const),
    { worker, scheme: 'MEDICAL', region: HERE, mode: 'FLEXIBLE', base: '5000' },
    { base: '5001' },
  );
  await again('interruptEnrolment', 'enrolment', 'id to', { worker, scheme: 'MEDICAL' }, { scheme: 'MATERNITY' });

  const orderNumber = await layOrder({ platform, worker });
  const injury = { worker, platform, orderNumber, injuredAt: minutesAgo(9), placeOfOrder: HERE, placeOfInjury: HERE };
  const { number: claim } = await again('reportInjury', 'injuryClaim', 'number', injury, { account: '其他' });
  await again('recordInjuryStep', 'injuryClaim', 'number state', { claim, step: 'COMPLETE_MATERIALS' }, { step: 'APPLY_FOR_REVIEW' });
  const decision = { claim, determination: 'RECOGNISED', grounds: '符合条件' };
  await again('determineInjury', 'injuryClaim', 'number state', decision, { grounds: '其他' });
  await again('payBenefit', 'injuryClaim', 'number state', { claim, items: [{ kind: 'MEDICAL', billed: '10.00' }] }, { items: [] });
  await mutation(WHO, 'recordInjuryStep', 'injuryClaim', 'number', { claim, step: 'APPLY_FOR_APPRAISAL' });
  await again('appraiseCapacity', 'injuryClaim', 'number state', { claim, grade: 9 }, { grade: 8 });

  const corrected = { coordinate: 'InjuryClaim.account', record: claim, subject: worker, value: '途中摔伤', reason: '录入有误' };
  await again('correctInsuranceRecord', 'record', '', corrected, { reason: '其他' });

  await layMonths(worker, HERE, 2);
  const { id: transfer } = await again(
    ...(['requestTransfer', 'transfer', 'id state'] as const),
    { worker, scheme: 'PENSION', from: HERE, to: THERE },
    { channel: 'ONLINE' },
    OTHER,
  );
  await again('advanceTransfer', 'transfer', 'id state', { transfer, step: 'ACCEPT' }, { step: 'CONFIRM' }, OTHER);
  const contested = { worker: freshWorker(), scheme: 'PENSION', mode: 'FLEXIBLE', base: '5000' };
  await mutation(OTHER, 'enrol', 'enrolment', 'id', { ...contested, region: THERE });
  await mutation(WHO, 'enrol', 'enrolment', 'id', { ...contested, region: HERE, contest: '该劳动者在本地就业，缴费和用工登记均在本地。' });
  const answered = { worker: contested.worker, scheme: 'PENSION', region: THERE, step: 'MAINTAIN', reason: '本地有其用工登记' };
  await again('settleContest', 'enrolment', 'id contestState', answered, { reason: '其他' }, OTHER);
  const hurt = { worker: freshWorker(), platform, injuredAt: minutesAgo(9), placeOfOrder: HERE };
  const order = await layOrder({ platform, worker: hurt.worker });
  const first = await mutation(OTHER, 'reportInjury', 'injuryClaim', 'number', { ...hurt, orderNumber: order, placeOfInjury: THERE });
  const why = '该劳动者在本地配送途中受伤，现场和就诊医院均在本地。';
  await mutation(WHO, 'reportInjury', 'injuryClaim', 'number', { ...hurt, orderNumber: order, placeOfInjury: HERE, contest: why });
  const kept = { claim: first.injuryClaim.number, step: 'MAINTAIN', reason: '现场在本地' };
  await again('settleClaimContest', 'injuryClaim', 'number contestState', kept, { reason: '其他' }, OTHER);
  const split = { record: await layUndecided('hub_insurance', HERE), decision: 'KEEP' };
  await again('decideInsurancePersonRecord', 'record', 'id state', split, { decision: 'MOVE' });
  const paidFor = { worker: freshWorker(), scheme: 'PENSION', month: '2025-03', base: '5000.00', paid: '1000.00', account: '400.00' };
  const send = (who: string, record: object) =>
    mutation(who, 'importInsuranceRecords', 'created', '', { dataset: 'CONTRIBUTION_MONTHS', records: [JSON.stringify(record)] });
  await send(OTHER, { ...paidFor, region: THERE });
  await send(WHO, { ...paidFor, region: HERE, contest: '该劳动者当月在本地就业，用工单位和缴费均在本地。' });
  const [made] = await rowsOf<{ id: string }>('hub_insurance', 'select id from month_contest where worker = $1', [paidFor.worker]);
  const answeredMonth = { contest: made?.id, step: 'MAINTAIN', reason: '本地有其缴费' };
  await again('settleMonthContest', 'contest', 'id state', answeredMonth, { reason: '其他' }, OTHER);
  done.add('importInsuranceRecords'); // insurance-imports
  done.add('withdrawInsuranceReference'); // labour-registers: one mutation of all agencies

  expect([...done].sort()).toEqual(mutationsOf('insurance'));
});
