import type { Way } from './matrix-fixture.ts';

const NO_FIELD = 'input: {coordinate: "No.thing", record: "x", value: "x", reason: "x"}';
const CORRECTED = { Labour: NO_FIELD, Union: NO_FIELD, Court: NO_FIELD, Insurance: NO_FIELD };
const CODE = 'mutation { confirmByPerson(input: {matter: "x", code: "x"})';
const EMERGENCY = 'mutation { openEmergencyAccess(input: {matter: "x", persons: [], reason: "x"})';
const SIGNAL = 'mutation { settleAccessSignal(input: {signal: "AS-0", outcome: EXPLAINED, note: "x"})';

/** Matters and what opens them, and what is noticed of their use. */
export const CAUSES_WAYS: Record<string, Way> = {
  MatterExplanation: [
    '{ explainAccess(operation: "{ me { id } }", agreement: "AG-0", matter: "wage-clue/C-0") { matter { « } } }',
    ['explainAccess', 'matter'],
  ],
  MatterConfirmation: ['{ matterConfirmations(first: 1) { nodes { « } } }', ['matterConfirmations', 'nodes', 0]],
  MatterConfirmationPayload: [`${CODE} { « } }`, ['confirmByPerson']],
  EmergencyAccess: ['{ emergencyAccesses(first: 1) { nodes { « } } }', ['emergencyAccesses', 'nodes', 0]],
  EmergencyAccessPayload: [`${EMERGENCY} { « } }`, ['openEmergencyAccess']],
  CorrectionNotice: ['{ correctionNotices(first: 1) { nodes { « } } }', ['correctionNotices', 'nodes', 0]],
  ReceiptStatus: [`{ receiptStatus(trace: "${'0'.repeat(32)}") { « } }`, ['receiptStatus']],
  ...Object.fromEntries(
    Object.entries(CORRECTED).map(([type, input]): [string, Way] => [
      `Correct${type}RecordPayload`,
      [`mutation { correct${type}Record(${input}) { « } }`, [`correct${type}Record`]],
    ]),
  ),
  AccessSignal: ['{ accessSignals(first: 1) { nodes { « } } }', ['accessSignals', 'nodes', 0]],
  AccessSignalPayload: [`${SIGNAL} { « } }`, ['settleAccessSignal']],
};

export const CAUSES_ARGUMENTS: Record<string, string> = {
  'Query.receiptStatus': `trace: "${'0'.repeat(32)}"`,
  ...Object.fromEntries(Object.entries(CORRECTED).map(([type, input]) => [`Mutation.correct${type}Record`, input])),
  'Mutation.confirmByPerson': 'input: {matter: "x", code: "x"}',
  'Mutation.confirmMatter': 'input: {participant: "x", matter: "x"}',
  'Mutation.requestConfirmation': 'input: {matter: "x", person: "x", of: "x", reason: "x"}',
  'Mutation.decideConfirmation': 'input: {confirmation: "MC-0", confirmed: true, note: "x"}',
  'Mutation.openEmergencyAccess': 'input: {matter: "x", persons: [], reason: "x"}',
  'Mutation.reviewEmergencyAccess': 'input: {access: "EA-0", justified: true, note: "x"}',
  'Mutation.settleAccessSignal': 'input: {signal: "AS-0", outcome: EXPLAINED, note: "x"}',
};
