#!/usr/bin/env bash
# JSON-LD: an amount given as a number and declared xsd:decimal is no decimal, unless it has no fen.
#
# Expected: { "wage": 4000.5 } with "@type": "xsd:decimal" in the context is "4000.5"^^xsd:decimal, and a SHACL shape that wants decimals takes it.
# Seen with jsonld 9.0.0 and rdf-validate-shacl 0.6.5: it is "4.0005E3"^^xsd:decimal, which no decimal is written like (XML Schema 1.1
# part 2, decimal), and the shape refuses it; 4000 passes. The standard says so: a number with a fractional part is turned into the
# canonical form of a double, whatever the declared type, and only where none is declared the type is set to xsd:double (JSON-LD 1.1
# API, Object to RDF Conversion). jsonld-streaming-parser does the same. A text, "4000.50", is kept as it stands.
# Test data in whole yuan pass, and the first wage with fen is invalid for the receiver.
# What we do: the hub publishes no JSON-LD; amounts are whole fen.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund jsonld@9.0.0 n3@2.13.12 rdf-validate-shacl@0.6.5
cat >run.mjs <<'JS'
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
const shapes = new Store(
  new Parser().parse(`@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix ex: <https://example.org/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
ex:Wage a sh:NodeShape ; sh:targetSubjectsOf ex:wage ; sh:property [ sh:path ex:wage ; sh:datatype xsd:decimal ] .`),
);
const context = { '@vocab': 'https://example.org/', wage: { '@type': 'http://www.w3.org/2001/XMLSchema#decimal' } };
const seen = [];
for (const wage of [4000, 4000.5, '4000.50']) {
  const text = await jsonld.toRDF({ '@context': context, '@id': 'https://example.org/1', wage }, { format: 'application/n-quads' });
  const report = await new SHACLValidator(shapes).validate(new Store(new Parser().parse(text)));
  seen.push(`${text.match(/"(.*)"/)[1]} ${report.conforms}`);
  console.log(JSON.stringify(wage).padEnd(10), 'literal and whether the shape takes it:', seen.at(-1));
}
process.exit(seen.join() === '4000 true,4.0005E3 false,4000.50 true' ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
