import { Field, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { AlgorithmFilingNumber, CreditCode, DateScalar } from '../../shared/schema/scalars.ts';
import { RuleKind } from '../platform-rules/rule-enums.ts';
import { AlgorithmType } from './algorithm-filing.type.ts';

@InputType('AlgorithmFilingFilter', { description: 'Filter for algorithm filings (算法备案筛选条件).' })
export class AlgorithmFilingFilter {
  @Field(() => CreditCode, { nullable: true, description: 'Only those of this platform (平台).' })
  platform?: string | null;
  @Field(() => AlgorithmType, { nullable: true, description: 'Only algorithms of this type (算法类别).' })
  type?: AlgorithmType | null;
  @Field(() => RuleKind, { nullable: true, description: 'Only algorithms that apply rules of this kind (涉及劳动规则类型).' })
  ruleKind?: RuleKind | null;
  @Field(() => DateScalar, { nullable: true, description: 'Only filings in force on this day (日期).' })
  on?: string | null;
}

@InputType('RecordAlgorithmFilingInput', {
  description: 'Algorithm filing to record, as published by the cyberspace authority (登记算法备案).',
})
export class RecordAlgorithmFilingInput extends MutationInput {
  @Field(() => AlgorithmFilingNumber, { description: 'Filing number (备案编号).' })
  number!: string;
  @Field(() => CreditCode, { description: 'Credit code of the platform (平台).' })
  platform!: string;
  @Field(() => String, { description: 'Name, at most 200 characters (算法名称).' })
  name!: string;
  @Field(() => AlgorithmType, { description: 'Type (算法类别).' })
  type!: AlgorithmType;
  @Field(() => String, { description: 'Purpose of the algorithm (主要用途).' })
  purpose!: string;
  @Field(() => [RuleKind], { description: 'Kinds of platform rules that it applies (涉及劳动规则类型).' })
  ruleKinds!: RuleKind[];
  @Field(() => DateScalar, { description: 'Day of filing (备案日期).' })
  filedOn!: string;
}
