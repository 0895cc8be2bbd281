import { NUMBERS, type Way } from './matrix-fixture.ts';

const PLATFORM = 'enterprises(where: {role: PLATFORM}, first: 1) { nodes';
const ENTERPRISE = 'enterprise: "91193100MA00000238"';
const HOME = 'region: "330000"';
const CASE = `arbitrationCase(number: "${NUMBERS.arbitration}")`;
const WINDOW = 'from: "2026-01-01", to: "2026-10-31"';

// Inputs that break a rule, so that nothing is written.
const INPUTS = {
  recordInspection: `${ENTERPRISE}, ${HOME}, subject: ""`,
  extendInspection: 'inspection: "I-0", reason: "x"',
  closeInspection: 'inspection: "I-0", result: NO_VIOLATION',
  reportRectification: 'rectification: "RC-0", doneOn: "2026-01-01", evidence: "x"',
  proposeJointInterview: `${ENTERPRISE}, ${HOME}, agencies: [], topics: [], plannedOn: "2026-01-01"`,
  recordInterview: 'interview: "IV-0", heldOn: "2026-01-01", outcome: "x"',
  cancelInterview: 'interview: "IV-0", reason: "x"',
  recordGuidance: `${ENTERPRISE}, ${HOME}, topics: [], heldOn: "2026-01-01", outcome: ""`,
  decideJointMeasure: `kind: SANCTION, ${ENTERPRISE}, ${HOME}, agencies: [], grounds: "", article: "", from: "2026-01-01"`,
  liftJointMeasure: 'measure: "JM-0", because: "x"',
  publishSelfDisciplinePact: `title: "", clauses: [], signatories: [], ${HOME}, publishedOn: "2026-01-01"`,
  publishPlatformRule:
    'platform: "92196300MA00077431", kind: PAY, title: "", text: "", publishedOn: "2026-01-01", effectiveFrom: "2026-02-01"',
  recordAlgorithmFiling:
    'number: "网信算备193301900001001260001号", platform: "92196300MA00077431", name: "", type: RANKING, purpose: "", ruleKinds: [], filedOn: "2026-01-01"',
  recordCheckUp: `platform: "91193100MA00000238", ${HOME}, subject: AGREEMENT, title: "", checkedOn: "2026-01-01", checkedBy: "", findings: []`,
  fileArbitrationCase: `number: "浙测劳人仲案字〔2026〕第9099999号", ${HOME}, commission: "", worker: "x", respondent: "91193100MA00000238", items: []`,
  recordArbitrationStep: 'number: "浙测劳人仲案字〔2026〕第9099998号", step: SERVED',
  closeArbitrationCase: 'number: "浙测劳人仲案字〔2026〕第9099998号", outcome: SETTLED',
  takeUpWageClue: 'clue: "C-0"',
  startRiskSweep: `occasion: OTHER, name: "", ${HOME}`,
  handleRiskCase: 'riskCase: "RK-0", step: TAKE_UP, handling: "x"',
  withdrawLabourReference: 'register: MINIMUM_WAGES, id: "none", because: "x"',
  recordEngagement: `${ENTERPRISE}, ${HOME}, worker: "x", form: CIVIL, from: "2026-01-01"`,
  endEngagement: 'engagement: "E-0", on: "2026-01-01"',
  importLabourRecords: 'dataset: GIG_MARKETS, records: []',
};
const mutation = (name: keyof typeof INPUTS): Way => [`mutation { ${name}(input: {${INPUTS[name]}}) { « } }`, [name]];
const list = (field: string, args = 'first: 1'): Way => [`{ ${field}(${args}) { nodes { « } } }`, [field, 'nodes', 0]];
const ofPlatform = (field: string, args = ''): Way => [
  `{ ${PLATFORM} { ${field}${args} { « } } } }`,
  ['enterprises', 'nodes', 0, field, 0],
];

