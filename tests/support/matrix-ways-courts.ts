import { NUMBERS, type Way, WORKER } from './matrix-fixture.ts';

const DAY = '"2026-01-01"';
// Inputs that break a rule, so that nothing is written.
const APPLICATION = 'mediation: "MC-0", number: "(2026)浙0106民特9099001号", court: "", region: "330000"';
const INPUTS = {
  openMediation: 'organization: "MO-0", worker: "x", enterprise: "91193100MA00000238", dispute: "x"',
  extendMediation: 'mediation: "MC-0", reason: "x"',
  closeMediation: 'mediation: "MC-0", result: FAILED',
  applyForJudicialConfirmation: APPLICATION,
  applyForPaymentOrder: APPLICATION,
  registerCourtCase:
    'number: "(2026)浙0106民初9099003号", title: "", cause: "0", court: "", region: "330106", procedure: APPEAL, parties: []',
  recordJudgment: 'number: "(2026)浙0106民初9099004号", outcome: DISMISSED, paragraphs: [], publish: false',
  recordTrialStep: 'number: "(2026)浙0106民初9099004号"',
  publishJudgment: 'number: "(2026)浙0106民初9099004号"',
  redactJudgment: 'number: "(2026)浙0106民初9099004号", paragraphs: [], reason: "x"',
  withdrawJudgment: 'number: "(2026)浙0106民初9099004号", reason: "x"',
  applyForLegalAid: `institution: "", region: "330000", worker: "x", enterprise: "91193100MA00000238", matter: PAY, appliedOn: ${DAY}`,
  recordLegalAidStep: 'legalAidCase: "LA-0", step: GRANT',
  withdrawCourtReference: 'register: TYPICAL_CASES, id: "none", because: "x"',
  importCourtRecords: 'dataset: MEDIATION_ORGANIZATIONS, records: []',
};
const mutation = (name: keyof typeof INPUTS): Way => [`mutation { ${name}(input: {${INPUTS[name]}}) { « } }`, [name]];
const CASE = `courtCase(number: "${NUMBERS.courtCase}")`;
const FOUND = 'courtCases(search: "劳动关系", where: {procedure: FIRST_INSTANCE, relation: LABOUR_RELATION}, first: 100) { nodes';
const REPORT = 'similarCaseReport(input: {subject: "测试", factors: [{factor: ATTENDANCE, value: 1}], first: 1})';
const DIVERGENCE = 'adjudicationDivergence(where: {by: [FACTORS]})';

export const COURTS_WAYS: Record<string, Way> = {
  HistoryEntry: [`{ ${FOUND} { history { « } } } }`, ['courtCases', 'nodes', 0, 'history', 0]],
  CourtCaseFacets: ['{ courtCaseFacets(search: "劳动关系") { « } }', ['courtCaseFacets']],
  ParagraphMatch: [`{ ${FOUND} { matches { « } } } }`, ['courtCases', 'nodes', 0, 'matches', 0]],
  CaseParagraph: [`{ ${FOUND} { paragraphs { « } } } }`, ['courtCases', 'nodes', 0, 'paragraphs', 0]],
  CaseVersion: [`{ ${FOUND} { versions { « } } } }`, ['courtCases', 'nodes', 0, 'versions', 0]],
  CaseRepresentative: [`{ ${CASE} { representatives { « } } }`, ['courtCase', 'representatives', 0]],
  CaseAmount: [`{ ${FOUND} { amounts { « } } } }`, ['courtCases', 'nodes', 0, 'amounts', 0]],
  SimilarCaseReport: [`{ ${REPORT} { « } }`, ['similarCaseReport']],
  GuidingCaseUse: [`{ ${REPORT} { guiding { « } } }`, ['similarCaseReport', 'guiding', 0]],
  ReportedCase: [`{ ${REPORT} { results { « } } }`, ['similarCaseReport', 'results', 0]],
  DivergenceCell: [`{ ${DIVERGENCE} { « } }`, ['adjudicationDivergence', 0]],
  FactorDirection: [`{ ${DIVERGENCE} { factors { « } } }`, ['adjudicationDivergence', 0, 'factors', 0]],
  TypicalCase: ['{ typicalCases { « } }', ['typicalCases', 0]],
  AdjudicationPrinciple: ['{ adjudicationPrinciples { « } }', ['adjudicationPrinciples', 0]],
  LegalAidCase: [
    `{ legalAidCase(id: "${NUMBERS.legalAid}") { « } worker(id: "${WORKER}") { legalAidCases { « } } }`,
    ['legalAidCase'],
    ['worker', 'legalAidCases', 0],
  ],
  MediationPayload: mutation('openMediation'),
  CourtCasePayload: mutation('registerCourtCase'),
  LegalAidPayload: mutation('applyForLegalAid'),
  CourtReferencePayload: mutation('withdrawCourtReference'),
  ImportCourtRecordsPayload: mutation('importCourtRecords'),
};

export const COURTS_ARGUMENTS: Record<string, string> = {
  ...Object.fromEntries(Object.entries(INPUTS).map(([name, input]) => [`Mutation.${name}`, `input: {${input}}`])),
  'Query.courtReference': 'register: TYPICAL_CASES',
  'Query.similarCases': 'factors: [{factor: ATTENDANCE, value: 1}]',
  'Query.similarCaseReport': 'input: {subject: "测试", factors: [{factor: ATTENDANCE, value: 1}], first: 1}',
  'Query.adjudicationDivergence': 'where: {by: [FACTORS]}',
  'Query.legalAidCase': `id: "${NUMBERS.legalAid}"`,
};
