import { Directive, ID, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { DateScalar, Money, RegionCode } from '../../shared/schema/scalars.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';

@Directive('@external')
@ObjectType('MinimumWage', { description: 'Minimum wage of a place: monthly for full-time, hourly for part-time work (最低工资标准).' })
export class MinimumWage {
  @SharedField(() => ID, PUBLIC, 'Its row in the register minimum-wages (参数编号).')
  id!: string;
  @SharedField(() => RegionCode, PUBLIC, 'Code of that division (执行地区代码).')
  division!: string;
  @SharedField(() => [Money], PUBLIC, 'Yuan a month by tier, highest first (各类月最低工资标准，元).')
  monthlyTiers!: string[];
  @SharedField(() => [Money], PUBLIC, 'Yuan an hour by tier, highest first; empty where not on record (各类小时最低工资标准，元).')
  hourlyTiers!: string[];
  @SharedField(() => DateScalar, PUBLIC, 'In force from this day on (执行日期).')
  from!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Last day of it; null where no later one is known (截止日期).', { nullable: true })
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
  /** from the labour ministry, by way of the gateway */
  @Directive('@external')
  @SharedField(
    () => [MinimumWage],
    PUBLIC,
    'Every standard on record there or in a division inside, such as of each province for the whole country; withdrawn ones without amounts (本地和所辖各地历次最低工资标准).',
    { nullable: true },
  )
  minimumWagesWithin?: MinimumWage[] | null;

  static at(code: string): Region {
    return Object.assign(new Region(), { code });
  }
}
