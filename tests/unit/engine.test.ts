import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type ExecutionResult, execute, getOperationAST, parse, validate } from 'graphql';
import { createEngine, type FetchFromSource } from '../../gateway/engine.ts';
import type { Json } from '../../gateway/execution/merge.ts';

// Two small agencies of the kinds that the hub's own have not: an interface, a union, fields that require the other's.
const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@shareable"])';
const FLEET = `${LINK}
  type Query { vehicle(id: ID!, tag: String): Vehicle vehicles(first: Int! = 3): [Vehicle!] found(words: [String!]): [Found!] depot(id: ID!): Depot count(from: Int!): Int }
  type Mutation { park(id: ID!): Vehicle }
  interface Vehicle { id: ID! plate: String depot: Depot }
  type Bike implements Vehicle @key(fields: "id") { id: ID! plate: String depot: Depot gears: Int weight(unit: String): Int range: Int }
  type Van implements Vehicle @key(fields: "id") { id: ID! plate: String depot: Depot load: Int }
  type Depot @key(fields: "id") { id: ID! name: String size: Int bikes: [Bike!] vans: [Van!] }
  union Found = Bike | Depot`;
const TOLLS = `${LINK}
  type Query { tariffs(where: Where): [Tariff!] }
  input Where { above: Int! = 0 name: String }
  type Bike @key(fields: "id") { id: ID! range: Int @external toll(on: String): Int @requires(fields: "range") owner: Owner }
  type Owner { name: String! bikes: [Bike!] main: Depot }
  type Depot @key(fields: "id") { id: ID! size: Int @external bikes: [Bike!] @external fee: Int @requires(fields: "size") fees: Int @requires(fields: "bikes { range }") wardens: [Owner!] }
  type Tariff { name: String! depots: [Depot!] }`;

const DEPOTS: Record<string, Json> = { d1: { id: 'd1', name: 'North', size: 4 }, d2: { id: 'd2', name: 'South', size: 9 } };
const BIKES = ['b1', 'b2', 'b3'].map((id, i) => ({
  __typename: 'Bike',
  id,
  plate: `P${i}`,
  gears: i,
  range: 10 * i,
  at: i < 2 ? 'd1' : 'd2',
}));
const VANS = [{ __typename: 'Van', id: 'v1', plate: null, load: 7, at: 'd2' }];
const at = ({ at: id }: { at: string }) => DEPOTS[id];
const vehicle = { depot: at };
const bikesAt = ({ id }: { id: string }) => BIKES.filter((one) => one.at === id);
const wardens = () => [{ name: 'W', bikes: [{ id: 'b3' }], main: { id: 'd2' } }];
const parked: string[] = [];

const SOURCES = {
  fleet: buildSubgraphSchema({
    typeDefs: parse(FLEET),
    resolvers: {
      Query: {
        vehicle: (_: unknown, { id }: { id: string }) => [...BIKES, ...VANS].find((one) => one.id === id),
        vehicles: (_: unknown, { first }: { first: number }) => [...VANS, ...BIKES].slice(0, first),
        found: (_: unknown, { words }: { words?: string[] }) => [BIKES[0], { __typename: 'Depot', ...DEPOTS[words?.[0] ?? 'd1'] }],
        depot: (_: unknown, { id }: { id: string }) => DEPOTS[id],
        count: (_: unknown, { from }: { from: number }) => from,
      },
      Mutation: {
        park: (_: unknown, { id }: { id: string }) => {
          parked.push(id);
          return BIKES[0];
        },
      },
      Bike: {
        ...vehicle,
        weight: (_: unknown, { unit }: { unit?: string }) => (unit === 'g' ? 9_000 : 9),
        __resolveReference: ({ id }: Json) => BIKES.find((one) => one.id === id),
      },
      Van: { ...vehicle, __resolveReference: () => VANS[0] },
      Depot: {
        bikes: bikesAt,
        vans: ({ id }: Json) => VANS.filter((one) => one.at === id),
        __resolveReference: ({ id }: Json) => DEPOTS[id as string],
      },
    } as never,
  }),
  tolls: buildSubgraphSchema({
    typeDefs: parse(TOLLS),
    resolvers: {
      Query: {
        tariffs: (_: unknown, { where }: { where?: { name?: string } }) => [
          { name: where?.name ?? 'T', depots: [{ id: 'd1' }, { id: 'd2' }] },
        ],
      },
      Bike: { toll: ({ range }: Json) => Number(range) + 1, owner: () => ({ name: 'O', bikes: [{ id: 'b2' }], main: { id: 'd1' } }) },
      Depot: {
        fee: ({ size }: Json) => Number(size) * 100,
        fees: ({ bikes }: { bikes: { range: number }[] }) => bikes.reduce((sum, { range }) => sum + range, 0),
        wardens,
      },
    } as never,
  }),
};
const { supergraphSdl } = composeServices([
  { name: 'fleet', url: 'http://fleet', typeDefs: parse(FLEET) },
  { name: 'tolls', url: 'http://tolls', typeDefs: parse(TOLLS) },
]);

