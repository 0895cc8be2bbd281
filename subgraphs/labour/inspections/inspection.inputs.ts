import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { InspectionResult } from './inspection.type.ts';
import { ViolationInput } from './violation.inputs.ts';

@InputType('InspectionFilter', { description: 'Filter for inspections (监察筛选条件).' })
export class InspectionFilter {
  @Field(() => CreditCode, { nullable: true, description: 'Only those of this enterprise (企业).' })
  enterprise?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Only inside this region (地区).' })
  region?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'true: only open inspections; false: only closed ones (是否在办).' })
  open?: boolean | null;
  @Field(() => ID, { nullable: true, description: 'Only those of this campaign (专项行动代码).' })
  campaign?: string | null;
}

@RegionsDuring('openedOn', 'closedOn')
@InputType('RecordInspectionInput', {
  description: 'Inspection to open; it is closed at once if a closing day and a result are given (登记监察案件).',
})
export class RecordInspectionInput extends MutationInput {
  @Field(() => CreditCode, { description: 'Credit code of the enterprise inspected (被检查企业).' })
  enterprise!: string;
  @Field(() => RegionCode, { description: 'Region of the inspecting department (检查地区).' })
  region!: string;
  @Field(() => String, { description: 'Subject of the inspection (检查事项).' })
  subject!: string;
  @Field(() => ID, { nullable: true, description: 'Code of the campaign it belongs to (专项行动代码).' })
  campaign?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day the case was opened; default: today (立案日期).' })
  openedOn?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day it was closed; only together with a result (结案日期).' })
  closedOn?: string | null;
  @Field(() => InspectionResult, { nullable: true, description: 'Result; only together with the closing day (检查结果).' })
  result?: InspectionResult | null;
  @Field(() => [ViolationInput], { nullable: true, description: 'Violations found, at most 50 (违法行为).' })
  violations?: ViolationInput[] | null;
}

@InputType('ExtendInspectionInput', {
  description: 'Extension of an inspection by thirty working days, once, for a complicated case (延长监察办案期限).',
})
export class ExtendInspectionInput extends MutationInput {
  @Field(() => ID, { description: 'Number of the inspection (检查编号).' })
  inspection!: string;
  @Field(() => String, { description: 'Reason (延长原因).' })
  reason!: string;
}

@InputType('CloseInspectionInput', { description: 'Closing of an inspection (监察结案).' })
export class CloseInspectionInput extends MutationInput {
  @Field(() => ID, { description: 'Number of the inspection (检查编号).' })
  inspection!: string;
  @Field(() => InspectionResult, { description: 'Result (检查结果).' })
  result!: InspectionResult;
  @Field(() => DateScalar, { nullable: true, description: 'Day of closing; default: today (结案日期).' })
  closedOn?: string | null;
  @Field(() => [ViolationInput], { nullable: true, description: 'Violations found and not recorded yet, at most 50 (违法行为).' })
  violations?: ViolationInput[] | null;
}
