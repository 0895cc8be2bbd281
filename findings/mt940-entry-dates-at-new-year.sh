#!/usr/bin/env bash
# mt940js, mt940-js and swiftmessageparser: a payment booked around New Year is booked a year off.
#
# Expected: field 61 of a statement has the value date with its year and the entry date as month and day only (SWIFT, MT 940, field 61:
# 6!n[4!n]); the entry date is the day nearest to the value date, so that 2512310102 was booked on 2 January 2026 and 2601021231 on
# 31 December 2025. The statement's closing balance of 2 January says the same. The three pages promise the "entry date" as a date.
# Seen with mt940js 1.3.5, mt940-js 1.0.0 and swiftmessageparser 1.2.1: the year of the value date is put before the entry date. Wages of
# December that reached the account on 2 January 2026 were booked on 2 January 2025, those of 31 December on 31 December 2026. No error,
# also where the statement is validated; every other day of the year is right. Arrears and their time limit are counted from that day.
# What we do: days of payments come as whole dates (dataset earnings); the hub reads no bank statements.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund mt940js@1.3.5 mt940-js@1.0.0 tslib@2.8.1 swiftmessageparser@1.2.1
cat >run.mjs <<'JS'
import mt940js from 'mt940js';
import * as mt940 from 'mt940-js';
import swift from 'swiftmessageparser';
const statement = [
  ':20:STATEMENT', ':25:TESTBANK/0012345678', ':28C:1/1', ':60F:C251231EUR10000,00',
  ':61:2512310102D4000,00NMSCNONREF//A1', ':86:wages of December',
  ':61:2601021231C1000,00NMSCNONREF//A2', ':86:returned',
  ':61:2511301130D500,00NMSCNONREF//A3', ':86:wages of November',
  ':62F:C260102EUR6500,00', '-', '',
].join('\n');
const day = (date) => (date instanceof Date ? date.toISOString().slice(0, 10) : date);
const booked = {
  mt940js: new mt940js.Parser().parse(statement)[0].transactions.map(({ entryDate }) => day(entryDate)),
  'mt940-js': (await mt940.read(Buffer.from(statement)))[0].transactions.map(({ entryDate }) => day(entryDate)),
  swiftmessageparser: swift.parse({ type: 'mt940', data: statement, validate: true })[0].transactions.map(({ entryDate }) => day(entryDate)),
};
console.log('right'.padEnd(20), '2026-01-02 2025-12-31 2025-11-30');
for (const [name, days] of Object.entries(booked)) console.log(name.padEnd(20), days.join(' '));
process.exit(Object.values(booked).every((days) => days.join(' ') === '2025-01-02 2026-12-31 2025-11-30') ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
