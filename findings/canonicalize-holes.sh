#!/usr/bin/env bash
# canonicalize: a function of an object, a hole of an array and a toJSON that answers nothing become text that is no JSON.
#
# Expected: values are written as ECMAScript's JSON.stringify writes them (RFC 8785, 3.2.2): what is no value is null in an array and
# left out of an object. The package does so for undefined and symbols, takes `unknown` and raises an error for what JSON cannot hold.
# Seen with canonicalize 4.0.0: { a: 1, b: () => 2 } is `{"a":1,"b":undefined}`, as is one whose toJSON answers undefined; an array with a hole
# or a function is `[1,,3]`. No error: the text is hashed or signed, and whoever reads the same object from JSON gets another digest.
# toJSON is called without its key, and new String('x') is {"0":"x"}. json-canonicalize 3.0.1 fails in the same places with other texts,
# `[1,3]` among them, which is valid JSON and another array.
# What we do: what is signed or hashed has been through JSON before (receipts, the ledger).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund canonicalize@4.0.0 json-canonicalize@3.0.1
cat >run.mjs <<'JS'
import canonicalize from 'canonicalize';
import { canonicalize as other } from 'json-canonicalize';
const hole = [1, 2, 3];
delete hole[1];
const asked = [
  [1, undefined, 3],
  hole,
  [1, () => 2, 3],
  { a: 1, b: () => 2 },
  { a: { toJSON: () => undefined }, b: 1 },
  { a: new String('x') },
  { a: { toJSON: (key) => key } },
];
const isJson = (text) => {
  try {
    return JSON.parse(text) !== undefined;
  } catch {
    return false;
  }
};
const seen = asked.map((value) => canonicalize(value));
asked.forEach((value, i) =>
  console.log('expected', JSON.stringify(value).padEnd(14), 'seen', seen[i].padEnd(23), isJson(seen[i]) ? '' : 'no JSON;', 'json-canonicalize', other(value)),
);
const others = asked.map((value) => other(value)).join(' ');
process.exit(others.startsWith('[1,null,3] [1,3] [1,undefined,3]') && seen.join(' ') === '[1,null,3] [1,,3] [1,,3] {"a":1,"b":undefined} {"a":undefined,"b":1} {"a":{"0":"x"}} {"a":undefined}' ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
