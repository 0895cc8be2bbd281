import type { SimilarCaseReportRow, StoredHit } from './similar-case-report.entity.ts';

export const PLATFORM = '劳动者权益数据枢纽 (Worker Rights Data Hub)';
const RESPECTS: Record<string, string> = {
  FACTS: '事实要素',
  LAW: '法律适用',
  PARTIES: '当事企业',
  TEXT: '文本',
  MIXED: '事实、文本、法律和当事企业综合',
};
const TIERS: Record<string, string> = {
  GUIDING: '指导性案例',
  REFERENCE: '人民法院案例库参考案例',
  TYPICAL: '典型案例',
  HIGH_COURT: '高级以上人民法院案例',
  ORDINARY: '其他案例',
};
const OUTCOMES: Record<string, string> = {
  ...{ CLAIM_UPHELD: '支持', UPHELD_IN_PART: '部分支持', DISMISSED: '驳回', SETTLED: '调解结案', WITHDRAWN: '撤诉' },
  ...{ AFFIRMED: '维持原判', REVERSED: '改判', CONFIRMED: '确认有效', REFUSED: '驳回申请' },
};

export const tierOf = ({ authority }: StoredHit): string => TIERS[authority] ?? authority;
export const outcomeOf = ({ outcome }: StoredHit): string => (outcome ? (OUTCOMES[outcome] ?? outcome) : '');

/** How was searched, in a sentence: what was compared, under which conditions. */
export function methodOf({ by, to, factors, text, where }: Record<string, unknown>): string {
  const parts = [`比对方式：${RESPECTS[String(by)]}`];
  if (to) parts.push(`比较案件：${to}`);
  if (Array.isArray(factors) && factors.length > 0)
    parts.push(
      `要素：${(factors as { factor: string; value: number }[]).map(({ factor, value }) => `${factor} ${value > 0 ? '+' : ''}${value}`).join('、')}`,
    );
  if (text) parts.push(`文本：${String(text).slice(0, 200)}`);
  const conditions = Object.entries((where ?? {}) as Record<string, unknown>).filter(([, value]) => value != null);
  if (conditions.length > 0) parts.push(`筛选条件：${conditions.map(([name, value]) => `${name}=${String(value)}`).join('，')}`);
  return `${parts.join('；')}。`;
}

/** The head of a report, line by line. */
export const headOf = (row: SimilarCaseReportRow): [name: string, value: string][] => [
  ['报告编号', row.id],
  ['检索主题', row.subject],
  ['检索主体', row.participant],
  ['检索时间', `${row.made_at.slice(0, 16)} (UTC${row.made_at.slice(-3)})`],
  ['检索平台', PLATFORM],
  ['检索范围', `已公布案件 ${row.searched} 件`],
  ['检索方法', methodOf(row.question)],
  ['检索结果', `${row.hits.length} 件`],
  ['争议焦点', (row.question.issue as string | null | undefined) ?? '（未填写）'],
];

/** What the report says beside its row: worked out where the published types are at hand, not by the printer. */
export interface ReportUses {
  /** the guiding cases, each with its key points or holding and what is proposed */
  guiding: { title: string; lines: string[] }[];
  /** what is proposed for each case that was found */
  hits: string[];
}

export const footOf = (row: SimilarCaseReportRow): string => `内容摘要 SHA-256：${row.content_hash}。凭报告编号可以再次取得本报告。`;
