import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { EnrolmentChannel } from './union-membership.type.ts';

@InputType('UnionMembershipFilter', { description: 'Filter for memberships (会籍筛选条件).' })
export class UnionMembershipFilter {
  @Field(() => ID, { nullable: true, description: 'Of this union (工会标识).' })
  union?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Of unions inside this region (地区).' })
  region?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Valid on this day (该日在会).' })
  on?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Joined on this day or later (入会起始日).' })
  joinedFrom?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Joined on this day or before (入会截止日).' })
  joinedTo?: string | null;
  @Field(() => EnrolmentChannel, { nullable: true, description: 'Joined by this channel (入会渠道).' })
  channel?: EnrolmentChannel | null;
}

@InputType('EnrolMemberInput', { description: 'A new union membership (登记入会).' })
export class EnrolMemberInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the union (工会标识).' })
  union!: string;
  @Field(() => ID, { description: 'Pseudonym of the worker (劳动者假名标识).' })
  worker!: string;
  @Field(() => EnrolmentChannel, { description: 'Channel by which the worker joined (入会渠道).' })
  channel!: EnrolmentChannel;
  @Field(() => DateScalar, { description: 'Day of joining (入会日期).' })
  joinedOn!: string;
}

@InputType('EndMembershipInput', { description: 'The end of a union membership (登记退会).' })
export class EndMembershipInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the membership (会籍标识).' })
  membership!: string;
  @Field(() => DateScalar, { description: 'Day of leaving (退会日期).' })
  leftOn!: string;
}
