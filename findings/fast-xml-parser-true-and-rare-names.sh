#!/usr/bin/env bash
# fast-xml-parser: an attribute that is "true" is written without its value, which no XML reader takes, and &#x20BB7; in a name stays as it stands.
#
# Expected: { '@required': 'true' } is written required="true": an attribute has a value (XML 1.0, 3.1); &#x20BB7; is the character 𠮷, one of
# those that software without it in its font or code page writes so (4.1); U+3000 is no white space of XML (2.3) and belongs to the text.
# Seen with fast-xml-parser 5.12.1: XMLBuilder writes <wage required>; libxml2-wasm 0.7.2 refuses the file; the
# parser of the package itself reads it with allowBooleanAttributes only and else without the attribute. "yes" and "1" are written. XMLParser
# leaves the reference as seven letters (options exist for both: suppressBooleanAttributes: false, htmlEntities: true), and takes the
# ideographic space off both ends. No error from either.
# minOccurs and the like work, mustUnderstand="true" and nillable="true" do not; 𠮷野 is not found under its name.
# What we do: the hub's own code reads and writes no XML.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund fast-xml-parser@5.12.1 libxml2-wasm@0.7.2
cat >run.mjs <<'JS'
import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import { XmlDocument } from 'libxml2-wasm';
const options = { ignoreAttributes: false, attributeNamePrefix: '@' };
const other = (text) => {
  try {
    const document = XmlDocument.fromString(text);
    const { content } = document.root;
    document.dispose();
    return `read ${JSON.stringify(content)}`;
  } catch {
    return 'refused';
  }
};
const seen = [];
for (const required of ['yes', 'true']) {
  const text = new XMLBuilder(options).build({ wage: { '@required': required, '#text': '4000' } });
  const own = new XMLParser(options).parse(text).wage;
  console.log(text, '; by libxml2:', other(text), '; by itself:', JSON.stringify(own));
  seen.push(`${text} ${other(text)} ${JSON.stringify(own)}`);
}
const name = '<name>&#x20BB7;野\u3000</name>';
const read = new XMLParser(options).parse(name).name;
console.log(name, '; by libxml2:', other(name), '; by itself:', JSON.stringify(read));
const known = ['<wage required="yes">4000</wage> read "4000" {"#text":4000,"@required":"yes"}', '<wage required>4000</wage> refused 4000'];
process.exit(seen.join('|') === known.join('|') && other(name) === 'read "𠮷野\u3000"' && read === '&#x20BB7;野' ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
