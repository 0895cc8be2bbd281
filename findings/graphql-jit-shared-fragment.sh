#!/usr/bin/env bash
# graphql-jit: a fragment that is spread twice under different conditions is answered by the first condition alone.
#
# Expected: as in graphql-js (GraphQL, 6.3.2 CollectFields), each spread counts by its own condition.
# Seen with graphql-jit 0.8.9 and graphql 16.15.0: the fields of the second spread are missing, without an error.
# What we do: conditions are decided with the variables before a document is compiled.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund graphql@16.15.0 graphql-jit@0.8.9
cat >run.cjs <<'JS'
const { buildSchema, execute, parse } = require('graphql');
const { compileQuery } = require('graphql-jit');
const schema = buildSchema('type Query { one: Book two: Book } type Book { title: String year: Int }');
const rootValue = { one: { title: 'A', year: 1 }, two: { title: 'B', year: 2 } };
const document = parse(`query ($a: Boolean!, $b: Boolean!) {
  one { title ...Y @include(if: $a) }
  two { title ...Y @include(if: $b) }
} fragment Y on Book { year }`);
const variables = { a: false, b: true };
const expected = execute({ schema, document, rootValue, variableValues: variables });
const seen = compileQuery(schema, document).query(rootValue, {}, variables);
console.log('graphql-js :', JSON.stringify(expected));
console.log('graphql-jit:', JSON.stringify(seen));
const same = expected.data.two.year === 2 && seen.data.two.year == null && !seen.errors;
process.exit(same ? 0 : 1);
JS
node run.cjs || { echo 'the behaviour has changed'; exit 1; }
