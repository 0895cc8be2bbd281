import { Field, InputType, Int } from 'type-graphql';
import { RegionCode } from '../schema/scalars.ts';
import { DutyHolder } from './overdue.enums.ts';

@InputType('OverdueFilter', { description: 'Filter for overdue duties (超期事项筛选条件).' })
export class OverdueFilter {
  @Field(() => RegionCode, { nullable: true, description: 'Of bodies inside this region (地区).' })
  region?: string | null;
  @Field(() => DutyHolder, { nullable: true, description: 'Of this kind of responsible body (责任主体).' })
  holder?: DutyHolder | null;
  @Field(() => String, { nullable: true, description: 'Under this time limit, such as ARB_DECIDE (时限代码).' })
  rule?: string | null;
  @Field(() => Int, { nullable: true, description: 'Overdue by at least this number of days, 1 to 3,000; default: 1 (超期天数下限).' })
  minDays?: number | null;
}