interface Asked {
  variables?: Json;
  /** sources that do not answer */
  silent?: string[];
  /** fields that the caller may not see */
  refused?: string[];
}

async function ask(query: string, { variables = {}, silent = [], refused = [] }: Asked = {}) {
  const sent: string[] = [];
  const normalised: string[] = [];
  const fetch: FetchFromSource = async ({ source, operation, variables: given }) => {
    sent.push(source);
    normalised.push(operation);
    if (silent.includes(source))
      return { failure: { message: 'silent', extensions: { code: 'SOURCE_UNAVAILABLE', agency: source, reason: 'deadline' } } };
    const schema = SOURCES[source as keyof typeof SOURCES];
    const document = parse(operation);
    const wrong = validate(schema, document);
    if (wrong.length > 0) throw new Error(`${operation}: ${wrong}`);
    const result = await execute({ schema, document, variableValues: given });
    return JSON.parse(JSON.stringify(result));
  };
  const engine = createEngine(supergraphSdl as string, fetch);
  const { executor } = (await engine.gateway.load({} as never)) as { executor: (asked: never) => Promise<ExecutionResult> };
  const document = parse(query);
  expect(validate(engine.schema, document)).toEqual([]);
  const logged: Json[] = [];
  const left = refused.map((coordinate) => ({ field: { coordinate } }));
  const context = { refused: left, withheld: [], asked: { partial: true }, log: { error: (line: Json) => logged.push(line) } };
  const operation = getOperationAST(document);
  const { data, errors } = await executor({ document, operation, queryHash: query, request: { query, variables }, context } as never);
  return {
    data: JSON.parse(JSON.stringify(data ?? null)),
    errors: errors?.map(({ path, extensions }) => ({ path, ...extensions })),
    sent,
    normalised,
    logged,
  };
}

