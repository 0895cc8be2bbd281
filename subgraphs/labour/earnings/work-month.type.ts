import { Float, Int, ObjectType } from 'type-graphql';
import { PERSONAL } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { Money, MonthScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Region } from '../region/region.type.ts';
import { PayState, WorkOutcome, WorkRule } from './earning.enums.ts';
import { EarningStatement } from './earning.type.ts';

@ObjectType('WorkFinding', { description: 'A month of work held against a rule (工时与报酬核对).' })
export class WorkFinding implements HeldRecord {
  @SharedField(() => WorkRule, PERSONAL, 'Which rule (核对事项).')
  rule!: WorkRule;
  @SharedField(() => WorkOutcome, PERSONAL, 'What comes of it (结果).')
  outcome!: WorkOutcome;
  @SharedField(
    () => [String],
    PERSONAL,
    'What was found, in the reading that is worst and the one that is best for the worker (核对所得，最低与最高口径).',
  )
  found!: string[];
  @SharedField(() => String, PERSONAL, 'Against what; null where nothing is on record (标准).', { nullable: true })
  standard!: string | null;
  @SharedField(() => String, PERSONAL, 'Legal basis; null where no rule binds (依据).', { nullable: true })
  article!: string | null;
  @SharedField(() => [String], PERSONAL, 'Rows of the registers that decide it, withdrawn ones named as such (所用数据).')
  rows!: string[];
  @SharedField(() => String, PERSONAL, 'How sure the rule is, or what is missing (核实情况).')
  mark!: string;
  heldIn!: string;
  subject!: string;
}

@ObjectType('PlatformShare', { description: 'How much of a month’s earnings comes from one platform (平台依赖程度).' })
export class PlatformShare implements HeldRecord {
  @SharedField(() => Money, PERSONAL, 'Due from work on it, yuan (该平台应付，元).')
  due!: string;
  @SharedField(() => Float, PERSONAL, 'Percent of all that is due for the month, as far as the caller sees it (占比，%).')
  percent!: number;
  platformCode!: string;
  heldIn!: string;
  subject!: string;
}

@ObjectType('WorkMonth', { description: 'A month of a worker in one place: hours, pay, what was paid, and what follows (月度工时与报酬).' })
export class WorkMonth implements HeldRecord {
  @SharedField(() => MonthScalar, PERSONAL, 'Month (月份).')
  period!: string;
  @SharedField(() => Region, PERSONAL, 'Where the work was done (工作地).')
  region!: Region;
  @SharedField(() => Int, PERSONAL, 'Orders done (完成订单数).')
  orders!: number;
  @SharedField(() => Float, PERSONAL, 'Hours on line (在线时长，小时).')
  hoursOnline!: number;
  @SharedField(() => Float, PERSONAL, 'Hours on an order (接单时长，小时).')
  hoursOnOrder!: number;
  @SharedField(() => Money, PERSONAL, 'Due for the month, yuan (应付，元).')
  due!: string;
  @SharedField(() => Money, PERSONAL, 'Paid, yuan (已付，元).')
  paid!: string;
  @SharedField(() => Money, PERSONAL, 'Due and not paid once the day of payment has passed, yuan (欠薪，元).')
  arrears!: string;
  @SharedField(() => PayState, PERSONAL, 'Was the month paid? The worst of its statements (支付情况)')
  payState!: PayState;
  @SharedField(() => [WorkFinding], PERSONAL, 'Hourly pay and working time against the rules (核对结果).')
  findings!: WorkFinding[];
  @SharedField(() => [PlatformShare], PERSONAL, 'By platform, the largest share first; of all places that the caller sees (平台依赖程度).')
  shares!: PlatformShare[];
  @SharedField(() => [EarningStatement], PERSONAL, 'The statements it is made of (明细).')
  statements!: EarningStatement[];
  heldIn!: string;
  subject!: string;
}
