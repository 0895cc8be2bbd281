import { readdirSync, readFileSync } from 'node:fs';
import { type ConstDirectiveNode, Kind, type ObjectTypeDefinitionNode, parse, type TypeNode } from 'graphql';
import { agree } from '../support/agreements.ts';
import { answer, ask, theHub } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { workFor } from '../support/log-lines.ts';
import { personOf } from '../support/strangers.ts';

const READER = 'court-450000';
const HERE = '450100';
const ELSEWHERE = ['520103', '530102'];
let agreement: string;
let firms: string[];
beforeAll(async () => {
  agreement = await agree(READER, 'labour-450000', { coordinates: ['Inspection.*', 'Enterprise.inspections'], regions: ['450000'] });
  const found = await rowsOf<{ code: string }>(
    'hub_labour',
    'select credit_code as code from enterprise e where not exists (select from inspection i where i.enterprise = e.credit_code) order by 1 desc offset 40 limit 4',
  );
  firms = found.map(({ code }) => code);
  for (const [firm, region, number] of [
    [0, HERE, 2],
    [0, ELSEWHERE[0], 9],
    [0, ELSEWHERE[1], 5],
    [1, ELSEWHERE[0], 14],
    [2, ELSEWHERE[0], 4],
    [2, ELSEWHERE[1], 4],
  ] as const)
    await rowsOf(
      'hub_labour',
      `insert into inspection (number, enterprise, region, subject, opened_on)
       select 'I-CUT-' || $1 || '-' || $2 || '-' || n, $1, $2, '工资', '2026-05-04' from generate_series(1, $3::integer) n`,
      [firms[firm], region, number],
    );
});

const ABOUT = 'totalCount absence omitted { reason rule count } coverage { regions asOf }';
const inspections = async (firm: number, more = '') =>
  (
    await answer(READER, {
      query: `{ inspections(where: {enterprise: "${firms[firm]}"${more}}, first: 5) { ${ABOUT} } }`,
      headers: { 'x-hub-agreement': agreement },
    })
  ).data.inspections;

test('what an agreement cuts out of a list is said by its rule, and how many in tens', async () => {
  const asked = Date.now();
  const { coverage, ...list } = await inspections(0);
  expect(list).toEqual({ totalCount: 2, absence: null, omitted: [{ reason: 'AGREEMENT', rule: 'REGION_NOT_AGREED', count: 10 }] });
  expect(coverage.regions).toEqual(['450000']);
  expect(Math.abs(new Date(coverage.asOf).getTime() - asked)).toBeLessThan(60_000);
});

test('that number is withheld below ten and where all are of one region; the rule stands there whether there are any or not', async () => {
  const rule = [{ reason: 'AGREEMENT', rule: 'REGION_NOT_AGREED', count: null }];
  for (const firm of [1, 2, 3]) expect(await inspections(firm)).toMatchObject({ totalCount: 0, absence: 'WITHHELD', omitted: rule });
});

test('below many parents it is counted in one statement, and only where it is asked for', async () => {
  const statements = async (selection: string, first: number) => {
    const { traceId } = await answer(READER, {
      query: `{ enterprises(first: ${first}) { nodes { inspections(first: 1) { nodes { number } ${selection} } } } }`,
      headers: { 'x-hub-agreement': agreement },
    });
    return (await workFor(theHub(), traceId)).labour.statements;
  };
  const [without, one, many] = [
    await statements('', 20),
    await statements('omitted { count }', 2),
    await statements('omitted { count }', 20),
  ];
  expect([one, many]).toEqual([without + 1, without + 1]);
});

test('of persons it is said by which rule they are left out, never how many, nor whether there are any', async () => {
  const [{ firm } = { firm: '' }] = await rowsOf<{ firm: string }>(
    'hub_labour',
    'select credit_code as firm from enterprise e where not exists (select from wage_clue c where c.enterprise = e.credit_code) order by 1 desc offset 50 limit 1',
  );
  const clues = async (enterprise: string) =>
    (
      await answer('labour-310118', {
        query: `query($e: CreditCode!) { wageClues(where: {enterprise: $e}) { totalCount absence omitted { reason rule count } coverage { regions } } }`,
        variables: { e: enterprise },
      })
    ).data.wageClues;
  const before = await clues(firm);
  for (let i = 0; i < 14; i++)
    await rowsOf(
      'hub_labour',
      `insert into wage_clue (id, worker, enterprise, region, channel, amount, status, received_on) values ($1, $2, $3, $4, 'WINDOW', 1, 'RECEIVED', '2013-06-01')`,
      [`C-CUT-${i}`, await personOf(ELSEWHERE[i % 2] as string), firm, ELSEWHERE[i % 2]],
    );
  expect(await clues(firm)).toEqual(before);
  expect(before).toEqual({
    totalCount: 0,
    absence: 'WITHHELD',
    omitted: [{ reason: 'MATTER', rule: 'NO_MATTER', count: null }],
    coverage: { regions: ['310118'] },
  });
});

