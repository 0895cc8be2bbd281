import { Field, InputType } from 'type-graphql';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { OccupationGroup } from '../../shared/vocabulary/occupation.ts';
import { Sector } from '../../shared/vocabulary/sector.ts';
import * as Enum from './court-case.enums.ts';
import { Factor } from './factor.enums.ts';
import { EvasionPattern } from './judgment.enums.ts';

@InputType('CourtCaseFilter', { description: 'Which court cases (案件筛选条件).' })
export class CourtCaseFilter {
  @Field(() => [String], {
    nullable: true,
    description: 'Words that the cases found must hold, too: a search within the results, at most 5 (在结果中检索).',
  })
  within?: string[] | null;
  @Field(() => String, { nullable: true, description: 'Case number or part of it, in any bracket style (案号).' })
  number?: string | null;
  @Field(() => String, { nullable: true, description: 'Code of the cause or of the one above it, or part of its name (案由代码或者名称).' })
  cause?: string | null;
  @Field(() => String, { nullable: true, description: 'Part of the case name (案件名称).' })
  title?: string | null;
  @Field(() => String, { nullable: true, description: 'Name of the court, or part of the names of several (法院名称).' })
  court?: string | null;
  @Field(() => Enum.CourtLevel, { nullable: true, description: 'Level of the court (法院层级).' })
  courtLevel?: Enum.CourtLevel | null;
  @Field(() => Enum.CaseType, { nullable: true, description: 'Type of case (案件类型).' })
  caseType?: Enum.CaseType | null;
  @Field(() => Enum.Procedure, { nullable: true, description: 'Procedure (审理程序).' })
  procedure?: Enum.Procedure | null;
  @Field(() => Enum.DocumentType, { nullable: true, description: 'Kind of document (文书类型).' })
  documentType?: Enum.DocumentType | null;
  @Field(() => String, { nullable: true, description: 'Part of the name of a judge (审判人员).' })
  judge?: string | null;
  @Field(() => String, { nullable: true, description: 'Part of the name of a party, as a published judgment has it (当事人).' })
  party?: string | null;
  @Field(() => String, { nullable: true, description: 'Part of the name of a law firm (律所).' })
  lawFirm?: string | null;
  @Field(() => String, { nullable: true, description: 'Part of the name of a lawyer (律师).' })
  lawyer?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Part of a statute that the judgment rests on, such as 劳动合同法第七条 (法律依据).',
  })
  statute?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Decided on or after this day (裁判日期起).' })
  decidedFrom?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Decided on or before this day (裁判日期止).' })
  decidedTo?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Court inside this region (法院地区).' })
  region?: string | null;
  @Field(() => CreditCode, { nullable: true, description: 'This enterprise is a party (当事企业).' })
  enterprise?: string | null;
  @Field(() => Sector, { nullable: true, description: 'Of this sector (行业领域).' })
  sector?: Sector | null;
  @Field(() => OccupationGroup, { nullable: true, description: 'Of workers of this occupation (职业群体).' })
  occupation?: OccupationGroup | null;
  @Field(() => EvasionPattern, {
    nullable: true,
    description: "In which this way round an employer's duties was found (规避用工责任情形).",
  })
  evasion?: EvasionPattern | null;
  @Field(() => Factor, { nullable: true, description: 'With a finding on this factor (要素).' })
  factor?: Factor | null;
  @Field(() => Enum.Relation, { nullable: true, description: 'With this finding on the relation (用工关系认定).' })
  relation?: Enum.Relation | null;
  @Field(() => Enum.CaseOutcome, { nullable: true, description: 'With this outcome (裁判结果).' })
  outcome?: Enum.CaseOutcome | null;
  @Field(() => Enum.Authority, { nullable: true, description: 'Of this tier (案例层级).' })
  authority?: Enum.Authority | null;
}

export const CourtCaseOrder = describedEnum('CourtCaseOrder', 'Order of a list of court cases (案件排序).', {
  RELEVANCE:
    'Where the words stand (title, gist, reasoning before the rest), tier, the last three years first; of the latest 200 found and the latest 100 of a higher tier; the others follow by day (按相关度).',
  DECIDED_ON: 'Latest decision first; cases in progress before all (按裁判日期).',
  FILED_ON: 'Latest docketing first (按立案日期).',
});
export type CourtCaseOrder = keyof typeof CourtCaseOrder;
