import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { RectificationOrderInput } from '../rectifications/rectification.inputs.ts';
import { InterviewKind, InterviewState } from './interview.type.ts';

@InputType('InterviewFilter', { description: 'Filter for interviews (约谈筛选条件).' })
export class InterviewFilter {
  @Field(() => CreditCode, { nullable: true, description: 'Only those of this enterprise (企业).' })
  enterprise?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Only inside this region (地区).' })
  region?: string | null;
  @Field(() => InterviewKind, { nullable: true, description: 'Only this kind (面谈类型).' })
  kind?: InterviewKind | null;
  @Field(() => InterviewState, { nullable: true, description: 'Only in this state (状态).' })
  state?: InterviewState | null;
  @Field(() => ID, { nullable: true, description: 'Only those of this campaign (专项行动代码).' })
  campaign?: string | null;
}

@InputType('ProposeJointInterviewInput', { description: 'Joint interview of an enterprise to propose (提出部门联合约谈).' })
export class ProposeJointInterviewInput extends MutationInput {
  @Field(() => CreditCode, { description: 'Credit code of the enterprise interviewed (被约谈企业).' })
  enterprise!: string;
  @Field(() => RegionCode, { description: 'Region of the department that convenes it (约谈地区).' })
  region!: string;
  @Field(() => [String], { description: 'Departments that take part besides the labour department, 1 to 20 (参与部门).' })
  agencies!: string[];
  @Field(() => [String], { description: 'Topics, 1 to 20 (约谈事项).' })
  topics!: string[];
  @Field(() => DateScalar, { description: 'Planned day, today or later (计划日期).' })
  plannedOn!: string;
  @Field(() => ID, { nullable: true, description: 'Code of the campaign it belongs to (专项行动代码).' })
  campaign?: string | null;
}

@InputType('RecordInterviewInput', { description: 'Outcome of a proposed interview to record (登记约谈结果).' })
export class RecordInterviewInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the interview (约谈标识).' })
  interview!: string;
  @Field(() => DateScalar, { description: 'Day of the meeting (约谈日期).' })
  heldOn!: string;
  @Field(() => String, { description: 'Outcome (约谈结果).' })
  outcome!: string;
  @Field(() => [RectificationOrderInput], {
    nullable: true,
    description: 'Rectifications required of the enterprise, at most 20 (整改要求).',
  })
  followUps?: RectificationOrderInput[] | null;
}

@InputType('CancelInterviewInput', { description: 'Cancellation of a proposed interview (取消约谈).' })
export class CancelInterviewInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the interview (约谈标识).' })
  interview!: string;
  @Field(() => String, { description: 'Reason (取消原因).' })
  reason!: string;
}

@RegionsDuring('heldOn')
@InputType('RecordGuidanceInput', { description: 'Guidance given to an enterprise, to record (登记用工指导).' })
export class RecordGuidanceInput extends MutationInput {
  @Field(() => CreditCode, { description: 'Credit code of the enterprise guided (被指导企业).' })
  enterprise!: string;
  @Field(() => RegionCode, { description: 'Region of the department (指导地区).' })
  region!: string;
  @Field(() => [String], { description: 'Topics, 1 to 20 (指导事项).' })
  topics!: string[];
  @Field(() => DateScalar, { description: 'Day (指导日期).' })
  heldOn!: string;
  @Field(() => String, { description: 'Outcome (指导结果).' })
  outcome!: string;
}
