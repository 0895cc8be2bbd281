// What the hub answers for each row of the checklist that is the insurance agencies': the question, asked as the national one.
// Every field it names has to be there and to hold something.
const INDICATOR = '{ reported qualifier source computed unit asOf }';
const figure = (name: string) => `{ region(code: "100000") { insuranceFigures(asOf: "2025-10-31") { ${name} ${INDICATOR} } } }`;
const policy = (search: string) => `{ policies(search: "${search}", first: 3) { totalCount nodes { title status issuer } } }`;
const modes = (scheme: string) =>
  `{ contributionModes(region: "310000", scheme: ${scheme}) { scheme owner mode periods baseLow baseHigh workerRate employerRate from source mark } }`;
const SPELLS = 'worker { id enrolments { scheme owner region { name } household { name } personGroup mode from channel } }';
const TRANSFERS = `{ transferRequests(where: {state: COMPLETED}, first: 20) { totalCount nodes { id scheme from { name } to { name } state months appliedOn endedOn channel deadlines { rule article startedOn dueOn metOn state } events { step region { name } on } ${SPELLS} } } }`;

export const INSURANCE_ROWS: Record<string, string> = {
  '0.3': policy('新就业形态劳动者社保制度'),
  '1.2.1c':
    '{ orderPremiumBatches(first: 20) { totalCount nodes { platform { name } region { name } day run orders perOrder premium declaredOn } } }',
  '1.3.1a':
    '{ injuryPilot { batches { batch startedOn provinces { name } platformNames sectors mark } documents { number mark } steps { step name what mark } } }',
  '1.3.1b':
    '{ benefitAccount(region: "320500", grade: 4, careLevel: PART, items: [{kind: DISABILITY_LUMP_SUM}, {kind: DISABILITY_ALLOWANCE}, {kind: CARE}]) { kind monthly amount working article mark } }',
  '1.3.1c':
    '{ before: premiumRates(on: "2024-01-01") { service perOrder } premiumRates(on: "2026-01-01") { sector platform { name } region { name } perOrder from source mark } injuryClaims(where: {state: PAID}, first: 20) { totalCount nodes { orderNumber orderCheck platform { name } } } }',
  '1.3.1d': '{ injuryPilot(on: "2022-12-31") { batches { batch startedOn } provinces { name } } }',
  '1.3.1e': `{ injuryPilot { platforms { enterprise { name } sector service batch from } } region(code: "100000") { insuranceFigures(asOf: "2025-10-31") { pilotPlatforms ${INDICATOR} } } }`,
  '1.3.1f': figure('pilotProvinces'),
  '1.3.1g': figure('injuryInsured'),
  '1.3.1h':
    '{ coverageGaps(month: "2026-09", where: {platformsOnly: true}, first: 20) { totalCount nodes { enterprise { name } month region { name } reported chainReported insured gap } } }',
  '1.3.2a': `{ transferRequests(where: {appliedTo: "2026-09-30"}, first: 20) { totalCount nodes { ${SPELLS} } } }`,
  '1.3.2b': `{ region(code: "100000") { insuranceFigures(asOf: "2024-12-31") { pensionFlexible ${INDICATOR} medicalFlexible ${INDICATOR} } } }`,
  '1.3.3a': modes('PENSION'),
  '1.3.3b': TRANSFERS,
  '1.3.3c': policy('职工基本医疗保险的政策措施'),
  '1.3.4a': '{ region(code: "100000") { insuranceFigures { maternityFlexible { computed unit asOf } } } }',
  '1.3.4b':
    '{ injuryClaims(where: {reportedTo: "2026-09-30"}, first: 100) { totalCount nodes { worker { enrolments { scheme personGroup } } } } }',
  '1.3.4c': modes('MATERNITY'),
  '2.3': '{ region(code: "100000") { coverageRates { figure covered { reported computed } reportedPercent } } }',
  '3.3a': '{ injuryPilot { plans { year plan planZh mark } sectors provinces { name } } }',
  '3.3b': policy('完善缴费方式'),
  '3.3c':
    '{ contributionScenario(region: "310000", scheme: PENSION, base: "6500.00", platformShare: 30) { base due platform worker working by { workerRate source mark } } }',
  '3.3d':
    '{ enrolmentPlans(where: {region: "440000", year: 2026}, first: 20) { totalCount nodes { region { name } scheme year target covered source } } }',
  '3.3e':
    '{ injuryClaims(where: {reportedTo: "2026-09-30"}, first: 100) { totalCount nodes { worker { enrolments { scheme from to endReason } insuredAt(at: "2026-06-01T00:00:00Z") { reason schemes { scheme insured reason } } } } } }',
  '3.3f':
    '{ transferRequests(where: {appliedTo: "2026-09-30"}, first: 20) { totalCount nodes { channel state deadlines { rule dueOn } } } injuryClaims(where: {reportedTo: "2026-09-30"}, first: 20) { totalCount nodes { channel } } }',
  '3.5b': policy('医疗保障法'),
};
