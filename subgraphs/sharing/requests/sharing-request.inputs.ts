import { Field, ID, InputType, Int } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { SharingMode } from '../agreements/terms.type.ts';

const optional = (description: string) => ({ nullable: true, description });

/** What Art. 20 asks a request to state. What is left out is asked for, once. */
@InputType('PapersInput')
class PapersInput extends MutationInput {
  @Field(() => String, optional('Legal basis (法律依据).'))
  legalBasis?: string | null;
  @Field(() => String, optional('Scene of use (应用场景).'))
  scene?: string | null;
  @Field(() => SharingMode, optional('Way of sharing (共享方式).'))
  mode?: SharingMode | null;
  @Field(() => DateScalar, optional('First day (起始日).'))
  validFrom?: string | null;
  @Field(() => DateScalar, optional('Last day, at most five years after the first (截止日).'))
  validTo?: string | null;
  @Field(() => String, optional("Consent of the unit's responsible person, by office and document (负责人同意意见).")) consent?:
    | string
    | null;
  @Field(() => String, optional("A union's authorisation, or a court's power to take evidence (授权或取证依据).")) authorisation?:
    | string
    | null;
}

@InputType('RequestSharingInput', { description: 'A request for data, Decree 809, Art. 20 (共享申请).' })
export class RequestSharingInput extends PapersInput {
  @Field(() => ID, { description: 'Participant that owns the data, such as labour-310000 (提供方).' })
  provider!: string;
  @Field(() => [String], { description: 'Fields, Type.field; Type.* means all of a type that is not sensitive (数据项).' })
  coordinates!: string[];
  @Field(() => [RegionCode], { description: "Regions, inside the provider's own (地区范围)." })
  regions!: string[];
  @Field(() => String, { description: 'What the data are for (使用目的).' })
  purpose!: string;
  @Field(() => [String], optional('GraphQL documents; only these will run under the agreement (获准操作文档).'))
  operations?: string[] | null;
}

@InputType('SupplyPapersInput', { description: 'Papers that were missing; the answer’s clock begins when all are there (补正材料).' })
export class SupplyPapersInput extends PapersInput {
  @Field(() => ID, { description: 'The request (申请编号).' })
  request!: string;
}

@InputType('AskForPapersInput', { description: 'Missing papers, named once and all together (一次性告知补正).' })
export class AskForPapersInput extends MutationInput {
  @Field(() => ID, { description: 'The request (申请编号).' })
  request!: string;
  @Field(() => [String], { description: 'What is missing (待补材料).' })
  papers!: string[];
}

@InputType('ExtendAnswerInput', { description: 'Ask for more time to answer, once (申请延长答复).' })
export class ExtendAnswerInput extends MutationInput {
  @Field(() => ID, { description: 'The request (申请编号).' })
  request!: string;
  @Field(() => Int, { description: 'Working days, 1 to 10 (工作日).' })
  days!: number;
  @Field(() => String, { description: 'Reason (理由).' })
  reason!: string;
}

@InputType('ConsentToExtensionInput', { description: "The sharing authority's word on an extension (主管部门对延期的意见)." })
export class ConsentToExtensionInput extends MutationInput {
  @Field(() => ID, { description: 'The request (申请编号).' })
  request!: string;
  @Field(() => Boolean, { description: 'Does the authority consent? (是否同意)' })
  consent!: boolean;
  @Field(() => String, optional('Remark (说明).'))
  reason?: string | null;
}

@InputType('DecideSharingInput', { description: 'The answer to a request; a refusal gives its reason (答复共享申请).' })
export class DecideSharingInput extends MutationInput {
  @Field(() => ID, { description: 'The request (申请编号).' })
  request!: string;
  @Field(() => Boolean, { description: 'Is it granted? (是否同意)' })
  grant!: boolean;
  @Field(() => String, optional('Reason; required for a refusal (理由).'))
  reason?: string | null;
  @Field(() => [String], optional('Fields granted, among those asked for; all where left out (同意的数据项).'))
  coordinates?: string[] | null;
  @Field(() => [RegionCode], optional('Regions granted, inside those asked for; all where left out (同意的地区).'))
  regions?: string[] | null;
  @Field(() => DateScalar, optional('Last day granted; the one asked for where left out (同意的截止日).'))
  validTo?: string | null;
  @Field(() => String, optional('How the data are to be disposed of when the purpose is met (处置要求).'))
  disposal?: string | null;
}
