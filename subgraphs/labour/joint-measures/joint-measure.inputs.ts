import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { JointMeasureKind } from './joint-measure.type.ts';

@InputType('JointMeasureFilter', { description: 'Filter for joint incentives and sanctions (联合激励惩戒筛选条件).' })
export class JointMeasureFilter {
  @Field(() => CreditCode, { nullable: true, description: 'Only measures for this enterprise (企业).' })
  enterprise?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Only measures decided in this region (地区).' })
  region?: string | null;
  @Field(() => JointMeasureKind, { nullable: true, description: 'Only incentives or only sanctions (激励或惩戒).' })
  kind?: JointMeasureKind | null;
}

@RegionsDuring('from')
@InputType('DecideJointMeasureInput', { description: 'Joint incentive or sanction to decide on (认定联合激励惩戒).' })
export class DecideJointMeasureInput extends MutationInput {
  @Field(() => JointMeasureKind, { description: 'Incentive or sanction (激励或惩戒).' })
  kind!: JointMeasureKind;
  @Field(() => CreditCode, { description: 'Enterprise that it applies to (企业).' })
  enterprise!: string;
  @Field(() => RegionCode, { description: 'Region of the deciding department (认定地区).' })
  region!: string;
  @Field(() => [String], { description: 'Departments that carry it out, 1 to 20 (实施部门).' })
  agencies!: string[];
  @Field(() => String, { description: 'Reason (认定事由).' })
  grounds!: string;
  @Field(() => String, { description: 'Legal basis (依据).' })
  article!: string;
  @Field(() => DateScalar, { description: 'First day, at most one year ahead (起始日).' })
  from!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Last day, at most five years after the first (截止日).' })
  to?: string | null;
}

@InputType('LiftJointMeasureInput', { description: 'Early end of a joint measure (解除联合激励惩戒).' })
export class LiftJointMeasureInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the measure (标识).' })
  measure!: string;
  @Field(() => String, { description: 'Reason, such as restored credit (解除事由).' })
  because!: string;
}
