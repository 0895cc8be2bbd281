import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { RegionsDuring, TODAY } from '../../shared/schema/regions-during.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { UnionLevel } from './union-organization.type.ts';

@RegionsDuring('foundedOn', TODAY)
@InputType('FoundUnionInput', { description: 'A newly founded union (登记建会).' })
export class FoundUnionInput extends MutationInput {
  @Field(() => String, { description: 'Name, at most 200 characters (工会名称).' })
  name!: string;
  @Field(() => UnionLevel, { description: 'Kind of organisation (类型).' })
  level!: UnionLevel;
  @Field(() => RegionCode, { description: 'Region (所在地区).' })
  region!: string;
  @Field(() => ID, { description: 'The parent organisation (上级工会).' })
  parent!: string;
  @Field(() => CreditCode, { nullable: true, description: 'The enterprise of an enterprise union; else null (所属企业).' })
  enterprise?: string | null;
  @Field(() => DateScalar, { description: 'Day of foundation (成立日期).' })
  foundedOn!: string;
}

@InputType('ChangeUnionInput', {
  description: 'A change of a union: a new name, a new parent organisation, or dissolution (登记工会变更).',
})
export class ChangeUnionInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the union (工会标识).' })
  union!: string;
  @Field(() => DateScalar, { description: 'Day of the change (变更日期).' })
  on!: string;
  @Field(() => String, { nullable: true, description: 'New name, at most 200 characters (新名称).' })
  name?: string | null;
  @Field(() => ID, { nullable: true, description: 'New parent organisation (新上级工会).' })
  parent?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether the union was dissolved on that day (是否撤销).' })
  dissolved?: boolean | null;
}
