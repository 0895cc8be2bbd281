#!/usr/bin/env bash
# router-query-planner: the consumer schema puts @oneOf on objects, interfaces and unions, and with a @oneOf input it is no valid SDL.
#
# Expected: `consumerSchema` is the schema that clients may see, to be read by buildSchema or answered by introspection; @oneOf stands on
# input objects (GraphQL, September 2025, 3.13), and a directive is declared once.
# Seen with @graphql-hive/router-query-planner 0.0.38 and graphql 16.15.0: it declares `directive @oneOf on OBJECT | INTERFACE | UNION`
# for every supergraph, so that introspection shows this to tools; @deprecated is not on arguments. Where an input of the
# supergraph (by @theguild/federation-composition 0.27.0) is a @oneOf, two declarations stand in it and buildSchema fails. With
# assumeValidSDL nothing is seen, and the input works.
# What we do: gateway/consumer-schema.ts leaves out the directives that GraphQL itself defines; graphql-js brings its own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund graphql@16.15.0 @theguild/federation-composition@0.27.0 @graphql-hive/router-query-planner@0.0.38
cat >run.cjs <<'JS'
const { QueryPlanner } = require('@graphql-hive/router-query-planner');
const { composeServices } = require('@theguild/federation-composition');
const { buildASTSchema, buildSchema, parse } = require('graphql');
const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])';
function seen(input) {
  const { supergraphSdl, errors } = composeServices([{ name: 'shop', url: 'http://shop', typeDefs: parse(`${link} ${input} type Query { find(by: By!): Int }`) }]);
  if (errors?.length) throw errors[0];
  const { consumerSchema } = new QueryPlanner(supergraphSdl);
  let read = 'valid';
  try {
    buildSchema(consumerSchema);
  } catch (error) {
    read = error.message.split('\n')[0];
  }
  const declared = consumerSchema.match(/directive @(?:oneOf|deprecated).*? on .*/g).sort().join(' ; ');
  const isOneOf = buildASTSchema(parse(consumerSchema), { assumeValidSDL: true }).getType('By').isOneOf;
  console.log(`${input}\n  declared: ${declared}\n  buildSchema: ${read}\n  a @oneOf with assumeValidSDL: ${isOneOf}`);
  return { declared, read };
}
const plain = seen('input By { id: ID name: String }');
const oneOf = seen('input By @oneOf { id: ID name: String }');
const known =
  plain.declared.endsWith('@oneOf on OBJECT | INTERFACE | UNION') &&
  !plain.declared.includes('ARGUMENT_DEFINITION') &&
  plain.read === 'valid' &&
  (oneOf.declared.match(/@oneOf on/g) ?? []).length === 2 &&
  oneOf.read.includes('may not be used on INPUT_OBJECT');
process.exit(known ? 0 : 1);
JS
node run.cjs || { echo 'the behaviour has changed'; exit 1; }
