#!/usr/bin/env bash
# @apollo/gateway: under which alias a client asks for a field changes what another subgraph works with.
#
# Expected: a field with @requires is worked out from the required field as its @requires writes it, whatever else is asked for
# (Apollo Federation, directive reference, @requires: the router fetches that field set and sends it in the representation).
# Seen with @apollo/gateway 2.14.4: the representation takes whatever stands under that name in the answer so far. Another field
# under the alias `price` is taken for the price, and so is the price with the client's own argument; asked for after the other field,
# it is the client who gets the price with the wrong argument. No error and no warning. (The arguments were reported in 2024 as
# apollographql/federation 2996, still open; the alias of a key as 3036.)
# What we do: keys that a caller chose travel under names of the hub (gateway/planning/own-names.ts, decision 0027).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund graphql@16.15.0 @apollo/composition@2.14.4 @apollo/gateway@2.14.4 @apollo/subgraph@2.14.4
cat >run.cjs <<'JS'
const { createHash } = require('node:crypto');
const { composeServices } = require('@apollo/composition');
const { ApolloGateway, LocalGraphQLDataSource } = require('@apollo/gateway');
const { buildSubgraphSchema } = require('@apollo/subgraph');
const { parse } = require('graphql');
const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires"])';
const PRICE = { CNY: 100, USD: 14 };
const subgraphs = {
  shop: {
    typeDefs: 'type Query { item: Item } type Item @key(fields: "id") { id: ID! price(in: String): Int stock: Int }',
    resolvers: { Query: { item: () => ({ id: '1', stock: 7 }) }, Item: { price: (_, args) => PRICE[args.in] } },
  },
  tax: {
    typeDefs: 'type Item @key(fields: "id") { id: ID! price(in: String): Int @external taxed: Int @requires(fields: "price(in: \\"CNY\\")") }',
    resolvers: { Item: { taxed: ({ price }) => price } },
  },
};
for (const one of Object.values(subgraphs)) one.typeDefs = parse(`${link} ${one.typeDefs}`);
(async () => {
  const services = Object.entries(subgraphs).map(([name, { typeDefs }]) => ({ name, url: `http://${name}`, typeDefs }));
  const { supergraphSdl, errors } = composeServices(services);
  if (errors) throw errors[0];
  const buildService = ({ name }) => new LocalGraphQLDataSource(buildSubgraphSchema(subgraphs[name]));
  const gateway = new ApolloGateway({ supergraphSdl, buildService, logger: { debug() {}, info() {}, warn() {}, error: console.error } });
  const { schema, executor } = await gateway.load();
  const ask = async (source) => {
    const document = parse(source);
    const queryHash = createHash('sha256').update(source).digest('hex');
    const asked = { document, operation: document.definitions[0], operationName: null, queryHash, source, schema, context: {}, metrics: {} };
    const { data, errors: found } = await executor({ ...asked, request: { query: source }, logger: console, overallCachePolicy: {} });
    const seen = JSON.stringify(found ?? data.item);
    console.log(source.padEnd(42), seen);
    return seen;
  };
  const seen = [
    await ask('{ item { taxed } }'),
    await ask('{ item { price: stock taxed } }'),
    await ask('{ item { price(in: "USD") taxed } }'),
    await ask('{ item { taxed price(in: "USD") } }'),
  ];
  await gateway.stop();
  console.log('expected: taxed is 100 in all four, and price is 7, 14 and 14');
  const known = ['{"taxed":100}', '{"price":7,"taxed":7}', '{"price":14,"taxed":14}', '{"taxed":100,"price":100}'];
  process.exit(seen.join() === known.join() ? 0 : 1);
})();
JS
node run.cjs || { echo 'the behaviour has changed'; exit 1; }
