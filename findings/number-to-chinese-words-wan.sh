#!/usr/bin/env bash
# number-to-chinese-words: one to nine 萬 after an 億 are lost: 200,050,000 is 二億.
#
# Expected: 200,050,000 is 二億零五萬 (the package's page: words by groups of ten thousand, 10^8 is 億; with capital numerals, for amounts).
# Seen with number-to-chinese-words 1.0.20: where the four digits of 萬 are 0001 to 0009 and 億 or 兆 stands before them, the group is
# left out, with no more trace than where it is nought: 100,010,000 is 一億. Numbers below a hundred million, 100,100,000 and
# 120,030,000 are right, so that usual tests pass, and an amount in words differs by 10,000 to 90,000 from the one in digits beside it.
# nzh 1.0.14 writes all of them rightly.
# What we do: the hub writes amounts in digits.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund number-to-chinese-words@1.0.20 nzh@1.0.14
cat >run.cjs <<'JS'
const { toWords } = require('number-to-chinese-words');
const { hk } = require('nzh');
const seen = [10050000, 100100000, 120030000, 100010000, 200050000, 1000010000].map((number) => {
  const words = toWords(number);
  console.log(String(number).padEnd(11), 'number-to-chinese-words', words, ' nzh', hk.encodeS(number));
  return words;
});
process.exit(seen.join() === '一千零五萬,一億零一十萬,一億二千零三萬,一億,二億,十億' ? 0 : 1);
JS
node run.cjs || { echo 'the behaviour has changed'; exit 1; }
