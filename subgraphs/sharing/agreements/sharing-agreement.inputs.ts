import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';

@InputType('AgreementStepInput')
export class AgreementStepInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the agreement (协议编号).' })
  agreement!: string;
}

@InputType('RecordDeliveryInput', { description: 'The start of sharing under an agreement, from today (开通共享).' })
export class RecordDeliveryInput extends AgreementStepInput {}

@InputType('SuspendAgreementInput', { description: 'A suspension because of misuse, until it is corrected (暂停协议).' })
export class SuspendAgreementInput extends AgreementStepInput {
  @Field(() => String, { description: 'Reason (理由).' })
  reason!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day by which the misuse must be corrected (整改期限).' })
  mendBy?: string | null;
}

@InputType('ResumeAgreementInput', { description: 'The end of a suspension (恢复协议).' })
export class ResumeAgreementInput extends AgreementStepInput {
  @Field(() => String, { description: 'What was corrected (整改情况).' })
  reason!: string;
}

@InputType('TerminateAgreementInput', { description: 'End an agreement before its last day (终止协议).' })
export class TerminateAgreementInput extends AgreementStepInput {
  @Field(() => String, { description: 'Reason (理由).' })
  reason!: string;
}

@InputType('RecordDisposalInput', { description: 'The disposal of the data after their purpose ended (登记数据处置).' })
export class RecordDisposalInput extends AgreementStepInput {
  @Field(() => String, { description: 'How the data were disposed of (处置情况).' })
  record!: string;
}
