// What the hub answers for each row of the checklist that is the labour ministry's: the question, asked as the national
// department. Every field it names has to be there and to hold something.
const policy = (words: string) => `{ policies(search: "${words}", first: 3) { nodes { id title issuer status topics } } }`;
const rules = (kind: string) =>
  `{ platformRules(where: {kind: ${kind}}, on: "2026-10-31", first: 3) { nodes { title version text terms { name value unit } compliance { requirement outcome article } } } }`;
const campaign = (on: string) => `{ campaigns(on: "${on}") { code name agencies source results { inspected interviews violations } } }`;
const hotline = '{ clueStatistics(from: "2025-01-01", to: "2026-10-31") { channel received responseRate resolutionRate medianDays } }';
const training = (action: string) =>
  `{ trainingProgrammes(where: {action: ${action}}, first: 3) { nodes { title action mode provider seats subsidy } } }`;
const posts = (channel: string) =>
  `{ recruitmentPosts(where: {channel: ${channel}}, first: 3) { nodes { title channel openings wageFrom wageTo postedOn } } }`;
const clues = (channel: string) =>
  `{ wageClues(where: {channel: ${channel}}, first: 3) { nodes { id channel status amount receivedOn deadlines { dueOn } } } }`;
const PLATFORM = 'enterprises(where: {role: PLATFORM}, first: 3) { nodes';
const CHAIN = `{ ${PLATFORM} { name partners(first: 20) { totalCount nodes { contractor { name } responsible supervisedOn from } } employmentChain { depth link { business } } } } }`;
const REPORT =
  '{ employmentReports(first: 5) { nodes { period headcount labourRelation incomplete civil averageHours averageIncome orders duties { duty persons share } deadlines { dueOn state } } } }';
const TREND =
  '{ employmentTrend(where: {from: "2026-01", to: "2026-09"}) { incomeVolatility points { period enterprises headcount averageHours averageIncome incomeChange } } }';
const FILINGS = '{ algorithmFilings(first: 3) { nodes { number name type purpose filedOn ruleKinds rules { kind title } } } }';
const HISTORY = `{ ${PLATFORM} { ruleHistory(kind: COMMISSION) { on summary terms { name before after } text { kind text } } } } }`;
const CHECK_UPS = '{ checkUps(first: 5) { nodes { subject title checkedOn findings { right problem article } } } }';
const VIOLATIONS = '{ violations(first: 20) { nodes { type description article measure handledOn amount persons } } }';
const INTERVIEWS =
  '{ interviews(where: {kind: JOINT_INTERVIEW, state: HELD}, first: 5) { nodes { agencies topics heldOn outcome followUps { item } } } }';
const FIGURES = (fields: string) => `{ region(code: "100000") { labourFigures { ${fields} } } }`;
const STAFF = `${FIGURES('inspectors { computed } arbitrators { computed } openInspections { computed }').slice(0, -2)} arbitrationCases(where: {open: true}, first: 1) { totalCount } }`;
const MARKETS = '{ gigMarkets(first: 5) { totalCount nodes { name kind level services hours position { latitude } } } }';
const RIGHTS = '{ checkUps(first: 30) { nodes { findings { right problem article } } } }';
const RISKS =
  '{ riskSignals(where: {from: "2026-01-01", to: "2026-10-31"}, first: 20) { nodes { kind value threshold textZh seenOn source { type count } } } }';
const SKILLS = '{ trainingSkills { code name occupations } }';
const ONLINE = '{ onlineServices { kind name operator access source } }';
const MEASURES = '{ jointMeasures(first: 5) { nodes { kind agencies grounds article from to enterprise { name } } } }';
const REPORTING = `{ missingEmploymentReports(period: "2026-09", first: 3) { nodes { name } } employmentReports(first: 3) { nodes { deadlines { rule article dueOn } } } }`;

