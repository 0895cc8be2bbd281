#!/usr/bin/env bash
# currency.js: an amount and its reversal leave a cent, and 1.2E+05 is 1.21.
#
# Expected: an amount is rounded to the cent in the same way whether it is paid or taken back: 1.255 is 1.26 and -1.255 is -1.26, as with
# add and subtract elsewhere; a text that is no amount is refused with errorOnInvalid (page of the options), and 1.2E+05, as spreadsheets
# write large numbers into CSV, is 120,000 or refused.
# Seen with currency.js 2.0.4: halves are rounded up, towards the larger number: -1.255 is -1.25 and the sum of both is 0.01. From a text
# every character but digits, points and minus signs is taken out, so that 1.2E+05 is 1.205, thus 1.21, and 1e3 is 13, 12.5万元 is 12.5 and
# 壹佰元 is 0, with errorOnInvalid as without. 1,234.56 and ￥1,000.50 are right, so that usual tests pass.
# A month of wages that is cancelled keeps a fen; an imported sum of 120,000 yuan is 1.21 yuan.
# What we do: amounts are whole fen or exact decimals (subgraphs/shared/identifiers/decimal.ts), and a text that is no amount is an error.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund currency.js@2.0.4
cat >run.mjs <<'JS'
import currency from 'currency.js';
const left = currency(1.255).add(currency(-1.255)).value;
console.log('1.255:', currency(1.255).value, ' -1.255:', currency(-1.255).value, ' sum:', left);
const read = ['1,234.56', '￥1,000.50', '1.2E+05', '1e3', '12.5万元', '壹佰元'].map((text) => {
  const value = currency(text, { errorOnInvalid: true }).value;
  console.log(text, 'is', value);
  return value;
});
process.exit(left === 0.01 && currency(-1.255).value === -1.25 && read.join() === '1234.56,1000.5,1.21,13,12.5,0' ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
