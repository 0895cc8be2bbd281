import { chineseWord } from '../words/say.ts';
import type { CaseReportQuery } from './operations.ts';

type Report = NonNullable<CaseReportQuery['similarCaseReport']>;

const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' };
/** Half points: 小四, the usual size of body text. */
const BODY_SIZE = 24;

/** The report as a Word file that can be edited before it is filed. It is in Chinese, whatever language the reader has. */
export async function wordReport(report: Report): Promise<Blob> {
  const { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } =
    await import('docx');
  const cell = (text: string, width: number) =>
    new TableCell({ width: { size: width, type: WidthType.PERCENTAGE }, children: [new Paragraph(text)] });
  const line = (name: string, text: string) =>
    new Paragraph({ children: [new TextRun({ text: `${name}：`, bold: true }), new TextRun(text)] });
  const cases = report.results.flatMap((one) => [
    new Paragraph({ heading: HeadingLevel.HEADING_2, text: `${one.rank}. ${one.title}` }),
    line('案号', one.number),
    line('法院、裁判日期', `${one.court}，${one.decidedOn ?? '—'}`),
    line('案例层级', chineseWord('Authority', one.authority)),
    line('裁判结果', chineseWord('CaseOutcome', one.outcome)),
    line('裁判要旨', one.gist ?? '—'),
    line('相似度', one.score.toFixed(2)),
    line('相似理由', one.explanation),
  ]);
  const file = new Document({
    title: `类案检索报告 ${report.id}`,
    styles: { default: { document: { run: { font: FONT, size: BODY_SIZE } } } },
    sections: [
      {
        footers: {
          default: new Footer({
            children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER, text: '类案检索报告' }),
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: headOf(report).map(([name, value]) => new TableRow({ children: [cell(name, 22), cell(value, 78)] })),
          }),
          new Paragraph({ heading: HeadingLevel.HEADING_1, text: '检索结果' }),
          ...cases,
          new Paragraph({ heading: HeadingLevel.HEADING_1, text: '结果运用' }),
          new Paragraph('（由承办人填写：是否参照或者参考，理由。）'),
          new Paragraph(`内容摘要 SHA-256：${report.contentHash}。凭报告编号可以再次取得本报告。`),
        ],
      },
    ],
  });
  return Packer.toBlob(file);
}

const headOf = (report: Report): [name: string, value: string][] => [
  ['报告编号', report.id],
  ['检索主题', report.subject],
  ['检索主体', report.searchedBy],
  ['检索时间', new Date(report.searchedAt).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' })],
  ['检索平台', report.platform],
  ['检索范围', `已公布案件 ${report.searchedCases} 件`],
  ['检索方法', report.method],
  ['检索结果', `${report.results.length} 件`],
];
