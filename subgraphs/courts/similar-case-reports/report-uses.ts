import { useOf } from './case-use.ts';
import { guidingOf } from './guiding-cases.ts';
import type { ReportUses } from './report-text.ts';
import type { SimilarCaseReportRow } from './similar-case-report.entity.ts';

/** What is proposed for the guiding cases and for each case that was found; the court decides. */
export const usesOf = (row: SimilarCaseReportRow): ReportUses => ({
  guiding: guidingOf(row).map(({ case: one, useReasonZh }) => ({
    title: `指导性案例${one.number}号　${one.title}`,
    lines: [
      [one.court, one.publishedOn].filter(Boolean).join('　'),
      one.keyPoints.length > 0 ? `裁判要点：${one.keyPoints.join('')}` : `裁判结果（摘要）：${one.holding ?? ''}`,
      `运用建议：${useReasonZh}。`,
    ],
  })),
  hits: row.hits.map(({ authority, shared = [], differing = [] }) => `运用建议：${useOf(authority, shared, differing).useReasonZh}。`),
});
