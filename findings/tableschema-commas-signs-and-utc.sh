#!/usr/bin/env bash
# tableschema: 1.234,50 is 123450, -4000.50元 is 4000.5, and 10:00 UTC is ten o'clock wherever the reader is.
#
# Expected: with decimalChar "," and groupChar "." the text 1.234,50 is 1234.5; with bareNumber false what is not numeric is stripped from both ends, and
# a sign belongs to the number; the default format of a datetime is YYYY-MM-DDThh:mm:ssZ in UTC (Frictionless Data, Table Schema, number and
# datetime).
# Seen with tableschema 1.12.6: the decimal comma is made a point first, and then all points are taken out as groups: 123450, and 1234,5 is
# 12345; "," alone and "," with a space are right. -4000.50元 and -5% are 4000.5 and 5. 2026-03-31T10:00:00Z is 02:00 UTC with
# TZ=Asia/Shanghai, and right with TZ=UTC, in tests and containers. No errors. (The first was mended in the Python package in 2019,
# tableschema-py 236.)
# Files of authorities that describe themselves by a table schema are read a hundredfold, and a repayment as a payment.
# What we do: files are read by subgraphs/shared/import, which knows one form of amounts and days.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund tableschema@1.12.6
cat >run.cjs <<'JS'
const { Field } = require('tableschema');
const cells = [
  [{ type: 'number', decimalChar: ',' }, '1234,50'],
  [{ type: 'number', decimalChar: ',', groupChar: ' ' }, '1 234,50'],
  [{ type: 'number', decimalChar: ',', groupChar: '.' }, '1.234,50'],
  [{ type: 'number', decimalChar: ',', groupChar: '.' }, '1234,5'],
  [{ type: 'number', bareNumber: false }, '-4000.50元'],
  [{ type: 'integer', bareNumber: false }, '-5%'],
  [{ type: 'datetime' }, '2026-03-31T10:00:00Z'],
];
const seen = cells.map(([field, text]) => {
  const value = new Field({ name: 'cell', ...field }).castValue(text);
  const shown = value instanceof Date ? value.toISOString() : String(value);
  console.log(JSON.stringify(field).padEnd(56), text.padEnd(21), 'is read as', shown);
  return shown;
});
process.exit(seen.join() === '1234.5,1234.5,123450,12345,4000.5,5,2026-03-31T02:00:00.000Z' ? 0 : 1);
JS
TZ=Asia/Shanghai node run.cjs || { echo 'the behaviour has changed'; exit 1; }
