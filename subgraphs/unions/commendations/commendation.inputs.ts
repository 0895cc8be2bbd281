import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { CommendationKind } from './commendation.type.ts';

@InputType('CommendationFilter', { description: 'Filter for commendations (正面宣传和表扬筛选条件).' })
export class CommendationFilter {
  @Field(() => CommendationKind, { nullable: true, description: 'Of these kinds (类型).' })
  kind?: CommendationKind | null;
  @Field(() => CreditCode, { nullable: true, description: 'For this enterprise (企业).' })
  enterprise?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Inside this region (地区).' })
  region?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of this union (工会).' })
  union?: string | null;
}

@RegionsDuring('publishedOn')
@InputType('RecordCommendationInput', { description: 'Record a commendation or publicity for good practice (登记表扬、宣传).' })
export class RecordCommendationInput extends MutationInput {
  @Field(() => CommendationKind, { description: 'Kind of commendation (类型).' })
  kind!: CommendationKind;
  @Field(() => String, { description: 'Title, at most 200 characters (名称).' })
  title!: string;
  @Field(() => CreditCode, { nullable: true, description: 'The enterprise, if the commendation concerns one (企业).' })
  enterprise?: string | null;
  @Field(() => RegionCode, { description: 'Region (地区).' })
  region!: string;
  @Field(() => ID, { description: 'The union (工会).' })
  union!: string;
  @Field(() => DateScalar, { description: 'Day it was published (发布日期).' })
  publishedOn!: string;
  @Field(() => String, { description: 'Reason or content, at most 2,000 characters (事迹、内容).' })
  account!: string;
}
