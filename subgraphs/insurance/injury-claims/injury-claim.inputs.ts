import { Field, ID, InputType, Int } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { CaseNumber, CreditCode, DateScalar, DateTime, RegionCode } from '../../shared/schema/scalars.ts';
import { BenefitInput, CareLevel } from '../benefits/benefit.type.ts';
import { ContestStep, ServiceChannel } from '../enrolments/enrolment-spell.enums.ts';
import { ClaimHandling, Determination, InjuryStep, ReviewOutcome } from './injury-claim.enums.ts';

const CLAIM = { description: 'Number of the claim (申请编号).' };
const ON = { nullable: true, description: 'Day; default: today (日期).' };

@RegionsDuring('injuredAt')
@InputType('ReportInjuryInput', { description: 'Report of an injury during an order, in the region where it happened (报案).' })
export class ReportInjuryInput extends MutationInput {
  @Field(() => ID, { description: 'Pseudonym of the worker (劳动者假名标识).' })
  worker!: string;
  @Field(() => CreditCode, { description: 'Platform of the order; must take part in the pilot on that day (平台企业).' })
  platform!: string;
  @Field(() => String, { description: 'Number of the order, 1 to 64 characters (订单号).' })
  orderNumber!: string;
  @Field(() => DateTime, { description: 'Time of the injury; must not be in the future (受伤时间).' })
  injuredAt!: string;
  @Field(() => RegionCode, { description: 'Where the order was taken, inside a province of the pilot (接单地).' })
  placeOfOrder!: string;
  @Field(() => RegionCode, { description: 'Where it happened: the agency of this place is competent (受伤地).' })
  placeOfInjury!: string;
  @Field(() => String, { nullable: true, description: 'What happened, at most 2,000 characters (受伤经过).' })
  account?: string | null;
  @Field(() => ClaimHandling, { nullable: true, description: 'How the claim is handled; default: ORDINARY (办理方式).' })
  handling?: ClaimHandling | null;
  @Field(() => ServiceChannel, { nullable: true, description: 'Where it was reported; PLATFORM where left out (报案渠道).' })
  channel?: ServiceChannel | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Reason why the injury must be handled here, 20 to 500 characters. With it, an unconfirmed claim on the order recorded by another region is contested instead of preventing the report. The answer does not show whether there was any (争议理由).',
  })
  contest?: string | null;
}

@InputType('SettleClaimContestInput', { description: 'A step in the contest of a claim (报案管辖争议办理).' })
export class SettleClaimContestInput extends MutationInput {
  @Field(() => ID, { description: 'Number of the contested claim (被争议的申请编号).' })
  claim!: string;
  @Field(() => ContestStep, { description: 'Step (环节).' })
  step!: ContestStep;
  @Field(() => String, { nullable: true, description: 'Reason, at most 500 characters; required for MAINTAIN, CONFIRM and REVOKE (理由).' })
  reason?: string | null;
}

@InputType('RecordInjuryStepInput', { description: 'A step taken in a claim (登记办理环节).' })
export class RecordInjuryStepInput extends MutationInput {
  @Field(() => ID, CLAIM)
  claim!: string;
  @Field(() => InjuryStep, { description: 'Step (环节).' })
  step!: InjuryStep;
  @Field(() => DateScalar, ON)
  on?: string | null;
  @Field(() => String, { nullable: true, description: 'With INVESTIGATE, the insurer commissioned (调查机构).' })
  investigator?: string | null;
  @Field(() => String, { nullable: true, description: 'With REPORT_FINDINGS, what was found, at most 2,000 characters (调查结论).' })
  findings?: string | null;
  @Field(() => ReviewOutcome, { nullable: true, description: 'With DECIDE_REVIEW, what it came to (复议结果).' })
  outcome?: ReviewOutcome | null;
  @Field(() => CaseNumber, { nullable: true, description: 'With SUE, number of the administrative case (案号).' })
  courtCase?: string | null;
}

@InputType('DetermineInjuryInput', { description: 'The decision on a claim (职业伤害确认).' })
export class DetermineInjuryInput extends MutationInput {
  @Field(() => ID, CLAIM)
  claim!: string;
  @Field(() => Determination, { description: 'Decision (结论).' })
  determination!: Determination;
  @Field(() => String, { description: 'Reasons, at most 2,000 characters (理由).' })
  grounds!: string;
  @Field(() => DateScalar, ON)
  on?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Evidence of the order, required if the order source did not show it in progress (订单佐证).',
  })
  orderEvidence?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of death, if the person died of the injury (死亡日期).' })
  diedOn?: string | null;
}

@InputType('AppraiseCapacityInput', { description: 'Result of the appraisal of working capacity (劳动能力鉴定结论).' })
export class AppraiseCapacityInput extends MutationInput {
  @Field(() => ID, CLAIM)
  claim!: string;
  @Field(() => Int, { nullable: true, description: 'Grade, 1 to 10; omit if no grade is reached (等级).' })
  grade?: number | null;
  @Field(() => CareLevel, { nullable: true, description: 'Need of care; omit if there is none (生活自理障碍等级).' })
  careLevel?: CareLevel | null;
  @Field(() => DateScalar, ON)
  on?: string | null;
}

@InputType('PayBenefitInput', {
  description: 'Benefits to pay once or to grant monthly; the hub calculates the amounts (支付待遇).',
})
export class PayBenefitInput extends MutationInput {
  @Field(() => ID, CLAIM)
  claim!: string;
  @Field(() => [BenefitInput], { description: 'Benefits, 1 to 10; each kind except MEDICAL only once per claim (待遇项目).' })
  items!: BenefitInput[];
  @Field(() => DateScalar, ON)
  on?: string | null;
}
