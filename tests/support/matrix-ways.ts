import { NUMBERS, WORKER } from './matrix-fixture.ts';

/** How a record of each type is reached: a query in which « stands for the selection, and where the record may stand in the answer. */
export type Way = readonly [query: string, ...paths: (readonly (string | number)[])[]];

const CASE = `courtCase(number: "${NUMBERS.courtCase}")`;
const CLUE = `wageClue(id: "${NUMBERS.clue}")`;
const MEMBER = `unionMembership(id: "${NUMBERS.membership}")`;
const WORKER_BY_ID = `worker(id: "${WORKER}")`;
const ENTERPRISE = 'enterprises(first: 1) { nodes { «';
const CONTRACT = 'collectiveContracts(search: "恶劣天气", first: 1) { nodes';
const CLAIM = `injuryClaim(number: "${NUMBERS.claim}")`;
const REPORT = `input: {enterprise: "91193100MA00000238", period: "2099-01", region: "330000", headcount: 0, labourRelation: 0,
  incomplete: 0, civil: 0, averageHours: 0, averageIncome: "0", orders: 0}`;
const NOWHERE = { agreement: 'agreement: "AG-0"', dispute: 'dispute: "SD-0"' };

export const WAYS: Record<string, Way> = {
  Query: ['{ « }', []],
  Mutation: ['mutation { « }', []],
  Worker: [
    `{ ${WORKER_BY_ID} { « } ${CASE} { parties { worker { « } } } ${CLAIM} { worker { « } } ${MEMBER} { worker { « } } }`,
    ['worker'],
    ['courtCase', 'parties', 0, 'worker'],
    ['injuryClaim', 'worker'],
    ['unionMembership', 'worker'],
  ],
  Engagement: [`{ ${WORKER_BY_ID} { engagements { « } } }`, ['worker', 'engagements', 0]],
  WageClue: [`{ ${CLUE} { « } }`, ['wageClue']],
  Jurisdiction: ['{ jurisdiction(input: {matter: WAGE_CLUE, work: "330106"}) { « } }', ['jurisdiction']],
  CompetentBody: ['{ jurisdiction(input: {matter: WAGE_CLUE, work: "330106"}) { competent { « } } }', ['jurisdiction', 'competent', 0]],
  Policy: ['{ policies(first: 1) { nodes { « } } }', ['policies', 'nodes', 0]],
  ClueReferral: [`{ ${CLUE} { referrals { « } } }`, ['wageClue', 'referrals', 0]],
  WageCluePayload: [
    'mutation { fileWageClue(input: {worker: "x", enterprise: "91193100MA00000238", place: "330106", channel: WINDOW, amount: "1"}) { « } }',
    ['fileWageClue'],
  ],
  ArbitrationCase: [`{ arbitrationCase(number: "${NUMBERS.arbitration}") { « } }`, ['arbitrationCase']],
  EmploymentReport: [
    '{ employmentReports(where: {region: "330000", revised: true}, first: 1) { nodes { « } } }',
    ['employmentReports', 'nodes', 0],
  ],
  EmploymentReportRevision: [
    '{ employmentReports(where: {region: "330000", revised: true}, first: 1) { nodes { revisions { « } } } }',
    ['employmentReports', 'nodes', 0, 'revisions', 0],
  ],
  EmploymentReportPayload: [`mutation { submitEmploymentReport(${REPORT}) { « } }`, ['submitEmploymentReport']],
  Inspection: ['{ inspections(where: {region: "330000"}, first: 1) { nodes { « } } }', ['inspections', 'nodes', 0]],
  Enterprise: [`{ ${ENTERPRISE} } } }`, ['enterprises', 'nodes', 0]],
  EmploymentLink: [
    '{ enterprises(first: 1) { nodes { partners(first: 1) { nodes { « } } } } }',
    ['enterprises', 'nodes', 0, 'partners', 'nodes', 0],
  ],
  ChainNode: ['{ enterprises(first: 1) { nodes { employmentChain { « } } } }', ['enterprises', 'nodes', 0, 'employmentChain', 0]],
  ReportedHeadcount: [
    '{ enterprises(where: {role: PLATFORM}, first: 1) { nodes { reportedHeadcounts { « } } } }',
    ['enterprises', 'nodes', 0, 'reportedHeadcounts', 0],
  ],
  InjuryCoverage: [
    '{ enterprises(first: 1) { nodes { injuryCoverage(month: "2026-09") { « } } } }',
    ['enterprises', 'nodes', 0, 'injuryCoverage'],
  ],
  CoverageGap: ['{ enterprises(first: 1) { nodes { coverageGap(month: "2026-09") { « } } } }', ['enterprises', 'nodes', 0, 'coverageGap']],
  Region: ['{ region(code: "330000") { « } }', ['region']],
  LabourFigures: ['{ region(code: "330000") { labourFigures { « } } }', ['region', 'labourFigures']],
  UnionFigures: ['{ region(code: "330000") { unionFigures { « } } }', ['region', 'unionFigures']],
  CourtFigures: ['{ region(code: "330000") { courtFigures { « } } }', ['region', 'courtFigures']],
  InsuranceFigures: ['{ region(code: "330000") { insuranceFigures { « } } }', ['region', 'insuranceFigures']],
  Indicator: ['{ region(code: "330000") { unionFigures { members { « } } } }', ['region', 'unionFigures', 'members']],
  CollectiveContract: [`{ ${CONTRACT} { « } } }`, ['collectiveContracts', 'nodes', 0]],
  Deadline: [`{ ${CONTRACT} { deadlines { « } } } }`, ['collectiveContracts', 'nodes', 0, 'deadlines', 0]],
  Clause: [`{ ${CONTRACT} { clauses { « } } } }`, ['collectiveContracts', 'nodes', 0, 'clauses', 0]],
  ClauseMatch: [`{ ${CONTRACT} { matches { « } } } }`, ['collectiveContracts', 'nodes', 0, 'matches', 0]],
  ClauseTerm: [
    `{ ${CONTRACT} { matches { clause { terms { « } } } } } }`,
    ['collectiveContracts', 'nodes', 0, 'matches', 0, 'clause', 'terms', 0],
  ],
  ApplicableContract: [
    '{ enterprises(where: {role: PLATFORM}, first: 1) { nodes { applicableContracts(on: "2026-10-31") { « } } } }',
    ['enterprises', 'nodes', 0, 'applicableContracts', 0],
  ],
  UnionOrganization: ['{ unionOrganization(id: "U-330000") { « } }', ['unionOrganization']],
  UnionMembership: [`{ ${MEMBER} { « } }`, ['unionMembership']],
  CourtCase: [`{ ${CASE} { « } }`, ['courtCase']],
  CauseOfAction: [`{ ${CASE} { cause { « } } }`, ['courtCase', 'cause']],
  CaseParty: [`{ ${CASE} { parties { « } } }`, ['courtCase', 'parties', 0]],
  FactorFinding: [`{ ${CASE} { factors { « } } }`, ['courtCase', 'factors', 0]],
  ProcedureStep: [`{ ${CASE} { chain { « } } }`, ['courtCase', 'chain', 0]],
  SimilarCase: ['{ similarCases(to: "(2025)粤0305民初9000002号", first: 1) { « } }', ['similarCases', 0]],
  MediationCase: [`{ mediationCase(id: "${NUMBERS.mediation}") { « } }`, ['mediationCase']],
  InjuryClaim: [`{ injuryClaim(number: "${NUMBERS.claim}") { « } }`, ['injuryClaim']],
  EnrolmentSpell: [
    `{ ${WORKER_BY_ID} { enrolments { « } } ${CLAIM} { worker { enrolments { « } } } }`,
    ['worker', 'enrolments', 0],
    ['injuryClaim', 'worker', 'enrolments', 0],
  ],
  Participant: ['{ me { « } }', ['me']],
  CatalogueItem: ['{ catalogue(first: 1) { nodes { « } } }', ['catalogue', 'nodes', 0]],
  DuplicateCollectionHit: ['{ alreadyShared(fields: ["参保"]) { « } }', ['alreadyShared', 0]],
  AccessExplanation: ['{ explainAccess(operation: "{ me { id } }", agreement: "AG-0") { « } }', ['explainAccess']],
  FieldAccess: ['{ explainAccess(operation: "{ me { id } }", agreement: "AG-0") { fields { « } } }', ['explainAccess', 'fields', 0]],
  NamedAgreement: [
    '{ explainAccess(operation: "{ me { id } }", agreement: "AG-0") { agreements { « } } }',
    ['explainAccess', 'agreements', 0],
  ],
  SharingRequest: [`{ sharingRequest(id: "${NUMBERS.request}") { « } }`, ['sharingRequest']],
  SharingAgreement: [`{ agreement(id: "${NUMBERS.agreement}") { « } }`, ['agreement']],
  Operation: [`{ agreement(id: "${NUMBERS.agreement}") { operations { « } } }`, ['agreement', 'operations', 0]],
  WorkflowEvent: [`{ agreement(id: "${NUMBERS.agreement}") { history { « } } }`, ['agreement', 'history', 0]],
  Correction: ['{ corrections(first: 1) { nodes { « } } }', ['corrections', 'nodes', 0]],
  RecalledReader: ['{ corrections(first: 1) { nodes { recalledReaders { « } } } }', ['corrections', 'nodes', 0, 'recalledReaders', 0]],
  SharingDispute: ['{ sharingDisputes(first: 1) { nodes { « } } }', ['sharingDisputes', 'nodes', 0]],
  LedgerEntry: ['{ accessLedger(first: 1) { nodes { « } } }', ['accessLedger', 'nodes', 0]],
  LedgerVerification: ['{ verifyLedger(from: "2099-01-01T00:00:00Z") { « } }', ['verifyLedger']],
  LedgerFault: ['{ verifyLedger(from: "2099-01-01T00:00:00Z") { faults { « } } }', ['verifyLedger', 'faults', 0]],
  LedgerDelay: [
    'mutation { delayLedger(input: {matter: "x/y", until: "2000-01-01", legalBasis: "x", reason: "x"}) { delay { « } } }',
    ['delayLedger', 'delay'],
  ],
  LedgerDelayPayload: [
    'mutation { delayLedger(input: {matter: "x/y", until: "2000-01-01", legalBasis: "x", reason: "x"}) { « } }',
    ['delayLedger'],
  ],
  RequestSharingPayload: [
    'mutation { requestSharing(input: {provider: "x", coordinates: [], regions: [], purpose: "x"}) { « } }',
    ['requestSharing'],
  ],
  UserError: [
    'mutation { requestSharing(input: {provider: "x", coordinates: [], regions: [], purpose: "x"}) { userErrors { « } } }',
    ['requestSharing', 'userErrors', 0],
  ],
  SharingRequestPayload: ['mutation { askForPapers(input: {request: "SR-0", papers: []}) { « } }', ['askForPapers']],
  AgreementPayload: [`mutation { recordDelivery(input: {${NOWHERE.agreement}}) { « } }`, ['recordDelivery']],
  CorrectionPayload: [
    'mutation { requestCorrection(input: {provider: "x", coordinate: "x", record: "x", wrong: "x", right: "y", evidence: "x"}) { « } }',
    ['requestCorrection'],
  ],
  ParticipantPayload: [
    'mutation { registerParticipant(input: {id: "Not OK", name: "x", kind: UNION, region: "330000"}) { « } }',
    ['registerParticipant'],
  ],
  DisputePayload: [`mutation { escalateDispute(input: {${NOWHERE.dispute}, reason: "x"}) { « } }`, ['escalateDispute']],
};

