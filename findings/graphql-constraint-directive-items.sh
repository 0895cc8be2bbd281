#!/usr/bin/env bash
# graphql-constraint-directive: minItems and maxItems hold nothing with the schema wrapper, and maxLength: 0 nowhere.
#
# Expected: @constraint(minItems: 1) refuses an empty list and @constraint(maxItems: 1) one of two, whether the schema is wrapped or a plugin validates: the
# page offers both ways of use, names changed types and variables as the difference, and lists minItems and maxItems without a limit.
# Seen with graphql-constraint-directive 6.0.0: constraintDirective()(schema), the first way of the page, takes [] and ["a", "b"] for both, in arguments and
# inputs, without an error; it checks maxLength of the items in the same directive. validateQuery, on which the plugins stand, refuses them.
# maxLength: 0 is not checked either way, while max: 0 is. A name such as x_List_String_minItems_1 in the schema makes believe that it is.
# "At least one claim" of a form that files a case is not asked for.
# What we do: bounds of inputs are checked by the hub itself, in code of its own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund graphql@16.15.0 @graphql-tools/schema@10.1.5 graphql-constraint-directive@6.0.0
cat >run.cjs <<'JS'
const { makeExecutableSchema } = require('@graphql-tools/schema');
const { graphql, parse } = require('graphql');
const { constraintDirective, constraintDirectiveTypeDefs, validateQuery } = require('graphql-constraint-directive');
(async () => {
  const seen = [];
  for (const [directive, type, value] of [
    ['minItems: 1', '[String!]', []],
    ['maxItems: 1', '[String!]', ['a', 'b']],
    ['maxItems: 9, maxLength: 1', '[String!]', ['ab']],
    ['maxLength: 0', 'String', 'a'],
    ['max: 0', 'Int', 1],
  ]) {
    const typeDefs = [constraintDirectiveTypeDefs, `type Query { file(claims: ${type} @constraint(${directive})): String }`];
    const schema = makeExecutableSchema({ typeDefs, resolvers: { Query: { file: () => 'filed' } } });
    const source = `{ file(claims: ${JSON.stringify(value)}) }`;
    const wrapped = (await graphql({ schema: constraintDirective()(schema), source })).data?.file ?? 'refused';
    const validated = validateQuery(schema, parse(source), {}).length === 0 ? 'filed' : 'refused';
    console.log(`@constraint(${directive})`.padEnd(40), JSON.stringify(value).padEnd(10), 'wrapper:', wrapped, ' validateQuery:', validated);
    seen.push(`${wrapped} ${validated}`);
  }
  const known = ['filed refused', 'filed refused', 'refused refused', 'filed filed', 'refused refused'];
  process.exit(seen.join() === known.join() ? 0 : 1);
})();
JS
node run.cjs || { echo 'the behaviour has changed'; exit 1; }
