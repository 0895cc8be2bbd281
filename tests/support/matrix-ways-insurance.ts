import { NUMBERS, type Way, WORKER } from './matrix-fixture.ts';

// Inputs that break a rule, so that nothing is written.
const PLATFORM = 'platform: "91193100MA00000238"';
const INPUTS = {
  declareOrders: `${PLATFORM}, region: "330106", day: "2020-01-01", orders: 1`,
  enrol: 'worker: "x", scheme: PENSION, region: "330106", mode: FLEXIBLE, base: "1"',
  interruptEnrolment: 'worker: "x", scheme: PENSION',
  settleClaimContest: 'claim: "x", step: YIELD',
  settleMonthContest: 'contest: "x", step: YIELD',
  settleContest: 'worker: "x", scheme: PENSION, region: "330106", step: YIELD',
  reportInjury: `worker: "x", ${PLATFORM}, orderNumber: "1", injuredAt: "2026-01-01T00:00:00Z", placeOfOrder: "330106", placeOfInjury: "330106"`,
  recordInjuryStep: 'claim: "IC-0", step: COMPLETE_MATERIALS',
  determineInjury: 'claim: "IC-0", determination: RECOGNISED, grounds: ""',
  appraiseCapacity: 'claim: "IC-0"',
  payBenefit: 'claim: "IC-0", items: []',
  requestTransfer: 'worker: "x", scheme: PENSION, from: "440305", to: "330106"',
  advanceTransfer: 'transfer: "TR-0", step: ACCEPT',
  withdrawInsuranceReference: 'register: BENEFIT_BASES, id: "none", because: "x"',
  importInsuranceRecords: 'dataset: BENEFIT_BASES, records: []',
};
const mutation = (name: keyof typeof INPUTS): Way => [`mutation { ${name}(input: {${INPUTS[name]}}) { « } }`, [name]];

const AT = '"2026-06-01T00:00:00Z"';
const CLAIM = `injuryClaim(number: "${NUMBERS.claim}")`;
const ORDER = `orderInsured(platform: "91193100MA00000238", orderNumber: "${NUMBERS.order}", at: "2026-06-01T04:00:00Z")`;
const TRANSFER = `transferRequest(id: "${NUMBERS.transfer}")`;
const BATCH = `orderPremiumBatch(id: "${NUMBERS.batch}")`;
const ACCOUNT = 'benefitAccount(region: "330106", items: [{kind: FUNERAL}], diedOn: "2026-01-01", on: "2026-01-01")';
const MODES = 'contributionModes(region: "330106", scheme: PENSION)';
const SCENARIO = 'contributionScenario(region: "330106", scheme: PENSION, base: "5000", platformShare: 10)';
const GAPS = 'coverageGaps(month: "2026-09", where: {platformsOnly: true}, first: 1)';
const PREVIEW = 'transferPreview(to: "440305")';
const INSURED = `insuredAt(at: ${AT})`;
/** On the worker, by the labour department's register and by the claim. */
const onWorker = (field: string, ...path: (string | number)[]): Way => [
  `{ worker(id: "${WORKER}") { ${field} } ${CLAIM} { worker { ${field} } } }`,
  ['worker', ...path],
  ['injuryClaim', 'worker', ...path],
];

