import { Field, ID, InputType, Int } from 'type-graphql';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { CaseNumber } from '../../shared/schema/scalars.ts';
import { CourtCaseFilter } from '../court-cases/court-case.inputs.ts';
import { FactorInput, Similarity } from '../similar-cases/similar-case.inputs.ts';

export const ReportFormat = describedEnum('ReportFormat', 'File format of a report (报告文件格式).', {
  PDF: 'PDF (PDF 文件).',
  DOCX: 'Word file, editable (Word 文件).',
});
export type ReportFormat = keyof typeof ReportFormat;

@InputType('SimilarCaseReportInput', { description: 'Identifier of an existing report, or the content of a new one (类案检索报告).' })
export class SimilarCaseReportInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Identifier of a report made by the caller; the report is returned unchanged (报告编号).',
  })
  id?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Subject of a new search, at most 200 characters (检索主题、案件).',
  })
  subject?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Issue in dispute, at most 500 characters; default: as stated in the case to compare with (待决案件争议焦点).',
  })
  issue?: string | null;
  @Field(() => CaseNumber, { nullable: true, description: 'Number of the case to compare with (比较的案号).' })
  to?: string | null;
  @Field(() => [FactorInput], { nullable: true, description: 'Findings to compare with (要素).' })
  factors?: FactorInput[] | null;
  @Field(() => String, { nullable: true, description: 'A text to compare with (文本).' })
  text?: string | null;
  @Field(() => Similarity, { nullable: true, description: 'Respect in which the cases should be similar (比对方式).' })
  by?: Similarity | null;
  @Field(() => CourtCaseFilter, { nullable: true, description: 'Conditions (筛选条件).' })
  where?: CourtCaseFilter | null;
  @Field(() => Int, { nullable: true, description: 'Number of cases, 1 to 50; default: 10 (数量).' })
  first?: number | null;
}
