import { Field, ID, InputType, Int } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { ParticipationForm } from './democratic-participation.type.ts';

@InputType('DemocraticParticipationFilter', { description: 'Filter for acts of participation (民主管理筛选条件).' })
export class DemocraticParticipationFilter {
  @Field(() => CreditCode, { nullable: true, description: 'Of this enterprise (企业).' })
  enterprise?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Inside this region (地区).' })
  region?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of this union (工会).' })
  union?: string | null;
  @Field(() => ParticipationForm, { nullable: true, description: 'Of these forms (形式).' })
  form?: ParticipationForm | null;
}

@RegionsDuring('heldOn')
@InputType('RecordParticipationInput', { description: 'Record workers’ participation in management (登记民主管理活动).' })
export class RecordParticipationInput extends MutationInput {
  @Field(() => CreditCode, { description: 'The enterprise (企业).' })
  enterprise!: string;
  @Field(() => RegionCode, { description: 'Region (地区).' })
  region!: string;
  @Field(() => ID, { description: 'The union (工会).' })
  union!: string;
  @Field(() => ParticipationForm, { description: 'Form of participation (形式).' })
  form!: ParticipationForm;
  @Field(() => DateScalar, { description: 'Day (日期).' })
  heldOn!: string;
  @Field(() => [String], { description: 'Topics, 1 to 20 (议题).' })
  topics!: string[];
  @Field(() => [String], { description: 'Resolutions, 1 to 20 (决议).' })
  resolutions!: string[];
  @Field(() => Int, { description: 'Number of representatives who took part (代表人数).' })
  representatives!: number;
}
