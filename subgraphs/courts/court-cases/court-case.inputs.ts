import { Field, InputType } from 'type-graphql';
import { describedEnum } from '../../shared/graphql/described-enum.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/graphql/scalars.ts';
import * as Enum from './court-case.enums.ts';

@InputType('CourtCaseFilter', { description: 'Which court cases (案件筛选条件).' })
export class CourtCaseFilter {
  @Field(() => String, { nullable: true, description: 'Code of the cause, or the causes that begin so (案由代码).' })
  cause?: string | null;
  @Field(() => String, { nullable: true, description: 'Part of the case name (案件名称).' })
  title?: string | null;
  @Field(() => String, { nullable: true, description: 'Part of the name of the court (法院名称).' })
  court?: string | null;
  @Field(() => Enum.CourtLevel, { nullable: true, description: 'Level of the court (法院层级).' })
  courtLevel?: Enum.CourtLevel | null;
  @Field(() => Enum.CaseType, { nullable: true, description: 'Type of case (案件类型).' })
  caseType?: Enum.CaseType | null;
  @Field(() => Enum.Procedure, { nullable: true, description: 'Procedure (审理程序).' })
  procedure?: Enum.Procedure | null;
  @Field(() => Enum.DocumentType, { nullable: true, description: 'Kind of document (文书类型).' })
  documentType?: Enum.DocumentType | null;
  @Field(() => DateScalar, { nullable: true, description: 'Decided on or after this day (裁判日期起).' })
  decidedFrom?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Decided on or before this day (裁判日期止).' })
  decidedTo?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Court inside this region (法院地区).' })
  region?: string | null;
  @Field(() => CreditCode, { nullable: true, description: 'This enterprise is a party (当事企业).' })
  enterprise?: string | null;
  @Field(() => Enum.Factor, { nullable: true, description: 'With a finding on this factor (要素).' })
  factor?: Enum.Factor | null;
  @Field(() => Enum.Relation, { nullable: true, description: 'With this finding on the relation (用工关系认定).' })
  relation?: Enum.Relation | null;
  @Field(() => Enum.CaseOutcome, { nullable: true, description: 'With this outcome (裁判结果).' })
  outcome?: Enum.CaseOutcome | null;
  @Field(() => Enum.Authority, { nullable: true, description: 'Of this tier (案例层级).' })
  authority?: Enum.Authority | null;
}

export const CourtCaseOrder = describedEnum('CourtCaseOrder', 'Order of a list of court cases (案件排序).', {
  DECIDED_ON: 'Latest decision first; cases in progress before all (按裁判日期).',
  FILED_ON: 'Latest docketing first (按立案日期).',
});
export type CourtCaseOrder = keyof typeof CourtCaseOrder;