/** Arguments of fields that require some. */
export const ARGUMENTS: Record<string, string> = {
  'Enterprise.injuryCoverage': 'month: "2026-09"',
  'Enterprise.coverageGap': 'month: "2026-09"',
  'Query.courtCase': `number: "${NUMBERS.courtCase}"`,
  'Query.similarCases': 'to: "(2025)粤0305民初9000002号", first: 1',
  'Query.mediationCase': `id: "${NUMBERS.mediation}"`,
  'Query.injuryClaim': `number: "${NUMBERS.claim}"`,
  'Query.arbitrationCase': `number: "${NUMBERS.arbitration}"`,
  'Query.enterprise': 'creditCode: "91193100MA00000238"',
  'Query.wageClue': `id: "${NUMBERS.clue}"`,
  'Query.worker': `id: "${WORKER}"`,
  'Query.jurisdiction': 'input: {matter: WAGE_CLUE, work: "330106"}',
  'Query.agreement': `id: "${NUMBERS.agreement}"`,
  'Query.explainAccess': 'operation: "{ me { id } }"',
  'Query.catalogueExport': 'format: CSV',
  'Query.alreadyShared': 'fields: ["参保"]',
  'Query.region': 'code: "330000"',
  'Query.regions': 'level: PROVINCE',
  'Query.sharingRequest': `id: "${NUMBERS.request}"`,
  'Query.collectiveContract': 'id: "CC-000001"',
  'Query.applicableContracts': 'creditCode: "91193100MA00000238"',
  'Query.unionMembership': `id: "${NUMBERS.membership}"`,
  'Query.unionOrganization': 'id: "U-330000"',
  'Query.verifyLedger': 'from: "2099-01-01T00:00:00Z"',
  'Mutation.fileWageClue': 'input: {worker: "x", enterprise: "91193100MA00000238", place: "330106", channel: WINDOW, amount: "1"}',
  'Mutation.referWageClue': 'input: {clue: "C-0", to: "330106", reason: "x"}',
  'Mutation.resolveWageClue': 'input: {clue: "C-0", outcome: PAID}',
  'Mutation.submitEmploymentReport': REPORT,
  'Query.missingEmploymentReports': 'period: "2026-09"',
  'Mutation.registerParticipant': 'input: {id: "Not OK", name: "x", kind: UNION, region: "330000"}',
  'Mutation.removeParticipant': 'input: {id: "nobody-at-all"}',
  'Mutation.recordDelivery': `input: {${NOWHERE.agreement}}`,
  'Mutation.suspendAgreement': `input: {${NOWHERE.agreement}, reason: "x"}`,
  'Mutation.resumeAgreement': `input: {${NOWHERE.agreement}, reason: "x"}`,
  'Mutation.terminateAgreement': `input: {${NOWHERE.agreement}, reason: "x"}`,
  'Mutation.recordDisposal': `input: {${NOWHERE.agreement}, record: "x"}`,
  'Mutation.requestCorrection': 'input: {provider: "x", coordinate: "x", record: "x", wrong: "x", right: "y", evidence: "x"}',
  'Mutation.answerCorrection': 'input: {correction: "CR-0", corrected: true, answer: "x"}',
  'Mutation.raiseDispute': 'input: {request: "SR-0", grounds: "x"}',
  'Mutation.escalateDispute': `input: {${NOWHERE.dispute}, reason: "x"}`,
  'Mutation.settleDispute': `input: {${NOWHERE.dispute}, outcome: "x"}`,
  'Mutation.delayLedger': 'input: {matter: "x/y", until: "2000-01-01", legalBasis: "x", reason: "x"}',
  'Mutation.requestSharing': 'input: {provider: "x", coordinates: [], regions: [], purpose: "x"}',
  'Mutation.supplyPapers': 'input: {request: "SR-0"}',
  'Mutation.askForPapers': 'input: {request: "SR-0", papers: []}',
  'Mutation.extendAnswer': 'input: {request: "SR-0", days: 1, reason: "x"}',
  'Mutation.consentToExtension': 'input: {request: "SR-0", consent: true}',
  'Mutation.decideSharing': 'input: {request: "SR-0", grant: false}',
};

/** Keys under which subgraphs are asked for a record by `_entities`. */
export const KEYS: Record<string, Record<string, string>> = {
  Worker: { id: WORKER },
  WageClue: { id: NUMBERS.clue },
  ArbitrationCase: { number: NUMBERS.arbitration },
  Enterprise: { creditCode: '91193100MA00000238' },
  Region: { code: '330000' },
  CourtCase: { number: NUMBERS.courtCase },
  MediationCase: { id: NUMBERS.mediation },
  InjuryClaim: { number: NUMBERS.claim },
  UnionMembership: { id: NUMBERS.membership },
  UnionOrganization: { id: 'U-330000' },
  CollectiveContract: { id: 'CC-000001' },
  Participant: { id: 'union-330000' },
  CatalogueItem: { coordinate: 'Worker.id' },
  SharingRequest: { id: NUMBERS.request },
  SharingAgreement: { id: NUMBERS.agreement },
  Correction: { id: NUMBERS.correction },
  SharingDispute: { id: NUMBERS.dispute },
};
