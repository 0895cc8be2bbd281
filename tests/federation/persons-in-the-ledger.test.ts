import 'typeorm'; // brings the metadata that decorators write
import { AGENCIES, type Agency } from '../../subgraphs/shared/agencies.ts';
import { ARBITRATION, CLOSED_RECORDS } from '../support/closed-records.ts';
import { asAdministrator } from '../support/database.ts';
import { mutationsOf } from '../support/idempotency.ts';
import { schemaOf } from '../support/lists.ts';
import { inputOf, minimalInput, personPaths } from '../support/minimal-input.ts';
import { layUndecided } from '../support/person-records.ts';
import { freshWorker as someone } from '../support/persons.ts';
import { forgetRefusals, personsAfter } from '../support/persons-noted.ts';

const named = AGENCIES.flatMap((agency) =>
  mutationsOf(agency).flatMap((mutation) => personPaths(inputOf(schemaOf(agency), mutation)).map((path) => ({ agency, mutation, path }))),
);

test.each(named)(
  '$agency: $mutation notes the person that it names as $path, also where it is refused',
  async ({ agency, mutation, path }) => {
    const person = someone();
    const input = minimalInput(inputOf(schemaOf(agency), mutation), path, person);
    expect(await personsAfter(agency, mutation, input)).toContain(person);
    // Another agency may not do this at all; that it tried is on record with the person it named.
    expect(await personsAfter(agency, mutation, input, agency === 'unions' ? 'court-310000' : 'union-310000')).toContain(person);
  },
);

const CORRECTION = { requester: 'labour-310000', provider: 'sharing-310000', region: '310000', coordinate: 'WageClue.amount', record: 'x' };
const KEYS: Record<string, string> = { arbitration_case: ARBITRATION };
const keyOf = (table: string) => KEYS[table] ?? `T-PERSONS-${table}`;
const CASE = '(2026)沪0118民初9099003号';
const ofTable = new Map(CLOSED_RECORDS.map(({ table }) => [table, someone()]));
const parties = [someone(), someone()];
const corrected = someone();
const confirmed = someone();
const urgent = [someone(), someone()];
const asking = someone();
const split = [someone(), someone()];
const DECIDING = [
  ['decideLabourPersonRecord', 'hub_labour'],
  ['decideUnionPersonRecord', 'hub_unions'],
  ['decideCourtPersonRecord', 'hub_courts'],
  ['decideInsurancePersonRecord', 'hub_insurance'],
] as const;

