import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { ArbitrationNumber, CreditCode, DateScalar, Money, RegionCode } from '../../shared/schema/scalars.ts';
import { ArbitrationClaim, ArbitrationOutcome } from './arbitration-case.type.ts';

@InputType('ArbitrationCaseFilter', { description: 'Which arbitration cases (仲裁案件筛选条件).' })
export class ArbitrationCaseFilter {
  @Field(() => CreditCode, { nullable: true, description: 'Against this enterprise (被申请人).' })
  respondent?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Before a commission inside this region (地区).' })
  region?: string | null;
  @Field(() => ArbitrationClaim, { nullable: true, description: 'With this claim (仲裁请求).' })
  claim?: ArbitrationClaim | null;
  @Field(() => Boolean, { nullable: true, description: 'Only those that run, or only those that ended (是否在办).' })
  open?: boolean | null;
  @Field(() => ArbitrationOutcome, { nullable: true, description: 'That ended so (仲裁结果).' })
  outcome?: ArbitrationOutcome | null;
}

@InputType('ClaimItemInput', { description: 'One item of what is claimed (仲裁请求事项).' })
export class ClaimItemInput {
  @Field(() => ArbitrationClaim, { description: 'What is claimed (请求).' })
  claim!: ArbitrationClaim;
  @Field(() => Money, { nullable: true, description: 'Amount claimed, yuan; left out where it is not about money (请求金额，元).' })
  amount?: string | null;
}

@RegionsDuring('filedOn')
@InputType('FileArbitrationCaseInput', { description: 'An application for arbitration as it comes in (登记仲裁申请).' })
export class FileArbitrationCaseInput extends MutationInput {
  @Field(() => ArbitrationNumber, { description: 'Case number the commission gives it (仲裁案号).' })
  number!: string;
  @Field(() => RegionCode, { description: 'Region of the commission, a county or a city (仲裁地区).' })
  region!: string;
  @Field(() => String, { description: 'Name of the commission, at most 100 characters (仲裁委员会).' })
  commission!: string;
  @Field(() => ID, { description: 'Pseudonym of the worker (劳动者假名标识).' })
  worker!: string;
  @Field(() => CreditCode, { description: 'Against whom (被申请人).' })
  respondent!: string;
  @Field(() => [ClaimItemInput], { description: 'What is claimed, 1 to 20 items, the main one first (仲裁请求事项).' })
  items!: ClaimItemInput[];
  @Field(() => DateScalar, { nullable: true, description: 'Day of application; today where left out (申请日期).' })
  filedOn?: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which the worker knew of the infringement; the time limit runs from it (知道权利被侵害之日).',
  })
  knewOn?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day the relation ended; for pay the time limit runs from it (劳动关系终止日).' })
  relationEndedOn?: string | null;
}

export const ArbitrationStep = describedEnum('ArbitrationStep', 'A step of an arbitration (仲裁程序步骤).', {
  ACCEPTED: 'The commission accepted the case (受理).',
  SERVED: 'The application was served on the respondent (送达申请书副本).',
  DEFENDED: 'The respondent answered (提交答辩书).',
  FORWARDED: 'The answer was forwarded to the claimant (送达答辩书副本).',
  PANEL_NAMED: 'The parties were notified of the panel (通知仲裁庭组成).',
  HEARING_NOTICED: 'The parties were notified of the hearing date (开庭通知).',
  EXTENDED: 'The time for the award was extended (延期).',
  AWARD_SERVED: 'The award was served (送达裁决书).',
});
export type ArbitrationStep = keyof typeof ArbitrationStep;

@InputType('RecordArbitrationStepInput', { description: 'A step that was taken (登记仲裁程序步骤).' })
export class RecordArbitrationStepInput extends MutationInput {
  @Field(() => ArbitrationNumber, { description: 'Which case (仲裁案号).' })
  number!: string;
  @Field(() => ArbitrationStep, { description: 'Which step; each is taken once (步骤).' })
  step!: ArbitrationStep;
  @Field(() => DateScalar, { nullable: true, description: 'Day; today where left out (日期).' })
  on?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the hearing, with HEARING_NOTICED (开庭日期).' })
  hearingOn?: string | null;
  @Field(() => String, { nullable: true, description: 'Why, with EXTENDED (延期原因).' })
  reason?: string | null;
}

@InputType('AwardInput', { description: 'What was awarded for one item, in the order of the items (裁决事项).' })
export class AwardInput {
  @Field(() => Money, { nullable: true, description: 'Amount awarded, yuan; left out where it is not about money (裁决金额，元).' })
  awarded?: string | null;
}

@InputType('CloseArbitrationCaseInput', { description: 'How an arbitration ended (仲裁结案).' })
export class CloseArbitrationCaseInput extends MutationInput {
  @Field(() => ArbitrationNumber, { description: 'Which case (仲裁案号).' })
  number!: string;
  @Field(() => ArbitrationOutcome, { description: 'How it ended (仲裁结果).' })
  outcome!: ArbitrationOutcome;
  @Field(() => DateScalar, { nullable: true, description: 'Day; today where left out (裁决日期).' })
  decidedOn?: string | null;
  @Field(() => [AwardInput], { nullable: true, description: 'With an award, one for each item claimed, in their order (裁决事项).' })
  awards?: AwardInput[] | null;
}
