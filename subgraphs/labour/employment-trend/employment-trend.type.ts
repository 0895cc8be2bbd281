import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { INTERNAL, PUBLIC } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { Money, MonthScalar, RegionCode, SafeInt } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Sector } from '../../shared/vocabulary/sector.ts';
import { EnterpriseRole } from '../enterprises/enterprise.enums.ts';

const WITHHELD = 'null for fewer than ten persons or three enterprises';

@ObjectType('EmploymentTrendPoint', { description: 'Sum of the reports of a month (用工情况月度汇总).' })
export class EmploymentTrendPoint implements HeldRecord {
  @SharedField(() => MonthScalar, INTERNAL, 'Month, YYYY-MM (月份).')
  period!: string;
  @SharedField(() => Int, INTERNAL, 'Number of enterprises that reported (报送企业数).')
  enterprises!: number;
  @SharedField(
    () => SafeInt,
    INTERNAL,
    'Persons, rounded to the nearest ten; null for fewer than ten persons or two enterprises (用工人数).',
    {
      nullable: true,
    },
  )
  headcount!: number | null;
  @SharedField(() => Float, INTERNAL, `Mean hours per day; ${WITHHELD} (日均时长，小时).`, { nullable: true })
  averageHours!: number | null;
  @SharedField(() => Money, INTERNAL, `Mean income in the month, yuan; ${WITHHELD} (月均收入，元).`, { nullable: true })
  averageIncome!: string | null;
  @SharedField(() => Float, INTERNAL, 'Change of income from the month before, in percent (收入环比，%).', { nullable: true })
  incomeChange!: number | null;
  heldIn!: string;
}

@ObjectType('EmploymentTrend', { description: 'Development of employment and pay, from the monthly reports (用工趋势).' })
export class EmploymentTrend implements HeldRecord {
  @SharedField(() => [EmploymentTrendPoint], INTERNAL, 'Figures per month, at most 36 months (逐月).')
  points!: EmploymentTrendPoint[];
  @SharedField(
    () => Float,
    INTERNAL,
    'Variation of income: standard deviation divided by the mean of the months, in percent (收入波动，%).',
    {
      nullable: true,
    },
  )
  incomeVolatility!: number | null;
  heldIn!: string;
}

@InputType('TrendFilter', { description: 'Which reports to include (趋势统计范围).' })
export class TrendFilter {
  @Field(() => RegionCode, { nullable: true, description: "Only reports on places in this region; default: the caller's region (地区)." })
  region?: string | null;
  @Field(() => Sector, { nullable: true, description: 'Only enterprises of this sector (行业领域).' })
  sector?: Sector | null;
  @Field(() => EnterpriseRole, { nullable: true, description: 'Only enterprises with this role (用工角色).' })
  role?: EnterpriseRole | null;
  @Field(() => MonthScalar, { nullable: true, description: 'First month; default: the last twelve months (起始月份).' })
  from?: string | null;
  @Field(() => MonthScalar, { nullable: true, description: 'Last month (截止月份).' })
  to?: string | null;
}

@ObjectType('MonitoringPilot', { description: 'Pilot that monitors employment in an industry (行业用工监测试点).' })
export class MonitoringPilot {
  @SharedField(() => ID, PUBLIC, 'Code (代码).')
  code!: string;
  @SharedField(() => String, PUBLIC, 'Name (名称).')
  name!: string;
  @SharedField(() => String, PUBLIC, 'Name in English (英文名称).')
  nameEn!: string;
  @SharedField(() => String, PUBLIC, 'Industry monitored, GB/T 4754 (监测行业).')
  industry!: string;
  @SharedField(() => [String], PUBLIC, 'Agencies that run the pilot (牵头部门).')
  agencies!: string[];
  @SharedField(() => String, PUBLIC, 'Document that names it (来源).')
  source!: string;
  @SharedField(() => String, PUBLIC, 'Which values are confirmed (核实情况).')
  mark!: string;
}
