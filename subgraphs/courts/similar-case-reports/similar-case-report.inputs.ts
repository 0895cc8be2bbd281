import { Field, ID, InputType, Int } from 'type-graphql';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { CaseNumber } from '../../shared/schema/scalars.ts';
import { CourtCaseFilter } from '../court-cases/court-case.inputs.ts';
import { FactorInput, Similarity } from '../similar-cases/similar-case.inputs.ts';

export const ReportFormat = describedEnum('ReportFormat', 'Kind of file of a report (报告文件格式).', {
  PDF: 'PDF (PDF 文件).',
  DOCX: 'Word file, to be edited (Word 文件).',
});
export type ReportFormat = keyof typeof ReportFormat;

@InputType('SimilarCaseReportInput', { description: 'A report that was made, by its id; or what a new one is about (类案检索报告).' })
export class SimilarCaseReportInput {
  @Field(() => ID, { nullable: true, description: 'A report that you made: it is answered as it was (报告编号).' })
  id?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'For a new one: in what matter the search is made, at most 200 characters (检索主题、案件).',
  })
  subject?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'What is in dispute, at most 500 characters; where left out, as the case to compare with states it (待决案件争议焦点).',
  })
  issue?: string | null;
  @Field(() => CaseNumber, { nullable: true, description: 'The case to compare with (比较的案号).' })
  to?: string | null;
  @Field(() => [FactorInput], { nullable: true, description: 'Findings to compare with (要素).' })
  factors?: FactorInput[] | null;
  @Field(() => String, { nullable: true, description: 'A text to compare with (文本).' })
  text?: string | null;
  @Field(() => Similarity, { nullable: true, description: 'In what they are to be alike (比对方式).' })
  by?: Similarity | null;
  @Field(() => CourtCaseFilter, { nullable: true, description: 'Conditions (筛选条件).' })
  where?: CourtCaseFilter | null;
  @Field(() => Int, { nullable: true, description: 'How many, 1 to 50; 10 where left out (数量).' })
  first?: number | null;
}
