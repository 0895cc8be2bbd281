#!/usr/bin/env bash
# @urql/exchange-graphcache: a list asked for with null is answered from the cache with the one for the argument's default, and the other way about.
#
# Expected: an argument that is null is not one that is left out: the default value stands in for the second only (GraphQL, September 2025,
# 2.9.5 and 6.4.1). Of `claims(state: State = OPEN)`, `claims(state: null)` are all claims. A cache answers what the server would.
# Seen with @urql/exchange-graphcache 9.0.2 and @urql/core 6.0.3: both are kept under one name, and so is a variable that is null or not given.
# After the open claims were asked for, `claims(state: null)` is answered with them and no request is sent; after all of them, `claims` has
# the closed one, too. No error. With state: CLOSED it is right; @apollo/client 4.3.8 keeps them apart.
# A desk that shows all claims shows the open ones, by what was looked at before.
# What we do: an argument of the hub that has a default takes no null.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @urql/core@6.0.3 @urql/exchange-graphcache@9.0.2 @apollo/client@4.3.8 rxjs@7.8.2 graphql@16.15.0
cat >run.mjs <<'JS'
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client/core';
import { buildSchema, graphql } from 'graphql';
const schema = buildSchema('enum State { OPEN CLOSED } type Query { claims(state: State = OPEN): [Claim!]! } type Claim { id: ID! state: State! }');
const all = [{ id: '1', state: 'OPEN' }, { id: '2', state: 'CLOSED' }];
const rootValue = { claims: ({ state }) => all.filter((claim) => state === null || claim.state === state) };
let sent = 0;
const fetch = async (_, { body }) => {
  sent += 1;
  const { query, variables } = JSON.parse(body);
  const answer = await graphql({ schema, source: query, rootValue, variableValues: variables });
  return new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } });
};
const clients = {
  server: () => async (query, variableValues) => (await graphql({ schema, source: query, rootValue, variableValues })).data,
  '@apollo/client': () => {
    const client = new ApolloClient({ cache: new InMemoryCache(), link: new HttpLink({ uri: 'http://hub.invalid', fetch }) });
    return async (query, variables) => (await client.query({ query: gql(query), variables })).data;
  },
  graphcache: () => {
    const client = new Client({ url: 'http://hub.invalid', preferGetMethod: false, exchanges: [cacheExchange(), fetchExchange], fetch });
    return async (query, variables) => (await client.query(query, variables).toPromise()).data;
  },
};
const OPEN = ['{ claims { id } }'];
const ALL = ['{ claims(state: null) { id } }'];
const BY_VARIABLE = ['query($state: State) { claims(state: $state) { id } }', { state: null }];
const asked = { 'default, then null': [OPEN, ALL], 'null, then default': [ALL, OPEN], 'default, then a null variable': [OPEN, BY_VARIABLE] };
const seen = {};
for (const [name, make] of Object.entries(clients)) {
  seen[name] = [];
  for (const [order, operations] of Object.entries(asked)) {
    const ask = make();
    const answers = [];
    for (const [query, variables] of operations) answers.push((await ask(query, variables ?? {})).claims.map(({ id }) => id).join('+'));
    seen[name].push(answers.join(' '));
    console.log(name.padEnd(15), `${order}: claims`, answers.join(', then '));
  }
}
const right = '1 1+2,1+2 1,1 1+2';
process.exit(seen.server.join() === right && seen['@apollo/client'].join() === right && seen.graphcache.join() === '1 1,1+2 1+2,1 1' ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