test('whoever has no agreement for cases in progress is not said how many there are', async () => {
  const { data } = await answer('union-450000', '{ courtCases(first: 1) { omitted { rule count } } }');
  expect(data.courtCases.omitted).toEqual([{ rule: 'NO_AGREEMENT', count: null }]);
});

test('no record, not covered and withheld are told apart', async () => {
  const { data } = await answer('labour-450100', {
    query: `{
      none: collectiveContracts(search: "鼛鼜鼝鼞", where: {region: "310000"}) { absence totalCount }
      uncovered: mediationOrganizations(where: {region: "710000"}) { absence totalCount }
      some: mediationOrganizations(where: {region: "310000"}) { absence }
      withheld: injuryClaims(where: {region: "520000"}) { absence }
      figures: region(code: "710000") { labourFigures(asOf: "2013-01-31") { inspectors { computed absence } flexibleWorkers { computed absence } gigMarkets { computed absence } } }
    }`,
    headers: { 'x-hub-partial': 'allow' },
  });
  expect([data.none, data.uncovered, data.some]).toEqual([
    { absence: 'NO_RECORD', totalCount: 0 },
    { absence: 'NOT_COVERED', totalCount: 0 },
    { absence: null },
  ]);
  expect(data.withheld).toBeNull(); // refused as a whole; extensions.withheld says why
  expect(data.figures.labourFigures).toEqual({
    inspectors: { computed: null, absence: 'NO_RECORD' },
    flexibleWorkers: { computed: null, absence: 'WITHHELD' },
    gigMarkets: { computed: expect.any(Number), absence: null },
  });
});

const READERS: Record<string, string> = {
  labour: 'labour-310118',
  unions: 'union-310118',
  courts: 'court-310118',
  insurance: 'insurance-310118',
  sharing: 'union-310118',
};
/** Lists of what the caller itself laid down or was sent. */
const OWN = new Set(['savedSearches', 'correctionNotices']);

/** Root lists of an agency whose records are not public, of those that need no argument. */
function listsOf(agency: string): string[] {
  const { definitions } = parse(readFileSync(new URL(`../../schema/subgraphs/${agency}.graphql`, import.meta.url), 'utf8'));
  const types = new Map(definitions.flatMap((one) => (one.kind === Kind.OBJECT_TYPE_DEFINITION ? [[one.name.value, one] as const] : [])));
  const named = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type));
  const isPublic = ({ directives = [] }: { directives?: readonly ConstDirectiveNode[] }) =>
    directives.some(({ name, arguments: given = [] }) =>
      given.some((one) => name.value === 'sharing' && one.value.kind === Kind.STRING && one.value.value === 'PUBLIC'),
    );
  const fields = (type?: ObjectTypeDefinitionNode) => type?.fields ?? [];
  return fields(types.get('Query')).flatMap(({ name, type, arguments: args = [] }) => {
    const node = types.get(named(type).replace(/Connection$/, ''));
    if (!named(type).endsWith('Connection') || !node || args.some((one) => one.type.kind === Kind.NON_NULL_TYPE)) return [];
    return fields(node).filter(isPublic).length <= 1 && !OWN.has(name.value) ? [name.value] : [];
  });
}

test('the lists whose records are not public are found in the schema', () => {
  expect(readdirSync(new URL('../../schema/subgraphs', import.meta.url)).length).toBe(Object.keys(READERS).length);
  expect(Object.keys(READERS).flatMap(listsOf).length).toBeGreaterThan(20);
});

test.each(Object.entries(READERS))('%s: every list says what it leaves out for whoever does not see all of it', async (agency, reader) => {
  for (const list of listsOf(agency)) {
    const { data, errors } = await ask(reader, `{ ${list}(first: 1) { omitted { reason rule article } coverage { regions } } }`);
    if (errors)
      expect([list, errors[0]?.extensions.code]).toEqual([list, expect.stringMatching(/^(AGREEMENT_REQUIRED|MATTER_REQUIRED|FORBIDDEN)$/)]);
    else {
      expect([list, data[list].omitted.length > 0, data[list].coverage.regions.includes('100000')]).toEqual([list, true, false]);
    }
  }
});
