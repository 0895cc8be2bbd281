#!/usr/bin/env bash
# @apollo/gateway and router-query-planner: where two fields of an entity stand under one key, each below another type, all get one of them.
#
# Expected: `... on House { owner { line: phone } } ... on Boat { owner { line: email } }` is valid, for no object is both (GraphQL,
# September 2025, 5.3.2, FieldsInSetCanMerge and SameResponseShape), and each owner gets the field that its own branch asks for.
# Seen with @apollo/gateway 2.14.4 and @graphql-hive/router-query-planner 0.0.38: where `owner` is an entity whose fields lie in another
# subgraph, both planners merge the two branches into one fetch at the path of the list, and ask for one of the fields only: Apollo's
# for the first, Hive's for the last. The owner of the other branch gets a wrong value under the right key; there is no error.
# What we do: below a value of several types keys travel under a name that says which field they stand for
# (gateway/planning/own-names.ts), so that both are asked for; the hub's own schema has no such types.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund graphql@16.15.0 @apollo/composition@2.14.4 @apollo/gateway@2.14.4 @apollo/subgraph@2.14.4 \
  @graphql-hive/router-query-planner@0.0.38
cat >run.cjs <<'JS'
const { composeServices } = require('@apollo/composition');
const { ApolloGateway, LocalGraphQLDataSource } = require('@apollo/gateway');
const { buildSubgraphSchema } = require('@apollo/subgraph');
const { QueryPlanner } = require('@graphql-hive/router-query-planner');
const { buildASTSchema, parse, validate } = require('graphql');
const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const subgraphs = {
  things: {
    sdl: `type Query { things: [Thing] } interface Thing { owner: Person } type House implements Thing { owner: Person }
      type Boat implements Thing { owner: Person } type Person @key(fields: "id") { id: ID! }`,
    resolvers: { Query: { things: () => [{ __typename: 'House', owner: { id: 1 } }, { __typename: 'Boat', owner: { id: 2 } }] } },
  },
  persons: {
    sdl: 'type Person @key(fields: "id") { id: ID! phone: String email: String }',
    resolvers: { Person: { __resolveReference: ({ id }) => ({ id, phone: `phone of ${id}`, email: `email of ${id}` }) } },
  },
};
const services = Object.entries(subgraphs).map(([name, { sdl, resolvers }]) => {
  const typeDefs = parse(`${link} ${sdl}`);
  return { name, url: `http://${name}`, typeDefs, schema: buildSubgraphSchema([{ typeDefs, resolvers }]) };
});
const query = '{ things { ... on House { owner { line: phone } } ... on Boat { owner { line: email } } } }';
(async () => {
  const { supergraphSdl, schema, errors } = composeServices(services);
  if (errors) throw errors[0];
  const invalid = validate(schema.toAPISchema().toGraphQLJSSchema(), parse(query));
  console.log(`errors of validation: ${invalid.length}`);
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => new LocalGraphQLDataSource(services.find((one) => one.name === name).schema),
    logger: { debug() {}, info() {}, warn() {}, error: console.error },
  });
  const { executor } = await gateway.load();
  const document = parse(query);
  const answer = await executor({ document, request: { query }, queryHash: 'one', operationName: null, context: {}, overallCachePolicy: {}, cache: undefined, schema: gateway.schema });
  const apollo = (answer.data?.things ?? []).map(({ owner }) => owner.line).join(', ');
  console.log(`Apollo answers: ${apollo}${answer.errors ? ` ${answer.errors.map(({ message }) => message)}` : ''}`);
  const plan = JSON.stringify(new QueryPlanner(supergraphSdl).plan(query, undefined, new Set(), 0));
  const asked = plan.match(/line: ?\w+/g).join(', ');
  console.log(`Hive asks for: ${asked}`);
  process.exit(invalid.length === 0 && apollo === 'phone of 1, phone of 2' && !answer.errors && asked === 'line: email' ? 0 : 1);
})();
JS
node run.cjs || { echo 'the behaviour has changed'; exit 1; }
