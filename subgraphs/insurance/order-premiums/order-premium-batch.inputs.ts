import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { CreditCode, DateScalar, RegionCode, SafeInt } from '../../shared/schema/scalars.ts';
import { Sector } from '../../shared/vocabulary/sector.ts';

@RegionsDuring('day')
@InputType('DeclareOrdersInput', {
  description: 'Orders of one platform in one place on one day; sent again with what it corrects, it is a correction (按日申报订单).',
})
export class DeclareOrdersInput extends MutationInput {
  @Field(() => CreditCode, { description: 'The platform, in the register of the pilot on that day (平台企业).' })
  platform!: string;
  @Field(() => Sector, { nullable: true, description: 'Which of its businesses; needed where it insures several (行业).' })
  sector?: Sector | null;
  @Field(() => RegionCode, { description: 'Where the orders were taken, inside a province of the pilot (接单地).' })
  region!: string;
  @Field(() => DateScalar, { description: 'Day on which they were taken, not after today (接单日期).' })
  day!: string;
  @Field(() => SafeInt, { description: 'How many, 0 to 1,000,000,000 (订单数).' })
  orders!: number;
  @Field(() => ID, { nullable: true, description: 'The run that this one corrects: the last of that day (更正的申报).' })
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
    description: 'Runs that were corrected since, too; only the last ones where left out (含已更正的申报).',
  })
  everyRun?: boolean | null;
}
