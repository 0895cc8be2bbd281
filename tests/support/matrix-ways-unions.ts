import { NUMBERS, type Way, WORKER } from './matrix-fixture.ts';

const HOME = 'region: "330000", union: "U-330000"';
const PLACE = `enterprise: "91193100MA00000238", ${HOME}`;
const DAY = '"2026-01-01"';

// Inputs that break a rule, so that nothing is written.
const INPUTS = {
  fileCollectiveContract: `title: "", kind: ENTERPRISE, ${HOME}, regions: [], signedOn: ${DAY}, expiresOn: ${DAY}, clauses: []`,
  objectToCollectiveContract: 'contract: "CC-0", reason: "x"',
  renewCollectiveContract: `contract: "CC-0", signedOn: ${DAY}, expiresOn: ${DAY}`,
  saveContractSearch: 'name: ""',
  deleteSavedSearch: 'savedSearch: "SV-0"',
  recordForum: `${PLACE}, heldOn: ${DAY}, topics: [], outcomes: [], workers: 1`,
  recordParticipation: `${PLACE}, form: OPEN_AFFAIRS, heldOn: ${DAY}, topics: [], resolutions: [], representatives: 1`,
  proposeBargaining: `${PLACE}, proposedOn: ${DAY}, proposedBy: "", topics: [], workerSide: [], employerSide: []`,
  recordBargaining: 'round: "BR-0"',
  openConsultation: `${PLACE}, title: "", topics: [], openedOn: ${DAY}`,
  raiseOpinion: 'consultation: "AC-0", raisedBy: UNION, text: "x"',
  answerOpinion: 'opinion: "OP-0", adoption: ADOPTED, answer: "x"',
  concludeConsultation: `consultation: "AC-0", concludedOn: ${DAY}, result: "x"`,
  publishConsultation: `consultation: "AC-0", publishedOn: ${DAY}`,
  openGrievanceChannel: `enterprise: "91193100MA00000238", region: "330000", kind: HOTLINE, name: "", hours: "", openedOn: ${DAY}`,
  raiseGrievance: 'worker: "x", channel: "GC-0", region: "330000", topic: PAY, account: ""',
  answerGrievance: 'grievance: "GR-0", outcome: UPHELD, answer: "x"',
  foundUnion: `name: "", level: INDUSTRY, region: "330000", parent: "U-0", foundedOn: ${DAY}`,
  changeUnion: `union: "U-0", on: ${DAY}`,
  enrolMember: `union: "U-0", worker: "x", channel: SITE, joinedOn: ${DAY}`,
  endMembership: `membership: "UM-0", leftOn: ${DAY}`,
  recordCareActivity: `kind: WARMTH, title: "", ${HOME}, from: ${DAY}, to: ${DAY}, persons: 1`,
  recordLegalService: `kind: ADVICE, name: "", ${HOME}, provider: "", place: "", hours: "", openedOn: ${DAY}, persons: 1`,
  recordCommendation: `kind: PUBLICITY, title: "", ${HOME}, publishedOn: ${DAY}, account: ""`,
  withdrawUnionReference: 'register: PUBLISHED_FIGURES, id: "none", because: "x"',
  importUnionRecords: 'dataset: FORUMS, records: []',
};
const mutation = (name: keyof typeof INPUTS): Way => [`mutation { ${name}(input: {${INPUTS[name]}}) { « } }`, [name]];
const list = (name: string): Way => [`{ ${name}(first: 1) { nodes { « } } }`, [name, 'nodes', 0]];
const CONTRACT = 'collectiveContracts(search: "最低", where: {region: "330000"}, first: 1) { nodes';
const GRIEVANCES = 'grievances(where: {region: "330000", topic: ACCOUNT}, first: 1) { nodes { « } }';
const FACETS = '{ collectiveContractFacets(where: {region: "330000"})';
const PLATFORM = 'enterprises(where: {role: PLATFORM}, first: 1) { nodes';

