import { Field, InputType, Int } from 'type-graphql';
import { CreditCode, DateScalar, Money, RegionCode } from '../../shared/schema/scalars.ts';
import { RectificationOrderInput } from '../rectifications/rectification.inputs.ts';
import { EnforcementMeasure, ViolationType } from './violation.type.ts';

@InputType('ViolationFilter', { description: 'Which violations (违法行为筛选条件).' })
export class ViolationFilter {
  @Field(() => CreditCode, { nullable: true, description: 'Of this enterprise (企业).' })
  enterprise?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Found inside this region (地区).' })
  region?: string | null;
  @Field(() => ViolationType, { nullable: true, description: 'Of this type (违法类型).' })
  type?: ViolationType | null;
  @Field(() => EnforcementMeasure, { nullable: true, description: 'Dealt with so (处置方式).' })
  measure?: EnforcementMeasure | null;
  @Field(() => DateScalar, { nullable: true, description: 'Found on this day or later (发现日期起).' })
  from?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Found on this day or before (发现日期止).' })
  to?: string | null;
}

@InputType('ViolationInput', { description: 'A violation found, and what was done about it (违法行为及处置).' })
export class ViolationInput {
  @Field(() => ViolationType, { description: 'What was violated (违法类型).' })
  type!: ViolationType;
  @Field(() => String, { description: 'What was found (违法事实).' })
  description!: string;
  @Field(() => String, { description: 'Article that was violated (违反条款).' })
  article!: string;
  @Field(() => EnforcementMeasure, { description: 'What was done about it (处置方式).' })
  measure!: EnforcementMeasure;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day on which it went on, at most two years back; left out while it does (行为终了日期).',
  })
  occurredOn?: string | null;
  @Field(() => Money, { nullable: true, description: 'Yuan concerned, all persons together (涉及金额，元).' })
  amount?: string | null;
  @Field(() => Int, { nullable: true, description: 'Persons concerned (涉及人数).' })
  persons?: number | null;
  @Field(() => RectificationOrderInput, { nullable: true, description: 'What has to be put right by when (整改要求).' })
  rectification?: RectificationOrderInput | null;
}