export const INSURANCE_WAYS: Record<string, Way> = {
  InjuryClaim: [`{ ${CLAIM} { « } }`, ['injuryClaim']],
  Benefit: [`{ ${CLAIM} { benefits { « } } }`, ['injuryClaim', 'benefits', 0]],
  EnrolmentSpell: onWorker('enrolments { « }', 'enrolments', 0),
  InsuranceProof: [
    `{ ${ORDER} { « } worker(id: "${WORKER}") { ${INSURED} { « } } ${CLAIM} { worker { ${INSURED} { « } } } }`,
    ['orderInsured'],
    ['worker', 'insuredAt'],
    ['injuryClaim', 'worker', 'insuredAt'],
  ],
  SchemeCover: onWorker(`${INSURED} { schemes { « } }`, 'insuredAt', 'schemes', 0),
  TransferRequest: [`{ ${TRANSFER} { « } worker(id: "${WORKER}") { transfers { « } } }`, ['transferRequest'], ['worker', 'transfers', 0]],
  TransferEvent: [`{ ${TRANSFER} { events { « } } }`, ['transferRequest', 'events', 0]],
  MonthContest: ['{ monthContests(first: 100) { nodes { « } } }', ['monthContests', 'nodes', 0]],
  TransferPreview: onWorker(`${PREVIEW} { « }`, 'transferPreview'),
  TransferPreviewItem: onWorker(`${PREVIEW} { items { « } }`, 'transferPreview', 'items', 0),
  OrderPremiumBatch: [`{ ${BATCH} { « } }`, ['orderPremiumBatch']],
  PremiumTotal: ['{ premiumTotal(where: {region: "330106"}) { « } }', ['premiumTotal']],
  InjuryPilot: ['{ injuryPilot { « } }', ['injuryPilot']],
  PilotBatch: ['{ injuryPilot { batches { « } } }', ['injuryPilot', 'batches', 0]],
  PilotPlatform: ['{ injuryPilot { platforms { « } } }', ['injuryPilot', 'platforms', 0]],
  PilotPlan: ['{ injuryPilot { plans { « } } }', ['injuryPilot', 'plans', 0]],
  PilotDocument: ['{ injuryPilot { documents { « } } }', ['injuryPilot', 'documents', 0]],
  PilotStep: ['{ injuryPilot { steps { « } } }', ['injuryPilot', 'steps', 0]],
  PremiumRate: ['{ premiumRates { « } }', ['premiumRates', 0]],
  BenefitBase: ['{ benefitBase(region: "330106", on: "2026-01-01") { « } }', ['benefitBase']],
  BenefitItem: [`{ ${ACCOUNT} { « } }`, ['benefitAccount', 0]],
  ContributionMode: [`{ ${MODES} { « } }`, ['contributionModes', 0]],
  ContributionScenario: [`{ ${SCENARIO} { « } }`, ['contributionScenario']],
  EnrolmentPlan: ['{ enrolmentPlans(first: 1) { nodes { « } } }', ['enrolmentPlans', 'nodes', 0]],
  CoverageRate: ['{ region(code: "100000") { coverageRates { « } } }', ['region', 'coverageRates', 0]],
  CoverageGap: [
    `{ ${GAPS} { nodes { « } } enterprises(first: 1) { nodes { coverageGap(month: "2026-09") { « } } } }`,
    ['coverageGaps', 'nodes', 0],
    ['enterprises', 'nodes', 0, 'coverageGap'],
  ],
  EnterpriseHeadcount: [`{ ${GAPS} { reportedHeadcounts { « } } }`, ['coverageGaps', 'reportedHeadcounts', 0]],
  OrderPremiumBatchPayload: mutation('declareOrders'),
  EnrolmentPayload: mutation('enrol'),
  InjuryClaimPayload: mutation('recordInjuryStep'),
  TransferPayload: mutation('advanceTransfer'),
  MonthContestPayload: mutation('settleMonthContest'),
  BaseFinding: onWorker('enrolments { baseFinding { « } }', 'enrolments', 0, 'baseFinding'),
  CoverGap: [`{ ${TRANSFER} { coverGap { « } } }`, ['transferRequest', 'coverGap']],
  InsuranceReferencePayload: mutation('withdrawInsuranceReference'),
  ImportInsuranceRecordsPayload: mutation('importInsuranceRecords'),
};

export const INSURANCE_ARGUMENTS: Record<string, string> = {
  ...Object.fromEntries(Object.entries(INPUTS).map(([name, input]) => [`Mutation.${name}`, `input: {${input}}`])),
  ...Object.fromEntries(
    [ORDER, TRANSFER, BATCH, ACCOUNT, MODES, SCENARIO, GAPS].map((call) => {
      const [, name, list] = /^(\w+)\(([\s\S]*)\)$/.exec(call) as unknown as [string, string, string];
      return [`Query.${name}`, list];
    }),
  ),
  'Query.insuranceReference': 'register: BENEFIT_BASES',
  'Query.benefitBase': 'region: "330106", on: "2026-01-01"',
  'Worker.insuredAt': `at: ${AT}`,
  'Worker.transferPreview': 'to: "440305"',
};
