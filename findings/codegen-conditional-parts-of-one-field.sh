#!/usr/bin/env bash
# @graphql-codegen/typescript-operations: what is asked for only sometimes below a field has a type that says it is always there.
#
# Expected: `case { id } case @include(if: $full) { reason }` are one field whose selections are merged (GraphQL, September 2025, 5.3.2 and 6.3.2): without
# $full the answer is { case: { id } }. `reason` may be missing, `case` may not.
# Seen with @graphql-codegen/typescript-operations 6.1.9 and graphql 16.15.0: the type is { case: { id: string, reason: string } }, and the compiler lets
# reason.length pass, which fails when the page runs. With the conditional selection first and the other in a fragment, `case` is optional, which
# it never is, and `reason` is not, which it is. A lone `reason @include` is `reason?: string`, and a spread with @include is right, so that
# examples show nothing.
# Fragments of components, of which one asks for more under a condition, make such operations without anybody writing one.
# What we do: the console asks for a conditional field once in an operation, under a name of its own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund graphql@16.15.0 @graphql-codegen/core@6.2.1 @graphql-codegen/typescript-operations@6.1.9
cat >run.mjs <<'JS'
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import { buildSchema, graphql, parse } from 'graphql';
const text = 'type Case { id: ID! reason: String! } type Query { case: Case! }';
const schema = buildSchema(text);
const sources = {
  alone: 'query Q($full: Boolean!) { case { id reason @include(if: $full) } }',
  'field twice': 'query Q($full: Boolean!) { case { id } case @include(if: $full) { reason } }',
  'with a fragment': 'query Q($full: Boolean!) { case @include(if: $full) { reason } ...Head } fragment Head on Query { case { id } }',
};
const seen = [];
for (const [name, source] of Object.entries(sources)) {
  const document = parse(source);
  const code = await codegen({
    schema: parse(text), schemaAst: schema, documents: [{ location: 'q.graphql', document }], config: {}, filename: 'q.ts',
    plugins: [{ operations: {} }], pluginMap: { operations },
  });
  const type = String(code).match(/export type QQuery = (.*);/)[1];
  const rootValue = { case: { id: '1', reason: 'wages' } };
  const { data } = await graphql({ schema, source, rootValue, variableValues: { full: false } });
  console.log(name.padEnd(16), 'type', type.padEnd(44), 'answer', JSON.stringify(data));
  seen.push(`${type} ${JSON.stringify(data)}`);
}
const answer = '{"case":{"id":"1"}}';
const known = ['{ case: { id: string, reason?: string } }', '{ case: { id: string, reason: string } }', '{ case?: { reason: string, id: string } }'];
process.exit(seen.join('|') === known.map((type) => `${type} ${answer}`).join('|') ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
