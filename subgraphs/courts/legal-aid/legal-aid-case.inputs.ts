import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { CaseNumber, CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { LegalAidMatter } from './legal-aid-case.type.ts';

@RegionsDuring('appliedOn')
@InputType('LegalAidInput', { description: 'An application for legal aid (申请法律援助).' })
export class LegalAidInput extends MutationInput {
  @Field(() => String, { description: 'Legal-aid institution, at most 100 characters (法律援助机构).' })
  institution!: string;
  @Field(() => RegionCode, { description: 'Region of the institution (地区).' })
  region!: string;
  @Field(() => ID, { description: 'Pseudonym of the worker (劳动者假名标识).' })
  worker!: string;
  @Field(() => CreditCode, { description: 'The enterprise (企业).' })
  enterprise!: string;
  @Field(() => LegalAidMatter, { description: 'Matter (事项).' })
  matter!: LegalAidMatter;
  @Field(() => DateScalar, { nullable: true, description: 'Day; today where left out (申请日期).' })
  appliedOn?: string | null;
}

export const LegalAidStep = describedEnum('LegalAidStep', 'A step of an application for legal aid (法律援助办理步骤).', {
  GRANT: 'Aid is granted (决定给予法律援助).',
  REFUSE: 'Aid is refused, with a reason (不予法律援助).',
  ASSIGN: 'A firm is assigned (指派).',
  OBJECT: 'The worker objects to a refusal (提出异议).',
  ANSWER_OBJECTION: 'The objection is answered; where it is upheld, aid is granted (答复异议).',
  CLOSE: 'The case has ended (结案).',
});
export type LegalAidStep = keyof typeof LegalAidStep;

@InputType('RecordLegalAidStepInput', { description: 'A step that was taken (登记法律援助办理步骤).' })
export class RecordLegalAidStepInput extends MutationInput {
  @Field(() => ID, { description: 'Which application (编号).' })
  legalAidCase!: string;
  @Field(() => LegalAidStep, { description: 'Which step (步骤).' })
  step!: LegalAidStep;
  @Field(() => DateScalar, { nullable: true, description: 'Day; today where left out (日期).' })
  on?: string | null;
  @Field(() => String, { nullable: true, description: 'With REFUSE, the reason (理由).' })
  reason?: string | null;
  @Field(() => String, { nullable: true, description: 'With ASSIGN, the firm (承办律所).' })
  lawFirm?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'With ANSWER_OBJECTION: is it upheld? (异议是否成立)' })
  upheld?: boolean | null;
  @Field(() => CaseNumber, { nullable: true, description: 'With CLOSE, the court case it helped with, if there was one (案号).' })
  courtCase?: string | null;
}
