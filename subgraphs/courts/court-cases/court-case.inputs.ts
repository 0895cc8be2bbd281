import { Field, InputType } from 'type-graphql';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { OccupationGroup } from '../../shared/vocabulary/occupation.ts';
import { Sector } from '../../shared/vocabulary/sector.ts';
import * as Enum from './court-case.enums.ts';
import { Factor } from './factor.enums.ts';
import { EvasionPattern } from './judgment.enums.ts';

@InputType('CourtCaseFilter', { description: 'Filter for court cases (案件筛选条件).' })
export class CourtCaseFilter {
  @Field(() => [String], {
    nullable: true,
    description: 'Further search terms that the cases must also contain (search within the results), at most 5 (在结果中检索).',
  })
  within?: string[] | null;
  @Field(() => String, { nullable: true, description: 'Case number or part of one, in any bracket style (案号).' })
  number?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Code of the cause or of its parent, in any version of the list, or part of its name (案由代码或者名称).',
  })
  cause?: string | null;
  @Field(() => String, { nullable: true, description: 'Part of the case name (案件名称).' })
  title?: string | null;
  @Field(() => String, { nullable: true, description: 'Full name of one court, or part of a name (法院名称).' })
  court?: string | null;
  @Field(() => Enum.CourtLevel, { nullable: true, description: 'Level of the court (法院层级).' })
  courtLevel?: Enum.CourtLevel | null;
  @Field(() => Enum.CaseType, { nullable: true, description: 'Type of case (案件类型).' })
  caseType?: Enum.CaseType | null;
  @Field(() => Enum.Procedure, { nullable: true, description: 'Procedure (审理程序).' })
  procedure?: Enum.Procedure | null;
  @Field(() => Enum.DocumentType, { nullable: true, description: 'Kind of document (文书类型).' })
  documentType?: Enum.DocumentType | null;
  @Field(() => String, { nullable: true, description: "Part of a judge's name (审判人员)." })
  judge?: string | null;
  @Field(() => String, { nullable: true, description: "Part of a party's name, as written in the published judgment (当事人)." })
  party?: string | null;
  @Field(() => String, { nullable: true, description: 'Part of the name of a law firm (律所).' })
  lawFirm?: string | null;
  @Field(() => String, { nullable: true, description: 'Part of the name of a lawyer (律师).' })
  lawyer?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Part of a statute cited as legal basis, such as 劳动合同法第七条 (法律依据).',
  })
  statute?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Decided on or after this day (裁判日期起).' })
  decidedFrom?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Decided on or before this day (裁判日期止).' })
  decidedTo?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Region of the court (法院地区).' })
  region?: string | null;
  @Field(() => CreditCode, { nullable: true, description: 'Enterprise that is a party (当事企业).' })
  enterprise?: string | null;
  @Field(() => Sector, { nullable: true, description: 'Only this sector (行业领域).' })
  sector?: Sector | null;
  @Field(() => OccupationGroup, { nullable: true, description: 'Only workers of this occupation (职业群体).' })
  occupation?: OccupationGroup | null;
  @Field(() => EvasionPattern, {
    nullable: true,
    description: "Only cases in which this evasion of an employer's duties was found (规避用工责任情形).",
  })
  evasion?: EvasionPattern | null;
  @Field(() => Factor, { nullable: true, description: 'Only cases with a finding on this factor (要素).' })
  factor?: Factor | null;
  @Field(() => Enum.Relation, { nullable: true, description: 'Only cases with this finding on the relation (用工关系认定).' })
  relation?: Enum.Relation | null;
  @Field(() => Enum.CaseOutcome, { nullable: true, description: 'Only cases with this outcome (裁判结果).' })
  outcome?: Enum.CaseOutcome | null;
  @Field(() => Enum.Authority, { nullable: true, description: 'Only cases of this tier (案例层级).' })
  authority?: Enum.Authority | null;
}

export const CourtCaseOrder = describedEnum('CourtCaseOrder', 'Order of a list of court cases (案件排序).', {
  RELEVANCE:
    'By relevance: position of the words (title, gist and reasoning first), tier, and age (last three years first). Ranked are the latest 200 cases found and the latest 100 of a higher tier; the others follow by day (按相关度).',
  DECIDED_ON: 'Latest decision first; cases in progress come before all others (按裁判日期).',
  FILED_ON: 'Latest docketing day first (按立案日期).',
});
export type CourtCaseOrder = keyof typeof CourtCaseOrder;
