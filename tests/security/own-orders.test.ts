import { DEMO_KEY } from '../../subgraphs/demo/world/demo-key.ts';
import { orderDigest } from '../../subgraphs/shared/identifiers/order-digest.ts';
import { agree } from '../support/agreements.ts';
import { answer } from '../support/ask.ts';
import { minutesAgo, platformOf } from '../support/insurance-records.ts';
import { brokenRules, mutation } from '../support/mutate.ts';
import { freshWorker } from '../support/persons.ts';
import { personOf, underMatter } from '../support/strangers.ts';

const HERE = '320583';
const AGENCY = `insurance-${HERE}`;
const ABOVE = 'insurance-320000';
const WHY = '该劳动者在顺德区配送途中受伤，现场和就诊医院均在本区。';

let platform: string;
beforeAll(async () => {
  platform = await platformOf('INSTANT_DELIVERY');
});

async function send(who: string, dataset: string, record: object): Promise<void> {
  const { data } = await answer(who, {
    query: 'mutation($i: ImportInsuranceRecordsInput!) { importInsuranceRecords(input: $i) { userErrors { field code } } }',
    variables: { i: { dataset, records: [JSON.stringify(record)] } },
  });
  expect(data.importInsuranceRecords.userErrors).toEqual([]);
}

const orderOf = (worker: string) => `OWN-${worker.slice(2, 14)}`;
const sendOrder = (who: string, worker: string, order: string) =>
  send(who, 'ORDER_DIGESTS', {
    digest: orderDigest(DEMO_KEY, platform, order),
    worker,
    sector: 'INSTANT_DELIVERY',
    region: HERE,
    acceptedAt: minutesAgo(60),
  });

const injury = (worker: string, order: string, place = HERE) => ({
  worker,
  platform,
  orderNumber: order,
  injuredAt: minutesAgo(20),
  placeOfOrder: place,
  placeOfInjury: place,
});

/** How many persons a claim of the agency of the place opens beyond its region, and which bases the agency reads under it. */
async function opened(worker: string, order: string) {
  const made = await mutation(AGENCY, 'reportInjury', 'injuryClaim', 'number orderCheck', injury(worker, order));
  expect(made).toMatchObject({ userErrors: [], injuryClaim: { orderCheck: 'INSURED' } });
  const { number } = made.injuryClaim;
  const agreement = await agree(AGENCY, 'labour-100000', { coordinates: ['Worker.*'], regions: ['100000'] });
  const { data } = await answer(AGENCY, {
    query:
      'query($m: String, $w: ID!) { explainAccess(operation: "{ worker(id: \\"x\\") { occupation } }", matter: $m) { matter { confirmed } } worker(id: $w) { enrolments { region { code } base } } }',
    variables: { m: `injury-claim/${number}`, w: worker },
    headers: { 'x-hub-agreement': agreement, ...underMatter('injury-claim', number), 'x-hub-partial': 'allow' },
  });
  return { confirmed: data.explainAccess.matter.confirmed, enrolments: data.worker?.enrolments ?? [] };
}

test('an agency that sends an order in a stranger’s name and reports an injury on it opens nobody', async () => {
  const stranger = await personOf('440305');
  await sendOrder(AGENCY, stranger, orderOf(stranger));
  expect(await opened(stranger, orderOf(stranger))).toEqual({ confirmed: 0, enrolments: [] });
});

test('nor does one that puts a stranger into an order that somebody else had sent', async () => {
  const [rider, stranger] = [await personOf(HERE), await personOf('440305')];
  await sendOrder(ABOVE, rider, orderOf(rider));
  await sendOrder(AGENCY, stranger, orderOf(rider));
  expect(await opened(stranger, orderOf(rider))).toEqual({ confirmed: 0, enrolments: [] });
});

test('an order that somebody else sent confirms the claim', async () => {
  const rider = await personOf('440305');
  await sendOrder(ABOVE, rider, orderOf(rider));
  expect(await opened(rider, orderOf(rider))).toEqual({ confirmed: 1, enrolments: [{ region: { code: '440305' }, base: '5000.11' }] });
});

test('a claim that an agency sends as a record is no claim of a register: the agency of the place of injury contests it', async () => {
  const worker = freshWorker();
  const one = injury(worker, orderOf(worker));
  await send(AGENCY, 'INJURY_CLAIMS', { number: `T-${worker.slice(2, 14)}`, ...one, state: 'REPORTED', reportedOn: '2026-11-20' });
  const rightful = (more: object = {}) =>
    mutation('insurance-440606', 'reportInjury', 'injuryClaim', 'number state', { ...one, placeOfInjury: '440606', ...more });
  expect(brokenRules(await rightful())).toEqual(['input ELSEWHERE']);
  expect(await rightful({ contest: WHY })).toMatchObject({ userErrors: [], injuryClaim: { state: 'REPORTED' } });
});
