import { ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { SharedField } from '../../shared/graphql/shared-field.ts';
import { Indicator } from '../../shared/graphql/value-types.ts';

@ObjectType('InsuranceFigures', { description: "The insurance agencies' figures of a region (社会保险指标)." })
export class InsuranceFigures {
  @SharedField(() => Indicator, PUBLIC, 'Persons ever insured under occupational injury protection (职业伤害保障累计参保人数).')
  injuryInsured!: Indicator;
  @SharedField(() => Indicator, PUBLIC, 'Pilot platforms (试点企业).')
  pilotPlatforms!: Indicator;
  @SharedField(() => Indicator, PUBLIC, 'Pilot provinces (试点省份).')
  pilotProvinces!: Indicator;
  @SharedField(() => Indicator, PUBLIC, 'Flexible workers covered by the employee pension (灵活就业人员参加职工养老保险人数).')
  pensionFlexible!: Indicator;
  @SharedField(() => Indicator, PUBLIC, 'Flexible workers covered by employee medical insurance (灵活就业人员参加职工医疗保险人数).')
  medicalFlexible!: Indicator;
}
