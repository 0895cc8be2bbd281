#!/usr/bin/env bash
# graphql and @graphql-inspector/core: a change after which requests are refused is no breaking one: a default taken away, or @oneOf put on an input.
#
# Expected: an argument or an input field whose type is non-null is required where it has no default (GraphQL, September 2025, 5.4.3 and 5.6.4), and so is
# one whose default is taken away: as breaking as a new required one, which is reported. With @oneOf exactly one field may be given (3.13, 5.6.5).
# Seen with graphql 17.1.0: `x: Int! = 1` made `x: Int!` is "dangerous" beside a change of the default from 1 to 2, in an input as in an argument; with
# 16.15.0 it is dangerous for an argument, and for an input field or the argument of a directive there is no change at all. @oneOf
# put on an input is none with either. @graphql-inspector/core 8.0.0 has the defaults as dangerous and @oneOf as breaking. The same requests are
# valid before and invalid after.
# A pipeline that stops on breaking changes lets through what stops every client that leaves the argument out.
# What we do: the contract is compared as text, and a person reads every change of it (schema/compose.ts, --check).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund graphql@16.15.0 graphql-17@npm:graphql@17.1.0 @graphql-inspector/core@8.0.0
cat >run.mjs <<'JS'
import { diff } from '@graphql-inspector/core';
import * as graphql16 from 'graphql';
import * as graphql17 from 'graphql-17';
const input = (fields) => `input Filter ${fields} type Query { claims(filter: Filter): Int }`;
const changes = {
  'argument': ['type Query { claims(first: Int! = 20): Int }', 'type Query { claims(first: Int!): Int }', '{ claims }'],
  'input field': [input('{ first: Int! = 20 }'), input('{ first: Int! }'), '{ claims(filter: {}) }'],
  '@oneOf': [input('{ no: ID name: ID }'), input('@oneOf { no: ID name: ID }'), '{ claims(filter: { no: 1, name: 2 }) }'],
};
const seen = [];
for (const [name, [before, after, request]] of Object.entries(changes)) {
  const levels = [graphql16, graphql17].map((graphql) => {
    const schemas = [before, after].map((text) => graphql.buildSchema(text));
    const valid = schemas.map((schema) => graphql.validate(schema, graphql.parse(request)).length === 0);
    if (!valid[0] || valid[1]) return 'other validity';
    if (graphql.findBreakingChanges(...schemas).length > 0) return 'breaking';
    return graphql.findDangerousChanges(...schemas).length > 0 ? 'dangerous' : 'none';
  });
  const found = await diff(...[before, after].map((text) => graphql16.buildSchema(text)));
  levels.push(found.map(({ criticality }) => criticality.level.toLowerCase()).join(' '));
  console.log(name.padEnd(12), 'graphql 16, graphql 17, inspector:', levels.join(', '));
  seen.push(levels.join());
}
process.exit(seen.join('|') === 'dangerous,dangerous,dangerous|none,dangerous,dangerous|none,none,breaking' ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
