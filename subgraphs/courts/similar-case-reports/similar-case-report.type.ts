import { Float, ID, Int, ObjectType } from 'type-graphql';
import { DEALINGS } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { CaseNumber, DateScalar, DateTime } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Authority, CaseOutcome } from '../court-cases/court-case.enums.ts';
import { CourtCase } from '../court-cases/court-case.type.ts';
import { TypicalCase } from '../typical-cases/typical-case.type.ts';
import { CaseUse, useOf } from './case-use.ts';
import type { SimilarCaseReportRow, StoredHit } from './similar-case-report.entity.ts';

@ObjectType('ReportedCase', { description: 'Prior case listed in a report (报告所列类案).' })
export class ReportedCase implements HeldRecord {
  @SharedField(() => Int, DEALINGS, 'Position in the report, from 1 (序号).')
  rank!: number;
  @SharedField(() => CaseNumber, DEALINGS, 'Case number (案号).')
  number!: string;
  @SharedField(() => String, DEALINGS, 'Case name (案件名称).')
  title!: string;
  @SharedField(() => String, DEALINGS, 'Court (法院).')
  court!: string;
  @SharedField(() => DateScalar, DEALINGS, 'Day of decision (裁判日期).', { nullable: true })
  decidedOn!: string | null;
  @SharedField(() => Authority, DEALINGS, 'Tier as a precedent (案例层级).')
  authority!: Authority;
  @SharedField(() => CaseOutcome, DEALINGS, 'Outcome (裁判结果).', { nullable: true })
  outcome!: CaseOutcome | null;
  @SharedField(() => String, DEALINGS, 'Gist of the judgment (裁判要旨).', { nullable: true })
  gist!: string | null;
  @SharedField(() => Float, DEALINGS, 'Similarity, 0 to 1 (相似度).')
  score!: number;
  @SharedField(() => String, DEALINGS, 'Reason for the similarity, in words (理由).')
  explanation!: string;
  @SharedField(() => CaseUse, DEALINGS, 'Proposed use: follow, refer to or distinguish; the court decides (运用建议).')
  use!: CaseUse;
  @SharedField(() => String, DEALINGS, 'Reason for the proposal, in English (建议理由，英文).')
  useReason!: string;
  @SharedField(() => String, DEALINGS, 'Reason for the proposal, in Chinese (建议理由).')
  useReasonZh!: string;
  heldIn!: string;
  parties!: string[];

  static from(hit: StoredHit, i: number, held: Pick<HeldRecord, 'heldIn' | 'parties'>): ReportedCase {
    return Object.assign(new ReportedCase(), {
      ...hit,
      ...useOf(hit),
      ...held,
      rank: i + 1,
    });
  }
}

@ObjectType('GuidingCaseUse', { description: 'Guiding case compared with the pending case (指导性案例比对).' })
export class GuidingCaseUse implements HeldRecord {
  @SharedField(() => TypicalCase, DEALINGS, 'The guiding case (指导性案例).')
  case!: TypicalCase;
  @SharedField(() => CaseUse, DEALINGS, 'Proposed use: follow or distinguish; the court decides (运用建议).')
  use!: CaseUse;
  @SharedField(() => String, DEALINGS, 'Reason for the proposal, in English (建议理由，英文).')
  useReason!: string;
  @SharedField(() => String, DEALINGS, 'Reason for the proposal, in Chinese (建议理由).')
  useReasonZh!: string;
  heldIn!: string;
  parties!: string[];
}

@ObjectType('SimilarCaseReport', {
  description:
    'Report on a search for similar cases, ready to be filed: who searched, when, where and how, and what was found (类案检索报告).',
})
export class SimilarCaseReport implements HeldRecord {
  @SharedField(() => ID, DEALINGS, 'Identifier; retrieves the unchanged report (报告编号).')
  id!: string;
  @SharedField(() => String, DEALINGS, 'Subject of the search (检索主题).')
  subject!: string;
  @SharedField(() => String, DEALINGS, 'Participant that searched (检索主体).')
  searchedBy!: string;
  @SharedField(() => DateTime, DEALINGS, 'Time of the search (检索时间).')
  searchedAt!: string;
  @SharedField(() => String, DEALINGS, 'Platform searched (检索平台).')
  platform!: string;
  @SharedField(() => String, DEALINGS, 'Method: what was compared, and under which conditions (检索方法).')
  method!: string;
  @SharedField(() => Int, DEALINGS, 'Number of published cases at that time (检索范围内案件数).')
  searchedCases!: number;
  @SharedField(() => String, DEALINGS, 'Issue in dispute in the pending case; null if not stated (待决案件争议焦点).', {
    nullable: true,
  })
  issue!: string | null;
  @SharedField(() => [GuidingCaseUse], DEALINGS, 'Guiding cases that share a factor with the question; they come first (指导性案例).')
  guiding!: GuidingCaseUse[];
  @SharedField(() => [ReportedCase], DEALINGS, 'Cases found, most similar first (检索结果).')
  results!: ReportedCase[];
  @SharedField(() => [CourtCase], DEALINGS, 'The listed cases in their current state; withdrawn ones are left out (所列案件现状).')
  cases!: CourtCase[];
  @SharedField(() => String, DEALINGS, 'SHA-256 of question and results; equal for two reports with the same content (内容摘要).')
  contentHash!: string;
  heldIn!: string;
  parties!: string[];
  row!: SimilarCaseReportRow;
}
