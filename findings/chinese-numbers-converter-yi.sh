#!/usr/bin/env bash
# chinese-numbers-converter: an amount with both 亿 and 万 is thousands of times too large.
#
# Expected: 一亿二千万 is 120,000,000: 亿 closes a group, and a 万 after it multiplies only what stands between the two. The package's
# page gives 亿 as the largest character it supports and does not have this among its "possible unexpected results".
# Seen with chinese-numbers-converter 2.3.1: 一亿二千万 is 1,000,020,000,000, for the 万 multiplies the 亿 before it as well. 一亿零五 and
# 二千万 are right, so that tests with round amounts pass. chinese-parseint2 2.0.6 reads all of them rightly.
# What we do: we read amounts as digits with their unit (元, 万元) only.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund chinese-numbers-converter@2.3.1
cat >run.cjs <<'JS'
const ChineseNumber = require('chinese-numbers-converter');
const asked = [['二千万', 2e7], ['一亿零五', 100000005], ['一亿二千万', 1.2e8], ['三亿五千六百万', 3.56e8]];
const seen = asked.map(([text]) => new ChineseNumber(text).toInteger());
asked.forEach(([text, expected], i) => console.log(text, 'expected', expected, 'seen', seen[i]));
process.exit(seen[0] === 2e7 && seen[1] === 100000005 && seen[2] === 1000020000000 && seen[3] > 1e12 ? 0 : 1);
JS
node run.cjs || { echo 'the behaviour has changed'; exit 1; }