describe('conditions', () => {
  test.each([
    ['{ depot(id: "d1") @skip(if: true) { id } }', {}, {}],
    ['{ ... @include(if: false) { depot(id: "d1") { id } } ...R @skip(if: true) } fragment R on Query { tariffs { name } }', {}, {}],
    ['mutation { park(id: "b1") @include(if: false) { id } }', {}, {}],
    ['query($a: Boolean = false) { depot(id: "d1") @include(if: $a) { id } }', {}, {}],
    [
      'query($a: Boolean!, $b: Boolean!) { depot(id: "d1") { ... @include(if: $a) { bikes { id } } ... @include(if: $b) { bikes { gears } } } }',
      { a: false, b: true },
      { depot: { bikes: [{ gears: 0 }, { gears: 1 }] } },
    ],
    [
      'query($a: Boolean!) { x: depot(id: "d1") { ...D @include(if: $a) } y: depot(id: "d2") { ...D @skip(if: $a) } } fragment D on Depot { fee name }',
      { a: false },
      { x: {}, y: { fee: 900, name: 'South' } },
    ],
  ])('%s', async (query, variables, expected) => {
    expect(await ask(query, { variables })).toMatchObject({ data: expected, errors: undefined });
  });

  test('what is skipped is asked of nobody, in a mutation either', async () => {
    expect((await ask('mutation { park(id: "b2") @skip(if: true) { id } }')).sent).toEqual([]);
    expect(
      (await ask('query($no: Boolean!) { depot(id: "d1") { name fee @include(if: $no) } }', { variables: { no: false } })).sent,
    ).toEqual(['fleet']);
    expect(parked).not.toContain('b2');
  });

  test.each([
    ['query($p: Boolean = true) { depot(id: "d1") { id name @include(if: $p) } }', { p: null }, '$p'],
    ['mutation($p: Boolean = true) { park(id: "b3") { id ... @skip(if: $p) { plate } } }', { p: null }, '$p'],
    ['query($i: ID = "d1") { depot(id: $i) { id } }', { i: null }, 'id'],
    ['mutation($i: ID = "b3") { park(id: $i) { id } }', { i: null }, 'id'],
    ['query($f: Int = 1) { vehicles(first: $f) { id } }', { f: null }, 'first'],
    ['query($a: Int = 1) { tariffs(where: { above: $a }) { name } }', { a: null }, 'where.above'],
    ['query($w: String = "d2") { found(words: [$w]) { __typename } }', { w: null }, 'words'],
  ])('null is refused by name before anybody is asked: %s', async (query, variables, field) => {
    const { data, errors, sent } = await ask(query, { variables });
    expect([data, sent]).toEqual([null, []]);
    expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', field, rule: 'null', messageZh: expect.any(String), http: { status: 400 } }]);
    expect(parked).not.toContain('b3');
  });

  test('a default stands where a variable is left out', async () => {
    expect((await ask('query($f: Int) { vehicles(first: $f) { id } }')).data.vehicles).toHaveLength(3);
    expect((await ask('query($f: Int = 1) { vehicles(first: $f) { id } }')).data.vehicles).toHaveLength(1);
  });
});

describe('names and literals', () => {
  test.each(['representations', '__batch_reps_0', 'toString', '__proto__', 'constructor', 'l_0', 'v_x'])(
    'a variable may be called $%s',
    async (name) => {
      const variables = JSON.parse(`{"${name}": "d2"}`);
      const found = await ask(`query($${name}: ID!) { depot(id: $${name}) { name fee } count(from: 7) }`, { variables });
      expect(found).toMatchObject({ data: { depot: { name: 'South', fee: 900 }, count: 7 }, errors: undefined });
    },
  );

  test.each(['fee', 'size', '__typename', '__proto__', 'id', '_k_name'])('an alias may be called %s', async (alias) => {
    const { data, errors } = await ask(`{ depot(id: "d2") { ${alias}: name fees } }`);
    expect(errors).toBeUndefined();
    expect(Object.entries(data.depot)).toEqual([
      [alias, 'South'],
      ['fees', 20],
    ]);
  });

  test('an ID may be any whole number', async () => {
    for (const id of ['9223372036854775808', '-170141183460469231731687303715884105728', '0'])
      expect(await ask(`{ depot(id: ${id}) { id } }`)).toMatchObject({ data: { depot: null }, errors: undefined });
  });
});

test('refused fields are asked of nobody, wherever they stand', async () => {
  const query = '{ x: depot(id: "d1") { label: name ...F } vehicle(id: "v1") { plate depot { name } } } fragment F on Depot { name size }';
  const { data, normalised } = await ask(query, { refused: ['Depot.name', 'Van.plate'] });
  expect(data).toEqual({ x: { label: null, name: null, size: 4 }, vehicle: { plate: null, depot: { name: null } } });
  expect(normalised.join()).not.toMatch(/\b(name|plate)\b/);
  expect(await ask('{ depot(id: "d1") { id } }', { refused: ['Query.depot'] })).toMatchObject({ data: { depot: null }, sent: [] });
});

