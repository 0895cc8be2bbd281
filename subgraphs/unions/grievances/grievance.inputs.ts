import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { RegionsDuring, TODAY } from '../../shared/schema/regions-during.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { GrievanceChannelKind, GrievanceOutcome, GrievanceTopic } from './grievance.type.ts';

@InputType('GrievanceFilter', { description: 'Filter for grievances (劳动者诉求筛选条件).' })
export class GrievanceFilter {
  @Field(() => CreditCode, { nullable: true, description: 'Against this enterprise (企业).' })
  enterprise?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Handled inside this region (办理地区).' })
  region?: string | null;
  @Field(() => GrievanceTopic, { nullable: true, description: 'About this subject (事项).' })
  topic?: GrievanceTopic | null;
  @Field(() => Boolean, { nullable: true, description: 'true: not answered yet; false: answered (是否待答复).' })
  open?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'true: not answered and overdue; false: all others (是否超期).' })
  overdue?: boolean | null;
}

@InputType('GrievanceChannelFilter', { description: 'Filter for channels (诉求渠道筛选条件).' })
export class GrievanceChannelFilter {
  @Field(() => CreditCode, { nullable: true, description: 'Of this enterprise (企业).' })
  enterprise?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Inside this region (地区).' })
  region?: string | null;
  @Field(() => GrievanceChannelKind, { nullable: true, description: 'Of this kind (类型).' })
  kind?: GrievanceChannelKind | null;
}

@RegionsDuring('openedOn', TODAY)
@InputType('OpenGrievanceChannelInput', { description: 'A channel by which workers reach an enterprise (登记诉求渠道).' })
export class OpenGrievanceChannelInput extends MutationInput {
  @Field(() => CreditCode, { description: 'The enterprise (企业).' })
  enterprise!: string;
  @Field(() => RegionCode, { description: 'Region of the union that keeps the record (地区).' })
  region!: string;
  @Field(() => GrievanceChannelKind, { description: 'Kind of channel (类型).' })
  kind!: GrievanceChannelKind;
  @Field(() => String, { description: 'Name, at most 200 characters (名称).' })
  name!: string;
  @Field(() => String, { description: 'Opening hours, at most 200 characters (开放时间).' })
  hours!: string;
  @Field(() => DateScalar, { description: 'Day it was opened (开通日期).' })
  openedOn!: string;
}

@InputType('RaiseGrievanceInput', { description: 'A worker’s grievance against an enterprise (登记劳动者诉求).' })
export class RaiseGrievanceInput extends MutationInput {
  @Field(() => ID, { description: 'Pseudonym of the worker who raises the grievance (劳动者假名标识).' })
  worker!: string;
  @Field(() => ID, { description: 'The channel; its enterprise is the one the grievance is against (渠道标识).' })
  channel!: string;
  @Field(() => RegionCode, { description: 'Region of the union that handles the grievance (办理地区).' })
  region!: string;
  @Field(() => GrievanceTopic, { description: 'Subject (事项).' })
  topic!: GrievanceTopic;
  @Field(() => String, { description: 'What happened, at most 2,000 characters (情况说明).' })
  account!: string;
}

@InputType('AnswerGrievanceInput', { description: 'The answer of the enterprise to a grievance (登记诉求答复).' })
export class AnswerGrievanceInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the grievance (诉求标识).' })
  grievance!: string;
  @Field(() => GrievanceOutcome, { description: 'Outcome (办理结果).' })
  outcome!: GrievanceOutcome;
  @Field(() => String, { description: 'Text of the answer, at most 2,000 characters (答复内容).' })
  answer!: string;
}
