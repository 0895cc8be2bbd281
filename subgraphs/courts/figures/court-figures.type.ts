import { ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Indicator } from '../../shared/vocabulary/value-types.ts';

@ObjectType('CourtFigures', { description: 'Figures of the courts for a region (法院指标).' })
export class CourtFigures {
  @SharedField(() => Indicator, PUBLIC, 'One-stop mediation organisations (一站式调解组织).')
  mediationOrganizations!: Indicator;
  @SharedField(() => Indicator, PUBLIC, 'Mediations opened (调解案件).')
  mediationCases!: Indicator;
  @SharedField(() => Indicator, PUBLIC, 'Published court cases (已公布法院案件).')
  courtCases!: Indicator;
  @SharedField(() => Indicator, PUBLIC, 'Share of closed mediations that ended in an agreement, in percent; null below ten (调解成功率).')
  successRate!: Indicator;
}
