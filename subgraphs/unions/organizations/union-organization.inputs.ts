import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { RegionsDuring, TODAY } from '../../shared/schema/regions-during.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { UnionLevel } from './union-organization.type.ts';

@RegionsDuring('foundedOn', TODAY)
@InputType('FoundUnionInput', { description: 'That a union was founded (登记建会).' })
export class FoundUnionInput extends MutationInput {
  @Field(() => String, { description: 'Name, at most 200 characters (工会名称).' })
  name!: string;
  @Field(() => UnionLevel, { description: 'Kind of organisation (类型).' })
  level!: UnionLevel;
  @Field(() => RegionCode, { description: 'Region (所在地区).' })
  region!: string;
  @Field(() => ID, { description: 'The organisation above it (上级工会).' })
  parent!: string;
  @Field(() => CreditCode, { nullable: true, description: 'The enterprise whose union it is (所属企业).' })
  enterprise?: string | null;
  @Field(() => DateScalar, { description: 'Day of foundation (成立日期).' })
  foundedOn!: string;
}

@InputType('ChangeUnionInput', { description: 'That a union took another name, came under another, or was dissolved (登记工会变更).' })
export class ChangeUnionInput extends MutationInput {
  @Field(() => ID, { description: 'Record (工会标识).' })
  union!: string;
  @Field(() => DateScalar, { description: 'Day (变更日期).' })
  on!: string;
  @Field(() => String, { nullable: true, description: 'Its new name, at most 200 characters (新名称).' })
  name?: string | null;
  @Field(() => ID, { nullable: true, description: 'The organisation now above it (新上级工会).' })
  parent?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Was it dissolved on that day? (是否撤销)' })
  dissolved?: boolean | null;
}
