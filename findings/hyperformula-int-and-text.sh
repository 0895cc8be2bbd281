#!/usr/bin/env bash
# hyperformula: INT(-1.5) is -1, an amount with thousands is the text "1235,##0.00", and 0.5 is "1%".
#
# Expected: INT rounds down, -8.9 to -9 (Microsoft, INT function; the package's list of functions says so, too), ROUND(1.005, 2) is 1.01, as its page
# on Excel promises nearly full compatibility, and TEXT writes by the format, 1,234.50 and 50%, or refuses one that it does not know.
# Seen with hyperformula 3.5.0: INT cuts off towards zero and is TRUNC: -1; FLOOR(-1.5, 1) is -2. ROUND(1.005, 2) is 1, and 0.285 is 0.28. TEXT
# replaces the first run of signs # and 0 by the number and leaves the rest: "#,##0.00" becomes 1235,##0.00, "0%" is 1% for a half, and
# "0.0E+0" is 1234567.0E+0. No errors; the list of functions has formats of dates only for TEXT, and "0.00" is right.
# A reversal of -1.5 days counts as one day, and a certificate shows ¥1235,##0.00.
# What we do: amounts are computed in whole fen by the hub, and written by its own functions; no formulas are evaluated.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund hyperformula@3.5.0
cat >run.mjs <<'JS'
import { HyperFormula } from 'hyperformula';
const known = {
  '=INT(1.5)': 1,
  '=INT(-1.5)': -1,
  '=FLOOR(-1.5,1)': -2,
  '=ROUND(1.005,2)': 1,
  '=ROUND(0.285,2)': 0.28,
  '=TEXT(1234.5,"0.00")': '1234.50',
  '=TEXT(1234.5,"#,##0.00")': '1235,##0.00',
  '=TEXT(0.5,"0%")': '1%',
  '=TEXT(1234567,"0.0E+0")': '1234567.0E+0',
};
const sheet = HyperFormula.buildFromArray([Object.keys(known)], { licenseKey: 'gpl-v3' });
const values = sheet.getSheetValues(0)[0];
let same = true;
for (const [index, [formula, expected]] of Object.entries(known).entries()) {
  console.log(formula.padEnd(28), values[index]);
  same &&= values[index] === expected;
}
process.exit(same ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
