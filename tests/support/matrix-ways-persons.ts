import { type Way, WORKER } from './matrix-fixture.ts';

const ANSWER = 'input: {request: "PR-0", granted: true, answer: "x"}';

const EARNING = `input: {worker: "x", platform: "91193100MA00000238", period: "2026-07", region: "330106", orders: 0, daysWorked: 0, hoursOnline: 0,
  hoursOnOrder: 0, pay: "0", dueOn: "2026-08-15", paid: "0"}`;
const MONTHS = `worker(id: "${WORKER}") { workMonths(from: "2026-07", to: "2026-09")`;

const AGENCIES = ['Labour', 'Union', 'Court', 'Insurance'];
const decide = (name: string) => `mutation { decide${name}PersonRecord(input: {record: "RP-0", decision: KEEP}) { « } }`;
const CHANGE = 'personChanges(first: 1) {';
const MERGE = `input: {person: "${WORKER}", duplicate: "${WORKER}", reason: "x"}`;

const END = 'input: {mandate: "MD-0000000000000000"}';
// Not agreed to: no code is issued, and who may ask is answered all the same.
const AGREE = 'input: {agreed: false}';

const WITHDRAW = 'input: {register: DEPARTMENTS, id: "none", because: "x"}';
const RECORDS = 'input: {dataset: DEPARTMENTS, records: []}';

/** Merges and splits of persons: the authority's list, and the records of each agency that they concern. */
const CHANGES_WAYS: Record<string, Way> = {
  PersonChange: [`{ ${CHANGE} « } }`, ['personChanges', 0]],
  PersonChangeTaken: [`{ ${CHANGE} agencies { « } } }`, ['personChanges', 0, 'agencies', 0]],
  PersonIdentity: [`{ personIdentities(person: "${WORKER}") { « } }`, ['personIdentities', 0]],
  PersonChangePayload: [`mutation { mergePersons(${MERGE}) { « } }`, ['mergePersons']],
  ...Object.fromEntries(
    AGENCIES.flatMap((name): [string, Way][] => [
      [`${name}PersonRecord`, [`{ ${name.toLowerCase()}PersonRecords(first: 1) { « } }`, [`${name.toLowerCase()}PersonRecords`, 0]]],
      [`Decide${name}PersonRecordPayload`, [decide(name), [`decide${name}PersonRecord`]]],
    ]),
  ),
};

/** A person's own view, which is closed to every body, and what persons ask of bodies. */
export const PERSONS_WAYS: Record<string, Way> = {
  ...CHANGES_WAYS,
  Mandate: ['{ mandates(first: 1) { nodes { « } } }', ['mandates', 'nodes', 0]],
  MandatePayload: [`mutation { endMandate(${END}) { « } }`, ['endMandate']],
  AgentCode: [`mutation { issueAgentCode(${AGREE}) { code { « } } }`, ['issueAgentCode', 'code']],
  AgentCodePayload: [`mutation { issueAgentCode(${AGREE}) { « } }`, ['issueAgentCode']],
  Look: ['{ looksAtMe(first: 1) { nodes { « } } }', ['looksAtMe', 'nodes', 0]],
  PersonRequest: ['{ personRequests(first: 1) { nodes { « } } }', ['personRequests', 'nodes', 0]],
  SharingReferencePayload: [`mutation { withdrawSharingReference(${WITHDRAW}) { « } }`, ['withdrawSharingReference']],
  ImportSharingRecordsPayload: [`mutation { importSharingRecords(${RECORDS}) { « } }`, ['importSharingRecords']],
  ParticipantDepartment: ['{ participantDepartments { « } }', ['participantDepartments', 0]],
  WorkMonth: [`{ ${MONTHS} { « } } }`, ['worker', 'workMonths', 0]],
  WorkFinding: [`{ ${MONTHS} { findings { « } } } }`, ['worker', 'workMonths', 0, 'findings', 0]],
  PlatformShare: [`{ ${MONTHS} { shares { « } } } }`, ['worker', 'workMonths', 0, 'shares', 0]],
  EarningStatement: [`{ ${MONTHS} { statements { « } } } }`, ['worker', 'workMonths', 0, 'statements', 0]],
  EarningVersion: [`{ ${MONTHS} { statements { versions { « } } } } }`, ['worker', 'workMonths', 0, 'statements', 0, 'versions', 0]],
  Deduction: [`{ ${MONTHS} { statements { deductions { « } } } } }`, ['worker', 'workMonths', 0, 'statements', 0, 'deductions', 0]],
  EarningPayload: [`mutation { recordEarnings(${EARNING}) { « } }`, ['recordEarnings']],
  PersonRequestPayload: [`mutation { answerPersonRequest(${ANSWER}) { « } }`, ['answerPersonRequest']],
};

export const PERSONS_ARGUMENTS: Record<string, string> = {
  'Mutation.mergePersons': MERGE,
  'Mutation.splitPerson': `input: {person: "${WORKER}", identities: ["PI-0"], reason: "x"}`,
  'Query.personChanges': 'first: 1',
  'Query.personIdentities': `person: "${WORKER}"`,
  ...Object.fromEntries(
    AGENCIES.flatMap((name) => [
      [`Query.${name.toLowerCase()}PersonRecords`, 'first: 1'],
      [`Mutation.decide${name}PersonRecord`, 'input: {record: "RP-0", decision: KEEP}'],
    ]),
  ),
  'Mutation.grantMandate': 'input: {participant: "x", scopes: []}',
  'Mutation.endMandate': END,
  'Mutation.issueAgentCode': AGREE,
  'Query.sharingReference': 'register: DEPARTMENTS',
  'Mutation.withdrawSharingReference': WITHDRAW,
  'Mutation.importSharingRecords': RECORDS,
  'Mutation.recordEarnings': EARNING,
  'Mutation.filePersonRequest': 'input: {kind: COPY, to: "labour-310000", content: "x"}',
  'Mutation.complainOfPersonRequest': 'input: {request: "PR-0", reason: "x"}',
  'Mutation.withdrawPersonRequest': 'input: {request: "PR-0"}',
  'Mutation.answerPersonRequest': ANSWER,
  'Mutation.decidePersonComplaint': 'input: {request: "PR-0", upheld: true, decision: "x"}',
};
