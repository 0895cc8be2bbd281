import { ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { DateScalar, Money } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Region } from '../region/region.type.ts';

@ObjectType('MinimumWage', { description: 'Monthly minimum wage of full-time workers in a place (月最低工资标准).' })
export class MinimumWage {
  @SharedField(() => Region, PUBLIC, 'Division whose standard it is: the place itself, or the nearest above it (执行地区).')
  region!: Region;
  @SharedField(() => Money, PUBLIC, 'Yuan a month (元/月).')
  monthly!: string;
  @SharedField(() => DateScalar, PUBLIC, 'In force from this day on (执行日期).')
  from!: string;
  @SharedField(() => String, PUBLIC, 'Legal basis (依据).')
  article!: string;
  @SharedField(() => String, PUBLIC, 'How sure the figure is: found or unconfirmed (核实情况).')
  mark!: string;
}
