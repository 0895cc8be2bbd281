import { Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { roundedPersons } from '../../shared/authorization/small-cells.ts';
import { MonthScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';

@ObjectType('ReportedHeadcount', { description: 'Persons that an enterprise reported for a month, all regions together (报送用工人数).' })
export class ReportedHeadcount {
  @SharedField(() => MonthScalar, PUBLIC, 'Month, YYYY-MM (月份).')
  month!: string;
  @SharedField(
    () => Int,
    PUBLIC,
    'Persons reported, rounded to the nearest ten; null below ten, or if subtracting the part of one county, city or province would leave fewer than ten persons (用工人数).',
    { nullable: true },
  )
  headcount!: number | null;

  static from(row: { month: string; headcount: number }): ReportedHeadcount {
    return Object.assign(new ReportedHeadcount(), { month: row.month, headcount: roundedPersons(row.headcount) });
  }
}
