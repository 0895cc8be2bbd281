#!/usr/bin/env bash
# mt940-js: a debit that was reversed is no credit and a credit that was reversed is one, so that returned wages count twice.
#
# Expected: the mark of field 61 is C, D, RC or RD; RD, reversal of a debit, is a credit entry and RC a debit entry (SWIFT, MT 940, field 61,
# subfield 3; the guides of banks to which the package's page links say so). isCredit with the amount gives the sign; balances prove it.
# Seen with mt940-js 1.0.0: the letter is looked for in the second place as well: RD has isCredit false, RC has isCredit true.
# An account of 10,000 from which wages of 4,000 went out and came back (RD), and to which 300 came and went again (RC), has 10,000 by the
# statement and 2,600 by the package. isExpense is true of every transaction here. mt940js 1.3.5 and swiftmessageparser 1.2.1 are right;
# C and D are right in all three.
# Wages that never arrived look paid twice, and an employer's books do not close.
# What we do: the hub reads no bank statements; whether a month was paid is stated with its day by who paid it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund mt940-js@1.0.0 tslib@2.8.1 mt940js@1.3.5 swiftmessageparser@1.2.1
cat >run.mjs <<'JS'
import mt940js from 'mt940js';
import * as mt940 from 'mt940-js';
import swift from 'swiftmessageparser';
const statement = [
  ':20:STATEMENT', ':25:TESTBANK/0012345678', ':28C:1/1', ':60F:C260901EUR10000,00',
  ':61:2609100910D4000,00NMSCNONREF//A1', ':86:wages',
  ':61:2609120912RD4000,00NMSCNONREF//A2', ':86:wages returned',
  ':61:2609150915C300,00NMSCNONREF//A3', ':86:received',
  ':61:2609160916RC300,00NMSCNONREF//A4', ':86:received in error, taken back',
  ':62F:C260930EUR10000,00', '-', '',
].join('\n');
const lines = (await mt940.read(Buffer.from(statement)))[0].transactions;
const sum = (amounts) => 10_000 + amounts.reduce((total, amount) => total + amount, 0);
const balances = {
  'mt940-js': sum(lines.map(({ amount, isCredit }) => (isCredit ? amount : -amount))),
  mt940js: sum(new mt940js.Parser().parse(statement)[0].transactions.map(({ amount }) => amount)),
  swiftmessageparser: sum(swift.parse({ type: 'mt940', data: statement })[0].transactions.map(({ amount }) => Number(amount))),
};
const credits = lines.map(({ isCredit }) => isCredit).join(' ');
console.log('closing balance of the statement: 10000; by the transactions:', balances);
console.log('isCredit of D, RD, C, RC:', credits, ' isExpense:', lines.map(({ isExpense }) => isExpense).join(' '));
const known = balances['mt940-js'] === 2600 && balances.mt940js === 10_000 && balances.swiftmessageparser === 10_000;
process.exit(known && credits === 'false false true true' ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