describe('values of more than one type', () => {
  test('fields of an interface alone, and with those of its types', async () => {
    expect((await ask('{ vehicles(first: 2) { plate depot { name } } }')).data).toEqual({
      vehicles: [
        { plate: null, depot: { name: 'South' } },
        { plate: 'P0', depot: { name: 'North' } },
      ],
    });
    const query = '{ vehicles(first: 2) { kind: __typename ... on Bike { toll depot { fee } } ... on Van { depot { size } load } } }';
    expect((await ask(query)).data).toEqual({
      vehicles: [
        { kind: 'Van', depot: { size: 9 }, load: 7 },
        { kind: 'Bike', toll: 1, depot: { fee: 400 } },
      ],
    });
  });

  // GraphQL, September 2025, 5.3.2: no object is both, so that the key may stand for another field in each.
  test('one key for two fields, each below another type', async () => {
    const query = '{ vehicles(first: 2) { ... on Bike { depot { sum: fee } } ... on Van { depot { sum: fees } } } }';
    expect((await ask(query)).data).toEqual({ vehicles: [{ depot: { sum: 20 } }, { depot: { sum: 400 } }] });
  });

  test('a union', async () => {
    const query =
      '{ found(words: "d2") { ... on Bike { gears owner { name } } ... on Vehicle { id } ...D } } fragment D on Depot { name fee }';
    expect((await ask(query)).data).toEqual({
      found: [
        { gears: 0, owner: { name: 'O' }, id: 'b1' },
        { name: 'South', fee: 900 },
      ],
    });
  });
});

describe('what is worked out from another agency', () => {
  test('is null with the reason at its own place where that agency is silent; the rest is answered', async () => {
    const { data, errors } = await ask('{ tariffs { name depots { id fee wardens { name } } } }', { silent: ['fleet'] });
    const depot = (id: string) => ({ id, fee: null, wardens: [{ name: 'W' }] });
    expect(data).toEqual({ tariffs: [{ name: 'T', depots: [depot('d1'), depot('d2')] }] });
    expect(errors).toEqual([
      { path: ['tariffs', 0, 'depots', 0, 'fee'], code: 'SOURCE_UNAVAILABLE', agency: 'fleet', reason: 'deadline', affected: 2 },
    ]);
  });

  test('lists of objects that lack the field, too', async () => {
    const { data, errors } = await ask('{ tariffs { depots { sum: fees } } }', { silent: ['fleet'] });
    expect(data).toEqual({ tariffs: [{ depots: [{ sum: null }, { sum: null }] }] });
    expect(errors).toMatchObject([{ path: ['tariffs', 0, 'depots', 0, 'sum'], agency: 'fleet', affected: 2 }]);
  });

  test('never sees the arguments or the aliases of the caller', async () => {
    const plain = (await ask('{ vehicle(id: "b3") { ... on Bike { toll } } }')).data;
    expect(plain).toEqual({ vehicle: { toll: 21 } });
    expect((await ask('{ vehicle(id: "b3") { ... on Bike { range: gears weight(unit: "g") toll(on: "x") } } }')).data).toEqual({
      vehicle: { range: 2, weight: 9_000, toll: 21 },
    });
  });

  test('is answered below its own type, which the planner cannot plan in one operation', async () => {
    const query = `{ depot(id: "d1") { fee wardens { main { fee fees wardens { main { fee bikes { toll } } } } bikes { id toll owner { bikes { toll } } } } } }`;
    expect(await ask(query)).toMatchObject({
      errors: undefined,
      data: {
        depot: {
          fee: 400,
          wardens: [
            {
              main: { fee: 900, fees: 20, wardens: [{ main: { fee: 900, bikes: [{ toll: 21 }] } }] },
              bikes: [{ id: 'b3', toll: 21, owner: { bikes: [{ toll: 11 }] } }],
            },
          ],
        },
      },
    });
  });
});
