import { Float, Int, ObjectType } from 'type-graphql';
import { PERSONAL } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { Money, MonthScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Region } from '../region/region.type.ts';
import { PayState, WorkOutcome, WorkRule } from './earning.enums.ts';
import { EarningStatement } from './earning.type.ts';

@ObjectType('WorkFinding', { description: 'Check of a month of work against a rule (工时与报酬核对).' })
export class WorkFinding implements HeldRecord {
  @SharedField(() => WorkRule, PERSONAL, 'Rule (核对事项).')
  rule!: WorkRule;
  @SharedField(() => WorkOutcome, PERSONAL, 'Result (结果).')
  outcome!: WorkOutcome;
  @SharedField(
    () => [String],
    PERSONAL,
    'Value found, under the reading least favourable and the reading most favourable to the worker (核对所得，最低与最高口径).',
  )
  found!: string[];
  @SharedField(() => String, PERSONAL, 'Standard it is compared with; null if none is recorded (标准).', { nullable: true })
  standard!: string | null;
  @SharedField(() => String, PERSONAL, 'Legal basis; null if no rule applies (依据).', { nullable: true })
  article!: string | null;
  @SharedField(() => [String], PERSONAL, 'Rows of the registers that decide the result; withdrawn rows are marked as withdrawn (所用数据).')
  rows!: string[];
  @SharedField(() => String, PERSONAL, 'Verification status of the rule, or what is missing (核实情况).')
  mark!: string;
  heldIn!: string;
  subject!: string;
}

@ObjectType('PlatformShare', { description: 'How much of a month’s earnings comes from one platform (平台依赖程度).' })
export class PlatformShare implements HeldRecord {
  @SharedField(() => Money, PERSONAL, 'Amount due from work on this platform, yuan (该平台应付，元).')
  due!: string;
  @SharedField(
    () => Float,
    PERSONAL,
    'Share of the total due for the month, in percent; only amounts that the caller may see are counted (占比，%).',
  )
  percent!: number;
  platformCode!: string;
  heldIn!: string;
  subject!: string;
}

@ObjectType('WorkMonth', {
  description: 'A month of a worker in one place: hours, pay, amounts paid and the results of the checks (月度工时与报酬).',
})
export class WorkMonth implements HeldRecord {
  @SharedField(() => MonthScalar, PERSONAL, 'Month (月份).')
  period!: string;
  @SharedField(() => Region, PERSONAL, 'Place of work (工作地).')
  region!: Region;
  @SharedField(() => Int, PERSONAL, 'Number of orders completed (完成订单数).')
  orders!: number;
  @SharedField(() => Float, PERSONAL, 'Hours online (在线时长，小时).')
  hoursOnline!: number;
  @SharedField(() => Float, PERSONAL, 'Hours spent on orders (接单时长，小时).')
  hoursOnOrder!: number;
  @SharedField(() => Money, PERSONAL, 'Amount due for the month, yuan (应付，元).')
  due!: string;
  @SharedField(() => Money, PERSONAL, 'Amount paid, yuan (已付，元).')
  paid!: string;
  @SharedField(() => Money, PERSONAL, 'Amount still unpaid after the day of payment, yuan (欠薪，元).')
  arrears!: string;
  @SharedField(() => PayState, PERSONAL, 'Payment status of the month: the worst status of its statements (支付情况).')
  payState!: PayState;
  @SharedField(() => [WorkFinding], PERSONAL, 'Hourly pay and working time checked against the rules (核对结果).')
  findings!: WorkFinding[];
  @SharedField(
    () => [PlatformShare],
    PERSONAL,
    'Share of each platform, largest first, over all places that the caller may see (平台依赖程度).',
  )
  shares!: PlatformShare[];
  @SharedField(() => [EarningStatement], PERSONAL, 'Statements that the month consists of (明细).')
  statements!: EarningStatement[];
  heldIn!: string;
  subject!: string;
}
