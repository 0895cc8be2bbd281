import { Field, ID, InputType, Int } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';

@InputType('ForumFilter', { description: 'Filter for forums (恳谈会筛选条件).' })
export class ForumFilter {
  @Field(() => CreditCode, { nullable: true, description: 'Of this enterprise (企业).' })
  enterprise?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Inside this region (地区).' })
  region?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of this union (工会).' })
  union?: string | null;
}

@RegionsDuring('heldOn')
@InputType('RecordForumInput', { description: 'Record a candid forum (登记恳谈会).' })
export class RecordForumInput extends MutationInput {
  @Field(() => CreditCode, { description: 'The enterprise (企业).' })
  enterprise!: string;
  @Field(() => RegionCode, { description: 'Region (地区).' })
  region!: string;
  @Field(() => ID, { description: 'The union (工会).' })
  union!: string;
  @Field(() => DateScalar, { description: 'Date of the meeting (召开日期).' })
  heldOn!: string;
  @Field(() => [String], { description: 'Topics, 1 to 20 (议题).' })
  topics!: string[];
  @Field(() => [String], { description: 'Results, at most 20; omit if there are none yet (恳谈结果).' })
  outcomes!: string[];
  @Field(() => Int, { description: 'Number of workers who took part (参加劳动者人数).' })
  workers!: number;
}
