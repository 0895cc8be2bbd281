import { composeServices } from '@apollo/composition';
import { type ExecutionResult, type FieldNode, getOperationAST, type OperationDefinitionNode, parse } from 'graphql';
import { createEngine } from '../../gateway/engine.ts';
import type { SourceRequest } from '../../gateway/execution/execute-plan.ts';
import type { Json } from '../../gateway/execution/merge.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const SOURCES: Record<string, string> = {
  tills: `${LINK} type Query { till: Till } type Mutation { sell: Till refund: Till } type Till @key(fields: "id") { id: ID! }`,
  accounts: `${LINK} type Mutation { close: Closed audit: Till }
    type Closed { id: ID! } type Till @key(fields: "id") { id: ID! balance: Int }`,
};
const composed = composeServices(Object.entries(SOURCES).map(([name, sdl]) => ({ name, url: `http://${name}`, typeDefs: parse(sdl) })));

const keyOf = ({ alias, name }: FieldNode) => (alias ?? name).value;

/** Two sources over one till; reading takes longer than changing, so what runs side by side is seen. */
async function run(query: string) {
  let balance = 0;
  const till = (change: number): Json => {
    balance += change;
    return { __typename: 'Till', id: '1', balance };
  };
  const changes: Record<string, () => Json> = {
    sell: () => till(10),
    refund: () => till(-3),
    audit: () => till(100),
    close: () => till(-balance),
  };
  const sent: string[] = [];
  const answer = async ({ source, kind, operation, variables }: SourceRequest) => {
    sent.push(`${source} ${kind}`);
    const fields = (getOperationAST(parse(operation)) as OperationDefinitionNode).selectionSet.selections as FieldNode[];
    if (kind === 'mutation') return { data: Object.fromEntries(fields.map((field) => [keyOf(field), changes[field.name.value]?.()])) };
    await new Promise((resolve) => setTimeout(resolve, 20));
    const [asked] = Object.values(variables) as Json[][];
    return { data: Object.fromEntries(fields.map((field) => [keyOf(field), asked?.map(() => till(0))])) };
  };
  const engine = createEngine(composed.supergraphSdl as string, answer);
  const { executor } = (await engine.gateway.load({} as never)) as { executor: (asked: never) => Promise<ExecutionResult> };
  const document = parse(query);
  const operation = getOperationAST(document);
  const context = { refused: [], withheld: [], asked: { partial: false }, log: { error() {} } };
  const { data, errors } = await executor({ document, operation, queryHash: query, request: { query, variables: {} }, context } as never);
  return { data, errors, sent };
}

test('what a mutation answers from another source is read before the next mutation runs', async () => {
  const { data, errors } = await run('mutation { sell { balance } close { id } }');
  expect(errors).toBeUndefined();
  expect(data).toEqual({ sell: { balance: 10 }, close: { id: '1' } });
});

test('so it is for mutations of one source, under aliases', async () => {
  const { data } = await run('mutation { first: sell { balance } second: sell { balance } back: refund { balance } }');
  expect(data).toEqual({ first: { balance: 10 }, second: { balance: 20 }, back: { balance: 17 } });
  expect(Object.keys(data as object)).toEqual(['first', 'second', 'back']);
});

test('mutations that need no other source still go out in as few requests as their order allows', async () => {
  const { data, sent } = await run('mutation { sell { id } refund { id } close { id } audit { balance } }');
  expect(data).toEqual({ sell: { id: '1' }, refund: { id: '1' }, close: { id: '1' }, audit: { balance: 100 } });
  expect(sent).toEqual(['tills mutation', 'accounts mutation']);
});
