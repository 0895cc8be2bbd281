import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEMO_KEY } from '../../subgraphs/demo/world/demo-key.ts';
import { addDays, today } from '../../subgraphs/shared/calendar/today.ts';
import { orderDigest } from '../../subgraphs/shared/identifiers/order-digest.ts';
import { answer, ask, theHub } from '../support/ask.ts';
import { command } from '../support/command.ts';
import { rowsOf } from '../support/database.ts';
import { DB, freshWorker, HERE, minutesAgo, platformOf, THERE, WHO } from '../support/insurance-records.ts';

const SLOW = 240_000;
const FIRM = '91193100MA0002184M';
const worker = freshWorker();
const folder = mkdtempSync(path.join(tmpdir(), 'hub-import-'));
const TAKE =
  'mutation($input: ImportInsuranceRecordsInput!) { importInsuranceRecords(input: $input) { created changed unchanged userErrors { field code message } } }';
const take = async (dataset: string, records: object[], key?: string, who = WHO) =>
  (
    await answer(who, {
      query: TAKE,
      variables: { input: { dataset, records: records.map((one) => JSON.stringify(one)), idempotencyKey: key } },
    })
  ).data.importInsuranceRecords;

let platform: string;
/** one record of each dataset, and a field of it that changes */
let records: Record<string, [record: Record<string, unknown>, change: Record<string, unknown>]>;
beforeAll(async () => {
  platform = await platformOf('INTRA_CITY_FREIGHT');
  records = {
    ENROLMENT_SPELLS: [
      { worker, scheme: 'PENSION', region: HERE, household: '630102', mode: 'FLEXIBLE', base: '5000.50', from: '2024-01-01' },
      { to: '2024-12-31', endReason: 'INTERRUPTED' },
    ],
    CONTRIBUTION_MONTHS: [
      { worker, scheme: 'PENSION', month: '2024-01', region: HERE, base: 5000, paid: 1000, account: 400 },
      { base: 6000, paid: 1200, account: 480 },
    ],
    INSURED_HEADCOUNTS: [{ enterprise: FIRM, month: '2021-01', region: HERE, insured: 12, orders: 340 }, { insured: 13 }],
    ENROLMENT_PLANS: [{ region: HERE, scheme: 'UNEMPLOYMENT', year: 2027, target: 100, source: '（模拟）' }, { target: 120 }],
    ORDER_DECLARATIONS: [
      { platform, sector: 'INTRA_CITY_FREIGHT', region: HERE, day: addDays(today(), -40), orders: 1001 },
      { orders: 1002, reason: '补报' },
    ],
    ORDER_DIGESTS: [
      {
        digest: orderDigest(DEMO_KEY, platform, `I${worker.slice(2, 10)}`),
        worker,
        sector: 'INTRA_CITY_FREIGHT',
        region: HERE,
        acceptedAt: minutesAgo(9),
      },
      { endedAt: minutesAgo(2) },
    ],
    INJURY_CLAIMS: [
      {
        ...{
          number: `T-${worker.slice(2, 10)}`,
          worker,
          platform,
          orderNumber: 'X',
          injuredAt: '2025-09-01T08:00:00+08:00',
          placeOfOrder: HERE,
        },
        ...{ placeOfInjury: HERE, state: 'REPORTED', reportedOn: '2025-09-01' },
      },
      { state: 'REFUSED', determinedOn: '2025-09-20', determination: 'NOT_RECOGNISED' },
    ],
    BENEFIT_BASES: [{ region: HERE, from: '2021-01-01', monthly: '5000.00', source: '（模拟）' }, { monthly: '5100.00' }],
  };
});

const DATASETS =
  'ENROLMENT_SPELLS CONTRIBUTION_MONTHS INSURED_HEADCOUNTS ENROLMENT_PLANS ORDER_DECLARATIONS ORDER_DIGESTS INJURY_CLAIMS BENEFIT_BASES';
test.each(DATASETS.split(' '))('%s: made, the same again, changed', async (dataset) => {
  const [record, change] = records[dataset] as (typeof records)[string];
  const key = `${dataset}-${worker}`;
  expect(await take(dataset, [record])).toEqual({ created: 1, changed: 0, unchanged: 0, userErrors: [] });
  expect(await take(dataset, [record], key)).toEqual({ created: 0, changed: 0, unchanged: 1, userErrors: [] });
  expect(await take(dataset, [record], key)).toEqual({ created: 0, changed: 0, unchanged: 1, userErrors: [] });
  expect(await take(dataset, [{ ...record, ...change }])).toEqual({ created: 0, changed: 1, unchanged: 0, userErrors: [] });
});

test('no dataset that is sent by the hundred is left out', async () => {
  const { data } = await answer(WHO, '{ __type(name: "InsuranceDataset") { enumValues { name } } }');
  // insurance-registers.test.ts sends these, and withdraws them again
  const elsewhere = ['BENEFIT_INCOMES', 'CONTRIBUTION_BASES', 'CONTRIBUTION_RATES', 'PILOT_PLATFORMS', 'PILOT_PROVINCES', 'PREMIUM_RATES'];
  const figures = ['PUBLISHED_FIGURES']; // kept-registers.test.ts
  expect(data.__type.enumValues.map(({ name }: { name: string }) => name).sort()).toEqual(
    [...Object.keys(records), ...elsewhere, ...figures].sort(),
  );
});