export const UNIONS_WAYS: Record<string, Way> = {
  Principal: [
    '{ enterprises(where: {role: PARTNER}, first: 1) { nodes { principals { « } } } }',
    ['enterprises', 'nodes', 0, 'principals', 0],
  ],
  StatedTerm: [`{ ${PLATFORM} { ruleTerms { « } } } }`, ['enterprises', 'nodes', 0, 'ruleTerms', 0]],
  CollectiveContractFacets: [`${FACETS} { « } }`, ['collectiveContractFacets']],
  FacetCount: [`${FACETS} { kinds { « } } }`, ['collectiveContractFacets', 'kinds', 0]],
  RegionCount: [`${FACETS} { regions { « } } }`, ['collectiveContractFacets', 'regions', 0]],
  ClauseTermDefinition: ['{ clauseTerms { « } }', ['clauseTerms', 0]],
  ClauseComparison: [
    '{ compareClauses(input: {topic: REST, by: CONTRACT}, first: 1) { nodes { « } } byRegion: compareClauses(input: {topic: REST, by: REGION}, first: 1) { nodes { « } } }',
    ['compareClauses', 'nodes', 0],
    ['byRegion', 'nodes', 0],
  ],
  ClauseFinding: [
    `{ ${CONTRACT} { floorFindings { « } } } enterprises(where: {role: PLATFORM}, first: 1) { nodes { contractFindings { « } } } }`,
    ['collectiveContracts', 'nodes', 0, 'floorFindings', 0],
    ['enterprises', 'nodes', 0, 'contractFindings', 0],
  ],
  SavedSearch: list('savedSearches'),
  ContractAlert: [`{ contractAlerts(search: "${NUMBERS.search}", first: 1) { nodes { « } } }`, ['contractAlerts', 'nodes', 0]],
  SavedSearchPayload: mutation('saveContractSearch'),
  CollectiveContractPayload: mutation('fileCollectiveContract'),
  Forum: list('forums'),
  ForumPayload: mutation('recordForum'),
  DemocraticParticipation: list('democraticParticipation'),
  DemocraticParticipationPayload: mutation('recordParticipation'),
  BargainingRound: ['{ bargainingRounds(where: {region: "330000"}, first: 1) { nodes { « } } }', ['bargainingRounds', 'nodes', 0]],
  BargainingRoundPayload: mutation('proposeBargaining'),
  AlgorithmConsultation: list('consultations'),
  AlgorithmConsultationPayload: mutation('openConsultation'),
  ConsultationOpinion: [
    '{ consultations(first: 1) { nodes { opinions(first: 1) { nodes { « } } } } }',
    ['consultations', 'nodes', 0, 'opinions', 'nodes', 0],
  ],
  ConsultationOpinionPayload: mutation('raiseOpinion'),
  Grievance: [
    `{ ${GRIEVANCES} worker(id: "${WORKER}") { grievances { « } } unionMembership(id: "${NUMBERS.membership}") { worker { grievances { « } } } }`,
    ['grievances', 'nodes', 0],
    ['worker', 'grievances', 0],
    ['unionMembership', 'worker', 'grievances', 0],
  ],
  GrievancePayload: mutation('raiseGrievance'),
  GrievanceChannel: list('grievanceChannels'),
  GrievanceChannelPayload: mutation('openGrievanceChannel'),
  ChannelRecord: ['{ grievanceChannels(first: 1) { nodes { record { « } } } }', ['grievanceChannels', 'nodes', 0, 'record']],
  UnionEvent: ['{ unionOrganization(id: "U-330000") { history { « } } }', ['unionOrganization', 'history', 0]],
  EnrolmentCount: [
    '{ unionOrganization(id: "U-100000") { enrolment(from: "2020-01", to: "2026-10") { « } } }',
    ['unionOrganization', 'enrolment', 0],
  ],
  UnionOrganizationPayload: mutation('foundUnion'),
  UnionMembershipPayload: mutation('enrolMember'),
  CareActivity: list('careActivities'),
  CareActivityPayload: mutation('recordCareActivity'),
  LegalService: list('legalServices'),
  LegalServicePayload: mutation('recordLegalService'),
  Commendation: list('commendations'),
  CommendationPayload: mutation('recordCommendation'),
  UnionReferencePayload: mutation('withdrawUnionReference'),
  ImportUnionRecordsPayload: mutation('importUnionRecords'),
};

export const UNIONS_ARGUMENTS: Record<string, string> = {
  ...Object.fromEntries(Object.entries(INPUTS).map(([name, input]) => [`Mutation.${name}`, `input: {${input}}`])),
  'Query.unionReference': 'register: PUBLISHED_FIGURES',
  'Query.compareClauses': 'input: {topic: REST, by: KIND}',
  'Query.contractAlerts': `search: "${NUMBERS.search}"`,
  'UnionOrganization.enrolment': 'from: "2020-01", to: "2026-10"',
};
