import { readFileSync } from 'node:fs';
import { buildSchema, getIntrospectionQuery, getOperationAST, parse } from 'graphql';
import { fieldCosts } from '../../gateway/access/field-costs.ts';
import { createEngine } from '../../gateway/engine.ts';
import { budgetCost, checkQueryLimits, MAX_INTROSPECTION } from '../../gateway/plugins/check-query-limits.ts';
import { queryShape } from '../../gateway/plugins/query-shape.ts';

const LIBRARY = `
  directive @cost(weight: Int!) on ARGUMENT_DEFINITION | FIELD_DEFINITION
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
  directive @narrows(sizes: [String!]!) on ARGUMENT_DEFINITION
  enum Floor { ALL GROUND }
  type Query {
    books(words: String @cost(weight: 40), first: Int, last: Int): Books
      @listSize(assumedSize: 20, slicingArguments: ["first", "last"], sizedFields: ["nodes"], requireOneSlicingArgument: false)
    shelves(floor: Floor @narrows(sizes: ["GROUND=3"]), hall: String @narrows(sizes: ["*=7"])): [Shelf!] @listSize(assumedSize: 500)
    audit: Int @cost(weight: 900)
    rooms: [Shelf!]
  }
  type Books { nodes: [Book!] totalCount: Int @cost(weight: 15) }
  type Book { title: String pages: Int index: [String!] @listSize(assumedSize: 30) }
  type Shelf { name: String }`;

const library = { schema: buildSchema(LIBRARY), costs: fieldCosts(LIBRARY) };
const SUPERGRAPH = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
const hub = { schema: createEngine(SUPERGRAPH, async () => ({})).schema, costs: fieldCosts(SUPERGRAPH) };
const LIMIT = 100_000;

const WHOLE_SCHEMA = getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true, schemaDescription: true, oneOf: true });
const introspectionOf = (query: string): number => {
  const document = parse(query);
  return queryShape(hub, document, getOperationAST(document) as never, {}).introspection;
};

function costOf(query: string, variables: Record<string, unknown> = {}, priced = library): number {
  const document = parse(query);
  return queryShape(priced, document, getOperationAST(document) as never, variables).cost;
}
const times = (count: number, field: string) => `{ ${Array.from({ length: count }, (_, i) => `a${i}: ${field}`).join(' ')} }`;

test.each<[string, number, Record<string, unknown>?]>([
  ['{ audit }', 900],
  ['{ books { nodes { title } } }', 1 + 20 * (1 + 1)],
  ['{ books(first: 4) { nodes { title pages } } }', 1 + 4 * (1 + 2)],
  ['{ books(last: 4) { nodes { title pages } } }', 1 + 4 * (1 + 2)],
  ['query($n: Int) { books(first: $n) { nodes { title } } }', 1 + 9 * 2, { n: 9 }],
  ['query($n: Int = 2) { books(first: $n) { nodes { title } } }', 1 + 100 * 2],
  ['{ books(first: 1) { totalCount } }', 1 + 15],
  ['{ books(first: 1, words: "a") { totalCount } }', 1 + 40 + 15],
  ['query($w: String) { books(first: 1, words: $w) { totalCount } }', 1 + 5 * 40 + 15, { w: 'x'.repeat(4_001) }],
  ['query($w: String) { books(first: 1, words: $w) { totalCount } }', 1 + 15, { w: null }],
  ['{ shelves { name } }', 1 + 500],
  ['{ shelves(floor: GROUND) { name } }', 1 + 3],
  ['{ shelves(floor: ALL) { name } }', 1 + 500],
  ['{ shelves(floor: ALL, hall: "x") { name } }', 1 + 7],
  ['query($h: String) { shelves(hall: $h) { name } }', 1 + 500],
  ['query($h: String) { shelves(hall: $h) { name } }', 1 + 7, { h: 'x' }],
  ['{ rooms { name } }', 1 + 10],
  ['{ books(first: 2) { ...F ...F } } fragment F on Books { nodes { title } }', 1 + 2 * 2 * 2],
])('%s costs %d', (query, cost, variables = {}) => {
  expect(costOf(query, variables)).toBe(cost);
});

