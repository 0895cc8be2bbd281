import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { OccupationGroup } from '../../shared/vocabulary/occupation.ts';
import { EmploymentForm } from './worker.enums.ts';

@InputType('RecordEngagementInput', {
  description: 'That a worker works for an enterprise; given again with another form, place or last day, it changes the record (登记用工).',
})
export class RecordEngagementInput extends MutationInput {
  @Field(() => ID, { description: 'Pseudonym of the worker, or the number of a document (劳动者假名标识或证件号码).' })
  worker!: string;
  @Field(() => CreditCode, { description: 'For whom the work is done (用工企业).' })
  enterprise!: string;
  @Field(() => CreditCode, { nullable: true, description: 'The platform behind the work (平台企业).' })
  platform?: string | null;
  @Field(() => CreditCode, { nullable: true, description: 'The station, where it is a firm of its own (配送站点).' })
  station?: string | null;
  @Field(() => RegionCode, { description: 'Where the work is done; its department records it (工作地).' })
  region!: string;
  @Field(() => EmploymentForm, { description: 'Kind of relation (用工关系类型).' })
  form!: EmploymentForm;
  @Field(() => OccupationGroup, { nullable: true, description: 'Occupation in this work (职业群体).' })
  occupation?: OccupationGroup | null;
  @Field(() => DateScalar, { description: 'First day (起始日).' })
  from!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Last day, where it has ended (截止日).' })
  to?: string | null;
}

@InputType('EndEngagementInput', { description: 'That an engagement has ended (终止用工).' })
export class EndEngagementInput extends MutationInput {
  @Field(() => ID, { description: 'The engagement (用工记录标识).' })
  engagement!: string;
  @Field(() => DateScalar, { description: 'Last day of work (截止日).' })
  on!: string;
  @Field(() => String, { nullable: true, description: 'Why it ended (终止原因).' })
  reason?: string | null;
}
