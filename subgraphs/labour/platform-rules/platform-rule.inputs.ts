import { Field, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { RuleTermName } from '../../shared/vocabulary/rule-term-name.ts';
import { RuleKind } from './rule-enums.ts';

@InputType('PlatformRuleFilter', { description: 'Filter for platform rules (劳动规则筛选条件).' })
export class PlatformRuleFilter {
  @Field(() => CreditCode, { nullable: true, description: 'Only those of this platform (平台).' })
  platform?: string | null;
  @Field(() => RuleKind, { nullable: true, description: 'Only this kind (类型).' })
  kind?: RuleKind | null;
  @Field(() => RegionCode, {
    nullable: true,
    description: 'Only rules that apply in this region, including rules of the divisions above it (适用地区).',
  })
  region?: string | null;
}

@InputType('RuleTermInput', { description: 'Number stated by a rule, in the unit of its parameter (规则参数).' })
export class RuleTermInput {
  @Field(() => RuleTermName, { description: 'Parameter (参数).' })
  name!: RuleTermName;
  @Field(() => String, { description: 'Decimal, zero or more, with at most four places (数值).' })
  value!: string;
}

@RegionsDuring('publishedOn')
@InputType('PublishPlatformRuleInput', {
  description: 'New version of a rule as published by the platform; the previous version ends the day before (登记平台劳动规则).',
})
export class PublishPlatformRuleInput extends MutationInput {
  @Field(() => CreditCode, { description: 'Credit code of the platform (平台).' })
  platform!: string;
  @Field(() => RuleKind, { description: 'Kind of rule (类型).' })
  kind!: RuleKind;
  @Field(() => RegionCode, { nullable: true, description: 'Region where it applies; default: the whole country (适用地区).' })
  region?: string | null;
  @Field(() => String, { description: 'Title, at most 200 characters (名称).' })
  title!: string;
  @Field(() => String, { description: 'Full text, at most 20,000 characters (全文).' })
  text!: string;
  @Field(() => [RuleTermInput], { nullable: true, description: 'Numbers that it states, each parameter once (参数).' })
  terms?: RuleTermInput[] | null;
  @Field(() => String, { nullable: true, description: 'How workers were consulted beforehand (征求意见、协商情况).' })
  consultation?: string | null;
  @Field(() => DateScalar, { description: 'Day it was published (公示日期).' })
  publishedOn!: string;
  @Field(() => DateScalar, { description: 'First day in force; later than that of the previous version (生效日期).' })
  effectiveFrom!: string;
}
