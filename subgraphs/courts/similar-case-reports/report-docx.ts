import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Named, ReportDocument } from './report-document.ts';

const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' };
/** Half points: 小四, the usual size of body text. */
const BODY_SIZE = 24;

/** The report as a Word file, so that it can be edited before filing. */
export function reportDocx({ id, language, title, head, parts, use, foot }: ReportDocument): Promise<Buffer> {
  const sign = language === 'ZH' ? '：' : ': ';
  const line = ([name, text]: Named) =>
    new Paragraph({ children: [new TextRun({ text: `${name}${sign}`, bold: true }), new TextRun(text)] });
  const cell = (text: string, width: number) =>
    new TableCell({ width: { size: width, type: WidthType.PERCENTAGE }, children: [new Paragraph(text)] });
  const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) => new Paragraph({ heading: level, text });
  const page = new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] });
  const file = new Document({
    title: `${title} ${id}`,
    styles: { default: { document: { run: { font: FONT, size: BODY_SIZE } } } },
    sections: [
      {
        footers: { default: new Footer({ children: [page] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER, text: title }),
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: head.map(([name, text]) => new TableRow({ children: [cell(name, 22), cell(text, 78)] })),
          }),
          ...parts.flatMap((part) => [
            heading(part.heading, HeadingLevel.HEADING_1),
            ...(part.cases.length === 0 ? [new Paragraph(part.none)] : []),
            ...part.cases.flatMap((one) => [heading(one.title, HeadingLevel.HEADING_2), ...one.lines.map(line)]),
          ]),
          heading(use.heading, HeadingLevel.HEADING_1),
          ...use.lines.map((text) => new Paragraph(text)),
          new Paragraph(foot),
        ],
      },
    ],
  });
  return Packer.toBuffer(file);
}
