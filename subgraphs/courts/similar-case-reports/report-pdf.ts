import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import PDFDocument from 'pdfkit';
import type { Named, ReportDocument } from './report-document.ts';

// The package exports no font by name; the font files are in the folder of its code.
const FONT_FILE = path.resolve(
  path.dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')),
  '../fonts/NotoSansHans-Regular.otf',
);
const MARGINS = { top: 71, bottom: 71, left: 62, right: 62 }; // 25 mm and 22 mm
const LINE_GAP = 5;
const NAME_WIDTH = 80;
let font: Promise<Buffer> | undefined;
interface Glyphs {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

/**
 * The report as a PDF of A4 pages with an embedded font; the same report always gives the same bytes. A character missing in
 * the font, such as 𠮷 in a name, is written as its code, [U+20BB7], because pdfkit would draw an empty box without a warning.
 */
export async function reportPdf(report: ReportDocument): Promise<Buffer> {
  font ??= readFile(FONT_FILE);
  const { id, language, madeAt } = report;
  const made = new Date(madeAt);
  const pdf = new PDFDocument({
    ...{ size: 'A4', margins: MARGINS, bufferPages: true, lang: language === 'ZH' ? 'zh-CN' : 'en', font: undefined },
    info: { Title: `${report.title} ${id}`, CreationDate: made, ModDate: made },
  });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => pdf.on('end', resolve));
  pdf.registerFont('text', await font);
  pdf.font('text');
  const { title, head, parts, use, foot } = drawable(report, (pdf as unknown as { _font: { font: Glyphs } })._font.font);
  pdf.fontSize(20).text(title, { align: 'center', characterSpacing: 2 }).moveDown(0.8);
  const { left, right, bottom } = MARGINS;
  const width = pdf.page.width - left - right;
  const rule = () =>
    pdf
      .moveTo(left, pdf.y)
      .lineTo(pdf.page.width - right, pdf.y)
      .stroke()
      .moveDown(0.4);
  const named = ([name, text]: Named) => {
    // A label stays on the same page as the first line of its text.
    if (pdf.y > pdf.page.height - bottom - 3 * (pdf.currentLineHeight(true) + LINE_GAP)) pdf.addPage();
    const at = pdf.y;
    pdf.text(name, left, at, { lineGap: LINE_GAP, width: NAME_WIDTH });
    const below = pdf.y;
    const page = pdf.bufferedPageRange().count;
    pdf.text(text, left + NAME_WIDTH, at, { lineGap: LINE_GAP, width: width - NAME_WIDTH });
    pdf.y = pdf.bufferedPageRange().count > page ? pdf.y : Math.max(below, pdf.y);
    pdf.x = left;
  };
  const heading = (text: string, size: number) =>
    pdf.moveDown(0.5).fontSize(size).text(text, left, pdf.y, { lineGap: LINE_GAP }).fontSize(11);
  pdf.fontSize(11);
  rule();
  head.forEach(named);
  rule();
  for (const part of parts) {
    heading(part.heading, 15);
    if (part.cases.length === 0) pdf.text(part.none, { lineGap: LINE_GAP });
    for (const one of part.cases) {
      heading(one.title, 12);
      one.lines.forEach(named);
    }
  }
  heading(use.heading, 15);
  for (const line of use.lines) pdf.text(line, left, pdf.y, { lineGap: LINE_GAP, width });
  pdf.moveDown(1).fontSize(9).text(foot, { lineGap: 3 });
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    pdf.switchToPage(page);
    pdf.page.margins.bottom = 0; // otherwise the footer would start a new page
    const number = language === 'ZH' ? `第 ${page + 1} 页　共 ${count} 页` : `page ${page + 1} of ${count}`;
    pdf.fontSize(9).text(number, left, pdf.page.height - 45, { align: 'center', width });
  }
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

const drawable = (report: ReportDocument, glyphs: Glyphs): ReportDocument =>
  JSON.parse(JSON.stringify(report), (_, value) =>
    typeof value === 'string'
      ? value.replace(/\P{Cc}/gu, (character) => {
          const code = character.codePointAt(0) as number;
          return glyphs.hasGlyphForCodePoint(code) ? character : `[U+${code.toString(16).toUpperCase()}]`;
        })
      : value,
  );
