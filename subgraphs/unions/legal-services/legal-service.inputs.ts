import { Field, ID, InputType, Int } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { RegionsDuring, TODAY } from '../../shared/schema/regions-during.ts';
import { DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { LegalServiceKind } from './legal-service.type.ts';

@InputType('LegalServiceFilter', { description: 'Filter for legal services (工会法律服务筛选条件).' })
export class LegalServiceFilter {
  @Field(() => LegalServiceKind, { nullable: true, description: 'Of these kinds (类型).' })
  kind?: LegalServiceKind | null;
  @Field(() => RegionCode, { nullable: true, description: 'Inside this region (地区).' })
  region?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of this union (工会).' })
  union?: string | null;
}

@RegionsDuring('openedOn', TODAY)
@InputType('RecordLegalServiceInput', { description: 'Record a legal service (登记工会法律服务).' })
export class RecordLegalServiceInput extends MutationInput {
  @Field(() => LegalServiceKind, { description: 'Kind of help (类型).' })
  kind!: LegalServiceKind;
  @Field(() => String, { description: 'Name, at most 200 characters (名称).' })
  name!: string;
  @Field(() => RegionCode, { description: 'Region (地区).' })
  region!: string;
  @Field(() => ID, { description: 'The union (工会).' })
  union!: string;
  @Field(() => String, {
    description: 'Provider, such as a law firm, a legal aid centre or the union’s lawyers, at most 200 characters (服务提供者).',
  })
  provider!: string;
  @Field(() => String, { description: 'Place, at most 200 characters (地点).' })
  place!: string;
  @Field(() => String, { description: 'Service hours, at most 200 characters (服务时间).' })
  hours!: string;
  @Field(() => DateScalar, { description: 'Day it opened (开办日期).' })
  openedOn!: string;
  @Field(() => Int, { description: 'Number of persons helped so far (已服务人数).' })
  persons!: number;
}
