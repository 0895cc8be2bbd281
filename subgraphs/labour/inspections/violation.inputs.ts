import { Field, InputType, Int } from 'type-graphql';
import { CreditCode, DateScalar, Money, RegionCode } from '../../shared/schema/scalars.ts';
import { RectificationOrderInput } from '../rectifications/rectification.inputs.ts';
import { EnforcementMeasure, ViolationType } from './violation.type.ts';

@InputType('ViolationFilter', { description: 'Filter for violations (违法行为筛选条件).' })
export class ViolationFilter {
  @Field(() => CreditCode, { nullable: true, description: 'Only those of this enterprise (企业).' })
  enterprise?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Only violations found in this region (地区).' })
  region?: string | null;
  @Field(() => ViolationType, { nullable: true, description: 'Only this type (违法类型).' })
  type?: ViolationType | null;
  @Field(() => EnforcementMeasure, { nullable: true, description: 'Only violations handled this way (处置方式).' })
  measure?: EnforcementMeasure | null;
  @Field(() => DateScalar, { nullable: true, description: 'Only violations found on or after this day (发现日期起).' })
  from?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Only violations found on or before this day (发现日期止).' })
  to?: string | null;
}

@InputType('ViolationInput', { description: 'Violation found, and how it was handled (违法行为及处置).' })
export class ViolationInput {
  @Field(() => ViolationType, { description: 'Type of violation (违法类型).' })
  type!: ViolationType;
  @Field(() => String, { description: 'Facts found (违法事实).' })
  description!: string;
  @Field(() => String, { description: 'Article violated (违反条款).' })
  article!: string;
  @Field(() => EnforcementMeasure, { description: 'How it was handled (处置方式).' })
  measure!: EnforcementMeasure;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of the violation, at most two years back; omit while it continues (行为终了日期).',
  })
  occurredOn?: string | null;
  @Field(() => Money, { nullable: true, description: 'Amount involved, yuan, for all persons together (涉及金额，元).' })
  amount?: string | null;
  @Field(() => Int, { nullable: true, description: 'Number of persons affected (涉及人数).' })
  persons?: number | null;
  @Field(() => RectificationOrderInput, { nullable: true, description: 'What has to be rectified, and by which day (整改要求).' })
  rectification?: RectificationOrderInput | null;
}
