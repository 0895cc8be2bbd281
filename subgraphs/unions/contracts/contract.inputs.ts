import { Field, InputType, Int, registerEnumType } from 'type-graphql';
import { CreditCode, RegionCode } from '../../shared/graphql/scalars.ts';
import { Sector } from '../../shared/graphql/sector.ts';
import { ClauseTopic, ContractKind, ContractStatus } from './contract.enums.ts';

@InputType('CollectiveContractFilter', { description: 'Which collective contracts (集体合同筛选条件).' })
export class CollectiveContractFilter {
  @Field(() => RegionCode, { nullable: true, description: 'Applies in this region or in a part of it (适用地区).' })
  region?: string | null;
  @Field(() => ContractKind, { nullable: true, description: 'Of this kind (类型).' })
  kind?: ContractKind | null;
  @Field(() => Sector, { nullable: true, description: 'Of this sector (行业领域).' })
  sector?: Sector | null;
  @Field(() => ContractStatus, { nullable: true, description: 'With this status today (状态).' })
  status?: ContractStatus | null;
  @Field(() => ClauseTopic, { nullable: true, description: 'With a clause on this topic (条款主题).' })
  topic?: ClauseTopic | null;
  @Field(() => CreditCode, { nullable: true, description: 'That covers this enterprise (覆盖企业).' })
  enterprise?: string | null;
  @Field(() => Int, { nullable: true, description: 'In force today, and expiring within so many days, 0 to 3650 (多少天内期满).' })
  expiresWithin?: number | null;
}

export enum CollectiveContractOrder {
  FILED_ON = 'FILED_ON',
  EXPIRES_ON = 'EXPIRES_ON',
}
registerEnumType(CollectiveContractOrder, {
  name: 'CollectiveContractOrder',
  description: 'Order of a list of collective contracts (集体合同排序).',
  valuesConfig: {
    FILED_ON: { description: 'Latest filing first (按报送日期，最近在前).' },
    EXPIRES_ON: { description: 'Next to expire first (按期满日期，最早在前).' },
  },
});