export const LABOUR_WAYS: Record<string, Way> = {
  Campaign: ['{ campaigns { « } }', ['campaigns', 0]],
  ReferenceRow: ['{ labourReference(register: MINIMUM_WAGES, first: 1) { nodes { « } } }', ['labourReference', 'nodes', 0]],
  ReferenceValue: [
    '{ labourReference(register: MINIMUM_WAGES, first: 1) { nodes { values { « } } } }',
    ['labourReference', 'nodes', 0, 'values', 0],
  ],
  LabourReferencePayload: mutation('withdrawLabourReference'),
  AwardFinality: [`{ ${CASE} { finality { « } } }`, ['arbitrationCase', 'finality']],
  LiabilitySituation: ['{ liabilitySituations { « } }', ['liabilitySituations', 0]],
  DutyFinding: ['{ sharingDutyFindings(first: 1) { nodes { « } } }', ['sharingDutyFindings', 'nodes', 0]],
  RiskStandard: ['{ riskStandards { « } }', ['riskStandards', 0]],
  OverdueClock: ['{ insuranceOverdue(first: 1) { nodes { « } } }', ['insuranceOverdue', 'nodes', 0]],
  CampaignPublished: [
    '{ campaigns { published { « } } }',
    ['campaigns', 1, 'published'],
    ['campaigns', 0, 'published'],
    ['campaigns', 2, 'published'],
  ],
  CampaignResults: ['{ campaigns { results { « } } }', ['campaigns', 0, 'results']],
  Violation: list('violations', `where: {${HOME}}, first: 1`),
  Rectification: list('rectifications', `where: {${HOME}}, first: 1`),
  EngagementPayload: mutation('recordEngagement'),
  RectificationPayload: mutation('reportRectification'),
  InspectionPayload: mutation('recordInspection'),
  Interview: list('interviews', `where: {${HOME}}, first: 1`),
  InterviewPayload: mutation('proposeJointInterview'),
  RiskSweep: list('riskSweeps'),
  RiskSweepPayload: mutation('startRiskSweep'),
  RiskCase: list('riskCases'),
  RiskCasePayload: mutation('handleRiskCase'),
  JointMeasure: list('jointMeasures'),
  JointMeasurePayload: mutation('decideJointMeasure'),
  SelfDisciplinePact: list('selfDisciplinePacts'),
  SelfDisciplinePactPayload: mutation('publishSelfDisciplinePact'),
  PlatformRule: list('platformRules'),
  RuleTerm: ['{ platformRules(first: 1) { nodes { terms { « } } } }', ['platformRules', 'nodes', 0, 'terms', 0]],
  RuleFinding: ['{ platformRules(first: 1) { nodes { compliance { « } } } }', ['platformRules', 'nodes', 0, 'compliance', 0]],
  RuleChange: ofPlatform('ruleHistory', '(kind: PAY)'),
  TermChange: [`{ ${PLATFORM} { ruleHistory(kind: PAY) { terms { « } } } } }`, ['enterprises', 'nodes', 0, 'ruleHistory', 0, 'terms', 0]],
  TextChange: [`{ ${PLATFORM} { ruleHistory(kind: PAY) { text { « } } } } }`, ['enterprises', 'nodes', 0, 'ruleHistory', 0, 'text', 0]],
  PlatformRulePayload: mutation('publishPlatformRule'),
  AlgorithmFiling: list('algorithmFilings'),
  AlgorithmFilingPayload: mutation('recordAlgorithmFiling'),
  CheckUp: list('checkUps', `where: {${HOME}}, first: 1`),
  CheckUpFinding: [`{ checkUps(where: {${HOME}}, first: 1) { nodes { findings { « } } } }`, ['checkUps', 'nodes', 0, 'findings', 0]],
  CheckUpPayload: mutation('recordCheckUp'),
  ClaimItem: [`{ ${CASE} { items { « } } }`, ['arbitrationCase', 'items', 0]],
  CourtAccess: [`{ ${CASE} { courtAccess { « } } }`, ['arbitrationCase', 'courtAccess', 0]],
  ArbitrationCasePayload: mutation('fileArbitrationCase'),
  MinimumWage: ['{ region(code: "330000") { minimumWage { « } } }', ['region', 'minimumWage']],
  GigMarket: list('gigMarkets'),
  Position: ['{ gigMarkets(first: 1) { nodes { position { « } } } }', ['gigMarkets', 'nodes', 0, 'position']],
  StartupCarrier: list('startupCarriers'),
  TrainingProgramme: list('trainingProgrammes'),
  TrainingNeed: list('trainingNeeds'),
  TrainingSkill: ['{ trainingSkills { « } }', ['trainingSkills', 0]],
  RecruitmentPost: list('recruitmentPosts'),
  OnlineService: ['{ onlineServices { « } }', ['onlineServices', 0]],
  FulfilledDuty: [
    `{ employmentReports(where: {${HOME}}, first: 1) { nodes { duties { « } } } }`,
    ['employmentReports', 'nodes', 0, 'duties', 0],
  ],
  PaySurvey: list('paySurveys'),
  EmploymentTrend: ['{ employmentTrend { « } }', ['employmentTrend']],
  EmploymentTrendPoint: ['{ employmentTrend { points { « } } }', ['employmentTrend', 'points', 0]],
  MonitoringPilot: ['{ monitoringPilots { « } }', ['monitoringPilots', 0]],
  RegistrationCluster: [
    '{ enterprises(where: {role: STATION}, first: 100) { nodes { registrationClusters(on: "2026-10-31") { « } } } }',
    ['enterprises', 'nodes', 0, 'registrationClusters', 0],
  ],
  ClueStatistic: ['{ clueStatistics { « } }', ['clueStatistics', 0]],
  EnforcementRecord: ['{ enforcementRecords(region: "330000") { « } }', ['enforcementRecords', 0]],
  ImportLabourRecordsPayload: mutation('importLabourRecords'),
  RiskSignal: list('riskSignals', `where: {${HOME}, ${WINDOW}}, first: 1`),
  RiskSource: [`{ riskSignals(where: {${HOME}, ${WINDOW}}, first: 1) { nodes { source { « } } } }`, ['riskSignals', 'nodes', 0, 'source']],
};

export const LABOUR_ARGUMENTS: Record<string, string> = {
  'Enterprise.ruleHistory': 'kind: PAY',
  'Query.labourReference': 'register: MINIMUM_WAGES',
  ...Object.fromEntries(Object.entries(INPUTS).map(([name, input]) => [`Mutation.${name}`, `input: {${input}}`])),
};
