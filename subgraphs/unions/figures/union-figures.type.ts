import { ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Indicator } from '../../shared/vocabulary/value-types.ts';

@ObjectType('UnionFigures', { description: "The unions' figures for a region (工会指标)." })
export class UnionFigures {
  @SharedField(() => Indicator, PUBLIC, 'Collective contracts in force (集体合同).')
  collectiveContracts!: Indicator;
  @SharedField(() => Indicator, PUBLIC, 'Enterprises that these contracts cover (覆盖企业).')
  coveredEnterprises!: Indicator;
  @SharedField(() => Indicator, PUBLIC, 'Union stations (工会驿站).')
  unionStations!: Indicator;
  @SharedField(() => Indicator, PUBLIC, "Drivers' homes (司机之家).")
  driverHomes!: Indicator;
  @SharedField(() => Indicator, PUBLIC, 'Members of enterprise unions (工会会员).')
  members!: Indicator;
}
