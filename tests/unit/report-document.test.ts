import 'reflect-metadata';
import { useOf } from '../../subgraphs/courts/similar-case-reports/case-use.ts';
import { reportDocument } from '../../subgraphs/courts/similar-case-reports/report-document.ts';
import { reportPdf } from '../../subgraphs/courts/similar-case-reports/report-pdf.ts';
import type { SimilarCaseReportRow } from '../../subgraphs/courts/similar-case-reports/similar-case-report.entity.ts';

const hit = {
  number: '(2025)沪0105民初9000801号',
  title: '（模拟）某案',
  court: '长宁区人民法院',
  decidedOn: '2025-05-06',
  authority: 'TYPICAL',
  outcome: 'CLAIM_UPHELD',
  gist: '企业对劳动者\r\n进行支配性\n 劳动管理的，\n应认定存在劳动关系（OECD\nguide）。',
  score: 0.5,
  explanation: '相同要素 1 项；案由：确认劳动关系纠纷 (1 factors in common)',
  shared: ['TOOLS' as const],
  differing: [],
  region: '310105',
  courtLevel: 'BASIC',
  relation: 'LABOUR_RELATION',
};
const row = (more: object = {}): SimilarCaseReportRow => ({
  id: 'SC-0',
  participant: 'court-310105',
  region: '310105',
  made_at: '2026-11-28 10:00:00+08',
  subject: '主题',
  question: { by: 'FACTS', to: null, factors: [], text: null, where: null, issue: null, guiding: [] },
  hits: [{ ...hit, ...more }],
  searched: 10,
  content_hash: '0'.repeat(64),
});
const lineOf = (report: ReturnType<typeof reportDocument>, name: string) =>
  report.parts[1]?.cases[0]?.lines.find(([named]) => named === name)?.[1];

test('a gist is one paragraph: breaks inside Chinese text go, words of Latin letters stay apart', () =>
  expect(lineOf(reportDocument(row(), 'ZH'), '裁判要旨')).toBe('企业对劳动者进行支配性劳动管理的，应认定存在劳动关系（OECD guide）。'));

test('the court is named with its place, in English by level and place', () => {
  expect(lineOf(reportDocument(row(), 'ZH'), '审理法院')).toBe('长宁区人民法院（上海市长宁区）');
  expect(lineOf(reportDocument(row(), 'EN'), 'Court')).toBe("Basic People's Court of Changning District, Shanghai");
});

test('where no court decided there is nothing to follow', () => {
  for (const outcome of ['SETTLED', 'WITHDRAWN'])
    expect(lineOf(reportDocument(row({ outcome }), 'ZH'), '运用建议')).toMatch(/不宜参照（法发〔2020〕24号第九条）/);
  expect(lineOf(reportDocument(row(), 'ZH'), '运用建议')).toMatch(/^裁判已经生效的（第一条），可以作为作出裁判的参考/);
});

test('a guiding case must be followed only if a factor agrees; where none was compared, its likeness is undecided', () => {
  const guiding = { authority: 'GUIDING', outcome: 'UPHELD' };
  expect(useOf({ ...guiding, shared: ['DISPATCH_MODE'], differing: [] })).toMatchObject({ use: 'FOLLOW' });
  expect(useOf({ ...guiding, shared: [], differing: [] })).toMatchObject({ use: 'REFER', useReason: expect.stringContaining('undecided') });
  // A case is a similar one only once its judgment has taken effect (Art. 1).
  const { useReason, useReasonZh } = useOf({ authority: 'ORDINARY', outcome: 'UPHELD', shared: ['DISPATCH_MODE'] });
  expect([useReason, useReasonZh]).toEqual([expect.stringContaining('has taken effect'), expect.stringContaining('生效')]);
});

test('a character that the font of the PDF lacks is written as its code, and none that it has', async () => {
  const pdfOf = (gist: string) => reportPdf(reportDocument(row({ gist }), 'ZH'));
  expect((await pdfOf('申请人𠮷某，䶮某')).equals(await pdfOf('申请人[U+20BB7]某，䶮某'))).toBe(true);
  expect((await pdfOf('申请人𬭎某')).equals(await pdfOf('申请人[U+2CB4E]某'))).toBe(false);
});
