#!/usr/bin/env bash
# @urql/core: a block string loses its first line on the way, if it begins beside the quotes and its next lines are indented.
#
# Expected: """first, a newline, two spaces and second""" is the text of two lines "first" and "second": the first line is left out of
# the common indent, and only blank lines are taken off the ends (GraphQL, October 2021, 2.9.4, BlockStringValue). graphql-js reads it so.
# Seen with @urql/core 6.0.3, whose documents are read by @0no-co/graphql.web 1.3.4: the document that is sent has """second""" alone. The
# operation is valid, the server stores the rest of the text, and nobody is told. A string whose text begins on the line after the
# quotes is kept whole, and so is one whose second line is not indented.
# What we do: the console sends texts in variables; whoever writes a text into a document begins it on a line of its own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund graphql@16.15.0 @0no-co/graphql.web@1.3.4 @urql/core@6.0.3
cat >run.mjs <<'JS'
import { Client, fetchExchange } from '@urql/core';
import { parse } from 'graphql';
const textOf = (document) => parse(document).definitions[0].selectionSet.selections[0].arguments[0].value.value;
let sent;
const fetch = async (_, { body }) => {
  sent = JSON.parse(body).query;
  return new Response('{"data":{"note":true}}', { headers: { 'content-type': 'application/json' } });
};
const client = new Client({ url: 'http://127.0.0.1/graphql', preferGetMethod: false, exchanges: [fetchExchange], fetch });
const seen = [];
for (const text of ['first\n  second', '第一条\n  第二条\n  第三条', '\n  first\n  second', 'first\nsecond']) {
  const written = `mutation { note(text: """${text}""") }`;
  await client.mutation(written, {}).toPromise();
  console.log(JSON.stringify(text).padEnd(28), 'means', JSON.stringify(textOf(written)), ' urql sends', JSON.stringify(textOf(sent)));
  seen.push(textOf(sent));
}
process.exit(seen.join('|') === 'second|第二条\n第三条|first\nsecond|first\nsecond' ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