test('a declaration by file is worked out like one by hand, and what differs is a run of its own', async () => {
  const [record] = records.ORDER_DECLARATIONS as (typeof records)[string];
  const rows = await rowsOf(
    DB,
    `select run, orders, per_order, premium, change, reason, latest from order_premium_batch where platform = $1 and region = $2 and day = $3 order by run`,
    [...[platform, HERE, record.day]],
  );
  expect(rows).toEqual([
    { run: 1, orders: '1001', per_order: '0.1800', premium: '180.1800', change: '180.1800', reason: null, latest: false },
    { run: 2, orders: '1002', per_order: '0.1800', premium: '180.3600', change: '0.1800', reason: '补报', latest: true },
  ]);
});

test('rules that need the register are told by record and field, and nothing is taken in', async () => {
  const other = freshWorker();
  const faults = async (dataset: string, list: object[]) =>
    (await take(dataset, list)).userErrors.map(
      ({ field, code }: { field: string; code: string }) => `${field.replace('input.records.', '')} ${code}`,
    );
  const spell = {
    worker: other,
    scheme: 'MEDICAL',
    region: HERE,
    mode: 'FLEXIBLE',
    from: '2024-01-01',
    to: '2024-06-30',
    endReason: 'ENDED',
  };
  expect(await faults('ENROLMENT_SPELLS', [spell, { ...spell, from: '2024-06-30', to: '2024-12-31' }])).toEqual([
    '0.from OVERLAP',
    '1.from OVERLAP',
  ]);
  expect(
    await faults('ENROLMENT_SPELLS', [{ ...spell, worker, scheme: 'PENSION', from: '2024-12-01', to: undefined, endReason: undefined }]),
  ).toEqual(['0.from OVERLAP']);
  expect(await faults('ENROLMENT_SPELLS', [{ ...spell, mode: 'PER_ORDER' }])).toEqual(['0.mode VALUE']);
  expect(await faults('ENROLMENT_SPELLS', [{ ...spell, to: undefined }])).toEqual(['0.endReason TOGETHER']);
  expect(await faults('ENROLMENT_SPELLS', [{ ...spell, region: THERE }])).toEqual(['0.region NOT_COMPETENT']);
  const month = { worker, scheme: 'PENSION', month: '2024-02', region: HERE, base: 5000, paid: 1000, account: 400 };
  expect(
    await faults('CONTRIBUTION_MONTHS', [
      { ...month, account: 1001 },
      { ...month, month: '2099-01' },
    ]),
  ).toEqual(['0.account RANGE', '1.month RANGE']);
  const declared = { platform, sector: 'INTRA_CITY_FREIGHT', region: HERE, day: '2024-01-01', orders: 1 };
  expect(await faults('ORDER_DECLARATIONS', [{ ...declared, platform: FIRM }])).toEqual(
    expect.arrayContaining(['0.platform NOT_IN_PILOT']),
  );
  expect(await faults('ORDER_DECLARATIONS', [{ ...declared, day: '2022-01-01' }])).toEqual(
    expect.arrayContaining(['0.region NOT_IN_PILOT']),
  );
  expect(await rowsOf(DB, 'select from enrolment_spell where worker = $1', [other])).toEqual([]);
});

test('other bodies do not send insurance records', async () => {
  const found = await ask('court-320000', { query: TAKE, variables: { input: { dataset: 'BENEFIT_BASES', records: ['{}'] } } });
  expect(found.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'NOT_COMPETENT' });
});

test(
  'by file: platforms of the pilot, rates, and spells by the thousand; figures follow',
  async () => {
    const write = (name: string, lines: string[]) => {
      const file = path.join(folder, name);
      writeFileSync(file, `${lines.join('\n')}\n`);
      return file;
    };
    const run = (dataset: string, file: string) => command('import', 'insurance', dataset, file, '--data', theHub().folder);
    const pilot = await run('pilot-platforms', write('pilot.csv', ['enterprise,sector,batch,from', `${FIRM},EXPRESS,9,2026-01-01`]));
    expect([pilot.code, pilot.output]).toEqual([0, expect.stringMatching(/1 created/)]);
    const rates = await run(
      'premium-rates',
      write('rates.csv', ['platform,sector,region,from,perOrder,source', `${FIRM},EXPRESS,320000,2026-01-01,0.0123,测试`]),
    );
    expect(rates.code).toBe(0);
    const { data } = await answer(
      WHO,
      `{ premiumRates(platform: "${FIRM}", sector: EXPRESS, region: "${HERE}", on: "2026-02-01") { perOrder region { code } } }`,
    );
    expect(data.premiumRates).toEqual([{ perOrder: '0.0123', region: { code: '320000' } }]);
    const spells = Array.from(
      { length: 3_000 },
      (_, i) => `${freshWorker()},PENSION,6301${String(2 + (i % 2)).padStart(2, '0')},FLEXIBLE,5000,2023-01-01`,
    );
    const found = await run('enrolment-spells', write('spells.csv', ['worker,scheme,region,mode,base,from', ...spells]));
    expect([found.code, found.output]).toEqual([0, expect.stringMatching(/3,000 created/)]);
    // By somebody who records nothing there: who does would not choose when an earlier month is counted.
    const figure = await answer(
      'union-310000',
      `{ city: region(code: "630100") { insuranceFigures(asOf: "2023-06-30") { pensionFlexible { computed } } }
         county: region(code: "630103") { insuranceFigures(asOf: "2023-06-30") { pensionFlexible { computed } } } }`,
    );
    expect(figure.data.city.insuranceFigures.pensionFlexible.computed).toBe(3_000);
    // a count of one place alone is withheld
    expect(figure.data.county.insuranceFigures.pensionFlexible.computed).toBeNull();
    await rowsOf(DB, 'delete from pilot_platform where enterprise = $1', [FIRM]);
  },
  SLOW,
);
