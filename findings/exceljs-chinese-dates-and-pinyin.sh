#!/bin/sh
# exceljs 4.4.0: cells of the Chinese built-in date formats (27-36, 50-58) come as numbers, and the streaming reader gives the
# pinyin aid (rPh) of a shared string in place of its text. Seen: 46266 46266, and "shanghai" for 上海. Exits non-zero if that changes.
set -e
cd "$(mktemp -d)"
npm init -y >/dev/null
npm i --silent --no-audit --no-fund exceljs@4.4.0 fflate@0.8.3
cat > t.mjs <<'J'
import { writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
const M = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const P = 'http://schemas.openxmlformats.org/package/2006/relationships';
const C = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const parts = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${C}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${C}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${C}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${C}.sharedStrings+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${P}"><Relationship Id="rId1" Type="${R}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${M}" xmlns:r="${R}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${P}"><Relationship Id="rId1" Type="${R}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${R}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${R}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${M}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="31" applyNumberFormat="1"/><xf numFmtId="57" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  'xl/sharedStrings.xml': `<sst xmlns="${M}" count="1" uniqueCount="1"><si><t>上海</t><rPh sb="0" eb="2"><t>shanghai</t></rPh></si></sst>`,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${M}"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46266</v></c><c r="C1" s="2"><v>46266</v></c></row></sheetData></worksheet>`,
};
writeFileSync('t.xlsx', zipSync(Object.fromEntries(Object.entries(parts).map(([k, v]) => [k, strToU8(v)]))));
for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader('t.xlsx', { sharedStrings: 'cache', styles: 'cache', worksheets: 'emit' }))
  for await (const row of sheet) {
    const [, name, day, month] = row.values;
    console.log(name, day, month);
    process.exitCode = name === 'shanghai' && day === 46266 && month === 46266 ? 0 : 1;
  }
J
node t.mjs
