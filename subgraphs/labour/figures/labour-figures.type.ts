import { ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Indicator } from '../../shared/vocabulary/value-types.ts';

@ObjectType('LabourFigures', { description: "The labour ministry's figures of a region (人社部门指标)." })
export class LabourFigures {
  @SharedField(() => Indicator, PUBLIC, 'Flexible workers (灵活就业人员).')
  flexibleWorkers!: Indicator;
  @SharedField(() => Indicator, PUBLIC, 'Enterprises inspected (检查企业数).')
  enterprisesInspected!: Indicator;
  @SharedField(() => Indicator, PUBLIC, 'Interviews of enterprises; every meeting counts (约谈企业家次).')
  interviews!: Indicator;
  @SharedField(() => Indicator, PUBLIC, 'Violations handled (处理违法行为次数).')
  violationsHandled!: Indicator;
  @SharedField(() => Indicator, PUBLIC, 'Gig markets (零工市场).')
  gigMarkets!: Indicator;
  @SharedField(() => Indicator, PUBLIC, 'Start-up carriers (创业载体).')
  startupCarriers!: Indicator;
  @SharedField(() => Indicator, PUBLIC, 'Inspectors (劳动保障监察员).')
  inspectors!: Indicator;
  @SharedField(() => Indicator, PUBLIC, 'Arbitrators (劳动人事争议仲裁员).')
  arbitrators!: Indicator;
  @SharedField(() => Indicator, PUBLIC, 'Open inspections (在办监察案件).')
  openInspections!: Indicator;
  @SharedField(() => Indicator, PUBLIC, 'Pending arbitrations, rounded to the nearest ten (在办仲裁案件).')
  openArbitrations!: Indicator;
}
