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
  description: 'Pay in new forms of employment, surveyed in a sector, place and month (新就业形态劳动报酬重点调查).',
})
export class PaySurvey {
  @SharedField(() => ID, PUBLIC, 'Identifier (标识).')
  id!: string;
  @SharedField(() => Region, PUBLIC, 'Where (地区).')
  region!: Region;
  @SharedField(() => Sector, PUBLIC, 'Sector (行业领域).')
  sector!: Sector;
  @SharedField(() => MonthScalar, PUBLIC, 'Month, YYYY-MM (调查期).')
  period!: string;
  @SharedField(() => Int, PUBLIC, 'Persons asked, rounded to ten; null below ten, and then no figure is given (样本人数).', {
    nullable: true,
  })
  sample!: number | null;
  @SharedField(() => Money, PUBLIC, 'A quarter earned less an hour, yuan (小时报酬下四分位数，元).', { nullable: true })
  hourlyP25!: string | null;
  @SharedField(() => Money, PUBLIC, 'Half earned less an hour, yuan (小时报酬中位数，元).', { nullable: true })
  hourlyMedian!: string | null;
  @SharedField(() => Money, PUBLIC, 'A quarter earned more an hour, yuan (小时报酬上四分位数，元).', { nullable: true })
  hourlyP75!: string | null;
  @SharedField(() => Float, PUBLIC, 'Mean hours a day (日均工作时长，小时).', { nullable: true })
  averageHours!: number | null;

  static from(row: PaySurveyRow): PaySurvey {
    const sample = roundedPersons(row.sample);
    const told = <T>(figure: T) => (sample === null ? null : figure);
    return Object.assign(new PaySurvey(), {
      id: row.id,
      region: Region.at(row.region),
      sector: row.sector as Sector,
      period: row.period,
      sample,
      hourlyP25: told(row.hourly_p25),
      hourlyMedian: told(row.hourly_median),
      hourlyP75: told(row.hourly_p75),
      averageHours: told(Number(row.average_hours)),
    });
  }
}

export const PaySurveyConnection = connectionOf(() => PaySurvey, 'PaySurvey', '劳动报酬调查');

@InputType('PaySurveyFilter', { description: 'Which cells of the survey (劳动报酬调查筛选条件).' })
export class PaySurveyFilter {
  @Field(() => RegionCode, { nullable: true, description: 'Inside this region (地区).' })
  region?: string | null;
  @Field(() => Sector, { nullable: true, description: 'Of this sector (行业领域).' })
  sector?: Sector | null;
  @Field(() => MonthScalar, { nullable: true, description: 'From this month on (起始调查期).' })
  from?: string | null;
  @Field(() => MonthScalar, { nullable: true, description: 'Up to this month (截止调查期).' })
  to?: string | null;
}
