import { growth, listCost, listsOf } from '../support/lists.ts';

// Every list of the courts, with whatever of a row is looked up elsewhere.
const ENTERPRISE = 'enterprise { creditCode name }';
const CHAIN = 'chain { stage number courtCase { number } mediationCase { id } deadlines { rule } }';
const CASE = `number cause { name } parties { name ${ENTERPRISE} } factors { factor } paragraphs { number } contentHash versions { version } representatives { lawyer }
  cites { number } citedBy(first: 2) { totalCount nodes { number } } matches { snippet } ${CHAIN}`;
// Few rows of the demo are late: overdue.test.ts asks what they cost.
const ELSEWHERE = ['courtOverdue', 'courtReference'];
const LISTS: Record<string, string> = {
  'courtCases(search: "劳动关系", ': CASE,
  'mediationOrganizations(': 'id region { name }',
  'legalAidCases(': `id ${ENTERPRISE} worker { id }`,
};

test('no list of the courts is left out', () => {
  expect([...Object.keys(LISTS), ...ELSEWHERE].map((list) => list.split('(')[0]).sort()).toEqual(listsOf('courts'));
});

const cost = (query: string) => listCost('courts', 'court-100000', query);

test.each(Object.entries(LISTS))('%s…) costs as many statements for a hundred rows as for ten', async (list, selection) => {
  const asked = (first: number) => cost(`{ list: ${list}first: ${first}) { nodes { ${selection} } } }`);
  const { few: ten, all: hundred, more } = await growth(asked);
  expect(ten.rows).toBe(10);
  expect(hundred.rows).toBeGreaterThan(50);
  expect(more).toBeLessThanOrEqual(3); // fields that none of the ten rows has cost one more each
  expect(hundred.statements).toBeLessThan(35);
});

test('similar cases cost as many statements for fifty as for five, what they have in common included', async () => {
  const asked = (first: number) =>
    cost(
      `{ list: similarCases(to: "(2025)粤0305民初9000002号", first: ${first}) { score sharedPhrases sharedParties { name } case { ${CASE} } } }`,
    );
  const [five, fifty] = [await asked(5), await asked(50)];
  expect([five.rows, fifty.rows]).toEqual([5, 50]);
  expect(fifty.statements).toBeLessThanOrEqual(five.statements + 3);
});

test('the cases behind all cells of a comparison cost one statement, and their counts another', async () => {
  const asked = (by: string) =>
    cost(
      `{ list: adjudicationDivergence(where: {question: CLAIM, by: [${by}]}) { suppressed courtCases(first: 3) { totalCount nodes { number } } } }`,
    );
  const [few, many] = [await asked('FORUM'), await asked('REGION, FORUM')];
  expect(many.rows).toBeGreaterThan(few.rows + 10);
  expect(many.statements).toBe(few.statements);
});

test('what the courts add to enterprises, workers and regions is asked once for all', async () => {
  const selection = 'courtCases(first: 2) { totalCount nodes { number parties { name } } }';
  const asked = (first: number) => cost(`{ list: enterprises(first: ${first}) { nodes { ${selection} } } }`);
  const [ten, forty] = [await asked(10), await asked(40)];
  expect(forty.statements).toBeLessThanOrEqual(ten.statements + 1);
  const regions = await cost(
    '{ list: regions(level: PROVINCE) { courtFigures { courtCases { computed } mediationCases { computed } } mediationOrganizations(first: 1) { totalCount } } }',
  );
  expect(regions.rows).toBeGreaterThan(30);
  expect(regions.statements).toBeLessThan(8);
});
