import { composeServices } from '@apollo/composition';
import { QueryPlanner } from '@graphql-hive/router-query-planner';
import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { consumerSchema } from '../../gateway/consumer-schema.ts';
import { type AnswerError, executePlan, type SourceAnswer, type SourceRequest } from '../../gateway/execution/execute-plan.ts';
import type { Json } from '../../gateway/execution/merge.ts';
import { project } from '../../gateway/execution/project.ts';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@shareable", "@interfaceObject"])';
const SOURCES: Record<string, string> = {
  a: `${LINK} type Query { things: [Thing!] one: Thing strict: Strict }
    interface Thing @key(fields: "id") { id: ID! name: String }
    type Book implements Thing @key(fields: "id") { id: ID! name: String pages: Int weight: Int }
    type Film implements Thing @key(fields: "id") { id: ID! name: String minutes: Int }
    type Strict @key(fields: "id") { id: ID! }`,
  b: `${LINK} type Book @key(fields: "id") { id: ID! weight: Int @external postage: Int @requires(fields: "weight") author: Author! }
    type Author { name: String! } type Strict @key(fields: "id") { id: ID! needed: String! }`,
};
const composed = composeServices(Object.entries(SOURCES).map(([name, sdl]) => ({ name, url: `http://${name}`, typeDefs: parse(sdl) })));
const planner = new QueryPlanner(composed.supergraphSdl as string);
const schema = consumerSchema(planner.consumerSchema);

async function run(query: string, answers: (request: SourceRequest) => SourceAnswer, variables: Json = {}) {
  const document = parse(query);
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
  const fragments = new Map(
    document.definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((one) => [one.name.value, one]),
  );
  const plan = planner.plan(query, undefined, new Set(), 0);
  const sent: SourceRequest[] = [];
  const fetch = async (request: SourceRequest) => {
    sent.push(request);
    return structuredClone(answers(request));
  };
  const { data, errors } = await executePlan(plan.node, { schema, variables, fetch });
  return { data: project({ schema, operation, fragments, variables, refused: new Set() }, data, errors), errors, sent };
}

const BOOK = { __typename: 'Book', id: '1', name: 'B', pages: 3, weight: 5 };
const FILM = { __typename: 'Film', id: '2', name: 'F', minutes: 90 };
const authors = ({ variables }: SourceRequest): SourceAnswer => ({
  data: {
    _entities: (variables.representations as Json[]).map(({ id, weight }) => ({
      __typename: 'Book',
      postage: Number(weight) * 2,
      author: { name: `author of ${id}` },
    })),
  },
});

test('a list of an interface is completed by the source that knows one of its types, each entity asked once', async () => {
  const { data, sent } = await run(
    '{ things { __typename id ... on Book { postage author { name } } ... on Film { minutes } } }',
    (request) => (request.source === 'a' ? { data: { things: [BOOK, FILM, BOOK] } } : authors(request)),
  );
  const book = { __typename: 'Book', id: '1', postage: 10, author: { name: 'author of 1' } };
  expect(data).toEqual({ things: [book, { __typename: 'Film', id: '2', minutes: 90 }, book] });
  expect(sent.map(({ source }) => source)).toEqual(['a', 'b']);
  expect(sent[1]?.variables.representations).toEqual([{ __typename: 'Book', id: '1', weight: 5 }]);
});

test('what is required of another source is not shown unless it was asked for', async () => {
  const { data } = await run('{ one { ... on Book { postage } } }', (request) =>
    request.source === 'a' ? { data: { one: BOOK } } : authors(request),
  );
  expect(data).toEqual({ one: { postage: 10 } });
});

test('aliases, fragments, skip and include shape the answer; keys keep the order of the query', async () => {
  const query =
    'query($yes: Boolean!, $no: Boolean!) { second: one { ...F } first: one { id @skip(if: $yes) name @include(if: $no) kind: __typename } } fragment F on Thing { label: name id }';
  const { data } = await run(query, () => ({ data: { second: { ...BOOK, label: 'B' }, first: BOOK } }), { yes: true, no: false });
  expect(JSON.stringify(data)).toBe('{"second":{"label":"B","id":"1"},"first":{"kind":"Book"}}');
});

test('errors of entities are told at every place the entity stands', async () => {
  const failing: AnswerError = { message: 'no', path: ['_entities', 0, 'postage'], extensions: { code: 'FORBIDDEN' } };
  const { errors } = await run('{ things { ... on Book { postage } } }', ({ source }) =>
    source === 'a'
      ? { data: { things: [BOOK, FILM, BOOK] } }
      : { data: { _entities: [{ __typename: 'Book', postage: null }] }, errors: [failing] },
  );
  expect(errors.map(({ path }) => path)).toEqual([
    ['things', 0, 'postage'],
    ['things', 2, 'postage'],
  ]);
});

test('a silent source costs its fields only, and says how many places miss them', async () => {
  const failure: AnswerError = { message: 'silent', extensions: { code: 'SOURCE_UNAVAILABLE', agency: 'b' } };
  const { data, errors } = await run('{ things { id ... on Book { postage } } }', ({ source }) =>
    source === 'a' ? { data: { things: [BOOK, FILM] } } : { failure },
  );
  expect(data).toEqual({ things: [{ id: '1', postage: null }, { id: '2' }] });
  expect(errors).toEqual([
    { message: 'silent', path: ['things', 0, 'postage'], extensions: { code: 'SOURCE_UNAVAILABLE', agency: 'b', affected: 1 } },
  ]);
});

test('a null where none may be passes to the field above, with the error that caused it and no second one', async () => {
  const failure: AnswerError = { message: 'silent', extensions: {} };
  const { data, errors } = await run('{ strict { id needed } one { id } }', ({ source }) =>
    source === 'a' ? { data: { strict: { __typename: 'Strict', id: '9' }, one: BOOK } } : { failure },
  );
  expect(data).toEqual({ strict: null, one: { id: '1' } });
  expect(errors.map(({ path }) => path)).toEqual([['strict', 'needed']]);
});

test('a null that no source explains is told as a fault', async () => {
  const { data, errors } = await run('{ strict { id needed } }', ({ source }) =>
    source === 'a' ? { data: { strict: { __typename: 'Strict', id: '9' } } } : { data: { _entities: [null] } },
  );
  expect(data).toEqual({ strict: null });
  expect(errors).toMatchObject([{ path: ['strict', 'needed'], extensions: { code: 'INTERNAL' } }]);
});
