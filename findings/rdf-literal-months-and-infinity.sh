#!/usr/bin/env bash
# rdf-literal: it writes months and days that its own strict reader refuses, and reads INF as no number.
#
# Expected: March 2026 is "2026-03" as xsd:gYearMonth, 5 March "--03-05" as xsd:gMonthDay, the 5th "---05" as xsd:gDay (XML Schema 1.1 part 2, gYearMonth,
# gMonthDay and gDay); INF is a value of xsd:double (there, double). What toRdf writes, fromRdf reads.
# Seen with rdf-literal 2.0.0: "2026-3", "3-5" and "5"; as xsd:gMonth and xsd:time it is the whole "2026-03-05T00:00:00.000Z". fromRdf with
# validation refuses the first two, and "---31", a right day, has "Invalid time value". Infinity is written INF and read as NaN, and so is
# every INF of other programs, without an error. 0.1 + 0.2 is written 3.0E-1. Days, years and moments are right: from October to December a
# gYearMonth is, too.
# Periods of SDMX and DCAT (a month of reporting) are gYearMonth: no validator or database takes those of nine months of the year.
# What we do: months are texts of the form 2026-03 in all that the hub publishes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund rdf-literal@2.0.0 rdf-data-factory@2.0.2
cat >run.mjs <<'JS'
import { DataFactory } from 'rdf-data-factory';
import { fromRdf, toRdf } from 'rdf-literal';
const data = new DataFactory();
const type = (name) => data.namedNode(`http://www.w3.org/2001/XMLSchema#${name}`);
const day = new Date('2026-03-05T00:00:00Z');
const seen = [];
for (const name of ['date', 'gYear', 'gYearMonth', 'gMonthDay', 'gDay', 'gMonth']) {
  const literal = toRdf(day, { datatype: type(name) });
  let strict = 'read';
  try {
    fromRdf(literal, true);
  } catch {
    strict = 'refused';
  }
  seen.push(`${literal.value} ${strict}`);
  console.log(name.padEnd(11), 'written, and then by its own strict reader:', seen.at(-1));
}
const infinity = toRdf(Infinity);
console.log('Infinity is written', infinity.value, 'and read', fromRdf(infinity));
const known = ['2026-03-05 read', '2026 read', '2026-3 refused', '3-5 refused', '5 read', '2026-03-05T00:00:00.000Z read'];
process.exit(seen.join() === known.join() && infinity.value === 'INF' && Number.isNaN(fromRdf(infinity)) ? 0 : 1);
JS
TZ=UTC node run.mjs || { echo 'the behaviour has changed'; exit 1; }
