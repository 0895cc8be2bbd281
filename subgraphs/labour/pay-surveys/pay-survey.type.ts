import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { roundedPersons } from '../../shared/authorization/small-cells.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { Money, MonthScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Sector } from '../../shared/vocabulary/sector.ts';
import { Region } from '../region/region.type.ts';
import type { PaySurveyRow } from './pay-survey.entity.ts';

@ObjectType('PaySurvey', {
  description: 'Pay in new forms of employment, surveyed by sector, place and month (新就业形态劳动报酬重点调查).',
})
export class PaySurvey {
  @SharedField(() => ID, PUBLIC, 'Identifier (标识).')
  id!: string;
  @SharedField(() => Region, PUBLIC, 'Region (地区).')
  region!: Region;
  @SharedField(() => Sector, PUBLIC, 'Sector (行业领域).')
  sector!: Sector;
  @SharedField(() => MonthScalar, PUBLIC, 'Month, YYYY-MM (调查期).')
  period!: string;
  @SharedField(() => Int, PUBLIC, 'Sample size, rounded to the nearest ten; null below ten, and then all figures are null (样本人数).', {
    nullable: true,
  })
  sample!: number | null;
  @SharedField(() => Money, PUBLIC, 'Lower quartile of hourly pay, yuan (小时报酬下四分位数，元).', { nullable: true })
  hourlyP25!: string | null;
  @SharedField(() => Money, PUBLIC, 'Median hourly pay, yuan (小时报酬中位数，元).', { nullable: true })
  hourlyMedian!: string | null;
  @SharedField(() => Money, PUBLIC, 'Upper quartile of hourly pay, yuan (小时报酬上四分位数，元).', { nullable: true })
  hourlyP75!: string | null;
  @SharedField(() => Float, PUBLIC, 'Mean working hours per day (日均工作时长，小时).', { nullable: true })
  averageHours!: number | null;

  static from(row: PaySurveyRow): PaySurvey {
    const sample = roundedPersons(row.sample);
    const unlessWithheld = <T>(figure: T) => (sample === null ? null : figure);
    return Object.assign(new PaySurvey(), {
      id: row.id,
      region: Region.at(row.region),
      sector: row.sector as Sector,
      period: row.period,
      sample,
      hourlyP25: unlessWithheld(row.hourly_p25),
      hourlyMedian: unlessWithheld(row.hourly_median),
      hourlyP75: unlessWithheld(row.hourly_p75),
      averageHours: unlessWithheld(Number(row.average_hours)),
    });
  }
}

export const PaySurveyConnection = connectionOf(() => PaySurvey, 'PaySurvey', '劳动报酬调查');

@InputType('PaySurveyFilter', { description: 'Filter for the pay survey (劳动报酬调查筛选条件).' })
export class PaySurveyFilter {
  @Field(() => RegionCode, { nullable: true, description: 'Only inside this region (地区).' })
  region?: string | null;
  @Field(() => Sector, { nullable: true, description: 'Only this sector (行业领域).' })
  sector?: Sector | null;
  @Field(() => MonthScalar, { nullable: true, description: 'Only this month and later (起始调查期).' })
  from?: string | null;
  @Field(() => MonthScalar, { nullable: true, description: 'Only this month and earlier (截止调查期).' })
  to?: string | null;
}
