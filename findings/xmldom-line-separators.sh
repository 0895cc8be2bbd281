#!/usr/bin/env bash
# @xmldom/xmldom: three characters of a text are made line feeds, which XML 1.0 keeps.
#
# Expected: a document of XML 1.0 has its line ends made U+000A, and these are U+000D U+000A and U+000D alone (XML 1.0, 2.11); U+0085, U+2028
# and U+2029 are characters of the text as any other. (XML 1.1 counts the first two as line ends, in documents that say version="1.1".)
# Seen with @xmldom/xmldom 0.8.15 and 0.9.12: all of U+0085 and U+2028, and in 0.9 U+2029, are a line feed after reading, whatever version
# the document states; libxml2-wasm 0.7.2 keeps them. No warning. xml-crypto and xmldsigjs stand on this reader.
# A line separator comes with what was pasted from a word processor or a page: the text of a contract that was signed elsewhere is another text
# here, and its digest never fits; read and written again, the character is lost.
# What we do: the hub takes no XML documents; what it signs is canonical JSON.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund libxml2-wasm@0.7.2 xmldom-8@npm:@xmldom/xmldom@0.8.15 xmldom-9@npm:@xmldom/xmldom@0.9.12
cat >run.mjs <<'JS'
import { XmlDocument } from 'libxml2-wasm';
import { DOMParser as Old } from 'xmldom-8';
import { DOMParser as New } from 'xmldom-9';
const name = (character) => `U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
const readers = {
  'libxml2-wasm': (xml) => {
    const document = XmlDocument.fromString(xml);
    const { content } = document.root;
    document.dispose();
    return content;
  },
  '@xmldom/xmldom 0.8.15': (xml) => new Old().parseFromString(xml, 'text/xml').documentElement.textContent,
  '@xmldom/xmldom 0.9.12': (xml) => new New().parseFromString(xml, 'text/xml').documentElement.textContent,
};
const seen = Object.entries(readers).map(([reader, read]) => {
  const after = ['\u0085', '\u2028', '\u2029', '\r', '\u3000'].map((character) => name(read(`<?xml version="1.0"?><p>甲${character}乙</p>`)[1]));
  console.log(reader.padEnd(22), 'U+0085 U+2028 U+2029 U+000D U+3000 are', after.join(' '));
  return after.join(' ');
});
const known = ['U+0085 U+2028 U+2029 U+000A U+3000', 'U+000A U+000A U+2029 U+000A U+3000', 'U+000A U+000A U+000A U+000A U+3000'];
process.exit(seen.join() === known.join() ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
