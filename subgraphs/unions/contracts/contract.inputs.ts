import { Field, ID, InputType, Int } from 'type-graphql';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { Sector } from '../../shared/vocabulary/sector.ts';
import { ClauseTopic, ContractKind, ContractStatus } from './contract.enums.ts';

@InputType('CollectiveContractFilter', { description: 'Filter for collective contracts (集体合同筛选条件).' })
export class CollectiveContractFilter {
  @Field(() => RegionCode, { nullable: true, description: 'Applies in this region or in a part of it (适用地区).' })
  region?: string | null;
  @Field(() => ContractKind, { nullable: true, description: 'Of this kind (类型).' })
  kind?: ContractKind | null;
  @Field(() => Sector, { nullable: true, description: 'Of this sector (行业领域).' })
  sector?: Sector | null;
  @Field(() => ContractStatus, { nullable: true, description: 'With this status on the day of `on` (状态).' })
  status?: ContractStatus | null;
  @Field(() => ClauseTopic, { nullable: true, description: 'With a clause on this topic (条款主题).' })
  topic?: ClauseTopic | null;
  @Field(() => CreditCode, { nullable: true, description: 'Covers this enterprise (覆盖企业).' })
  enterprise?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day for status and expiry; default: today (查询日期).' })
  on?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'In force on that day and expiring within this number of days, 0 to 3650 (多少天内期满).',
  })
  expiresWithin?: number | null;
  @Field(() => Int, { nullable: true, description: 'Filed in this year (报送年份).' })
  year?: number | null;
  @Field(() => ID, { nullable: true, description: 'Signed by this union (签约工会).' })
  union?: string | null;
}

export const CollectiveContractOrder = describedEnum('CollectiveContractOrder', 'Order of a list of collective contracts (集体合同排序).', {
  FILED_ON: 'By day of filing, latest first (按报送日期，最近在前).',
  EXPIRES_ON: 'By day of expiry, earliest first (按期满日期，最早在前).',
  RELEVANCE:
    'Where the words stand in the title, and most often, first, among the latest thousand found; the others follow by day (按相关度).',
});
export type CollectiveContractOrder = keyof typeof CollectiveContractOrder;
