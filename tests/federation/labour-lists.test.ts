import { growth, listCost, listsOf } from '../support/lists.ts';

// Every list of the labour ministry, with whatever of a row is looked up elsewhere.
const ENTERPRISE = 'enterprise { creditCode name }';
const LISTS: Record<string, string> = {
  'enterprises(': `creditCode partners(first: 2) { nodes { id } } platforms { id } employmentChain { depth } employmentReports { id } rules { id }
    ruleHistory(kind: PAY) { on } algorithmFilings { number } inspections(first: 2) { nodes { number violationCount } } violations(first: 2) { nodes { id } }
    interviews(first: 2) { nodes { id } } checkUps(first: 2) { nodes { id } } wageClues(first: 2) { nodes { id } } jointMeasures { id } reportedHeadcounts { month }
    registrationClusters { count }`,
  'employmentReports(': `id revisions { revision } ${ENTERPRISE}`,
  'missingEmploymentReports(period: "2026-09", ': 'creditCode name',
  'inspections(': `number violationCount campaign { code } ${ENTERPRISE} violations(first: 3) { totalCount nodes { id rectifications { id } } }`,
  'violations(': `id ${ENTERPRISE} inspection { number } rectifications { id }`,
  'rectifications(': `id ${ENTERPRISE}`,
  'interviews(': `id campaign { code } ${ENTERPRISE} followUps { id }`,
  'jointMeasures(': `id ${ENTERPRISE}`,
  'selfDisciplinePacts(': 'id signatories { name }',
  'platformRules(': 'id platform { name } compliance { outcome }',
  'algorithmFilings(': 'number platform { name } rules { id }',
  'checkUps(': 'id platform { name } rectifications { id }',
  'wageClues(': `id ${ENTERPRISE} worker { id occupation } referrals { reason } duplicateOf { id }`,
  'arbitrationCases(': 'number items { claim } courtAccess { reason } respondent { name } claimant { id }',
  'policies(': 'id title',
  'labourOverdue(': 'type key days region { name } deadline { rule dueOn }',
  'labourReference(register: MINIMUM_WAGES, ': 'id region { name } values { value } history { action }',
  'gigMarkets(near: {latitude: 30.2, longitude: 120.1}, ': 'id distance',
  'startupCarriers(near: {latitude: 30.2, longitude: 120.1}, ': 'id distance',
  'trainingProgrammes(': 'id skill { name }',
  'trainingNeeds(': 'id skill { name } market { name }',
  'recruitmentPosts(': `id ${ENTERPRISE} market { name }`,
  'paySurveys(': 'id hourlyMedian',
  'riskSweeps(': 'id region { name }',
  'riskCases(': `id region { name } ${ENTERPRISE} history { action }`,
  'riskSignals(where: {from: "2025-11-01", to: "2026-10-31"}, ': `id ${ENTERPRISE} source { ids }`,
};

test('no list of the ministry is left out', () => {
  expect(
    Object.keys(LISTS)
      .map((list) => list.split('(')[0])
      .sort(),
  ).toEqual(listsOf('labour'));
});

test.each(Object.entries(LISTS))('%s…) costs as many statements for a hundred rows as for ten', async (list, selection) => {
  const cost = (first: number) => listCost('labour', 'labour-100000', `{ list: ${list}first: ${first}) { nodes { ${selection} } } }`);
  const { few: ten, all: hundred, more } = await growth(cost);
  expect(ten.rows).toBeGreaterThan(0);
  expect(more).toBeLessThanOrEqual(1); // a field that none of the ten rows has costs one more
  expect(hundred.statements).toBeLessThan(30);
});
