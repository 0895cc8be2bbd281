import type { Way } from './matrix-fixture.ts';

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
  AccessSignal: ['{ accessSignals(first: 1) { nodes { « } } }', ['accessSignals', 'nodes', 0]],
  AccessSignalPayload: [`${SIGNAL} { « } }`, ['settleAccessSignal']],
};

export const CAUSES_ARGUMENTS: Record<string, string> = {
  'Mutation.confirmByPerson': 'input: {matter: "x", code: "x"}',
  'Mutation.requestConfirmation': 'input: {matter: "x", person: "x", of: "x", reason: "x"}',
  'Mutation.decideConfirmation': 'input: {confirmation: "MC-0", confirmed: true, note: "x"}',
  'Mutation.openEmergencyAccess': 'input: {matter: "x", persons: [], reason: "x"}',
  'Mutation.reviewEmergencyAccess': 'input: {access: "EA-0", justified: true, note: "x"}',
  'Mutation.settleAccessSignal': 'input: {signal: "AS-0", outcome: EXPLAINED, note: "x"}',
};