/** A row of a table, as the first of the demo's is but for these columns. */
async function copyRow(database: string, table: string, columns: object): Promise<void> {
  await asAdministrator(database, async (client) => {
    const { rows } = await client.query(
      `select column_name as name from information_schema.columns where table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
      [table],
    );
    const names = rows.map(({ name }) => name).join(', ');
    await client.query(
      `insert into ${table} (${names}) select ${names} from jsonb_populate_record(null::${table},
        coalesce((select to_jsonb(t) from ${table} t limit 1), '{}'::jsonb) || $1::jsonb)`,
      [JSON.stringify(columns)],
    );
  });
}

beforeAll(async () => {
  for (const { database, table, key, columns } of CLOSED_RECORDS)
    await copyRow(database, table, { ...columns, [key]: keyOf(table), worker: ofTable.get(table) });
  // Decided, without a text, not published: nothing can be recorded, published, redacted or withdrawn.
  await copyRow('hub_courts', 'court_case', {
    number: CASE,
    chain: `D-${CASE}`,
    region: '310118',
    published: false,
    decided_on: '2026-01-05',
  });
  for (const [i, worker] of parties.entries())
    await copyRow('hub_courts', 'case_party', { case_number: CASE, ordinal: i + 1, role: 'PLAINTIFF', worker, enterprise: null });
  await asAdministrator('hub_sharing', async (client) => {
    await client.query(
      `insert into matter_confirmation (id, participant, region, matter, person, basis, asked_of, reason, state, requested_on)
        values ('MC-PERSONS', 'labour-310118', '310118', 'wage-clue/C-0', $1, 'SECOND_BODY', 'sharing-310000', 'x', 'REFUSED', '2026-01-05')`,
      [confirmed],
    );
    await client.query(
      `insert into emergency_access (id, participant, region, matter, persons, reason, opened_at, until_at, review_by, reviewed_on, reviewed_by,
          justified)
        values ('EA-PERSONS', 'labour-310118', '310118', 'wage-clue/C-0', $1, 'x', '2026-01-05T00:00:00Z', '2026-01-06T00:00:00Z', '2026-01-12',
          '2026-01-07', 'sharing-310000', true)`,
      [urgent],
    );
    await client.query(
      `insert into person_request (id, person, kind, addressed, region, content, state, filed_on, complained_on)
        values ('PR-PERSONS', $1, 'COPY', 'sharing-310000', '310000', 'x', 'WITHDRAWN', '2026-01-05', '2026-01-06')`,
      [asking],
    );
    await client.query(
      `insert into correction (id, requester, provider, region, coordinate, record, subject, wrong, right_value, evidence, requested_on, state)
        values ('CR-PERSONS', $1, $2, $3, $4, $5, $6, '1', '2', 'x', '2026-01-05', 'REJECTED')`,
      [...Object.values(CORRECTION), corrected],
    );
  });
});
afterAll(async () => {
  for (const { database, table, key } of CLOSED_RECORDS)
    await asAdministrator(database, (client) => client.query(`delete from ${table} where ${key} = $1`, [keyOf(table)]));
  await asAdministrator('hub_courts', async (client) => {
    await client.query('delete from case_party where case_number = $1', [CASE]);
    await client.query('delete from court_case where number = $1', [CASE]);
  });
  await asAdministrator('hub_sharing', async (client) => {
    await client.query(`delete from correction where id = 'CR-PERSONS'`);
    await client.query(`delete from matter_confirmation where id = 'MC-PERSONS'`);
    await client.query(`delete from emergency_access where id = 'EA-PERSONS'`);
    await client.query(`delete from person_request where id = 'PR-PERSONS'`);
  });
  await forgetRefusals();
});

const acting = [
  ...CLOSED_RECORDS.flatMap(({ mutations, field, table }) =>
    mutations.map((mutation) => ({ mutation, field, key: keyOf(table), persons: [ofTable.get(table) as string] })),
  ),
  ...['recordJudgment', 'recordTrialStep', 'publishJudgment', 'redactJudgment', 'withdrawJudgment'].map((mutation) => ({
    mutation,
    field: 'number',
    key: CASE,
    persons: parties,
  })),
  { mutation: 'answerCorrection', field: 'correction', key: 'CR-PERSONS', persons: [corrected] },
  { mutation: 'decideConfirmation', field: 'confirmation', key: 'MC-PERSONS', persons: [confirmed] },
  { mutation: 'reviewEmergencyAccess', field: 'access', key: 'EA-PERSONS', persons: urgent },
  { mutation: 'answerPersonRequest', field: 'request', key: 'PR-PERSONS', persons: [asking] },
  { mutation: 'decidePersonComplaint', field: 'request', key: 'PR-PERSONS', persons: [asking] },
];

test.each(DECIDING)('%s notes both persons of a record', async (mutation, database) => {
  const agency = AGENCIES.find((one) => mutationsOf(one).includes(mutation)) as Agency;
  const record = await layUndecided(database, '310118', { persons: split });
  // A duplicate is no decision about a split: refused.
  expect((await personsAfter(agency, mutation, { record, decision: 'DUPLICATE' })).sort()).toEqual([...split].sort());
});

test.each(acting)(
  '$mutation notes every person of the record it acts on, though the step is refused',
  async ({ mutation, field, key, persons }) => {
    const agency = AGENCIES.find((one) => mutationsOf(one).includes(mutation)) as Agency;
    const input = { ...minimalInput(inputOf(schemaOf(agency), mutation)), [field]: key };
    expect((await personsAfter(agency, mutation, input)).sort()).toEqual([...persons].sort());
  },
);

test('correctCourtRecord notes the parties of the case, though nothing changes', async () => {
  const input = { coordinate: 'CourtCase.filedOn', record: CASE, value: 'x', reason: '测试' };
  expect((await personsAfter('courts', 'correctCourtRecord', input)).sort()).toEqual([...parties].sort());
});

// About no person: registers of enterprises and organisations, dealings between agencies.
const ABOUT_NOBODY = [
  'answerOpinion',
  'askForPapers',
  'cancelInterview',
  'changeUnion',
  'closeInspection',
  'concludeConsultation',
  'consentToExtension',
  'decideJointMeasure',
  'decideSharing',
  'declareOrders',
  'delayLedger',
  'deleteSavedSearch',
  'escalateDispute',
  'extendAnswer',
  'extendInspection',
  'fileCollectiveContract',
  'foundUnion',
  'importCourtRecords',
  'importInsuranceRecords',
  'importLabourRecords',
  'importSharingRecords',
  'importUnionRecords',
  'liftJointMeasure',
  'objectToCollectiveContract',
  'openConsultation',
  'openGrievanceChannel',
  'proposeBargaining',
  'proposeJointInterview',
  'publishConsultation',
  'publishPlatformRule',
  'publishSelfDisciplinePact',
  'raiseDispute',
  'raiseOpinion',
  'recordAlgorithmFiling',
  'recordBargaining',
  'recordCareActivity',
  'recordCheckUp',
  'recordCommendation',
  'recordDelivery',
  'recordDisposal',
  'recordForum',
  'recordGuidance',
  'recordInspection',
  'recordInterview',
  'recordLegalService',
  'recordParticipation',
  'registerParticipant',
  'removeParticipant',
  'renewCollectiveContract',
  'reportRectification',
  'requestSharing',
  'resumeAgreement',
  'saveContractSearch',
  'settleAccessSignal',
  'settleDispute',
  'submitEmploymentReport',
  'supplyPapers',
  'suspendAgreement',
  'terminateAgreement',
  'withdrawCourtReference',
  'withdrawInsuranceReference',
  'withdrawLabourReference',
  'withdrawSharingReference',
  'withdrawUnionReference',
  'handleRiskCase',
  'startRiskSweep',
];

// The person stands in a code that its issuer signed: without a valid one nobody is named.
const BY_CODE = ['confirmByPerson'];

// A person asks, and is the one it is about.
const BY_PERSONS = [
  ...['complainOfPersonRequest', 'filePersonRequest', 'withdrawPersonRequest'],
  ...['confirmMatter', 'endMandate', 'grantMandate', 'issueAgentCode'],
];

test.each(BY_PERSONS)('%s notes the person who asks, also where it is refused', async (mutation) => {
  const person = someone();
  const input = minimalInput(inputOf(schemaOf('sharing'), mutation));
  expect(await personsAfter('sharing', mutation, input, person)).toEqual([person]);
});

test('every mutation of the hub names a person, acts on a record about persons, or is about nobody', () => {
  const all = AGENCIES.flatMap(mutationsOf).sort();
  const known = [
    ...new Set([
      ...named.map(({ mutation }) => mutation),
      ...acting.map(({ mutation }) => mutation),
      ...DECIDING.map(([mutation]) => mutation),
      ...ABOUT_NOBODY,
      ...BY_CODE,
      ...BY_PERSONS,
    ]),
  ].sort();
  expect(known).toEqual(all);
});
