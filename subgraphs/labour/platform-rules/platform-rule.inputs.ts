import { Field, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { RuleTermName } from '../../shared/vocabulary/rule-term-name.ts';
import { RuleKind } from './rule-enums.ts';

@InputType('PlatformRuleFilter', { description: 'Which rules (劳动规则筛选条件).' })
export class PlatformRuleFilter {
  @Field(() => CreditCode, { nullable: true, description: 'Of this platform (平台).' })
  platform?: string | null;
  @Field(() => RuleKind, { nullable: true, description: 'Of this kind (类型).' })
  kind?: RuleKind | null;
  @Field(() => RegionCode, {
    nullable: true,
    description: 'That apply in this region: its own, and those of the divisions above it (适用地区).',
  })
  region?: string | null;
}

@InputType('RuleTermInput', { description: 'A number that a rule states, in the unit of its name (规则参数).' })
export class RuleTermInput {
  @Field(() => RuleTermName, { description: 'Record (参数).' })
  name!: RuleTermName;
  @Field(() => String, { description: 'Decimal with at most four places, not below nothing (数值).' })
  value!: string;
}

@RegionsDuring('publishedOn')
@InputType('PublishPlatformRuleInput', {
  description: 'A new version of a rule as the platform published it; the version before ends the day before (登记平台劳动规则).',
})
export class PublishPlatformRuleInput extends MutationInput {
  @Field(() => CreditCode, { description: 'Whose rule (平台).' })
  platform!: string;
  @Field(() => RuleKind, { description: 'What it is about (类型).' })
  kind!: RuleKind;
  @Field(() => RegionCode, { nullable: true, description: 'Where it applies; the whole country where left out (适用地区).' })
  region?: string | null;
  @Field(() => String, { description: 'Title, at most 200 characters (名称).' })
  title!: string;
  @Field(() => String, { description: 'Full text, at most 20,000 characters (全文).' })
  text!: string;
  @Field(() => [RuleTermInput], { nullable: true, description: 'Numbers it states, each once (参数).' })
  terms?: RuleTermInput[] | null;
  @Field(() => String, { nullable: true, description: 'How workers were heard before (征求意见、协商情况).' })
  consultation?: string | null;
  @Field(() => DateScalar, { description: 'Day it was published (公示日期).' })
  publishedOn!: string;
  @Field(() => DateScalar, { description: 'First day in force, later than that of the version before (生效日期).' })
  effectiveFrom!: string;
}
