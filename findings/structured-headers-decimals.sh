#!/usr/bin/env bash
# structured-headers: a decimal close to a whole number is written with a bare point, which its own parser refuses.
#
# Expected: a decimal is rounded to three places, half to even, and has at least one digit after the point: 1.0004 is 1.0, 0.0025 is
# 0.002 (RFC 9651, 4.1.5). What the package writes, it can read.
# Seen with structured-headers 2.1.0: trailing noughts are cut off together with the last one that has to stay: 1.0004 is "1.", 0.9999
# is "1.", 0.0004 is "0."; parseItem of that is an error, and a receiver drops the whole field (RFC 9651, 4.2). 0.0025 is 0.003. Whole
# numbers are written as integers and 1.25 rightly, so that it shows only for a few computed values, such as a weight or a duration.
# What we do: the hub writes no decimals into header fields.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund structured-headers@2.1.0
cat >run.mjs <<'JS'
import { parseItem, serializeItem } from 'structured-headers';
const read = (text) => {
  try {
    return parseItem(text)[0];
  } catch {
    return 'an error';
  }
};
const seen = [];
for (const [value, expected] of [[1.25, '1.25'], [1.0004, '1.0'], [0.9999, '1.0'], [0.0004, '0.0'], [0.0025, '0.002']]) {
  const text = serializeItem([value, new Map()]);
  console.log(String(value).padEnd(7), 'expected', expected.padEnd(6), 'seen', text.padEnd(6), 'read again', read(text));
  seen.push(`${text} ${read(text)}`);
}
process.exit(seen.join('|') === '1.25 1.25|1. an error|1. an error|0. an error|0.003 0.003' ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
