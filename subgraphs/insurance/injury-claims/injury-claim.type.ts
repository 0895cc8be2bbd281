import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PERSONAL, SENSITIVE } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { CreditCode, DateScalar, DateTime, RegionCode } from '../../shared/schema/scalars.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';
import { payloadOf } from '../../shared/workflow/payload.ts';
import { CareLevel } from '../benefits/benefit.type.ts';
import { CourtCase } from '../court-case/court-case.type.ts';
import { ContestState, ServiceChannel } from '../enrolments/enrolment-spell.enums.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { ProofReason } from '../insurance-proofs/insurance-proof.type.ts';
import { Region } from '../region/region.type.ts';
import { Worker } from '../worker/worker.type.ts';
import type { InjuryClaimRow } from './injury-claim.entity.ts';
import { ClaimHandling, ClaimState, Determination, ReviewOutcome } from './injury-claim.enums.ts';

@Key('number')
@ObjectType('InjuryClaim', { description: 'A claim for an occupational injury (职业伤害保障待遇申请).' })
export class InjuryClaim implements HeldRecord {
  @SharedField(() => ID, PERSONAL, 'Claim number (申请编号).')
  number!: string;
  @SharedField(() => Worker, PERSONAL, 'The person injured (受伤劳动者).')
  worker!: Worker;
  @SharedField(() => Enterprise, PERSONAL, 'The platform of the order (平台企业).')
  platform!: Enterprise;
  @SharedField(() => String, PERSONAL, 'Order during which the injury happened (订单号).')
  orderNumber!: string;
  @SharedField(() => ProofReason, PERSONAL, 'Answer of the order source at the time of the report (订单核验结果).', { nullable: true })
  orderCheck!: ProofReason | null;
  @SharedField(() => DateTime, PERSONAL, 'Time of the injury (受伤时间).')
  injuredAt!: string;
  @SharedField(() => Region, PERSONAL, 'Where the order was taken (接单地).')
  placeOfOrder!: Region;
  @SharedField(() => Region, PERSONAL, 'Where it happened; decides who is competent (受伤地).')
  placeOfInjury!: Region;
  @SharedField(() => ClaimState, PERSONAL, 'Where it stands (办理状态).')
  state!: ClaimState;
  @SharedField(() => ClaimHandling, PERSONAL, 'How the claim is handled (办理方式).')
  handling!: ClaimHandling;
  @SharedField(() => ServiceChannel, PERSONAL, 'Where it was reported (报案渠道).')
  channel!: ServiceChannel;
  @SharedField(() => String, SENSITIVE, 'What happened, as reported (受伤经过).', { nullable: true })
  account!: string | null;
  @SharedField(() => DateScalar, PERSONAL, 'Day of the report (报案日期).')
  reportedOn!: string;
  @SharedField(() => DateScalar, PERSONAL, 'Day on which the documents were complete (材料齐全日期).', { nullable: true })
  materialsOn!: string | null;
  @SharedField(() => DateScalar, PERSONAL, 'Day on which the investigation began (开始调查日期).', { nullable: true })
  investigatedOn!: string | null;
  @SharedField(() => String, PERSONAL, 'Insurer that investigates (调查机构).', { nullable: true })
  investigator!: string | null;
  @SharedField(() => String, SENSITIVE, 'Findings of the investigation (调查结论).', { nullable: true })
  findings!: string | null;
  @SharedField(() => DateScalar, PERSONAL, 'Day of the decision (确认日期).', { nullable: true })
  determinedOn!: string | null;
  @SharedField(() => Determination, PERSONAL, 'Decision (确认结论).', { nullable: true })
  determination!: Determination | null;
  @SharedField(() => String, PERSONAL, 'Reasons for the decision (理由).', { nullable: true })
  grounds!: string | null;
  @SharedField(() => DateScalar, SENSITIVE, 'Day of death, if the person died of the injury (死亡日期).', { nullable: true })
  diedOn!: string | null;
  @SharedField(() => DateScalar, SENSITIVE, 'Day of the appraisal (鉴定日期).', { nullable: true })
  appraisedOn!: string | null;
  @SharedField(() => Int, SENSITIVE, 'Grade of lost working capacity, 1 to 10 (劳动能力鉴定等级).', { nullable: true })
  capacityGrade!: number | null;
  @SharedField(() => CareLevel, SENSITIVE, 'Need of care (生活自理障碍等级).', { nullable: true })
  careLevel!: CareLevel | null;
  @SharedField(() => ReviewOutcome, PERSONAL, 'Outcome of a reconsideration (行政复议结果).', { nullable: true })
  reviewOutcome!: ReviewOutcome | null;
  @SharedField(() => [CourtCase], PERSONAL, 'Administrative court cases about the decision (行政诉讼案件).', {
    nullable: 'items',
  })
  courtCases!: CourtCase[];
  @SharedField(
    () => ContestState,
    PERSONAL,
    'Where the contest of this claim by the agency of another region stands; null where nobody contests it (管辖争议状态).',
    { nullable: true },
  )
  contestState!: ContestState | null;
  @SharedField(() => Region, PERSONAL, 'Region whose agency contests it (提出争议地区).', { nullable: true })
  contestedBy!: Region | null;
  heldIn!: string;
  subject!: string;
  row!: InjuryClaimRow;

