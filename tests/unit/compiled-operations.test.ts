import { buildSchema, type GraphQLObjectType } from 'graphql';
import { CompiledOperations } from '../../subgraphs/shared/serving/compiled-operations.ts';

const schema = buildSchema(`
  type Query { echo(input: Input, list: [Input]): String }
  input Input { note: String days: Int = 20 kinds: [String] inner: Input }
`);
const query = schema.getQueryType() as GraphQLObjectType;
(query.getFields().echo as { resolve?: unknown }).resolve = (_: unknown, args: unknown) => JSON.stringify(args);

/** What the resolver gets. */
async function echoed(document: string, variables: Record<string, unknown>) {
  const operation = new CompiledOperations(schema).of(document, undefined);
  if ('errors' in operation) throw operation.errors[0];
  const { data, errors } = await operation.run(variables, {});
  expect(errors).toBeUndefined();
  return JSON.parse(data?.echo as string);
}

test.each([
  ['query ($note: String, $days: Int) { echo(input: { note: $note, days: $days }) }', {}, { input: { days: 20 } }],
  ['query ($note: String, $days: Int) { echo(input: { note: $note, days: $days }) }', { note: 'n' }, { input: { note: 'n', days: 20 } }],
  ['query ($note: String) { echo(input: { inner: { note: $note } }) }', {}, { input: { days: 20, inner: { days: 20 } } }],
  ['query ($note: String) { echo(list: [{ note: $note, days: 1 }, null]) }', {}, { list: [{ days: 1 }, null] }],
  ['query ($kind: String) { echo(input: { kinds: ["a", $kind] }) }', {}, { input: { days: 20, kinds: ['a', null] } }],
])('%s with %j: a variable that is left out leaves its field out', async (document, variables, expected) => {
  expect(await echoed(document, variables)).toEqual(expected);
});

test('a null that is sent is a null, and a default of the variable is its value', async () => {
  const document = 'query ($note: String = "n", $days: Int) { echo(input: { note: $note, days: $days }) }';
  expect(await echoed(document, { days: null })).toEqual({ input: { note: 'n', days: null } });
  expect(await echoed(document, { note: null, days: 3 })).toEqual({ input: { note: null, days: 3 } });
});
