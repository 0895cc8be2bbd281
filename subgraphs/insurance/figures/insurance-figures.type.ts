import { ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Indicator } from '../../shared/vocabulary/value-types.ts';

@ObjectType('InsuranceFigures', { description: "The insurance agencies' figures for a region (社会保险指标)." })
export class InsuranceFigures {
  @SharedField(() => Indicator, PUBLIC, 'Persons ever insured under occupational injury protection (职业伤害保障累计参保人数).')
  injuryInsured!: Indicator;
  @SharedField(
    () => Indicator,
    PUBLIC,
    'Pilot platforms; for a region below the whole country, those that have insured persons there (试点企业).',
  )
  pilotPlatforms!: Indicator;
  @SharedField(() => Indicator, PUBLIC, 'Pilot provinces (试点省份).')
  pilotProvinces!: Indicator;
  @SharedField(() => Indicator, PUBLIC, 'Flexible workers covered by the employee pension (灵活就业人员参加职工养老保险人数).')
  pensionFlexible!: Indicator;
  @SharedField(() => Indicator, PUBLIC, 'Flexible workers covered by employee medical insurance (灵活就业人员参加职工医疗保险人数).')
  medicalFlexible!: Indicator;
  @SharedField(() => Indicator, PUBLIC, 'Flexible workers covered by maternity insurance (灵活就业人员纳入生育保险人数).')
  maternityFlexible!: Indicator;
}

@ObjectType('CoverageRate', { description: 'Share of the flexible workers of a region that are covered by a scheme (参保率).' })
export class CoverageRate {
  @SharedField(() => String, PUBLIC, 'Figure that counts the covered persons: pensionFlexible, medicalFlexible or injuryInsured (指标).')
  figure!: string;
  @SharedField(() => Indicator, PUBLIC, 'Number of covered persons (参保人数).')
  covered!: Indicator;
  @SharedField(
    () => String,
    PUBLIC,
    'Per cent, from published figures, one decimal place; null if either figure is not published (按公布数，%).',
    {
      nullable: true,
    },
  )
  reportedPercent!: string | null;
  @SharedField(
    () => String,
    PUBLIC,
    'Per cent, from figures computed by the hub, one decimal place; null if either is unknown, or if more persons were ever covered than there are flexible workers (按计算数，%).',
    { nullable: true },
  )
  computedPercent!: string | null;
}
