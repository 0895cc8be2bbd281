import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { CaseNumber, CreditCode, DateScalar, Money, RegionCode } from '../../shared/schema/scalars.ts';
import { MediationKind, MediationResult } from './mediation-case.enums.ts';

@InputType('OpenMediationInput', { description: 'Dispute to register for mediation (受理调解申请).' })
export class OpenMediationInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the organisation, from mediationOrganizations (调解组织).' })
  organization!: string;
  @Field(() => ID, { description: 'Pseudonym of the worker (劳动者假名标识).' })
  worker!: string;
  @Field(() => CreditCode, { description: 'Credit code of the enterprise (企业).' })
  enterprise!: string;
  @Field(() => String, { description: 'Matter in dispute, at most 200 characters (争议事项).' })
  dispute!: string;
  @Field(() => MediationKind, { nullable: true, description: 'Kind; default: LABOUR (调解类型).' })
  kind?: MediationKind | null;
  @Field(() => [String], { nullable: true, description: 'Other bodies that take part in the mediation (联合调解单位).' })
  jointly?: string[] | null;
  @Field(() => Money, { nullable: true, description: 'Amount claimed, yuan (请求金额，元).' })
  claimed?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of acceptance; default: today (受理日期).' })
  openedOn?: string | null;
}

@InputType('ExtendMediationInput', { description: 'Extension of a mediation with the consent of both parties (延长调解期限).' })
export class ExtendMediationInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the mediation (调解编号).' })
  mediation!: string;
  @Field(() => String, { description: 'Reason; both parties must consent (原因).' })
  reason!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day; default: today (日期).' })
  on?: string | null;
}

@InputType('CloseMediationInput', { description: 'Closing of a mediation (调解终结).' })
export class CloseMediationInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the mediation (调解编号).' })
  mediation!: string;
  @Field(() => MediationResult, { description: 'Outcome (调解结果).' })
  result!: MediationResult;
  @Field(() => String, { nullable: true, description: 'Content of the agreement; only with AGREED (协议内容).' })
  terms?: string | null;
  @Field(() => Money, {
    nullable: true,
    description: 'Amount agreed, yuan; only with AGREED; omit if the agreement is not about money (协议金额，元).',
  })
  agreedAmount?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of closing; default: today (终结日期).' })
  closedOn?: string | null;
}

@RegionsDuring('appliedOn')
@InputType('JudicialConfirmationInput', {
  description: 'Joint application of both parties for judicial confirmation of their agreement, within thirty days (申请司法确认).',
})
export class JudicialConfirmationInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the mediation (调解编号).' })
  mediation!: string;
  @Field(() => CaseNumber, { description: 'Number given by the court to the application, such as (2026)浙0106民特9000001号 (案号).' })
  number!: string;
  @Field(() => String, { description: 'Court (法院).' })
  court!: string;
  @Field(() => RegionCode, { description: 'Region of the court (法院地区).' })
  region!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the application; default: today (申请日期).' })
  appliedOn?: string | null;
}

@RegionsDuring('appliedOn')
@InputType('PaymentOrderInput', { description: 'Application of a worker for a payment order on an agreement (申请支付令).' })
export class PaymentOrderInput extends JudicialConfirmationInput {}
