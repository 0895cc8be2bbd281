import { Field, ID, InputType, Int } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { SharingMode } from '../agreements/terms.type.ts';

const optional = (description: string) => ({ nullable: true, description });

/** Statements required by Art. 20. Missing ones are requested once. */
@InputType('PapersInput')
class PapersInput extends MutationInput {
  @Field(() => String, optional('Legal basis (法律依据).'))
  legalBasis?: string | null;
  @Field(() => String, optional('Use case (应用场景).'))
  scene?: string | null;
  @Field(() => SharingMode, optional('Way of sharing (共享方式).'))
  mode?: SharingMode | null;
  @Field(() => DateScalar, optional('First day (起始日).'))
  validFrom?: string | null;
  @Field(() => DateScalar, optional('Last day, at most five years after the first (截止日).'))
  validTo?: string | null;
  @Field(() => String, optional('Consent of the responsible person of the unit, with office and document (负责人同意意见).')) consent?:
    | string
    | null;
  @Field(() => String, optional("A union's authorisation, or a court's power to take evidence (授权或取证依据).")) authorisation?:
    | string
    | null;
}

@InputType('RequestSharingInput', { description: 'A request for data under Decree 809, Art. 20 (共享申请).' })
export class RequestSharingInput extends PapersInput {
  @Field(() => ID, { description: 'Participant that owns the data, such as labour-310000 (提供方).' })
  provider!: string;
  @Field(() => [String], { description: 'Fields as Type.field; Type.* means all fields of a type that are not sensitive (数据项).' })
  coordinates!: string[];
  @Field(() => [RegionCode], { description: 'Regions, inside the region of the provider (地区范围).' })
  regions!: string[];
  @Field(() => String, { description: 'Purpose of use (使用目的).' })
  purpose!: string;
  @Field(() => [String], optional('GraphQL documents. If given, only these may run under the agreement (获准操作文档).'))
  operations?: string[] | null;
}

@InputType('SupplyPapersInput', {
  description: 'Missing documents of a request. The time limit for the answer starts when all are supplied (补正材料).',
})
export class SupplyPapersInput extends PapersInput {
  @Field(() => ID, { description: 'Identifier of the request (申请编号).' })
  request!: string;
}

@InputType('AskForPapersInput', { description: 'All missing documents of a request, listed once (一次性告知补正).' })
export class AskForPapersInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the request (申请编号).' })
  request!: string;
  @Field(() => [String], { description: 'The missing documents (待补材料).' })
  papers!: string[];
}

@InputType('ExtendAnswerInput', { description: 'A request for more time to answer; possible once (申请延长答复).' })
export class ExtendAnswerInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the request (申请编号).' })
  request!: string;
  @Field(() => Int, { description: 'Number of working days, 1 to 10 (工作日).' })
  days!: number;
  @Field(() => String, { description: 'Reason (理由).' })
  reason!: string;
}

@InputType('ConsentToExtensionInput', { description: "The sharing authority's decision on an extension (主管部门对延期的意见)." })
export class ConsentToExtensionInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the request (申请编号).' })
  request!: string;
  @Field(() => Boolean, { description: 'Whether the authority consents (是否同意).' })
  consent!: boolean;
  @Field(() => String, optional('Remark (说明).'))
  reason?: string | null;
}

@InputType('DecideSharingInput', { description: 'The answer to a request; a refusal must state its reason (答复共享申请).' })
export class DecideSharingInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the request (申请编号).' })
  request!: string;
  @Field(() => Boolean, { description: 'Whether the request is granted (是否同意).' })
  grant!: boolean;
  @Field(() => String, optional('Reason; required for a refusal (理由).'))
  reason?: string | null;
  @Field(() => [String], optional('Granted fields, among those requested; default: all (同意的数据项).'))
  coordinates?: string[] | null;
  @Field(() => [RegionCode], optional('Granted regions, inside those requested; default: all (同意的地区).'))
  regions?: string[] | null;
  @Field(() => DateScalar, optional('Granted last day; default: the requested one (同意的截止日).'))
  validTo?: string | null;
  @Field(() => String, optional('How the data must be disposed of when their purpose ends (处置要求).'))
  disposal?: string | null;
}
