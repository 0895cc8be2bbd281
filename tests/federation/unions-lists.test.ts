import { growth, listCost, listsOf } from '../support/lists.ts';

// Every list of the unions, with whatever of a row is looked up elsewhere.
const ENTERPRISE = 'enterprise { creditCode name }';
const UNION = 'union { id name }';
const LISTS: Record<string, string> = {
  'unionOrganizations(': `id parent { id } path { id } history { on } children(first: 2) { nodes { id } } enrolment(from: "2024-01", to: "2026-10") { joined } ${ENTERPRISE}`,
  'collectiveContracts(search: "工作", ': `id ${UNION} supersedes { id } supersededBy { id } chain { id } clauses { number } matches { snippet } employers { name }
    coverage(first: 2) { totalCount nodes { name } } coveredEnterpriseCount floorFindings { outcome }`,
  'compareClauses(input: {topic: REST, by: CONTRACT}, ': 'group contract { id title }',
  'savedSearches(': 'id name',
  'unionReference(register: PUBLISHED_FIGURES, ': 'id region { name } values { value } history { action }',
  'unionOverdue(': 'type key days region { name } deadline { rule dueOn }',
  'serviceSites(near: {latitude: 30.2, longitude: 120.1}, ': 'id distance',
  'forums(': `id ${ENTERPRISE} ${UNION}`,
  'democraticParticipation(': `id ${ENTERPRISE} ${UNION}`,
  'bargainingRounds(': `id ${ENTERPRISE} ${UNION} contract { id }`,
  'consultations(': `id ${ENTERPRISE} ${UNION} contract { id } opinions(first: 3) { totalCount nodes { id changedRule { title } consultation { id } } }`,
  'grievances(': `id ${ENTERPRISE} channel { id record { received } } worker { id }`,
  'unionMemberships(': 'id region { name } worker { id } organization { id name }',
  'grievanceChannels(': `id ${ENTERPRISE} record { received answered averageHours }`,
  'careActivities(': `id ${UNION}`,
  'legalServices(': `id ${UNION}`,
  'commendations(': `id ${ENTERPRISE} ${UNION}`,
};
// Grows with the searches of one participant, and is asked for in its own test.
const ELSEWHERE = ['contractAlerts'];
const MAY_BE_EMPTY = ['savedSearches('];

test('no list of the unions is left out', () => {
  expect([...Object.keys(LISTS).map((list) => list.split('(')[0]), ...ELSEWHERE].sort()).toEqual(listsOf('unions'));
});

const cost = (query: string) => listCost('unions', 'union-100000', query);

test.each(Object.entries(LISTS))('%s…) costs as many statements for a hundred rows as for ten', async (list, selection) => {
  const asked = (first: number) => cost(`{ list: ${list}first: ${first}) { nodes { ${selection} } } }`);
  const { few: ten, all: hundred, more } = await growth(asked);
  if (!MAY_BE_EMPTY.includes(list)) expect(ten.rows).toBeGreaterThan(0);
  expect(more).toBeLessThanOrEqual(1); // a field that none of the ten rows has costs one more
  expect(hundred.statements).toBeLessThan(30);
});

test('what the unions add to enterprises costs as many statements for forty of them as for ten', async () => {
  const selection = `tradeUnion { id } collectiveContracts(first: 2) { nodes { id } } applicableContracts(on: "2026-10-31") { because contract { id } through { name } }
    contractFindings { outcome contract { id } } forums(first: 2) { nodes { id } } democraticParticipation(first: 2) { nodes { id } } bargainingRounds(first: 2) { nodes { id } }
    consultations(first: 2) { nodes { id } } grievanceChannels(first: 2) { nodes { id } } commendations(first: 2) { nodes { id } }`;
  const asked = (first: number) => cost(`{ list: enterprises(first: ${first}) { nodes { ${selection} } } }`);
  const [ten, forty] = [await asked(10), await asked(40)];
  expect(ten.rows).toBe(10);
  expect(forty.statements).toBeLessThanOrEqual(ten.statements + 2);
});
