import { Directive, Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { CreditCode, MonthScalar } from '../../shared/schema/scalars.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';

@Directive('@external')
@ObjectType('ReportedHeadcount', { description: 'Persons that an enterprise reported for a month, all regions together (报送用工人数).' })
export class ReportedHeadcount {
  @SharedField(() => MonthScalar, PUBLIC, 'Month, YYYY-MM (月份).')
  month!: string;
  @SharedField(() => Int, PUBLIC, 'Number of persons reported; to the nearest ten; null below ten (用工人数).', { nullable: true })
  headcount!: number | null;
}

@Key('creditCode')
@ObjectType('Enterprise', { description: 'An enterprise of the platform economy and its partners (企业).' })
export class Enterprise {
  @SharedField(() => CreditCode, PUBLIC, 'Unified social credit code (统一社会信用代码).')
  creditCode!: string;
  /** owned by the labour ministry; the gateway sends it through `@requires` */
  @Directive('@external')
  @SharedField(() => [ReportedHeadcount], PUBLIC, 'Persons it reported, by month (各月报送用工人数).', { nullable: true })
  reportedHeadcounts?: ReportedHeadcount[] | null;

  static of(creditCode: string): Enterprise {
    return Object.assign(new Enterprise(), { creditCode });
  }
}
