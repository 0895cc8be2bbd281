import { composeServices } from '@apollo/composition';
import { type ExecutionResult, getOperationAST, Kind, type OperationDefinitionNode, parse, type SelectionSetNode, validate } from 'graphql';
import { createEngine } from '../../gateway/engine.ts';
import type { AnswerError } from '../../gateway/execution/answer-errors.ts';
import type { SourceAnswer, SourceRequest } from '../../gateway/execution/execute-plan.ts';
import type { Json } from '../../gateway/execution/merge.ts';

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

async function run(query: string, answers: (request: SourceRequest) => SourceAnswer, variables: Json = {}) {
  const sent: SourceRequest[] = [];
  const engine = createEngine(composed.supergraphSdl as string, async (request) => {
    sent.push(request);
    return structuredClone(answers(request));
  });
  const { executor } = (await engine.gateway.load({} as never)) as { executor: (asked: never) => Promise<ExecutionResult> };
  const document = parse(query);
  expect(validate(engine.schema, document)).toEqual([]);
  const operation = getOperationAST(document) as OperationDefinitionNode;
  const context = { refused: [], withheld: [], asked: { partial: false }, log: { error() {} } };
  const { data, errors = [] } = await executor({ document, operation, queryHash: query, request: { query, variables }, context } as never);
  return { data, errors: errors.map(({ message, path, extensions }) => ({ message, path, extensions })), sent };
}

const BOOK = { __typename: 'Book', id: '1', name: 'B', pages: 3, weight: 5 };
const FILM = { __typename: 'Film', id: '2', name: 'F', minutes: 90 };
/** As a source answers: what it was asked for, under the keys it was asked for by. */
function asAsked({ operation }: SourceRequest, root: Json): Json {
  const found = (set: SelectionSetNode | undefined, from: Json): Json =>
    Object.fromEntries(
      (set?.selections ?? []).flatMap((one): [string, unknown][] => {
        if (one.kind !== Kind.FIELD) return one.kind === Kind.INLINE_FRAGMENT ? Object.entries(found(one.selectionSet, from)) : [];
        const value = from[one.name.value];
        return [[(one.alias ?? one.name).value, one.selectionSet ? found(one.selectionSet, value as Json) : value]];
      }),
    );
  return found(getOperationAST(parse(operation))?.selectionSet, root);
}

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
  const { data } = await run(query, (request) => ({ data: asAsked(request, { one: BOOK }) }), { yes: true, no: false });
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
