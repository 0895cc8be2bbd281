#!/usr/bin/env bash
# jsonld: the numbers 0.0000005 and 0.0000001 are the integer 0 in RDF.
#
# Expected: a number with a fractional part (value modulo 1 is not 0) becomes an xsd:double in canonical form: "5.0E-7" (JSON-LD 1.1 API, Object to
# RDF Conversion, and Data Round Tripping). jsonld-streaming-parser 5.0.1 answers that.
# Seen with jsonld 9.0.0: "0"^^xsd:integer, without an error; a number counts as a fraction where its text has a point, and JavaScript writes 5e-7
# without one. 0.00000015 (1.5e-7) and everything from 0.000001 on are right. With the type xsd:decimal stated in the context it is
# "0"^^xsd:decimal. Written as a text ("0.0000005") the number is kept.
# A daily rate of a penalty or a rate of injuries per hour of work is published as none at all.
# What we do: the hub publishes no JSON-LD; amounts are whole fen.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund jsonld@9.0.0 jsonld-streaming-parser@5.0.1
cat >run.mjs <<'JS'
import jsonld from 'jsonld';
import { JsonLdParser } from 'jsonld-streaming-parser';
const property = 'https://example.org/rate';
const literal = ({ object }) => `${object.value} ${object.datatype.value.split('#')[1]}`;
const streamed = (document) =>
  new Promise((resolve, reject) => {
    const parser = new JsonLdParser();
    parser.on('data', resolve).on('error', reject);
    parser.end(JSON.stringify(document));
  });
const seen = [];
for (const value of [0.000001, 0.0000001, 0.0000005, 0.00000015, { '@value': 5e-7, '@type': 'http://www.w3.org/2001/XMLSchema#decimal' }]) {
  const document = { '@id': 'https://example.org/1', [property]: value };
  seen.push(literal((await jsonld.toRDF(document))[0]));
  console.log(JSON.stringify(value).padEnd(76), 'jsonld', seen.at(-1).padEnd(14), 'jsonld-streaming-parser', literal(await streamed(document)));
}
process.exit(seen.join() === '1.0E-6 double,0 integer,0 integer,1.5E-7 double,0 decimal' ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
