import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { CreditCode, DateScalar, Money, MonthScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { DeductionReason } from './earning.enums.ts';

@InputType('DeductionInput', { description: 'A deduction from pay, with its reason (扣款).' })
export class DeductionInput {
  @Field(() => DeductionReason, { description: 'Reason (扣款原因).' })
  reason!: DeductionReason;
  @Field(() => Money, { description: 'Amount, yuan (金额，元).' })
  amount!: string;
}

@InputType('RecordEarningsInput', {
  description:
    'Earnings of a worker in a month on one platform, from one payer, in one place; sending other figures for the same combination changes the record (登记劳动报酬).',
})
export class RecordEarningsInput extends MutationInput {
  @Field(() => ID, { description: 'Pseudonym of the worker, or the number of an identity document (劳动者假名标识或证件号码).' })
  worker!: string;
  @Field(() => CreditCode, { description: 'Platform on which the work was done (平台企业).' })
  platform!: string;
  @Field(() => CreditCode, {
    nullable: true,
    description: 'Enterprise that owes the pay, such as a partner firm; default: the platform (支付单位).',
  })
  payer?: string | null;
  @Field(() => MonthScalar, { description: 'Month (月份).' })
  period!: string;
  @Field(() => RegionCode, { description: 'Place of work (工作地).' })
  region!: string;
  @Field(() => Int, { description: 'Number of orders completed (完成订单数).' })
  orders!: number;
  @Field(() => Int, { description: 'Number of days worked (工作天数).' })
  daysWorked!: number;
  @Field(() => Float, { description: 'Hours online, at most two decimals (在线时长，小时).' })
  hoursOnline!: number;
  @Field(() => Float, { description: 'Hours spent on orders, at most two decimals (接单时长，小时).' })
  hoursOnOrder!: number;
  @Field(() => Money, {
    nullable: true,
    description: 'What customers paid for these orders, yuan; null if not stated (消费者支付金额，元).',
  })
  charged?: string | null;
  @Field(() => Money, { description: 'Pay for the work, yuan (劳动报酬，元).' })
  pay!: string;
  @Field(() => Money, { nullable: true, description: 'Subsidies and rewards, yuan; default: none (补贴奖励，元).' })
  subsidies?: string | null;
  @Field(() => [DeductionInput], { nullable: true, description: 'Deductions, at most 20 (扣款).' })
  deductions?: DeductionInput[] | null;
  @Field(() => DateScalar, { description: 'Agreed day of payment (支付日).' })
  dueOn!: string;
  @Field(() => Money, { description: 'Amount paid so far, yuan (已付，元).' })
  paid!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the last payment (最近支付日期).' })
  paidOn?: string | null;
}
