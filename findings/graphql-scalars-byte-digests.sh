#!/usr/bin/env bash
# graphql-scalars: three in eight digests given to Byte in hexadecimal arrive as 48 other bytes instead of 32.
#
# Expected: Byte takes a text in hexadecimal or in base64 (pull request 378, which added it); a text of 64 hexadecimal digits is 32 bytes, and base64 of a value is that value.
# Seen with graphql-scalars 2.0.0: a text counts as hexadecimal only if its pieces of eight digits, read as numbers, are written alike again. A piece
# that begins with 0, other than the first digit of all, is not, and neither is a capital letter: the text is then read as base64, which 64 such
# digits are, too. 39 % of the SHA-256 digests of the numbers 0 to 1999 come as 48 bytes, without an error; "CAFE" is 3 bytes. The other way about,
# base64 of small letters and digits is read as hexadecimal: one in 257 of all values of three bytes arrives as two. (The refusal of some such
# texts is graphql-hive/graphql-scalars 1790, open since January 2023.) Tests with "deadbeef" show nothing.
# What we do: digests and keys are texts in the hub's contract, with their form in the description.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund graphql@16.15.0 graphql-scalars@2.0.0
cat >run.mjs <<'JS'
import { createHash } from 'node:crypto';
import { GraphQLByte } from 'graphql-scalars';
const read = (text) => GraphQLByte.parseValue(text);
const count = 2000;
let wrong = 0;
for (let number = 0; number < count; number += 1) {
  const digest = createHash('sha256').update(String(number)).digest('hex');
  const bytes = read(digest);
  if (bytes.length === 48) wrong += 1;
  else if (bytes.toString('hex') !== digest) process.exit(1);
}
console.log('digests in hexadecimal read as 48 bytes:', wrong, 'of', count);
let short = 0;
const values = 256 ** 2;
for (let number = 0; number < values; number += 1) {
  const value = Buffer.from([0x75, number >> 8, number & 255]);
  if (read(value.toString('base64')).length === 2) short += 1;
}
console.log('values 75 .. .. in base64 read as two bytes:', short, 'of', values);
console.log('cafe', read('cafe').length, 'CAFE', read('CAFE').length);
process.exit(wrong > 700 && wrong < 800 && short > 0 && read('cafe').length === 2 && read('CAFE').length === 3 ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
