#!/usr/bin/env bash
# jsonpath-rfc9535, jsonpath-js and jsonpathly: a limit that a filter takes from the root of the document is nothing, and so all or none pass.
#
# Expected: in `$.claims[?@.amount > $.limits[0]]` the second operand is a singular query from the root, whose segments are names and indexes
# (RFC 9535, 2.3.5); a null that exists is not the same as no value. json-p3 2.3.1 answers so.
# Seen with jsonpath-rfc9535 1.3.0: with an index in the query from the root it yields nothing: of the amounts 5, 15, 25 and none none is more than
# $.limits[0] (10), and "from the first limit to the second" gives the claim without an amount, as nothing is compared with nothing. $.limit and
# @.parts[0] are right. jsonpath-js 0.3.1, "100 % compatible", takes a null at the root for no value: == $.none gives the claim without
# an amount instead of that whose amount is null. jsonpathly 3.0.0 finds nothing by `$..[?@.amount]`. No errors.
# A rule that reads its limits from the file it checks passes every claim or none.
# What we do: the hub takes no paths from outside.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund jsonpath-rfc9535@1.3.0 json-p3@2.3.1 jsonpath-js@0.3.1 jsonpathly@3.0.0
cat >run.mjs <<'JS'
import { jsonpath } from 'json-p3';
import { JSONPathJS } from 'jsonpath-js';
import { query as rfc9535 } from 'jsonpath-rfc9535';
import { query as jsonpathly } from 'jsonpathly';
const document = {
  limits: [10, 20],
  limit: 10,
  none: null,
  claims: [{ id: 1, amount: 5 }, { id: 2, amount: 15 }, { id: 3, amount: 25 }, { id: 4 }, { id: 5, amount: null }],
};
const paths = [
  '$.claims[?@.amount > $.limit]',
  '$.claims[?@.amount > $.limits[0]]',
  '$.claims[?@.amount >= $.limits[0] && @.amount <= $.limits[1]]',
  '$.claims[?@.amount == $.none]',
  '$..[?@.amount]',
];
const seen = paths.map((path) => {
  const answers = [
    jsonpath.query(path, document).values(),
    rfc9535(document, path),
    new JSONPathJS(path).find(document),
    jsonpathly(document, path, { returnArray: true }),
  ].map((found) => `[${found.map(({ id }) => id)}]`);
  console.log(path.padEnd(62), 'json-p3, jsonpath-rfc9535, jsonpath-js, jsonpathly:', answers.join(' '));
  return answers.join(' ');
});
const known = [
  '[2,3] [2,3] [2,3] [2,3]',
  '[2,3] [] [2,3] [2,3]',
  '[2] [4] [2] [2]',
  '[5] [5] [4] [5]',
  '[1,2,3,5] [1,2,3,5] [1,2,3,5] []',
];
process.exit(seen.join() === known.join() ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
