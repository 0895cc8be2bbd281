#!/usr/bin/env bash
# xml-c14n: a document with xml:lang has another digest than in every other program, and so have two attributes with prefixes.
#
# Expected: exclusive canonical XML declares no prefix xml where it stands for its own namespace, and sorts attributes by the address of their
# namespace and then by name (Exclusive XML Canonicalization 1.0, 3; Canonical XML 1.0, 2.2 and 2.3). libxml2 does so, and xml-crypto.
# Seen with xml-c14n 0.0.6: xmlns:xml="http://www.w3.org/XML/1998/namespace" is written wherever xml:lang or xml:id stands, and attributes are
# sorted by their prefix: z:b of urn:a comes after y:b of urn:b. No error. Documents without either are right, in Chinese as well.
# xml:lang and xml:id stand in most legal documents (Akoma Ntoso, UBL, LegalDocML): the digest of one that another agency signed never
# fits, and what is signed by this one is refused elsewhere.
# What we do: the hub signs canonical JSON (RFC 8785); it takes and gives no signed XML.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund xml-c14n@0.0.6 libxml2-wasm@0.7.2 xml-crypto@6.3.2 @xmldom/xmldom@0.8.15
cat >run.mjs <<'JS'
import { XmlC14NMode, XmlDocument } from 'libxml2-wasm';
import xmlC14n from 'xml-c14n';
import { ExclusiveCanonicalization } from 'xml-crypto';
import { DOMParser } from '@xmldom/xmldom';
const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const byLibxml2 = (xml) => {
  const document = XmlDocument.fromString(xml);
  const text = document.canonicalizeToString({ mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0 });
  document.dispose();
  return text;
};
const root = (xml) => new DOMParser().parseFromString(xml, 'text/xml').documentElement;
const byXmlC14n = (xml) =>
  new Promise((resolve, reject) => {
    xmlC14n().createCanonicaliser(EXCLUSIVE).canonicalise(root(xml), (error, text) => (error ? reject(error) : resolve(text)));
  });
const documents = {
  'xml:lang': '<akomaNtoso xmlns="urn:akn" xml:lang="zh"><p>劳动合同</p></akomaNtoso>',
  'two prefixes': '<a xmlns:z="urn:a" xmlns:y="urn:b" y:b="1" z:b="2"></a>',
  neither: '<案件 b="2" a="1" xmlns="urn:case"><当事人>甲</当事人></案件>',
};
const seen = [];
for (const [name, xml] of Object.entries(documents)) {
  const [right, other, text] = [byLibxml2(xml), new ExclusiveCanonicalization().process(root(xml), {}).toString(), await byXmlC14n(xml)];
  console.log(`${name}\n  libxml2    ${right}\n  xml-crypto ${other === right ? 'the same' : other}\n  xml-c14n   ${text === right ? 'the same' : text}`);
  seen.push([other === right, text === right].join());
}
process.exit(seen.join(' ') === 'true,false true,false true,true' ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
