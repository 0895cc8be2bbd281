import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import PDFDocument from 'pdfkit';
import { footOf, headOf, outcomeOf, type ReportUses, tierOf } from './report-text.ts';
import type { SimilarCaseReportRow } from './similar-case-report.entity.ts';

// The package exports no font by name; they lie beside its code.
const FONT_FILE = path.resolve(
  path.dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')),
  '../fonts/NotoSansHans-Regular.otf',
);
const MARGINS = { top: 71, bottom: 71, left: 62, right: 62 }; // 25 mm and 22 mm
const LINE_GAP = 5;
const HEAD_WIDTH = 70;
let font: Promise<Buffer> | undefined;

/** The report as a PDF of A4 pages with its font inside; the same report gives the same bytes. */
export async function reportPdf(row: SimilarCaseReportRow, uses: ReportUses): Promise<Buffer> {
  font ??= readFile(FONT_FILE);
  const made = new Date(row.made_at);
  const pdf = new PDFDocument({
    ...{ size: 'A4', margins: MARGINS, bufferPages: true, lang: 'zh-CN', font: undefined },
    info: { Title: `类案检索报告 ${row.id}`, CreationDate: made, ModDate: made },
  });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => pdf.on('end', resolve));
  pdf.registerFont('text', await font);
  pdf.font('text').fontSize(20).text('类案检索报告', { align: 'center', characterSpacing: 2 }).moveDown(0.8);
  const { left, right } = MARGINS;
  const width = pdf.page.width - left - right;
  const rule = () =>
    pdf
      .moveTo(left, pdf.y)
      .lineTo(pdf.page.width - right, pdf.y)
      .stroke()
      .moveDown(0.4);
  pdf.fontSize(11);
  rule();
  for (const [name, value] of headOf(row)) {
    const at = pdf.y;
    pdf.text(name, left, at, { lineGap: LINE_GAP, width: HEAD_WIDTH });
    const below = pdf.y;
    pdf.text(value, left + HEAD_WIDTH, at, { lineGap: LINE_GAP, width: width - HEAD_WIDTH });
    pdf.y = Math.max(below, pdf.y);
  }
  rule();
  pdf.x = left;
  for (const { title, lines } of uses.guiding) {
    pdf.moveDown(0.5).fontSize(13).text(title, { lineGap: LINE_GAP }).fontSize(11);
    for (const line of lines) pdf.text(line, { lineGap: LINE_GAP });
  }
  if (row.hits.length === 0) pdf.text('未检索到类案。');
  row.hits.forEach((hit, i) => {
    pdf
      .moveDown(0.5)
      .fontSize(13)
      .text(`${i + 1}. ${hit.title}`, { lineGap: LINE_GAP });
    pdf.fontSize(11).text(`${hit.number}　${hit.court}　${hit.decidedOn ?? ''}`, { lineGap: LINE_GAP });
    pdf.text(`案例层级：${tierOf(hit)}　裁判结果：${outcomeOf(hit)}　相似度：${hit.score.toFixed(2)}`, { lineGap: LINE_GAP });
    if (hit.gist) pdf.text(hit.gist, { lineGap: LINE_GAP, indent: 22 });
    pdf.text(hit.explanation, { lineGap: LINE_GAP });
    pdf.text(uses.hits[i] ?? '', { lineGap: LINE_GAP });
  });
  pdf.moveDown(1).fontSize(9).text(footOf(row), { lineGap: 3 });
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    pdf.switchToPage(page);
    pdf.page.margins.bottom = 0; // else the foot would begin a new page
    pdf.fontSize(9).text(`第 ${page + 1} 页　共 ${count} 页`, left, pdf.page.height - 45, { align: 'center', width });
  }
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}
