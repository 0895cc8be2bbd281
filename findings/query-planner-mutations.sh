#!/usr/bin/env bash
# @graphql-hive/router-query-planner: a mutation runs beside the reading of what the mutation before it answers.
#
# Expected: the fields of a mutation are serial: the first is completed, with all below it, before the second begins (GraphQL
# specification, October 2021, 6.2.2 and 6.3.1 with its example). @apollo/query-planner 2.14.4 plans it so.
# Seen with @graphql-hive/router-query-planner 0.0.38: where a field below the first mutation lies in another subgraph, that reading
# and the second mutation stand below one Parallel node, so that the first answer may show what the second has done.
# What we do: a mutation with such fields is planned and run one root field at a time (gateway/planning/prepare-operation.ts).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund graphql@16.15.0 @apollo/composition@2.14.4 @graphql-hive/router-query-planner@0.0.38
cat >run.cjs <<'JS'
const { composeServices } = require('@apollo/composition');
const { QueryPlanner } = require('@graphql-hive/router-query-planner');
const { parse } = require('graphql');
const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const subgraphs = {
  shop: 'type Query { till: Till } type Mutation { sell: Till } type Till @key(fields: "id") { id: ID! }',
  books: 'type Mutation { close: Int } type Till @key(fields: "id") { id: ID! balance: Int }',
};
const { supergraphSdl, errors } = composeServices(
  Object.entries(subgraphs).map(([name, sdl]) => ({ name, url: `http://${name}`, typeDefs: parse(`${link} ${sdl}`) })),
);
if (errors) throw errors[0];
const { node } = new QueryPlanner(supergraphSdl).plan('mutation { sell { balance } close }', undefined, new Set(), 0);
const show = (one, indent = '') => {
  const fetch = one.kind === 'Fetch' ? one : one.node;
  console.log(`${indent}${one.kind}${fetch ? ` ${fetch.serviceName}: ${fetch.operation}` : ''}`);
  for (const next of one.nodes ?? []) show(next, `${indent}  `);
};
show(node);
const together = node.nodes.find(({ kind }) => kind === 'Parallel')?.nodes ?? [];
const closes = together.some((one) => one.kind === 'Fetch' && one.operation.includes('close'));
const reads = together.some((one) => one.kind === 'Flatten' && one.node.operation.includes('balance'));
process.exit(closes && reads ? 0 : 1);
JS
node run.cjs || { echo 'the behaviour has changed'; exit 1; }
