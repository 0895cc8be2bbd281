import { SENT_DATASETS as COURT_DATASETS } from '../../subgraphs/courts/imports/datasets.ts';
import { INSURANCE_DATASETS } from '../../subgraphs/insurance/imports/datasets.ts';
import { LABOUR_DATASETS } from '../../subgraphs/labour/imports/datasets.ts';
import { today } from '../../subgraphs/shared/calendar/today.ts';
import type { Dataset } from '../../subgraphs/shared/import/dataset.ts';
import { SENT_DATASETS as UNION_DATASETS } from '../../subgraphs/unions/imports/datasets.ts';
import { answer } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { minutesAgo, platformOf } from '../support/insurance-records.ts';
import { freshWorker } from '../support/persons.ts';
import { someFirm } from '../support/strangers.ts';

const HERE = '320583';
const serial = 9_761_000 + Math.floor(Math.random() * 900);
const worker = freshWorker();

interface Agency {
  database: string;
  mutation: string;
  who: string;
  datasets: readonly Dataset[];
}
const AGENCIES: Agency[] = [
  { database: 'hub_labour', mutation: 'importLabourRecords', who: `labour-${HERE}`, datasets: LABOUR_DATASETS },
  { database: 'hub_unions', mutation: 'importUnionRecords', who: 'union-310000', datasets: UNION_DATASETS },
  { database: 'hub_courts', mutation: 'importCourtRecords', who: `court-${HERE}`, datasets: COURT_DATASETS },
  { database: 'hub_insurance', mutation: 'importInsuranceRecords', who: `insurance-${HERE}`, datasets: INSURANCE_DATASETS },
];

const person = { worker, region: HERE };
/** One record of each dataset whose register says who recorded it. */
const RECORDS: Record<string, () => Promise<object>> = {
  workers: async () => ({ ...person, occupation: 'COURIER' }),
  engagements: async () => ({ ...person, enterprise: await someFirm(), form: 'CIVIL', from: '2025-02-01' }),
  'wage-clues': async () => ({
    ...{ ...person, id: `T-SENT-${serial}`, enterprise: await someFirm(), channel: 'WINDOW', amount: '1.00', receivedOn: '2026-09-01' },
  }),
  'arbitration-cases': async () => ({
    ...{ ...person, number: `苏测劳人仲案字〔2026〕第${serial}号`, commission: '（模拟）仲裁委', respondent: await someFirm() },
    ...{ items: '劳动报酬:10.00', filedOn: '2026-03-02' },
  }),
  earnings: async () => ({
    ...{ ...person, platform: await someFirm(), payer: await someFirm(), period: '2026-07', orders: 1, daysWorked: 1 },
    ...{ hoursOnline: '1', hoursOnOrder: '1', pay: '10.00', dueOn: '2026-08-15' },
  }),
  'union-memberships': async () => ({ worker, region: '310000', union: await unionOf('310000'), joinedOn: '2026-10-01' }),
  'court-cases': async () => ({
    ...{ number: `(2026)苏0583民初${serial}号`, title: '测试案', cause: '186', causeName: '劳动争议', court: '（模拟）法院', region: HERE },
    ...{ procedure: 'FIRST_INSTANCE', filedOn: '2026-02-02', decidedOn: '2026-03-02', outcome: 'CLAIM_UPHELD', judges: '模拟法官' },
    ...{ statutes: '劳动合同法第七条', parties: JSON.stringify([{ role: 'PLAINTIFF', worker, maskedName: '测某' }]) },
    paragraphs: JSON.stringify([{ section: 'REASONING', text: '本院认为，应予支持。' }]),
  }),
  'enrolment-spells': async () => ({ ...person, scheme: 'UNEMPLOYMENT', mode: 'EMPLOYEE', from: '2026-02-01' }),
  'contribution-months': async () => ({
    ...person,
    scheme: 'PENSION',
    month: '2026-02',
    base: '1000.00',
    paid: '100.00',
    account: '10.00',
  }),
  'order-digests': async () => ({
    ...{
      ...person,
      digest: `00000000-0000-4000-8000-${String(serial).padStart(12, '0')}`,
      sector: 'INSTANT_DELIVERY',
      acceptedAt: minutesAgo(60),
    },
  }),
  'injury-claims': async () => ({
    ...{
      worker,
      number: `T-SENT-${serial}`,
      platform: await platformOf('INSTANT_DELIVERY'),
      orderNumber: `SENT-${serial}`,
      injuredAt: minutesAgo(20),
    },
    ...{ placeOfOrder: HERE, placeOfInjury: HERE, state: 'REPORTED', reportedOn: today() },
  }),
};

const unionOf = async (region: string) =>
  (
    await rowsOf<{ id: string }>(
      'hub_unions',
      'select id from union_organization where region = $1 and dissolved_on is null order by id limit 1',
      [region],
    )
  )[0]?.id;

/** Tables with a column that says which participant recorded a row. */
const noting = async (database: string) =>
  (
    await rowsOf<{ name: string }>(
      database,
      `select table_name as name from information_schema.columns where column_name = 'recorded_by' and table_schema = 'public'`,
    )
  ).map(({ name }) => name);
/** Statements of engagements are kept by source; the engagement they make says who recorded it. */
const registerOf = (dataset: Dataset) => dataset.alsoWrites?.table ?? dataset.table;

test('every dataset of such a register is tried here', async () => {
  const names = await Promise.all(
    AGENCIES.map(async ({ database, datasets }) => {
      const tables = await noting(database);
      return datasets.filter((dataset) => tables.includes(registerOf(dataset))).map(({ name }) => name);
    }),
  );
  expect(names.flat().sort()).toEqual(Object.keys(RECORDS).sort());
});

test.each(AGENCIES.flatMap((agency) => agency.datasets.filter(({ name }) => name in RECORDS).map((dataset) => ({ ...agency, dataset }))))(
  'a record of $dataset.name that a participant sends says so, and is no record of a register',
  async ({ database, mutation, who, dataset }) => {
    const record = await (RECORDS[dataset.name] as () => Promise<object>)();
    const recorded = async () => {
      const rows = await rowsOf<{ n: string }>(database, `select count(*) as n from ${registerOf(dataset)} where recorded_by = $1`, [who]);
      return Number(rows[0]?.n);
    };
    const before = await recorded();
    const { data } = await answer(who, {
      query: `mutation($i: I${mutation.slice(1)}Input!) { ${mutation}(input: $i) { created userErrors { field code message } } }`,
      variables: { i: { dataset: dataset.name.toUpperCase().replaceAll('-', '_'), records: [JSON.stringify(record)] } },
    });
    expect(data[mutation]).toEqual({ created: 1, userErrors: [] });
    expect(await recorded()).toBeGreaterThan(before);
  },
);
