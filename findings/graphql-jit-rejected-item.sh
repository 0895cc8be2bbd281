#!/usr/bin/env bash
# graphql-jit: where one item of a list fails, the list comes back longer or shorter than it is, by which item was settled first.
#
# Expected: as in graphql-js, an item that fails is null at its own place, with an error there, and the list keeps its length
# (GraphQL, October 2021, 6.4.3 and 6.4.4). The package's page allows a resolver to return promises.
# Seen with graphql-jit 0.8.9 and graphql 16.15.0: the null of a promise that rejects is appended to what has come so far. Where items
# are settled in the order of the list, that is its place, and all looks well; where a later item came first, a list of two has three
# items; where the failure came first, it has one, and the error's path names a place that is not there. In tests, where all items are
# settled at once, nothing shows.
# What we do: resolvers of lists await all their items and return values.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund graphql@16.15.0 graphql-jit@0.8.9
cat >run.cjs <<'JS'
const { setTimeout: after } = require('node:timers/promises');
const { buildSchema, execute, parse } = require('graphql');
const { compileQuery } = require('graphql-jit');
const schema = buildSchema('type Query { days: [Int] }');
const document = parse('{ days }');
const failing = (ms) => after(ms).then(() => Promise.reject(new Error('not known')));
const lists = {
  'in order': () => [after(1, 1), failing(100)],
  'a later item first': () => [failing(100), after(1, 2)],
  'the failure first': () => [after(100, 1), failing(1)],
};
(async () => {
  const seen = [];
  for (const [name, resolve] of Object.entries(lists)) {
    schema.getQueryType().getFields().days.resolve = resolve;
    const expected = await execute({ schema, document });
    const found = await compileQuery(schema, document).query({}, {}, {});
    const path = found.errors.map((error) => error.path.join('.')).join();
    console.log(name.padEnd(19), 'graphql-js', JSON.stringify(expected.data.days), ' graphql-jit', JSON.stringify(found.data.days), 'error at', path);
    seen.push(`${JSON.stringify(expected.data.days)} ${JSON.stringify(found.data.days)}`);
  }
  process.exit(seen.join() === '[1,null] [1,null],[null,2] [null,2,null],[1,null] [1]' ? 0 : 1);
})();
JS
node run.cjs || { echo 'the behaviour has changed'; exit 1; }
