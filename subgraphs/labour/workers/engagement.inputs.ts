import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { OccupationGroup } from '../../shared/vocabulary/occupation.ts';
import { EmploymentForm } from './worker.enums.ts';

@InputType('RecordEngagementInput', {
  description: 'Engagement of a worker by an enterprise; sending another form, place or last day for it changes the record (登记用工).',
})
export class RecordEngagementInput extends MutationInput {
  @Field(() => ID, { description: 'Pseudonym of the worker, or the number of an identity document (劳动者假名标识或证件号码).' })
  worker!: string;
  @Field(() => CreditCode, { description: 'Credit code of the enterprise that the work is done for (用工企业).' })
  enterprise!: string;
  @Field(() => CreditCode, { nullable: true, description: 'Credit code of the platform behind the work (平台企业).' })
  platform?: string | null;
  @Field(() => CreditCode, { nullable: true, description: 'Delivery station, if it is a separate enterprise (配送站点).' })
  station?: string | null;
  @Field(() => RegionCode, { description: 'Place of work; its department records the engagement (工作地).' })
  region!: string;
  @Field(() => EmploymentForm, { description: 'Kind of relation (用工关系类型).' })
  form!: EmploymentForm;
  @Field(() => OccupationGroup, { nullable: true, description: 'Occupation in this work (职业群体).' })
  occupation?: OccupationGroup | null;
  @Field(() => DateScalar, { description: 'First day (起始日).' })
  from!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Last day, if it has ended (截止日).' })
  to?: string | null;
}

@InputType('EndEngagementInput', { description: 'End of an engagement (终止用工).' })
export class EndEngagementInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the engagement (用工记录标识).' })
  engagement!: string;
  @Field(() => DateScalar, { description: 'Last day of work (截止日).' })
  on!: string;
  @Field(() => String, { nullable: true, description: 'Reason (终止原因).' })
  reason?: string | null;
}
