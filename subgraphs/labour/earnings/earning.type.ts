import { Float, ID, Int, ObjectType } from 'type-graphql';
import { PERSONAL } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { today } from '../../shared/calendar/today.ts';
import { formatDecimal } from '../../shared/identifiers/decimal.ts';
import { yuanToFen } from '../../shared/identifiers/money.ts';
import { DateScalar, DateTime, Money, MonthScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { payloadOf } from '../../shared/workflow/payload.ts';
import { Region } from '../region/region.type.ts';
import { EngagementSourceKind } from '../workers/worker.enums.ts';
import type { EarningRow, EarningVersionRow, StoredDeduction } from './earning.entity.ts';
import { DeductionReason, PayState } from './earning.enums.ts';

type Figures = Pick<
  EarningRow,
  | 'orders'
  | 'days_worked'
  | 'hours_online'
  | 'hours_on_order'
  | 'charged'
  | 'pay'
  | 'subsidies'
  | 'deductions'
  | 'due_on'
  | 'paid'
  | 'paid_on'
>;

@ObjectType('Deduction', { description: 'A deduction from pay, with its reason (扣款).' })
export class Deduction implements HeldRecord {
  @SharedField(() => DeductionReason, PERSONAL, 'Reason (扣款原因).')
  reason!: DeductionReason;
  @SharedField(() => Money, PERSONAL, 'Amount, yuan (金额，元).')
  amount!: string;
  heldIn!: string;
  subject!: string;
}

/** Amounts and hours of a statement. */
@ObjectType('EarningFigures')
abstract class EarningFigures implements HeldRecord {
  @SharedField(() => Int, PERSONAL, 'Number of orders completed (完成订单数).')
  orders!: number;
  @SharedField(() => Int, PERSONAL, 'Number of days worked (工作天数).')
  daysWorked!: number;
  @SharedField(() => Float, PERSONAL, 'Hours online (在线时长，小时).')
  hoursOnline!: number;
  @SharedField(() => Float, PERSONAL, 'Hours spent on orders (接单时长，小时).')
  hoursOnOrder!: number;
  @SharedField(() => Money, PERSONAL, 'What customers paid for these orders, yuan; null if not stated (消费者支付金额，元).', {
    nullable: true,
  })
  charged!: string | null;
  @SharedField(
    () => Float,
    PERSONAL,
    'Commission kept by the platform, in percent with one decimal: what customers paid less the pay; negative if the platform paid more; null if not stated (实际抽成比例，%).',
    { nullable: true },
  )
  commissionPercent!: number | null;
  @SharedField(() => Money, PERSONAL, 'Pay for the work, yuan (劳动报酬，元).')
  pay!: string;
  @SharedField(() => Money, PERSONAL, 'Subsidies and rewards, yuan (补贴奖励，元).')
  subsidies!: string;
  @SharedField(() => [Deduction], PERSONAL, 'A deduction from pay, with its reason (扣款).')
  deductions!: Deduction[];
  @SharedField(() => Money, PERSONAL, 'Pay and subsidies less deductions, yuan (应付，元).')
  due!: string;
  @SharedField(() => DateScalar, PERSONAL, 'Agreed day of payment (支付日).')
  dueOn!: string;
  @SharedField(() => Money, PERSONAL, 'Amount paid so far, yuan (已付，元).')
  paid!: string;
  @SharedField(() => DateScalar, PERSONAL, 'Day of the last payment (最近支付日期).', { nullable: true })
  paidOn!: string | null;
  heldIn!: string;
  subject!: string;
}

@ObjectType('EarningStatement', {
  description: 'Earnings of a worker in a month on one platform, from one payer, in one place, as stated by one source (劳动报酬明细).',
})
export class EarningStatement extends EarningFigures {
  @SharedField(() => ID, PERSONAL, 'Identifier (记录标识).')
  id!: string;
  @SharedField(() => MonthScalar, PERSONAL, 'Month (月份).')
  period!: string;
  @SharedField(() => Region, PERSONAL, 'Place of work (工作地).')
  region!: Region;
  @SharedField(() => EngagementSourceKind, PERSONAL, 'Source of the statement (来源).')
  source!: EngagementSourceKind;
  @SharedField(() => PayState, PERSONAL, 'Payment status (支付情况).')
  payState!: PayState;
  @SharedField(() => Money, PERSONAL, 'Amount still unpaid after the day of payment, yuan (欠薪，元).')
  arrears!: string;
  platformCode!: string;
  payerCode!: string;

  static from(row: EarningRow): EarningStatement {
    const { state, arrears } = paymentOf(row);
    return Object.assign(new EarningStatement(), {
      id: row.id,
      period: row.period,
      region: Region.at(row.region),
      source: row.source as EngagementSourceKind,
      payState: state,
      arrears: yuan(arrears),
      platformCode: row.platform,
      payerCode: row.payer,
      ...figuresOf(row, row.region, row.worker),
    });
  }
}

@ObjectType('EarningVersion', { description: 'Earlier version of a statement of earnings (劳动报酬明细的历史版本).' })
export class EarningVersion extends EarningFigures {
  @SharedField(() => DateTime, PERSONAL, 'When it was changed (变更时间).')
  until!: string;

  static from(row: EarningVersionRow, { heldIn, subject }: EarningStatement): EarningVersion {
    return Object.assign(new EarningVersion(), { until: new Date(row.until).toISOString(), ...figuresOf(row, heldIn, subject) });
  }
}

export const EarningPayload = payloadOf(() => EarningStatement, 'Earning', 'earning', PERSONAL, '劳动报酬明细');

function figuresOf(row: Figures, heldIn: string, subject: string) {
  return {
    orders: row.orders,
    daysWorked: row.days_worked,
    hoursOnline: Number(row.hours_online),
    hoursOnOrder: Number(row.hours_on_order),
    charged: row.charged,
    commissionPercent: commissionOf(row),
    pay: row.pay,
    subsidies: row.subsidies,
    deductions: row.deductions.map(({ reason, amount }) =>
      Object.assign(new Deduction(), { reason: reason as DeductionReason, amount, heldIn, subject }),
    ),
    due: yuan(dueOf(row)),
    dueOn: row.due_on,
    paid: row.paid,
    paidOn: row.paid_on,
    heldIn,
    subject,
  };
}

/** Percent with one decimal, rounded half away from zero. */
function commissionOf({ charged, pay }: Pick<EarningRow, 'charged' | 'pay'>): number | null {
  const all = charged === null ? 0n : yuanToFen(charged);
  if (all === 0n) return null;
  const kept = (all - yuanToFen(pay)) * 2_000n;
  return Number((kept + (kept < 0n ? -all : all)) / (2n * all)) / 10;
}

export const yuan = (fen: bigint): string => formatDecimal(fen, 2);
export const deducted = (deductions: readonly StoredDeduction[]): bigint =>
  deductions.reduce((sum, { amount }) => sum + yuanToFen(amount), 0n);

/** Amount due, in fen: pay and subsidies less deductions. */
export const dueOf = ({ pay, subsidies, deductions }: Pick<EarningRow, 'pay' | 'subsidies' | 'deductions'>): bigint =>
  yuanToFen(pay) + yuanToFen(subsidies) - deducted(deductions);

/** Payment status, and the arrears once the day of payment has passed. */
export function paymentOf(row: Pick<EarningRow, 'pay' | 'subsidies' | 'deductions' | 'paid' | 'due_on'>): {
  state: PayState;
  arrears: bigint;
} {
  const missing = dueOf(row) - yuanToFen(row.paid);
  if (missing <= 0n) return { state: 'PAID', arrears: 0n };
  if (row.due_on >= today()) return { state: 'NOT_DUE', arrears: 0n };
  return { state: yuanToFen(row.paid) > 0n ? 'PARTLY' : 'UNPAID', arrears: missing };
}
