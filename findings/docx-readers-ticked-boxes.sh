#!/usr/bin/env bash
# mammoth and officeparser: of a contract in Word the ticked box, the hyphen of a number and the value of a field are lost, and hidden words are read.
#
# Expected: the text of a document has what Word shows: ☒ before the alternative that was chosen, 021-5555 with its hyphen that does not break
# (w:noBreakHyphen), the text inside a field (w:fldSimple), a line break between lines; and not what is hidden (ECMA-376 part 1,
# the element vanish).
# Seen with mammoth 1.13.0, officeparser 8.1.1 and a file of docx 9.15.2: extractRawText of mammoth gives neither box nor field, though it says so in
# its messages, joins two lines into one word, and has the hidden words; its HTML has boxes and breaks. officeparser loses the boxes and makes
# 021-5555 to 0215555; it has no warning. Both leave out 第一条 where Word numbers, which is known of them.
# "Agree ☒ / disagree ☐" of a worker's consent is the same text, whichever was ticked.
# What we do: texts of contracts come as plain text from the agencies; Word is written by the hub and not read.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund docx@9.15.2 mammoth@1.13.0 officeparser@8.1.1
cat >run.mjs <<'JS'
import { CheckBox, Document, NoBreakHyphen, Packer, Paragraph, SimpleField, TextRun } from 'docx';
import mammoth from 'mammoth';
import { parseOffice } from 'officeparser';
const make = (checked) =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ children: [new CheckBox({ checked }), new TextRun('同意'), new CheckBox({ checked: !checked }), new TextRun('不同意')] }),
            new Paragraph({ children: [new TextRun({ children: ['电话021', new NoBreakHyphen(), '5555'] })] }),
            new Paragraph({ children: [new TextRun('签于'), new SimpleField('DATE', '2026-03-31')] }),
            new Paragraph({ children: [new TextRun('第一行'), new TextRun({ text: '第二行', break: 1 })] }),
            new Paragraph({ children: [new TextRun('工资'), new TextRun({ text: '（草稿）', vanish: true })] }),
          ],
        },
      ],
    }),
  );
const readers = {
  mammoth: async (buffer) => (await mammoth.extractRawText({ buffer })).value,
  officeparser: async (buffer) => (await parseOffice(buffer, {})).content.map(({ text }) => text).join('\n'),
};
const seen = [];
for (const [name, read] of Object.entries(readers)) {
  const [ticked, unticked] = [await read(await make(true)), await read(await make(false))];
  console.log(name, JSON.stringify(ticked));
  seen.push([ticked !== unticked, /021.5555/.test(ticked), ticked.includes('2026-03-31'), /第一行\s+第二行/.test(ticked), ticked.includes('草稿')].join());
}
console.log('box told, hyphen, field, line break, hidden words:', seen.join(' / '));
process.exit(seen.join('|') === 'false,true,false,false,true|false,false,true,true,true' ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