// 99 is one alias less than the limit of aliases.
test.each<[string, string, Record<string, unknown>?]>([
  ['counts of searched contracts', times(99, 'collectiveContracts(search: "的", first: 1) { totalCount }')],
  ['facets of contracts', times(99, 'collectiveContractFacets(search: "的") { total }')],
  ['facets of cases', times(99, 'courtCaseFacets(search: "的") { total }')],
  [
    'likeness of long texts',
    `query($t: String!) ${times(99, 'similarCases(text: $t, by: MIXED, first: 100) { score }')}`,
    { t: '字'.repeat(5_000) },
  ],
  ['exports of the catalogue', times(99, 'catalogueExport(format: JSON)')],
  ['introspection', times(99, '__schema { types { name fields { name description args { name } type { name fields { name } } } } }')],
])('what takes seconds of an agency is refused as one operation: %s', (_name, query, variables = {}) => {
  expect(costOf(query, variables, hub)).toBeGreaterThan(LIMIT);
});

test('one of each of these, and the whole schema once, are within the limit', () => {
  for (const query of [
    '{ collectiveContracts(search: "恶劣天气", first: 20) { totalCount nodes { title } } }',
    '{ courtCaseFacets(search: "的") { total regions { value count } } }',
    '{ regions(level: PROVINCE) { name labourFigures { flexibleWorkers { reported computed } } unionFigures { members { reported computed } } courtFigures { courtCases { computed } } insuranceFigures { injuryInsured { computed } } } }',
    getIntrospectionQuery({ specifiedByUrl: true, directiveIsRepeatable: true, inputValueDeprecation: true }),
  ])
    expect(costOf(query, {}, hub)).toBeLessThan(LIMIT);
});

test('every list that takes a page says so in the supergraph', () => {
  const pages = Object.entries(hub.schema.getQueryType()?.getFields() ?? {}).filter(([, { args }]) =>
    args.some(({ name }) => name === 'first'),
  );
  expect(pages.length).toBeGreaterThan(20);
  for (const [name] of pages)
    expect([name, hub.costs.fields.get(`Query.${name}`)?.slicing]).toEqual([name, expect.arrayContaining(['first'])]);
});

test('the gateway’s own thread answers the whole schema once, not twice, and ten times a minute for one participant', () => {
  const whole = introspectionOf(WHOLE_SCHEMA);
  expect(whole).toBe(costOf(WHOLE_SCHEMA, {}, hub));
  expect(whole).toBeLessThan(MAX_INTROSPECTION);
  const hidden = [
    `{ ${Array.from({ length: 15 }, (_, i) => `a${i}: __schema { types { fields { type { name fields { name type { name } } } } } }`).join(' ')} }`,
    `query { ...A ...B } fragment A on Query { a: __schema { ...S } b: __schema { ...S } c: __schema { ...S } d: __schema { ...S } }
      fragment B on Query { e: __schema { ...S } f: __schema { ...S } g: __schema { ...S } h: __schema { ...S } i: __schema { ...S } }
      fragment S on __Schema { types { fields { type { name fields { name type { name } } } } } }`,
    `{ me { id } ${Array.from({ length: 60 }, (_, i) => `t${i}: __schema { types { fields { args { name type { name fields { name } } } } } }`).join(' ')} }`,
  ];
  for (const query of hidden) {
    expect(introspectionOf(query)).toBeGreaterThan(MAX_INTROSPECTION);
    expect(() =>
      checkQueryLimits(
        hub,
        LIMIT,
      )({ document: parse(query), operation: getOperationAST(parse(query)), request: {}, contextValue: {} } as never),
    ).toThrow(expect.objectContaining({ extensions: expect.objectContaining({ code: 'TOO_EXPENSIVE' }) }));
  }
  expect(Math.floor(3_000_000 / budgetCost({ cost: whole, introspection: whole }))).toBe(10);
  expect(budgetCost({ cost: 7, introspection: 0 })).toBe(7);
});
