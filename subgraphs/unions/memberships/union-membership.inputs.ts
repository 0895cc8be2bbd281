import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { EnrolmentChannel } from './union-membership.type.ts';

@InputType('EnrolMemberInput', { description: 'That somebody joined a union (登记入会).' })
export class EnrolMemberInput extends MutationInput {
  @Field(() => ID, { description: 'Which union (工会标识).' })
  union!: string;
  @Field(() => ID, { description: 'Who: pseudonym of the worker (劳动者假名标识).' })
  worker!: string;
  @Field(() => EnrolmentChannel, { description: 'How (入会渠道).' })
  channel!: EnrolmentChannel;
  @Field(() => DateScalar, { description: 'Day (入会日期).' })
  joinedOn!: string;
}

@InputType('EndMembershipInput', { description: 'That somebody left a union (登记退会).' })
export class EndMembershipInput extends MutationInput {
  @Field(() => ID, { description: 'Record (会籍标识).' })
  membership!: string;
  @Field(() => DateScalar, { description: 'Day (退会日期).' })
  leftOn!: string;
}
