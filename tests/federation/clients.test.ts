import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ApolloClient, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from '@apollo/client/core';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { codegen } from '@graphql-codegen/core';
import type { CodegenPlugin } from '@graphql-codegen/plugin-helpers';
import * as typescriptPlugin from '@graphql-codegen/typescript';
import * as operationsPlugin from '@graphql-codegen/typescript-operations';
import { Client, cacheExchange, fetchExchange } from '@urql/core';
import {
  buildClientSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  isScalarType,
  isSpecifiedScalarType,
  parse,
  printSchema,
} from 'graphql';
import { GraphQLClient } from 'graphql-request';
import relay from 'relay-runtime';
import { answer, post, theHub, tokenOf } from '../support/ask.ts';
import { questionsOf } from '../support/readme-questions.ts';
import { relayRequest } from '../support/relay-request.ts';

const hub = theHub();
const url = `${hub.url}/graphql`;
const COMPILER = path.resolve('node_modules/typescript/bin/tsc');
const QUESTIONS = questionsOf('README.md');
const headersOf = async ({ as, question }: (typeof QUESTIONS)[number]) => ({
  authorization: `Bearer ${await tokenOf(hub, as)}`,
  ...question.headers,
});

/** Clients add __typename, and Relay adds id, for their stores. */
function without(value: unknown, added: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((one) => without(one, added));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !added.has(name));
  return Object.fromEntries(kept.map(([name, one]) => [name, without(one, added)]));
}
const TYPENAME = new Set(['__typename']);

/** What the TypeScript compiler finds wrong. */
const compilerSays = (cwd: string, options: string[]): Promise<string> =>
  new Promise((resolve) => {
    execFile(process.execPath, [COMPILER, ...options], { cwd }, (error, stdout, stderr) => resolve(error ? stdout + stderr : ''));
  });

test('there are questions of all groups', () => {
  expect(QUESTIONS.length).toBeGreaterThanOrEqual(6);
  expect(new Set(QUESTIONS.map(({ as }) => as.split('-')[0]))).toEqual(new Set(['union', 'court', 'labour']));
});

describe.each(QUESTIONS.map((one, i) => [`${one.as}, question ${i + 1}`, one] as const))('%s', (_name, asked) => {
  const expected = JSON.parse(asked.json);

  test('@apollo/client', async () => {
    const link = new HttpLink({ uri: url, headers: await headersOf(asked) });
    const client = new ApolloClient({ link, cache: new InMemoryCache() });
    const { data } = await client.query({ query: gql(asked.question.query) });
    expect(without(data, TYPENAME)).toEqual(expected);
  });
  test('@apollo/client with persisted queries', async () => {
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    const link = new PersistedQueryLink({ sha256 }).concat(new HttpLink({ uri: url, headers: await headersOf(asked) }));
    for (const _time of [1, 2]) {
      const client = new ApolloClient({ link, cache: new InMemoryCache() });
      const { data } = await client.query({ query: gql(asked.question.query) });
      expect(without(data, TYPENAME)).toEqual(expected);
    }
  });
  test('@urql/core, which asks by GET', async () => {
    const headers = await headersOf(asked);
    const client = new Client({ url, exchanges: [cacheExchange, fetchExchange], fetchOptions: { headers } });
    const { data, error } = await client.query(asked.question.query, {}).toPromise();
    expect(error).toBeUndefined();
    expect(without(data, TYPENAME)).toEqual(expected);
  });
  test.each(['POST', 'GET'] as const)('graphql-request by %s', async (method) => {
    const client = new GraphQLClient(url, { method, headers: await headersOf(asked) });
    expect(await client.request(asked.question.query)).toEqual(expected);
  });
  test('relay-runtime', async () => {
    const headers = await headersOf(asked);
    const { Environment, Network, RecordSource, Store, fetchQuery } = relay;
    const network = Network.create(async ({ text }, variables) => (await post(hub, { query: text, variables }, headers)) as never);
    const environment = new Environment({ network, store: new Store(new RecordSource()) });
    const data = await fetchQuery(environment, relayRequest(await schemaOfHub(), asked.question.query) as never, {}).toPromise();
    expect(without(data, new Set(['__id', '__fragments', '__fragmentOwner', 'id']))).toEqual(without(expected, new Set(['id'])));
  });
});

let introspected: Promise<GraphQLSchema> | undefined;
function schemaOfHub(): Promise<GraphQLSchema> {
  introspected ??= answer('union-310000', getIntrospectionQuery({ specifiedByUrl: true })).then(({ data }) => buildClientSchema(data));
  return introspected;
}

test('errors reach the users of a client as its documentation says', async () => {
  const link = new HttpLink({ uri: url, headers: await headersOf(QUESTIONS[0] as (typeof QUESTIONS)[number]) });
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  const failure = await client.query({ query: gql('{ enterprise(creditCode: "x") { name } }') }).catch((error: unknown) => error);
  expect(CombinedGraphQLErrors.is(failure) && failure.errors[0]?.extensions).toMatchObject({ field: 'enterprise.creditCode' });
});

test('every scalar says where it is specified, and graphql-codegen makes types that compile', async () => {
  const schema = await schemaOfHub();
  const custom = Object.values(schema.getTypeMap()).filter((type) => isScalarType(type) && !isSpecifiedScalarType(type));
  expect(custom.filter((type) => !isScalarType(type) || !URL.canParse(type.specifiedByURL ?? ''))).toEqual([]);
  const scalars = Object.fromEntries(custom.map(({ name }) => [name, name === 'SafeInt' ? 'number' : 'string']));
  const documents = QUESTIONS.map(({ question }, i) => ({
    location: `q${i}`,
    document: parse(question.query.replace('{', `query Q${i} {`)),
  }));
  // Each plugin writes a file of its own: both declare the enums they use.
  const make = (name: string, plugin: CodegenPlugin) =>
    codegen({
      filename: `${name}.ts`,
      schema: parse(printSchema(schema)),
      documents,
      config: { scalars, strictScalars: true },
      plugins: [{ [name]: {} }],
      pluginMap: { [name]: plugin },
    });
  const made = {
    types: await make('types', typescriptPlugin as CodegenPlugin),
    operations: await make('operations', operationsPlugin as never),
  };
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hub-codegen-'));
  try {
    for (const [name, code] of Object.entries(made)) writeFileSync(path.join(folder, `${name}.ts`), code);
    const files = Object.keys(made).map((name) => path.join(folder, `${name}.ts`));
    expect(await compilerSays(folder, ['--noEmit', '--strict', '--skipLibCheck', '--target', 'ES2022', ...files])).toBe('');
  } finally {
    rmSync(folder, { recursive: true });
  }
  expect(made.types).toMatch(/SafeInt: \{ input: number; output: number;? \}/);
  const code = made.types.replace(/\/\*\*[\s\S]*?\*\//g, '');
  expect(code).not.toMatch(/\bunknown\b|: any\b/);
  expect(made.operations).toContain('export type Q0Query');
}, 120_000);
