#!/usr/bin/env bash
# pdfkit, pdf-lib and unpdf: a character that the font lacks becomes an empty box and, read back, U+0000, which PostgreSQL refuses.
#
# Expected: a maker of PDF says that it cannot write a character, as pdf-lib does with its standard fonts ("WinAnsi cannot encode"), or keeps the
# character in the text that is laid beside the glyphs, from which a reader copies it.
# Seen with pdfkit 0.20.2, pdf-lib 1.17.1 and NotoSansHans of @embedpdf/fonts-sc 1.0.0, which has 30,789 characters, but not 𠮷: no error; unpdf
# 1.7.0 (pdf.js) reads U+0000 in its place from both files, where pdfkit had the character in hand. PostgreSQL (PGlite 0.5.16) refuses the text of
# the whole page: invalid byte sequence for encoding "UTF8": 0x00. Of 䶮 and 𬭎, rare as they are, the font has a glyph, so that a test
# with rare names may pass.
# What we do: the PDF of a report writes [U+20BB7] (subgraphs/courts/similar-case-reports/report-pdf.ts).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund pdfkit@0.20.2 pdf-lib@1.17.1 @pdf-lib/fontkit@1.1.1 @embedpdf/fonts-sc@1.0.0 unpdf@1.7.0 @electric-sql/pglite@0.5.16
cat >run.mjs <<'JS'
import { readFile } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument } from 'pdf-lib';
import PDFKit from 'pdfkit';
import { extractText } from 'unpdf';
const font = await readFile('node_modules/@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf');
const text = '申请人𠮷某、䶮某、𬭎某';
const byPdfkit = async () => {
  const pdf = new PDFKit();
  const chunks = [];
  pdf.on('data', (chunk) => chunks.push(chunk));
  const ended = new Promise((resolve) => pdf.on('end', resolve));
  pdf.registerFont('text', font);
  pdf.font('text').text(text);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
};
const byPdfLib = async () => {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit(fontkit);
  pdf.addPage().drawText(text, { font: await pdf.embedFont(font), size: 12 });
  return pdf.save();
};
const database = new PGlite();
const seen = [];
for (const [name, make] of Object.entries({ pdfkit: byPdfkit, 'pdf-lib': byPdfLib })) {
  const read = (await extractText(new Uint8Array(await make()), { mergePages: true })).text.trim();
  const stored = await database.query('select $1::text', [read]).then(
    () => 'taken',
    ({ message }) => message,
  );
  console.log(name.padEnd(8), JSON.stringify(read), 'by PostgreSQL:', stored);
  seen.push(`${read} ${/0x00/.test(stored)}`);
}
await database.close();
process.exit(seen.every((one) => one === '申请人\0某、䶮某、𬭎某 true') ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
