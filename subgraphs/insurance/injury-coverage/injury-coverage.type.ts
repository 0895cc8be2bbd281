import { Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { MonthScalar, SafeInt } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';

@ObjectType('InjuryCoverage', { description: 'Occupational injury cover of an enterprise in a month, all regions (职业伤害保障参保情况).' })
export class InjuryCoverage {
  @SharedField(() => MonthScalar, PUBLIC, 'Month, YYYY-MM (月份).')
  month!: string;
  @SharedField(() => Int, PUBLIC, 'Number of persons insured, rounded to tens; null below ten (参保人数).', { nullable: true })
  insured!: number | null;
  @SharedField(() => SafeInt, PUBLIC, 'Number of orders insured; null if fewer than ten persons were insured (参保订单数).', {
    nullable: true,
  })
  orders!: number | null;
}
