import { Field, ID, InputType, Int } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { CaseNumber, CreditCode, DateScalar, DateTime, RegionCode } from '../../shared/schema/scalars.ts';
import { BenefitInput, CareLevel } from '../benefits/benefit.type.ts';
import { ContestStep, ServiceChannel } from '../enrolments/enrolment-spell.enums.ts';
import { ClaimHandling, Determination, InjuryStep, ReviewOutcome } from './injury-claim.enums.ts';

const CLAIM = { description: 'Which claim (申请编号).' };
const ON = { nullable: true, description: 'Day; today where left out (日期).' };

@RegionsDuring('injuredAt')
@InputType('ReportInjuryInput', { description: 'An injury during an order, reported where it happened (报案).' })
export class ReportInjuryInput extends MutationInput {
  @Field(() => ID, { description: 'Pseudonym of the worker (劳动者假名标识).' })
  worker!: string;
  @Field(() => CreditCode, { description: 'Platform of the order, in the pilot on that day (平台企业).' })
  platform!: string;
  @Field(() => String, { description: 'Number of the order, 1 to 64 characters (订单号).' })
  orderNumber!: string;
  @Field(() => DateTime, { description: 'When it happened, not after now (受伤时间).' })
  injuredAt!: string;
  @Field(() => RegionCode, { description: 'Where the order was taken, inside a province of the pilot (接单地).' })
  placeOfOrder!: string;
  @Field(() => RegionCode, { description: 'Where it happened: the agency of this place is competent (受伤地).' })
  placeOfInjury!: string;
  @Field(() => String, { nullable: true, description: 'What happened, at most 2,000 characters (受伤经过).' })
  account?: string | null;
  @Field(() => ClaimHandling, { nullable: true, description: 'How it is handled; ORDINARY where left out (办理方式).' })
  handling?: ClaimHandling | null;
  @Field(() => ServiceChannel, { nullable: true, description: 'Where it was reported; PLATFORM where left out (报案渠道).' })
  channel?: ServiceChannel | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Why the injury is to be handled here, 20 to 500 characters: a claim on the order that the agency of another region recorded and nobody above confirmed does not stand in the way and is contested with these words. The answer is the same whether there is any (争议理由).',
  })
  contest?: string | null;
}

@InputType('SettleClaimContestInput', { description: 'A step of the contest of a claim (报案管辖争议办理).' })
export class SettleClaimContestInput extends MutationInput {
  @Field(() => ID, { description: 'The contested claim (被争议的申请编号).' })
  claim!: string;
  @Field(() => ContestStep, { description: 'Step (环节).' })
  step!: ContestStep;
  @Field(() => String, { nullable: true, description: 'Why; with MAINTAIN, CONFIRM and REVOKE, at most 500 characters (理由).' })
  reason?: string | null;
}

@InputType('RecordInjuryStepInput', { description: 'A step that was taken (登记办理环节).' })
export class RecordInjuryStepInput extends MutationInput {
  @Field(() => ID, CLAIM)
  claim!: string;
  @Field(() => InjuryStep, { description: 'Which step (环节).' })
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
  @Field(() => String, { description: 'Grounds, at most 2,000 characters (理由).' })
  grounds!: string;
  @Field(() => DateScalar, ON)
  on?: string | null;
  @Field(() => String, { nullable: true, description: 'What proves the order where the source did not show it under way (订单佐证).' })
  orderEvidence?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of death, where the person died of it (死亡日期).' })
  diedOn?: string | null;
}

@InputType('AppraiseCapacityInput', { description: 'What the appraisal committee found (劳动能力鉴定结论).' })
export class AppraiseCapacityInput extends MutationInput {
  @Field(() => ID, CLAIM)
  claim!: string;
  @Field(() => Int, { nullable: true, description: 'Grade, 1 to 10; left out where no grade is reached (等级).' })
  grade?: number | null;
  @Field(() => CareLevel, { nullable: true, description: 'Need of care; left out where there is none (生活自理障碍等级).' })
  careLevel?: CareLevel | null;
  @Field(() => DateScalar, ON)
  on?: string | null;
}

@InputType('PayBenefitInput', {
  description: 'Benefits are paid, or granted by the month; amounts are worked out by the rules (支付待遇).',
})
export class PayBenefitInput extends MutationInput {
  @Field(() => ID, CLAIM)
  claim!: string;
  @Field(() => [BenefitInput], { description: 'Which, 1 to 10; each kind but MEDICAL once for a claim (待遇项目).' })
  items!: BenefitInput[];
  @Field(() => DateScalar, ON)
  on?: string | null;
}
