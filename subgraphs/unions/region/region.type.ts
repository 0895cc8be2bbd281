import { Directive, ID, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { DateScalar, Money, RegionCode } from '../../shared/schema/scalars.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';

@Directive('@external')
@ObjectType('MinimumWage', { description: 'Minimum wage of a place: monthly for full-time, hourly for part-time work (最低工资标准).' })
export class MinimumWage {
  @SharedField(() => ID, PUBLIC, 'Row in the register minimum-wages (参数编号).')
  id!: string;
  @SharedField(() => RegionCode, PUBLIC, 'Division for which it is set (执行地区代码).')
  division!: string;
  @SharedField(() => [Money], PUBLIC, 'Yuan a month by tier, highest first (各类月最低工资标准，元).')
  monthlyTiers!: string[];
  @SharedField(() => [Money], PUBLIC, 'Yuan an hour by tier, highest first; empty where not on record (各类小时最低工资标准，元).')
  hourlyTiers!: string[];
  @SharedField(() => DateScalar, PUBLIC, 'First day in force (执行日期).')
  from!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Last day in force; null if no later minimum wage is known (截止日期).', { nullable: true })
  to!: string | null;
  @SharedField(() => String, PUBLIC, 'Where the figures were read (数据来源).')
  source!: string;
  @SharedField(() => String, PUBLIC, 'How sure the figure is: found, secondary (a copy), unconfirmed or withdrawn (核实情况).')
  mark!: string;
}

@Key('code')
@ObjectType('Region', { description: 'An administrative division, GB/T 2260 (行政区划).' })
export class Region {
  @SharedField(() => RegionCode, PUBLIC, 'Six-digit code; 100000 is the whole country (行政区划代码).')
  code!: string;
  /** owned by the labour ministry; the gateway sends it through `@requires` */
  @Directive('@external')
  @SharedField(
    () => [MinimumWage],
    PUBLIC,
    'All minimum wages on record for the region and the divisions inside it; for the whole country those of each province. Withdrawn ones have no amounts (本地和所辖各地历次最低工资标准).',
    { nullable: true },
  )
  minimumWagesWithin?: MinimumWage[] | null;

  static at(code: string): Region {
    return Object.assign(new Region(), { code });
  }
}
