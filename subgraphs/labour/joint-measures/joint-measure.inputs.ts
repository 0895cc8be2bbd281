import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { JointMeasureKind } from './joint-measure.type.ts';

@InputType('JointMeasureFilter', { description: 'Which joint measures (联合激励惩戒筛选条件).' })
export class JointMeasureFilter {
  @Field(() => CreditCode, { nullable: true, description: 'Towards this enterprise (企业).' })
  enterprise?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Decided inside this region (地区).' })
  region?: string | null;
  @Field(() => JointMeasureKind, { nullable: true, description: 'Only this kind (激励或惩戒).' })
  kind?: JointMeasureKind | null;
}

@RegionsDuring('from')
@InputType('DecideJointMeasureInput', { description: 'A joint incentive or sanction (认定联合激励惩戒).' })
export class DecideJointMeasureInput extends MutationInput {
  @Field(() => JointMeasureKind, { description: 'Incentive or sanction (激励或惩戒).' })
  kind!: JointMeasureKind;
  @Field(() => CreditCode, { description: 'Towards whom (企业).' })
  enterprise!: string;
  @Field(() => RegionCode, { description: 'Region of the department that decides (认定地区).' })
  region!: string;
  @Field(() => [String], { description: 'Departments that carry it out, 1 to 20 (实施部门).' })
  agencies!: string[];
  @Field(() => String, { description: 'Why (认定事由).' })
  grounds!: string;
  @Field(() => String, { description: 'Legal basis (依据).' })
  article!: string;
  @Field(() => DateScalar, { description: 'First day, at most a year from today (起始日).' })
  from!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Last day, at most five years later (截止日).' })
  to?: string | null;
}

@InputType('LiftJointMeasureInput', { description: 'That a joint measure ends before its time (解除联合激励惩戒).' })
export class LiftJointMeasureInput extends MutationInput {
  @Field(() => ID, { description: 'Record (标识).' })
  measure!: string;
  @Field(() => String, { description: 'Why, such as credit repaired (解除事由).' })
  because!: string;
}
