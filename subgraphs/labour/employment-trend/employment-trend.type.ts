import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { INTERNAL, PUBLIC } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { Money, MonthScalar, RegionCode, SafeInt } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Sector } from '../../shared/vocabulary/sector.ts';
import { EnterpriseRole } from '../enterprises/enterprise.enums.ts';

const WITHHELD = 'null below ten persons or three enterprises';

@ObjectType('EmploymentTrendPoint', { description: 'What enterprises reported for a month, taken together (用工情况月度汇总).' })
export class EmploymentTrendPoint implements HeldRecord {
  @SharedField(() => MonthScalar, INTERNAL, 'Month, YYYY-MM (月份).')
  period!: string;
  @SharedField(() => Int, INTERNAL, 'Enterprises that reported (报送企业数).')
  enterprises!: number;
  @SharedField(() => SafeInt, INTERNAL, 'Persons, to the nearest ten; null below ten persons or two enterprises (用工人数).', {
    nullable: true,
  })
  headcount!: number | null;
  @SharedField(() => Float, INTERNAL, `Mean hours a day; ${WITHHELD} (日均时长，小时).`, { nullable: true })
  averageHours!: number | null;
  @SharedField(() => Money, INTERNAL, `Mean income in the month, yuan; ${WITHHELD} (月均收入，元).`, { nullable: true })
  averageIncome!: string | null;
  @SharedField(() => Float, INTERNAL, 'Change of the income to the month before, % (收入环比，%).', { nullable: true })
  incomeChange!: number | null;
  heldIn!: string;
}

@ObjectType('EmploymentTrend', { description: 'How employment and pay move, by the monthly reports (用工趋势).' })
export class EmploymentTrend implements HeldRecord {
  @SharedField(() => [EmploymentTrendPoint], INTERNAL, 'Month by month, at most 36 (逐月).')
  points!: EmploymentTrendPoint[];
  @SharedField(() => Float, INTERNAL, 'How unsteady the income is: standard deviation over mean of the months, % (收入波动，%).', {
    nullable: true,
  })
  incomeVolatility!: number | null;
  heldIn!: string;
}

@InputType('TrendFilter', { description: 'Whose reports (趋势统计范围).' })
export class TrendFilter {
  @Field(() => RegionCode, { nullable: true, description: "On places inside this region; the caller's own where left out (地区)." })
  region?: string | null;
  @Field(() => Sector, { nullable: true, description: 'Of enterprises in this sector (行业领域).' })
  sector?: Sector | null;
  @Field(() => EnterpriseRole, { nullable: true, description: 'Of enterprises that play this part (用工角色).' })
  role?: EnterpriseRole | null;
  @Field(() => MonthScalar, { nullable: true, description: 'From this month on; the last twelve where left out (起始月份).' })
  from?: string | null;
  @Field(() => MonthScalar, { nullable: true, description: 'Up to this month (截止月份).' })
  to?: string | null;
}

@ObjectType('MonitoringPilot', { description: 'A pilot that watches the employment of an industry (行业用工监测试点).' })
export class MonitoringPilot {
  @SharedField(() => ID, PUBLIC, 'Code (代码).')
  code!: string;
  @SharedField(() => String, PUBLIC, 'Name (名称).')
  name!: string;
  @SharedField(() => String, PUBLIC, 'Name in English (英文名称).')
  nameEn!: string;
  @SharedField(() => String, PUBLIC, 'Industry watched, GB/T 4754 (监测行业).')
  industry!: string;
  @SharedField(() => [String], PUBLIC, 'Agencies that watch it (牵头部门).')
  agencies!: string[];
  @SharedField(() => String, PUBLIC, 'Document that names it (来源).')
  source!: string;
  @SharedField(() => String, PUBLIC, 'What of it is confirmed (核实情况).')
  mark!: string;
}
