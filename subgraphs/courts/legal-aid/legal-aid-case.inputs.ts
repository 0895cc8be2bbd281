import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { CaseNumber, CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { LegalAidMatter } from './legal-aid-case.type.ts';

@RegionsDuring('appliedOn')
@InputType('LegalAidInput', { description: 'Application for legal aid to register (申请法律援助).' })
export class LegalAidInput extends MutationInput {
  @Field(() => String, { description: 'Legal-aid institution, at most 100 characters (法律援助机构).' })
  institution!: string;
  @Field(() => RegionCode, { description: 'Region of the institution (地区).' })
  region!: string;
  @Field(() => ID, { description: 'Pseudonym of the worker (劳动者假名标识).' })
  worker!: string;
  @Field(() => CreditCode, { description: 'Credit code of the enterprise (企业).' })
  enterprise!: string;
  @Field(() => LegalAidMatter, { description: 'Matter (事项).' })
  matter!: LegalAidMatter;
  @Field(() => DateScalar, { nullable: true, description: 'Day of application; default: today (申请日期).' })
  appliedOn?: string | null;
}

export const LegalAidStep = describedEnum('LegalAidStep', 'Step of an application for legal aid (法律援助办理步骤).', {
  GRANT: 'Aid is granted (决定给予法律援助).',
  REFUSE: 'Aid is refused, with a reason (不予法律援助).',
  ASSIGN: 'A firm is assigned (指派).',
  OBJECT: 'The worker objects to the refusal (提出异议).',
  ANSWER_OBJECTION: 'The objection is answered; if it is upheld, aid is granted (答复异议).',
  CLOSE: 'The case is closed (结案).',
});
export type LegalAidStep = keyof typeof LegalAidStep;

@InputType('RecordLegalAidStepInput', { description: 'Step of an application for legal aid to record (登记法律援助办理步骤).' })
export class RecordLegalAidStepInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the application (编号).' })
  legalAidCase!: string;
  @Field(() => LegalAidStep, { description: 'Step (步骤).' })
  step!: LegalAidStep;
  @Field(() => DateScalar, { nullable: true, description: 'Day; default: today (日期).' })
  on?: string | null;
  @Field(() => String, { nullable: true, description: 'Reason; only with REFUSE (理由).' })
  reason?: string | null;
  @Field(() => String, { nullable: true, description: 'Firm; only with ASSIGN (承办律所).' })
  lawFirm?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether the objection is upheld; only with ANSWER_OBJECTION (异议是否成立).' })
  upheld?: boolean | null;
  @Field(() => CaseNumber, {
    nullable: true,
    description: 'Number of the court case that the aid was for, if any; only with CLOSE (案号).',
  })
  courtCase?: string | null;
}
