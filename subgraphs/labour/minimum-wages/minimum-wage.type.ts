import { ID, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { formatDecimal, parseDecimal } from '../../shared/identifiers/decimal.ts';
import { DateScalar, Money, RegionCode } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Region } from '../region/region.type.ts';
import type { MinimumWageRow } from './minimum-wage.entity.ts';

@ObjectType('MinimumWage', { description: 'Minimum wage of a place: monthly for full-time, hourly for part-time work (最低工资标准).' })
export class MinimumWage {
  @SharedField(() => Region, PUBLIC, 'Division that sets the standard: the place itself, or the nearest division above it (执行地区).')
  region!: Region;
  @SharedField(() => RegionCode, PUBLIC, 'Code of that division (执行地区代码).')
  division!: string;
  @SharedField(() => Money, PUBLIC, 'Yuan per month in the highest tier; null if the amount is not recorded (一类月最低工资，元).', {
    nullable: true,
  })
  monthly!: string | null;
  @SharedField(() => [Money], PUBLIC, 'Yuan per month by tier, highest first (各类月最低工资标准，元).')
  monthlyTiers!: string[];
  @SharedField(() => [Money], PUBLIC, 'Yuan per hour by tier, highest first; empty if not recorded (各类小时最低工资标准，元).')
  hourlyTiers!: string[];
  @SharedField(() => DateScalar, PUBLIC, 'First day in force (执行日期).')
  from!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Last day in force; null if no later standard is known (截止日期).', { nullable: true })
  to!: string | null;
  @SharedField(() => String, PUBLIC, 'Source of the figures (数据来源).')
  source!: string;
  @SharedField(() => String, PUBLIC, 'Legal basis (依据).')
  article!: string;
  @SharedField(() => String, PUBLIC, 'Verification status: found, secondary (from a copy), unconfirmed or withdrawn (核实情况).')
  mark!: string;
  @SharedField(() => ID, PUBLIC, 'Identifier of its row in the register minimum-wages (参数编号).')
  id!: string;

  static from({ id, region, from_day, to_day, source, withdrawn_on, ...row }: MinimumWageRow): MinimumWage {
    const isWithdrawn = withdrawn_on !== null;
    const [monthly, hourly] = isWithdrawn ? [[], []] : [row.monthly, row.hourly];
    const mark = isWithdrawn ? 'withdrawn' : row.mark;
    const [highest] = monthly;
    return Object.assign(new MinimumWage(), {
      ...{ id, region: Region.at(region), division: region, monthly: highest === undefined ? null : yuan(highest), source, mark },
      ...{ monthlyTiers: monthly.map(yuan), hourlyTiers: hourly.map(yuan), from: from_day, to: to_day, article: '最低工资规定' },
    });
  }
}

const yuan = (text: string): string => formatDecimal(parseDecimal(text, 2), 2);
