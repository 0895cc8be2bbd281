#!/usr/bin/env bash
# rdf-parser-csvw: a number, a truth value and a list keep the form of the file, under the type of what they should have become.
#
# Expected: a decimal with decimalChar "," and groupChar "." is parsed: "1.234,50" is 1234.50; a boolean with the format 是|否 is true for 是; a cell with
# a separator is several values (Model for Tabular Data, Parsing Cells, Formats for numeric types, Formats for booleans); the datatype `number` is
# xsd:double (Metadata Vocabulary for Tabular Data, built-in datatypes). What does not fit its format is an error of the cell and kept as a string.
# Seen with rdf-parser-csvw 1.1.0: "1.234,50"^^xsd:decimal, "是"^^xsd:boolean, "a;b" as one string, and "5"^^xsd:number, a type that does not exist.
# No error. Formats of dates are applied: 31/03/2026 is "2026-03-31"^^xsd:date, and so null and default are, from which one takes it that the
# description is followed.
# Wages published as CSV on the Web are no numbers to whoever checks their type, from the first with a comma on.
# What we do: the hub publishes its figures by GraphQL and CSV with plain numbers.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund rdf-parser-csvw@1.1.0 rdf-ext@2.6.0 n3@2.13.12
cat >run.mjs <<'JS'
import { Readable } from 'node:stream';
import { Parser } from 'n3';
import rdf from 'rdf-ext';
import CsvwParser from 'rdf-parser-csvw';
const metadata = (column) => `@prefix csvw: <http://www.w3.org/ns/csvw#> .
<http://example.org/m> csvw:url "x.csv" ; csvw:dialect [ csvw:delimiter "," ; csvw:quoteChar "\\"" ] ; csvw:tableSchema [ csvw:aboutUrl "http://example.org/{id}" ;
  csvw:column ( [ csvw:name "id" ; csvw:title "id" ; csvw:suppressOutput true ] [ csvw:name "v" ; csvw:title "v" ; csvw:propertyUrl "http://example.org/p" ; ${column} ] ) ] .`;
const cells = {
  date: ['csvw:datatype [ csvw:base "date" ; csvw:format "dd/MM/yyyy" ]', '31/03/2026'],
  decimal: ['csvw:datatype [ csvw:base "decimal" ; csvw:format [ csvw:decimalChar "," ; csvw:groupChar "." ] ]', '"1.234,50"'],
  boolean: ['csvw:datatype [ csvw:base "boolean" ; csvw:format "是|否" ]', '是'],
  list: ['csvw:separator ";"', 'a;b'],
  number: ['csvw:datatype [ csvw:base "number" ]', '5'],
};
const seen = [];
for (const [name, [column, cell]] of Object.entries(cells)) {
  const parser = new CsvwParser({ metadata: rdf.dataset(new Parser().parse(metadata(column))), factory: rdf, timezone: 'utc' });
  const values = [];
  for await (const { predicate, object } of parser.import(Readable.from([`id,v\n1,${cell}\n`])))
    if (predicate.value === 'http://example.org/p') values.push(`${object.value} ${object.datatype.value.split('#')[1]}`);
  console.log(name.padEnd(8), cell.padEnd(12), 'is read as', values.join(', '));
  seen.push(values.join(', '));
}
process.exit(seen.join() === '2026-03-31 date,1.234,50 decimal,是 boolean,a;b string,5 number' ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
