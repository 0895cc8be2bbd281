import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { CreditCode, DateScalar, RegionCode, SafeInt } from '../../shared/schema/scalars.ts';
import { Sector } from '../../shared/vocabulary/sector.ts';

@RegionsDuring('day')
@InputType('DeclareOrdersInput', {
  description: 'Declaration of the orders of one platform in one place on one day, or a correction of it (按日申报订单).',
})
export class DeclareOrdersInput extends MutationInput {
  @Field(() => CreditCode, { description: 'The platform; must take part in the pilot on that day (平台企业).' })
  platform!: string;
  @Field(() => Sector, { nullable: true, description: 'Sector; required if the platform insures several (行业).' })
  sector?: Sector | null;
  @Field(() => RegionCode, { description: 'Where the orders were taken, inside a province of the pilot (接单地).' })
  region!: string;
  @Field(() => DateScalar, { description: 'Day on which the orders were accepted; must not be after today (接单日期).' })
  day!: string;
  @Field(() => SafeInt, { description: 'Number of orders, 0 to 1,000,000,000 (订单数).' })
  orders!: number;
  @Field(() => ID, {
    nullable: true,
    description: 'Identifier of the declaration to correct: the last one for that day and place (更正的申报).',
  })
  corrects?: string | null;
  @Field(() => String, { nullable: true, description: 'With corrects, why (更正原因).' })
  reason?: string | null;
}

@InputType('OrderPremiumFilter', { description: 'Filter for declarations (申报记录筛选条件).' })
export class OrderPremiumFilter {
  @Field(() => CreditCode, { nullable: true, description: 'Of this platform (平台企业).' })
  platform?: string | null;
  @Field(() => Sector, { nullable: true, description: 'Of this sector (行业).' })
  sector?: Sector | null;
  @Field(() => RegionCode, { nullable: true, description: 'Inside this region (接单地).' })
  region?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'From this day on (起始日).' })
  from?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Up to this day (截止日).' })
  to?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether to include declarations that were corrected later; default: false (含已更正的申报).',
  })
  everyRun?: boolean | null;
}