export const LABOUR_ROWS: Record<string, string> = {
  '1.0a': FIGURES('flexibleWorkers { reported qualifier source }'),
  '1.1.1a': policy('就业优先'),
  '1.1.1b':
    '{ policies(search: "劳动保障权益的指导意见", first: 1) { totalCount nodes { number } } employmentReports(first: 3) { nodes { labourRelation incomplete civil } } }',
  '1.1.1c': policy('劳动规则公示'),
  '1.1.1d': RIGHTS,
  '1.1.2a': policy('货车司机'),
  '1.1.2b': policy('平台收费'),
  '1.1.2c': FILINGS,
  '1.1.3a': policy('场地资金'),
  '1.1.3b': policy('安徽省'),
  '1.1.3c': policy('厦门'),
  '1.2.1a': REPORT,
  '1.2.1b': '{ paySurveys(first: 20) { nodes { sector period sample hourlyMedian averageHours } } }',
  '1.2.1d':
    '{ monitoringPilots { code name agencies source trend(where: {from: "2026-01", to: "2026-09"}) { points { period enterprises headcount } } } }',
  '1.2.1e': `${REPORT.slice(0, -2)} ${TREND.slice(2)}`,
  '1.2.2a': INTERVIEWS,
  '1.2.2b': campaign('2025-06-01'),
  '1.2.2c': campaign('2025-08-01'),
  '1.2.2d': campaign('2023-01-01'),
  '1.2.2e': campaign('2025-08-01'),
  '1.2.2f': '{ selfDisciplinePacts(first: 3) { nodes { title clauses publishedOn signatories { name } } } }',
  '1.2.2g': CHAIN,
  '1.2.2h': FIGURES('enterprisesInspected { reported qualifier source computed }'),
  '1.2.2i': FIGURES('interviews { reported qualifier source computed }'),
  '1.2.2j': FIGURES('violationsHandled { reported qualifier source computed }'),
  '1.2.3a': RIGHTS,
  '1.2.3b': campaign('2024-12-01'),
  '1.2.3c': CHECK_UPS,
  '1.2.3d': '{ rectifications(first: 20) { nodes { sourceKind item doneOn evidence deadline { dueOn state } } } }',
  '1.2.3e': rules('PAY'),
  '1.2.3f': rules('COMMISSION'),
  '1.2.3g': rules('DEDUCTION'),
  '1.2.3h': rules('WEATHER'),
  '1.2.3i': rules('WORKING_TIME'),
  '1.2.3j': HISTORY,
  '1.4.1a': `{ gigMarkets(where: {kind: GIG_MARKET}, first: 3) { totalCount nodes { name services } } region(code: "100000") { labourFigures { gigMarkets { reported qualifier computed } } } }`,
  '1.4.1b': `{ online: recruitmentPosts(where: {channel: ONLINE}, first: 1) { totalCount } onSite: recruitmentPosts(where: {channel: ON_SITE}, first: 1) { totalCount } }`,
  '1.4.1c': posts('DIRECT_HIRE'),
  '1.4.1d': posts('BROUGHT_TO_POST'),
  '1.4.1e': posts('CARAVAN'),
  '1.4.1f': '{ startupCarriers(where: {support: GUARANTEED_LOAN}, first: 5) { nodes { name supports } } }',
  '1.4.1g': `{ startupCarriers(first: 3) { totalCount nodes { name kind seats } } region(code: "100000") { labourFigures { startupCarriers { reported qualifier computed } } } }`,
  '1.4.1h': '{ gigMarkets(where: {kind: SERVICE_POINT}, first: 5) { nodes { name level services } } }',
  '1.4.2a': SKILLS,
  '1.4.2b': '{ trainingNeeds(first: 20) { nodes { occupation persons surveyedOn skill { name } market { name kind } } } }',
  '1.4.2c': training('SKILLS_UPGRADING'),
  '1.4.2d': training('LIGHT_THE_FUTURE'),
  '1.4.2e': '{ trainingProgrammes(where: {mode: ON_THE_JOB}, first: 3) { nodes { title mode skill { name } } } }',
  '1.5.1a': clues('MINI_PROGRAM'),
  '1.5.1b': '{ onlineServices(kind: WAGE_CLUE) { name access operator source } }',
  '1.5.1d': clues('HOTLINE_12345'),
  '1.5.1e': clues('HOTLINE_12333'),
  '1.5.1f': clues('HOTLINE_12328'),
  '1.5.1g': ONLINE,
  '1.5.1h': hotline,
  '1.5.1i': ONLINE,
  '1.5.4a': VIOLATIONS,
  '1.5.4b':
    '{ arrears: violations(where: {type: PAY_ARREARS}, first: 1) { totalCount } freight: violations(where: {type: FREIGHT_ARREARS}, first: 1) { totalCount } pay: violations(where: {type: PAY_RULE_CHANGE}, first: 1) { totalCount } dispatch: violations(where: {type: DISPATCH_RULE_CHANGE}, first: 1) { totalCount } commission: violations(where: {type: OVER_COMMISSION}, first: 1) { totalCount } forced: violations(where: {type: FORCED_REGISTRATION}, first: 1) { totalCount } }',
  '1.6':
    '{ riskSignals(where: {kind: WAGE_CLUES, from: "2025-11-01", to: "2026-10-31"}, first: 3) { nodes { kind value threshold source { type count ids } } } }',
  '2.0': TREND,
  '2.1d': FILINGS,
  '2.2a': CHAIN,
  '2.2b': CHAIN,
  '2.2c': STAFF,
  '3.1b': REPORTING,
  '3.1d': STAFF,
  '3.1e': MEASURES,
  '3.2z':
    '{ campaigns(on: "2025-08-01") { results { closed closedWithoutExtension } } inspections(where: {open: false}, first: 3) { nodes { deadlines { rule dueOn metOn state } } } }',
  '3.2a': RIGHTS,
  '3.2d': MARKETS,
  '3.2e': training('SKILLS_UPGRADING'),
  '3.4a': '{ interviews(where: {kind: GUIDANCE}, first: 3) { nodes { kind topics heldOn outcome } } }',
  '3.4b': clues('WINDOW'),
  '3.4f': RISKS,
  '3.5a': policy('权益保障办法'),
  '3.5c': policy('价格行为'),
  '3.5d': policy('道路货物运输'),
  '3.5e': policy('外卖平台'),
};
