#!/usr/bin/env bash
# @graphql-tools/federation: the second mutation of an operation is answered with what the entity was after the first.
#
# Expected: the fields of a mutation are serial: the second begins when the first is complete, and its answer is of the time after it (GraphQL,
# September 2025, 6.2.2). Of `a: accept(id: 1) { state } b: withdraw(id: 1) { state }` the second is "withdrawn".
# Seen with @graphql-tools/federation 4.5.2 (batch-delegate 10.1.0), on which Hive Gateway is built: fields from another subgraph are loaded
# through a loader that lives as long as the request and keeps what it loaded. The second mutation is sent, but `state` is not asked for
# again: "accepted" twice, no error. With another alias or other fields, it is right, and so are two requests. (Where no context or one
# root value is given, the loader outlives the request as well: graphql-hive/gateway 2630.)
# Who files and withdraws a claim in one operation reads that it is still running.
# What we do: a mutation begins with fresh loaders (subgraphs/shared/schema/shared-field.ts), and one that reads from other agencies is
# planned and fetched on its own (gateway/planning/prepare-operation.ts).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @graphql-tools/federation@4.5.2 @graphql-tools/batch-delegate@10.1.0 @theguild/federation-composition@0.27.0 @apollo/subgraph@2.14.4 graphql@16.15.0
cat >run.mjs <<'JS'
import { execute, graphql, parse, print } from 'graphql';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import { getStitchedSchemaFromSupergraphSdl } from '@graphql-tools/federation';
const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])\n';
const states = {};
const change = (state) => (_, { id }) => {
  states[id] = state;
  return { id };
};
const subgraphs = {
  claims: {
    sdl: `type Query { claim(id: ID!): Claim } type Claim @key(fields: "id") { id: ID! }
      type Mutation { accept(id: ID!): Claim withdraw(id: ID!): Claim }`,
    resolvers: { Query: { claim: (_, { id }) => ({ id }) }, Mutation: { accept: change('accepted'), withdraw: change('withdrawn') } },
  },
  register: {
    sdl: 'type Query { size: Int } type Claim @key(fields: "id") { id: ID! state: String }',
    resolvers: { Claim: { __resolveReference: ({ id }) => ({ id, state: states[id] }) } },
  },
};
const services = Object.entries(subgraphs).map(([name, { sdl }]) => ({ name, url: `http://${name}.invalid`, typeDefs: parse(LINK + sdl) }));
const { supergraphSdl } = composeServices(services);
const sent = [];
const schema = getStitchedSchemaFromSupergraphSdl({
  supergraphSdl,
  batch: true,
  onSubschemaConfig(config) {
    const name = config.name.toLowerCase();
    const { sdl, resolvers } = subgraphs[name];
    const own = buildSubgraphSchema({ typeDefs: parse(LINK + sdl), resolvers });
    config.executor = async ({ document, variables }) => {
      sent.push(`${name}: ${print(document).replace(/\s+/g, ' ')}`);
      return execute({ schema: own, document, variableValues: variables });
    };
  },
});
const ask = async (source) => {
  const { data, errors } = await graphql({ schema, source, contextValue: {} });
  return JSON.stringify({ ...data, ...(errors && { errors: errors.map(({ message }) => message) }) });
};
const together = await ask('mutation { a: accept(id: 1) { state } b: withdraw(id: 1) { state } }');
console.log(sent.join('\n'));
const apart = await ask('mutation { accept(id: 2) { state } }') + (await ask('mutation { withdraw(id: 2) { state } }'));
console.log('one operation: ', together);
console.log('two operations:', apart);
const known = '{"a":{"state":"accepted"},"b":{"state":"accepted"}}';
process.exit(together === known && apart === '{"accept":{"state":"accepted"}}{"withdraw":{"state":"withdrawn"}}' ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
