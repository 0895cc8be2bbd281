#!/usr/bin/env bash
# nzh: 两 is passed over when a number is read: 两千零三 is 3, and 两万五千元's 两万五千 is 5000.
#
# Expected: 两 is 2 before 百, 千, 万 and 亿, as contracts and judgments write it (两千元); a word that is not known is an error or NaN.
# Seen with nzh 1.0.14 (nzh/cn): decodeS leaves out what it does not know together with the unit behind it, and answers a number: 3 for
# 两千零三, 5000 for 两万五千, 300 for 两千三百; 廿三 and 卅一 are 3 and 1. 二千零三 is 2003, so that numbers the package wrote itself are read
# rightly. chinese-parseint2 2.0.6 reads 两千零三 as 2003.
# What we do: we read amounts as digits with their unit (元, 万元) only.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund nzh@1.0.14 chinese-parseint2@2.0.6
cat >run.cjs <<'JS'
const nzh = require('nzh/cn');
const other = require('chinese-parseint2');
const read = other.default ?? other.chineseParseInt ?? other;
const asked = [['二千零三', 2003], ['两千零三', 2003], ['两千三百', 2300], ['两万五千', 25000], ['廿三', 23]];
const seen = asked.map(([text]) => Number(nzh.decodeS(text)));
asked.forEach(([text, expected], i) => console.log(text, 'expected', expected, 'seen', seen[i]));
console.log('chinese-parseint2, 两千零三:', typeof read === 'function' ? read('两千零三') : Object.keys(other));
process.exit(seen.join(' ') === '2003 3 300 5000 3' ? 0 : 1);
JS
node run.cjs || { echo 'the behaviour has changed'; exit 1; }
