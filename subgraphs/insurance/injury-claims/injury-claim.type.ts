import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PERSONAL, SENSITIVE } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { connectionOf } from '../../shared/graphql/connection.ts';
import { describedEnum } from '../../shared/graphql/described-enum.ts';
import { CreditCode, DateScalar, DateTime, Money, RegionCode } from '../../shared/graphql/scalars.ts';
import { Key, SharedField } from '../../shared/graphql/shared-field.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { Region } from '../region/region.type.ts';
import { Worker } from '../worker/worker.type.ts';
import type { InjuryClaimRow } from './injury-claim.entity.ts';

export const ClaimState = describedEnum('ClaimState', 'Where a claim stands (办理状态).', {
  REPORTED: 'Reported (已报案).',
  INVESTIGATING: 'Under investigation (调查中).',
  DETERMINED: 'Determined (已确认).',
  APPRAISED: 'Working capacity appraised (已鉴定).',
  PAID: 'Benefits paid (已支付).',
  REFUSED: 'Not recognised (不予确认).',
});
export type ClaimState = keyof typeof ClaimState;

export const Determination = describedEnum('Determination', 'Decision on a claim (职业伤害确认结论).', {
  RECOGNISED: 'Recognised as an occupational injury (确认).',
  NOT_RECOGNISED: 'Not recognised (不予确认).',
});
export type Determination = keyof typeof Determination;

@Key('number')
@ObjectType('InjuryClaim', { description: 'A claim for an occupational injury (职业伤害保障待遇申请).' })
export class InjuryClaim implements HeldRecord {
  @SharedField(() => ID, PERSONAL, 'Claim number (申请编号).')
  number!: string;
  @SharedField(() => Worker, PERSONAL, 'The person injured (受伤劳动者).')
  worker!: Worker;
  @SharedField(() => Enterprise, PERSONAL, 'The platform of the order (平台企业).')
  platform!: Enterprise;
  @SharedField(() => String, PERSONAL, 'Order during which it happened (订单号).')
  orderNumber!: string;
  @SharedField(() => DateTime, PERSONAL, 'When it happened (受伤时间).')
  injuredAt!: string;
  @SharedField(() => Region, PERSONAL, 'Where the order was taken (接单地).')
  placeOfOrder!: Region;
  @SharedField(() => Region, PERSONAL, 'Where it happened; decides who is competent (受伤地).')
  placeOfInjury!: Region;
  @SharedField(() => ClaimState, PERSONAL, 'Where it stands (办理状态).')
  state!: ClaimState;
  @SharedField(() => DateScalar, PERSONAL, 'Day of the report (报案日期).')
  reportedOn!: string;
  @SharedField(() => DateScalar, PERSONAL, 'Day of the decision (确认日期).', { nullable: true })
  determinedOn!: string | null;
  @SharedField(() => Determination, PERSONAL, 'Decision (确认结论).', { nullable: true })
  determination!: Determination | null;
  @SharedField(() => Int, SENSITIVE, 'Grade of lost working capacity, 1 to 10 (劳动能力鉴定等级).', { nullable: true })
  capacityGrade!: number | null;
  @SharedField(() => Money, SENSITIVE, 'Benefits paid, yuan (已支付待遇，元).', { nullable: true })
  benefits!: string | null;
  heldIn!: string;
  subject!: string;

  static from(row: InjuryClaimRow): InjuryClaim {
    return Object.assign(new InjuryClaim(), {
      number: row.number,
      worker: Worker.of(row.worker),
      platform: Enterprise.of(row.platform),
      orderNumber: row.order_number,
      injuredAt: new Date(row.injured_at).toISOString(),
      placeOfOrder: Region.at(row.place_of_order),
      placeOfInjury: Region.at(row.place_of_injury),
      state: row.state as ClaimState,
      reportedOn: row.reported_on,
      determinedOn: row.determined_on,
      determination: row.determination as Determination | null,
      capacityGrade: row.capacity_grade,
      benefits: row.benefits,
      heldIn: row.place_of_injury,
      subject: row.worker,
    });
  }
}

export const InjuryClaimConnection = connectionOf(() => InjuryClaim, 'InjuryClaim', '职业伤害保障待遇申请');

@InputType('InjuryClaimFilter', { description: 'Which claims (待遇申请筛选条件).' })
export class InjuryClaimFilter {
  @Field(() => CreditCode, { nullable: true, description: 'On an order of this platform (平台企业).' })
  platform?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Injured inside this region (受伤地).' })
  region?: string | null;
  @Field(() => ClaimState, { nullable: true, description: 'Only in this state (办理状态).' })
  state?: ClaimState | null;
}
