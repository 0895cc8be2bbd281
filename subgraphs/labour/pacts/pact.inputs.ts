import { Field, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';

@RegionsDuring('publishedOn')
@InputType('PublishSelfDisciplinePactInput', { description: 'Published pact to record (登记自律公约).' })
export class PublishSelfDisciplinePactInput extends MutationInput {
  @Field(() => String, { description: 'Title, at most 100 characters (名称).' })
  title!: string;
  @Field(() => [String], { description: 'Promises, 1 to 50 clauses (条款).' })
  clauses!: string[];
  @Field(() => [CreditCode], { description: 'Credit codes of the enterprises that signed, 1 to 200 (签署企业).' })
  signatories!: string[];
  @Field(() => RegionCode, { description: 'Region of the department that guided it (指导地区).' })
  region!: string;
  @Field(() => DateScalar, { description: 'Day of publication (发布日期).' })
  publishedOn!: string;
}
