#!/usr/bin/env bash
# router-query-planner: an argument that comes from the context of a parent (@fromContext) is left out, and the field is asked for without it.
#
# Expected: the argument is filled from the object that sets the context (Apollo Federation, directive reference, @context and
# @fromContext), or the supergraph is refused: it links the feature with a purpose, by which it says that a gateway has to know it.
# Seen with @graphql-hive/router-query-planner 0.0.38 and composition 2.14.4: the plan asks the subgraph for { user { cart { total } } }, in
# which `total` lacks the currency that composition took out of the client's schema; the subgraph gets nothing for it and answers by
# its default. No error, when it is loaded or later. @apollo/query-planner 2.14.4 asks for `total(currency: $contextualArgument_…)`.
# What we do: a supergraph that links a feature the gateway does not carry out is refused at the start
# (gateway/planning/supergraph-features.ts).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund graphql@16.15.0 @apollo/composition@2.14.4 @apollo/federation-internals@2.14.4 \
  @apollo/query-planner@2.14.4 @graphql-hive/router-query-planner@0.0.38
cat >run.cjs <<'JS'
const { composeServices } = require('@apollo/composition');
const { operationFromDocument, ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } = require('@apollo/federation-internals');
const { QueryPlanner: ApolloPlanner, prettyFormatQueryPlan } = require('@apollo/query-planner');
const { QueryPlanner } = require('@graphql-hive/router-query-planner');
const { parse } = require('graphql');
const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@context", "@fromContext"])';
const shop = `${link}
  type Query { user: User }
  type User @key(fields: "id") @context(name: "user") { id: ID! currency: String! cart: Cart }
  type Cart @key(fields: "id") { id: ID! total(currency: String @fromContext(field: "$user { currency }")): Int }`;
const { supergraphSdl, errors } = composeServices([{ name: 'shop', url: 'http://shop', typeDefs: parse(shop) }]);
if (errors) throw errors[0];
const question = '{ user { cart { total } } }';
const { node } = new QueryPlanner(supergraphSdl).plan(question, undefined, new Set(), 0);
console.log('router-query-planner :', node.kind, node.operation);
const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES });
const plan = new ApolloPlanner(supergraph).buildQueryPlan(operationFromDocument(supergraph.apiSchema(), parse(question)));
const apollo = /total\(.*?\)/.exec(prettyFormatQueryPlan(plan))?.[0];
console.log('@apollo/query-planner:', apollo);
process.exit(node.operation === '{user{cart{total}}}' && /^total\(currency: \$contextualArgument/.test(apollo) ? 0 : 1);
JS
node run.cjs || { echo 'the behaviour has changed'; exit 1; }
