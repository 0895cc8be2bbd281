import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { CaseNumber, CreditCode, DateScalar, Money, RegionCode } from '../../shared/schema/scalars.ts';
import { MediationKind, MediationResult } from './mediation-case.enums.ts';

@InputType('OpenMediationInput', { description: 'A dispute that a mediation organisation takes in (受理调解申请).' })
export class OpenMediationInput extends MutationInput {
  @Field(() => ID, { description: 'Which organisation; see mediationOrganizations (调解组织).' })
  organization!: string;
  @Field(() => ID, { description: 'Pseudonym of the worker (劳动者假名标识).' })
  worker!: string;
  @Field(() => CreditCode, { description: 'The enterprise (企业).' })
  enterprise!: string;
  @Field(() => String, { description: 'What is disputed, at most 200 characters (争议事项).' })
  dispute!: string;
  @Field(() => MediationKind, { nullable: true, description: 'Kind; LABOUR where left out (调解类型).' })
  kind?: MediationKind | null;
  @Field(() => [String], { nullable: true, description: 'Bodies that mediate it together (联合调解单位).' })
  jointly?: string[] | null;
  @Field(() => Money, { nullable: true, description: 'Amount asked for, yuan (请求金额，元).' })
  claimed?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of acceptance; today where left out (受理日期).' })
  openedOn?: string | null;
}

@InputType('ExtendMediationInput', { description: 'More time for a mediation, by consent of both sides (延长调解期限).' })
export class ExtendMediationInput extends MutationInput {
  @Field(() => ID, { description: 'Which mediation (调解编号).' })
  mediation!: string;
  @Field(() => String, { description: 'Why; both sides consent (原因).' })
  reason!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day; today where left out (日期).' })
  on?: string | null;
}

@InputType('CloseMediationInput', { description: 'How a mediation ended (调解终结).' })
export class CloseMediationInput extends MutationInput {
  @Field(() => ID, { description: 'Which mediation (调解编号).' })
  mediation!: string;
  @Field(() => MediationResult, { description: 'Result (调解结果).' })
  result!: MediationResult;
  @Field(() => String, { nullable: true, description: 'With AGREED, what was agreed (协议内容).' })
  terms?: string | null;
  @Field(() => Money, {
    nullable: true,
    description: 'With AGREED, the amount, yuan; left out where it is not about money (协议金额，元).',
  })
  agreedAmount?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day; today where left out (终结日期).' })
  closedOn?: string | null;
}

@RegionsDuring('appliedOn')
@InputType('JudicialConfirmationInput', {
  description: 'Both sides ask a court to confirm what they agreed, within thirty days (申请司法确认).',
})
export class JudicialConfirmationInput extends MutationInput {
  @Field(() => ID, { description: 'Which mediation (调解编号).' })
  mediation!: string;
  @Field(() => CaseNumber, { description: 'Number the court gives the application, such as (2026)浙0106民特9000001号 (案号).' })
  number!: string;
  @Field(() => String, { description: 'Court (法院).' })
  court!: string;
  @Field(() => RegionCode, { description: 'Region of the court (法院地区).' })
  region!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the application; today where left out (申请日期).' })
  appliedOn?: string | null;
}

@RegionsDuring('appliedOn')
@InputType('PaymentOrderInput', { description: 'A worker asks for a payment order on what was agreed (申请支付令).' })
export class PaymentOrderInput extends JudicialConfirmationInput {}
