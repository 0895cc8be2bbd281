import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { ConsultationState, OpinionAdoption, OpinionSource } from './consultation.type.ts';

@InputType('ConsultationFilter', { description: 'Filter for consultations (算法协商筛选条件).' })
export class ConsultationFilter {
  @Field(() => CreditCode, { nullable: true, description: 'With this platform (平台企业).' })
  enterprise?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Inside this region (地区).' })
  region?: string | null;
  @Field(() => ConsultationState, { nullable: true, description: 'In this state (状态).' })
  state?: ConsultationState | null;
}

@RegionsDuring('openedOn')
@InputType('OpenConsultationInput', { description: 'A new consultation on algorithms and work rules (启动算法协商).' })
export class OpenConsultationInput extends MutationInput {
  @Field(() => CreditCode, { description: 'The platform (平台企业).' })
  enterprise!: string;
  @Field(() => RegionCode, { description: 'Region (地区).' })
  region!: string;
  @Field(() => ID, { description: 'The union that leads the consultation (工会).' })
  union!: string;
  @Field(() => String, { description: 'Title, at most 200 characters (名称).' })
  title!: string;
  @Field(() => [String], { description: 'Subjects of the consultation, 1 to 20 (协商事项).' })
  topics!: string[];
  @Field(() => DateScalar, { description: 'First day (开始日期).' })
  openedOn!: string;
}

@InputType('RaiseOpinionInput', { description: 'An opinion raised in a consultation; it must not name a person (登记协商意见).' })
export class RaiseOpinionInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the consultation (协商标识).' })
  consultation!: string;
  @Field(() => OpinionSource, { description: 'Who raised the opinion (意见来源).' })
  raisedBy!: OpinionSource;
  @Field(() => String, { description: 'Text of the opinion, at most 2,000 characters (意见内容).' })
  text!: string;
}

@InputType('AnswerOpinionInput', { description: 'The answer to an opinion (答复协商意见).' })
export class AnswerOpinionInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the opinion (意见标识).' })
  opinion!: string;
  @Field(() => OpinionAdoption, { description: 'Whether the opinion was adopted (采纳情况).' })
  adoption!: OpinionAdoption;
  @Field(() => String, { description: 'The answer, at most 2,000 characters (答复).' })
  answer!: string;
  @Field(() => ID, {
    nullable: true,
    description: 'Identifier of the rule version that the opinion changed, in the labour ministry’s register (规则标识).',
  })
  rule?: string | null;
}

@InputType('ConcludeConsultationInput', {
  description: 'The result of a consultation, which must be published within ten days (登记协商结果).',
})
export class ConcludeConsultationInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the consultation (协商标识).' })
  consultation!: string;
  @Field(() => DateScalar, { description: 'Day of the result (形成结果日期).' })
  concludedOn!: string;
  @Field(() => String, { description: 'The result, at most 2,000 characters (协商结果).' })
  result!: string;
  @Field(() => ID, { nullable: true, description: 'The resulting agreement on algorithms and rules (达成的协议).' })
  contract?: string | null;
}

@InputType('PublishConsultationInput', { description: 'The publication of a result to all workers concerned (登记协商结果公布).' })
export class PublishConsultationInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the consultation (协商标识).' })
  consultation!: string;
  @Field(() => DateScalar, { description: 'Day it was published (公布日期).' })
  publishedOn!: string;
}
