import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { ArbitrationNumber, CreditCode, DateScalar, Money, RegionCode } from '../../shared/schema/scalars.ts';
import { ArbitrationClaim, ArbitrationOutcome } from './arbitration-case.type.ts';

@InputType('ArbitrationCaseFilter', { description: 'Filter for arbitration cases (仲裁案件筛选条件).' })
export class ArbitrationCaseFilter {
  @Field(() => CreditCode, { nullable: true, description: 'Only cases against this enterprise (被申请人).' })
  respondent?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Only cases before commissions in this region (地区).' })
  region?: string | null;
  @Field(() => ArbitrationClaim, { nullable: true, description: 'Only cases with this type of claim (仲裁请求).' })
  claim?: ArbitrationClaim | null;
  @Field(() => Boolean, { nullable: true, description: 'true: only pending cases; false: only closed cases (是否在办).' })
  open?: boolean | null;
  @Field(() => ArbitrationOutcome, { nullable: true, description: 'Only cases with this outcome (仲裁结果).' })
  outcome?: ArbitrationOutcome | null;
}

@InputType('ClaimItemInput', { description: 'One claim (仲裁请求事项).' })
export class ClaimItemInput {
  @Field(() => ArbitrationClaim, { description: 'Type of claim (请求).' })
  claim!: ArbitrationClaim;
  @Field(() => Money, { nullable: true, description: 'Amount claimed, yuan; omit if the claim is not for money (请求金额，元).' })
  amount?: string | null;
}

@RegionsDuring('filedOn')
@InputType('FileArbitrationCaseInput', { description: 'Application for arbitration to register (登记仲裁申请).' })
export class FileArbitrationCaseInput extends MutationInput {
  @Field(() => ArbitrationNumber, { description: 'Case number given by the commission (仲裁案号).' })
  number!: string;
  @Field(() => RegionCode, { description: 'Region of the commission, a county or a city (仲裁地区).' })
  region!: string;
  @Field(() => String, { description: 'Name of the commission, at most 100 characters (仲裁委员会).' })
  commission!: string;
  @Field(() => ID, { description: 'Pseudonym of the worker (劳动者假名标识).' })
  worker!: string;
  @Field(() => CreditCode, { description: 'Credit code of the respondent (被申请人).' })
  respondent!: string;
  @Field(() => [ClaimItemInput], { description: 'Claims, 1 to 20, main claim first (仲裁请求事项).' })
  items!: ClaimItemInput[];
  @Field(() => DateScalar, { nullable: true, description: 'Day of application; default: today (申请日期).' })
  filedOn?: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which the worker learnt of the infringement; the limitation period starts on it (知道权利被侵害之日).',
  })
  knewOn?: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which the labour relation ended; the limitation period for pay claims starts on it (劳动关系终止日).',
  })
  relationEndedOn?: string | null;
}

export const ArbitrationStep = describedEnum('ArbitrationStep', 'Step of an arbitration (仲裁程序步骤).', {
  ACCEPTED: 'The commission accepted the case (受理).',
  SERVED: 'The application was served on the respondent (送达申请书副本).',
  DEFENDED: 'The respondent filed a defence (提交答辩书).',
  FORWARDED: 'The defence was served on the claimant (送达答辩书副本).',
  PANEL_NAMED: 'The parties were notified of the tribunal members (通知仲裁庭组成).',
  HEARING_NOTICED: 'The parties were notified of the hearing date (开庭通知).',
  EXTENDED: 'The time limit for the award was extended (延期).',
  AWARD_SERVED: 'The award was served (送达裁决书).',
});
export type ArbitrationStep = keyof typeof ArbitrationStep;

@InputType('RecordArbitrationStepInput', { description: 'Step of an arbitration to record (登记仲裁程序步骤).' })
export class RecordArbitrationStepInput extends MutationInput {
  @Field(() => ArbitrationNumber, { description: 'Case number (仲裁案号).' })
  number!: string;
  @Field(() => ArbitrationStep, { description: 'Step; each can be recorded once (步骤).' })
  step!: ArbitrationStep;
  @Field(() => DateScalar, { nullable: true, description: 'Day; default: today (日期).' })
  on?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the hearing; only with HEARING_NOTICED (开庭日期).' })
  hearingOn?: string | null;
  @Field(() => String, { nullable: true, description: 'Reason; only with EXTENDED (延期原因).' })
  reason?: string | null;
}

@InputType('AwardInput', { description: 'Award for one claim, in the order of the claims (裁决事项).' })
export class AwardInput {
  @Field(() => Money, { nullable: true, description: 'Amount awarded, yuan; omit if the claim is not for money (裁决金额，元).' })
  awarded?: string | null;
}

@InputType('CloseArbitrationCaseInput', { description: 'Closing of an arbitration (仲裁结案).' })
export class CloseArbitrationCaseInput extends MutationInput {
  @Field(() => ArbitrationNumber, { description: 'Case number (仲裁案号).' })
  number!: string;
  @Field(() => ArbitrationOutcome, { description: 'Outcome (仲裁结果).' })
  outcome!: ArbitrationOutcome;
  @Field(() => DateScalar, { nullable: true, description: 'Day of closing; default: today (裁决日期).' })
  decidedOn?: string | null;
  @Field(() => [AwardInput], {
    nullable: true,
    description: 'Awards, one per claim in the same order; only if the outcome is an award (裁决事项).',
  })
  awards?: AwardInput[] | null;
}
