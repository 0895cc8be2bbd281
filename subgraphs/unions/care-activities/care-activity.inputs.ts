import { Field, ID, InputType, Int } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { DateScalar, Money, RegionCode } from '../../shared/schema/scalars.ts';
import { CareKind } from './care-activity.type.ts';

@InputType('CareActivityFilter', { description: 'Filter for care activities (关爱活动筛选条件).' })
export class CareActivityFilter {
  @Field(() => CareKind, { nullable: true, description: 'Of these kinds (类型).' })
  kind?: CareKind | null;
  @Field(() => RegionCode, { nullable: true, description: 'Inside this region (地区).' })
  region?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of this union (工会).' })
  union?: string | null;
}

@RegionsDuring('from', 'to')
@InputType('RecordCareActivityInput', { description: 'Record a care activity (登记关爱活动).' })
export class RecordCareActivityInput extends MutationInput {
  @Field(() => CareKind, { description: 'Kind of activity (类型).' })
  kind!: CareKind;
  @Field(() => String, { description: 'Title, at most 200 characters (名称).' })
  title!: string;
  @Field(() => RegionCode, { description: 'Region (地区).' })
  region!: string;
  @Field(() => ID, { description: 'The union (工会).' })
  union!: string;
  @Field(() => DateScalar, { description: 'First day (起始日).' })
  from!: string;
  @Field(() => DateScalar, { description: 'Last day (截止日).' })
  to!: string;
  @Field(() => Int, { description: 'Number of persons reached (惠及人数).' })
  persons!: number;
  @Field(() => Money, { nullable: true, description: 'Amount spent, in yuan (支出金额，元).' })
  spent?: string | null;
}
