#!/usr/bin/env bash
# graphql-jit: an input object with @oneOf is accepted with two fields, with none, and with a null.
#
# Expected: exactly one field, and not null (GraphQL, September 2025, 3.10, OneOf Input Objects); graphql-js has it since 16.9 and
# refuses the variable before a resolver runs. The package's page names one difference to graphql-js, which is another.
# Seen with graphql-jit 0.8.9 and graphql 16.15.0: the variable goes to the resolver as it is. Literals are checked by graphql-js's
# validation before, so that a test with literals passes; values in variables, as clients send them, are not. A resolver that takes the
# first field it knows answers about one thing and passes over the other.
# What we do: no input of the hub is a @oneOf; where one of several is wanted, the service checks it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund graphql@16.15.0 graphql-jit@0.8.9
cat >run.cjs <<'JS'
const { buildSchema, execute, parse, validate } = require('graphql');
const { compileQuery } = require('graphql-jit');
const schema = buildSchema('type Query { find(by: By!): String } input By @oneOf { id: ID name: String }');
schema.getQueryType().getFields().find.resolve = (_, { by }) => JSON.stringify(by);
const document = parse('query ($by: By!) { find(by: $by) }');
if (validate(schema, document).length > 0) throw new Error('the document is valid');
const { query } = compileQuery(schema, document);
const show = ({ data, errors }) => (errors ? 'refused' : `accepted as ${data.find}`);
(async () => {
  const seen = [];
  for (const by of [{ id: '1' }, { id: '1', name: 'a' }, {}, { id: null }]) {
    const [expected, found] = [await execute({ schema, document, variableValues: { by } }), await query({}, {}, { by })].map(show);
    console.log(JSON.stringify(by).padEnd(22), 'graphql-js', expected.padEnd(24), 'graphql-jit', found);
    seen.push(`${expected === 'refused'} ${found !== 'refused'}`);
  }
  process.exit(seen.join() === 'false true,true true,true true,true true' ? 0 : 1);
})();
JS
node run.cjs || { echo 'the behaviour has changed'; exit 1; }
