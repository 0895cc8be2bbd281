import { Field, Float, InputType, Int } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { CreditCode, Money, MonthScalar, RegionCode, SafeInt } from '../../shared/schema/scalars.ts';
import { FulfilledDutyInput } from './fulfilled-duty.type.ts';

@InputType('EmploymentReportFilter', { description: 'Filter for employment reports (用工情况报告筛选条件).' })
export class EmploymentReportFilter {
  @Field(() => CreditCode, { nullable: true, description: 'Only those of this enterprise (企业).' })
  enterprise?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Only inside this region (地区).' })
  region?: string | null;
  @Field(() => MonthScalar, { nullable: true, description: 'Only this month and later (起始报告期).' })
  from?: string | null;
  @Field(() => MonthScalar, { nullable: true, description: 'Only this month and earlier (截止报告期).' })
  to?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'true: only revised reports; false: only reports never revised (是否修订过).' })
  revised?: boolean | null;
}

@RegionsDuring('period')
@InputType('SubmitEmploymentReportInput', {
  description:
    'Report of one enterprise for one month and one place; sending it again with a reason revises the earlier report (报送用工情况).',
})
export class SubmitEmploymentReportInput extends MutationInput {
  @Field(() => CreditCode, { description: 'Credit code of the reporting enterprise (报送企业).' })
  enterprise!: string;
  @Field(() => MonthScalar, { description: 'Month reported, YYYY-MM; it must have ended (报告期).' })
  period!: string;
  @Field(() => RegionCode, {
    description: 'Place reported on; one of the places where the enterprise operates by the register (报告地区).',
  })
  region!: string;
  @Field(() => Int, { description: 'Persons who worked in the month; the sum of the three forms below (用工人数).' })
  headcount!: number;
  @Field(() => Int, { description: 'Of these in a labour relation (劳动关系人数).' })
  labourRelation!: number;
  @Field(() => Int, { description: 'Of these managed by the enterprise but short of a labour relation (不完全符合劳动关系人数).' })
  incomplete!: number;
  @Field(() => Int, { description: 'Of these in civil relations (民事关系人数).' })
  civil!: number;
  @Field(() => Float, { description: 'Mean online hours per day, 0 to 24, at most one decimal (日均在线时长，小时).' })
  averageHours!: number;
  @Field(() => Money, { description: 'Mean income in the month, yuan (月均收入，元).' })
  averageIncome!: string;
  @Field(() => SafeInt, { description: 'Orders completed in the month (订单量).' })
  orders!: number;
  @Field(() => [FulfilledDutyInput], {
    nullable: true,
    description: 'Number of persons for whom each duty was fulfilled (用工责任履行情况).',
  })
  duties?: FulfilledDutyInput[] | null;
  @Field(() => String, { nullable: true, description: 'Reason for the revision; required if the month was reported before (修订原因).' })
  reason?: string | null;
}