  static from(row: InjuryClaimRow): InjuryClaim {
    return Object.assign(new InjuryClaim(), {
      ...{ number: row.number, worker: Worker.of(row.worker), platform: Enterprise.of(row.platform), orderNumber: row.order_number },
      ...{ orderCheck: row.order_check as ProofReason | null, injuredAt: new Date(row.injured_at).toISOString() },
      ...{ placeOfOrder: Region.at(row.place_of_order), placeOfInjury: Region.at(row.place_of_injury), state: row.state as ClaimState },
      ...{
        handling: row.handling as ClaimHandling,
        channel: row.channel as ServiceChannel,
        account: row.account,
        reportedOn: row.reported_on,
      },
      ...{ materialsOn: row.materials_on, investigatedOn: row.investigated_on, investigator: row.investigator, findings: row.findings },
      ...{ determinedOn: row.determined_on, determination: row.determination as Determination | null, grounds: row.grounds },
      ...{
        diedOn: row.died_on,
        appraisedOn: row.appraised_on,
        capacityGrade: row.capacity_grade,
        careLevel: row.care_level as CareLevel | null,
      },
      ...{ reviewOutcome: row.review_outcome as ReviewOutcome | null, courtCases: row.suit ? [CourtCase.of(row.suit)] : [] },
      ...{ contestState: row.contest_state as ContestState | null, contestedBy: row.contested_by && Region.at(row.contested_by) },
      ...{ heldIn: row.place_of_injury, subject: row.worker, row },
    });
  }
}

export const InjuryClaimConnection = connectionOf(() => InjuryClaim, 'InjuryClaim', '职业伤害保障待遇申请');
export const InjuryClaimPayload = payloadOf(() => InjuryClaim, 'InjuryClaim', 'injuryClaim', PERSONAL, '职业伤害保障待遇申请');

@InputType('InjuryClaimFilter', { description: 'Filter for claims (待遇申请筛选条件).' })
export class InjuryClaimFilter {
  @Field(() => CreditCode, { nullable: true, description: 'On an order of this platform (平台企业).' })
  platform?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Injured inside this region (受伤地).' })
  region?: string | null;
  @Field(() => ClaimState, { nullable: true, description: 'In this state (办理状态).' })
  state?: ClaimState | null;
  @Field(() => ClaimHandling, { nullable: true, description: 'Handled in this way (办理方式).' })
  handling?: ClaimHandling | null;
  @Field(() => ContestState, { nullable: true, description: 'Contested, with the contest in this state (管辖争议状态).' })
  contestState?: ContestState | null;
  @Field(() => DateScalar, { nullable: true, description: 'Reported from this day on (报案日期起).' })
  reportedFrom?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Reported up to this day (报案日期止).' })
  reportedTo?: string | null;
}
