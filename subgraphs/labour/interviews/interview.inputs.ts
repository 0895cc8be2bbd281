import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { RectificationOrderInput } from '../rectifications/rectification.inputs.ts';
import { InterviewKind, InterviewState } from './interview.type.ts';

@InputType('InterviewFilter', { description: 'Which interviews (约谈筛选条件).' })
export class InterviewFilter {
  @Field(() => CreditCode, { nullable: true, description: 'Of this enterprise (企业).' })
  enterprise?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Inside this region (地区).' })
  region?: string | null;
  @Field(() => InterviewKind, { nullable: true, description: 'Only this kind (面谈类型).' })
  kind?: InterviewKind | null;
  @Field(() => InterviewState, { nullable: true, description: 'Only in this state (状态).' })
  state?: InterviewState | null;
  @Field(() => ID, { nullable: true, description: 'Of this campaign (专项行动代码).' })
  campaign?: string | null;
}

@InputType('ProposeJointInterviewInput', { description: 'Several departments will speak to an enterprise (提出部门联合约谈).' })
export class ProposeJointInterviewInput extends MutationInput {
  @Field(() => CreditCode, { description: 'Who is spoken to (被约谈企业).' })
  enterprise!: string;
  @Field(() => RegionCode, { description: 'Region of the department that calls it (约谈地区).' })
  region!: string;
  @Field(() => [String], { description: 'Departments that take part beside the labour department, 1 to 20 (参与部门).' })
  agencies!: string[];
  @Field(() => [String], { description: 'What it is about, 1 to 20 topics (约谈事项).' })
  topics!: string[];
  @Field(() => DateScalar, { description: 'Day set for it, today or later (计划日期).' })
  plannedOn!: string;
  @Field(() => ID, { nullable: true, description: 'Campaign it belongs to (专项行动代码).' })
  campaign?: string | null;
}

@InputType('RecordInterviewInput', { description: 'Record the outcome of a proposed interview (登记约谈结果).' })
export class RecordInterviewInput extends MutationInput {
  @Field(() => ID, { description: 'Record (约谈标识).' })
  interview!: string;
  @Field(() => DateScalar, { description: 'Date of the meeting (约谈日期).' })
  heldOn!: string;
  @Field(() => String, { description: 'What came of it (约谈结果).' })
  outcome!: string;
  @Field(() => [RectificationOrderInput], { nullable: true, description: 'What the enterprise has to put right, at most 20 (整改要求).' })
  followUps?: RectificationOrderInput[] | null;
}

@InputType('CancelInterviewInput', { description: 'That a proposed interview is called off (取消约谈).' })
export class CancelInterviewInput extends MutationInput {
  @Field(() => ID, { description: 'Record (约谈标识).' })
  interview!: string;
  @Field(() => String, { description: 'Why (取消原因).' })
  reason!: string;
}

@RegionsDuring('heldOn')
@InputType('RecordGuidanceInput', { description: 'That an enterprise was guided on how to employ (登记用工指导).' })
export class RecordGuidanceInput extends MutationInput {
  @Field(() => CreditCode, { description: 'Who was guided (被指导企业).' })
  enterprise!: string;
  @Field(() => RegionCode, { description: 'Region of the department (指导地区).' })
  region!: string;
  @Field(() => [String], { description: 'On what, 1 to 20 topics (指导事项).' })
  topics!: string[];
  @Field(() => DateScalar, { description: 'Day (指导日期).' })
  heldOn!: string;
  @Field(() => String, { description: 'What came of it (指导结果).' })
  outcome!: string;
}
