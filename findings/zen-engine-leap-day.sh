#!/usr/bin/env bash
# @gorules/zen-engine: one year after 29 February is no date, and every comparison with it is false.
#
# Expected: a period of a year that begins on 29 February ends on 28 February, the last day of the month that has no such day (Civil Code,
# article 202), as the engine does for months: 31 January and a month is 28 February, 29 February and twelve months too.
# Seen with @gorules/zen-engine 0.54.0: d("2024-02-29").add(1, "year"), add("1y") and sub(1, "year") are an invalid date; isBefore and isAfter
# of it are both false, without an error, so that a claim of that day is neither in time nor late, and the default of the table
# decides. add(12, "month") and add(4, "year") are right. Nothing shows it on other days.
# What we do: periods are counted by addMonths (subgraphs/shared/calendar/today.ts), years as twelve months.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @gorules/zen-engine@0.54.0
cat >run.cjs <<'JS'
const { evaluateExpressionSync } = require('@gorules/zen-engine');
const asked = [
  ['d("2026-01-31").add(1, "month").format("%F")', '2026-02-28'],
  ['d("2024-02-29").add(12, "month").format("%F")', '2025-02-28'],
  ['d("2024-02-29").add(1, "year").format("%F")', 'Invalid date'],
  ['d("2024-02-29").add("1y").format("%F")', 'Invalid date'],
  ['d("2024-02-29").sub(1, "year").format("%F")', 'Invalid date'],
  ['d("2024-02-29").add("1y").isBefore(d("2030-01-01"))', false],
  ['d("2024-02-29").add("1y").isAfter(d("2030-01-01"))', false],
  ['d("2024-02-29").add(4, "year").format("%F")', '2028-02-29'],
];
let known = true;
for (const [expression, answer] of asked) {
  const seen = evaluateExpressionSync(expression, {});
  console.log(expression.padEnd(54), seen);
  known &&= seen === answer;
}
process.exit(known ? 0 : 1);
JS
node run.cjs || { echo 'the behaviour has changed'; exit 1; }
