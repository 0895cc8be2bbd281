import sql from 'sql-template-tag';
import { checkMoney } from '../../shared/identifiers/money.ts';
import type { Dataset, ImportedRecord } from '../../shared/import/dataset.ts';
import { faultsOf } from '../../shared/import/fault.ts';
import { day, decimal, integer, json, oneOf, type Parsed, pseudonym, scalar } from '../../shared/import/field.ts';
import { known } from '../../shared/import/staging.ts';
import { valueWords } from '../../shared/import/value-words.ts';
import { CreditCode, Money, MonthScalar, RegionCode } from '../../shared/schema/scalars.ts';
import type { StoredDeduction } from '../earnings/earning.entity.ts';
import { DeductionReason } from '../earnings/earning.enums.ts';
import type { RecordEarningsInput } from '../earnings/earning.inputs.ts';
import { mergeEarnings } from '../earnings/earning.repository.ts';
import { earningRules, MAX_HOURS, MAX_ORDERS } from '../earnings/earning-rules.ts';
import { EngagementSourceKind } from '../workers/worker.enums.ts';

const ENTERPRISE: [string, string] = ['enterprise', '企业'];
const REASONS = valueWords(Object.keys(DeductionReason), DeductionReason);
const FORM = `such as ${REASONS.choices[0]}:12.50; TAX:3; reasons: ${REASONS.form}`;
const firm = (column: string, ...names: string[]) => scalar({ column, names, of: CreditCode });
const yuan = (column: string, name: string, absent?: string) => scalar({ column, names: [name], of: Money, type: 'numeric(12,2)', absent });
const hours = (column: string, name: string) => decimal({ column, names: [name], places: 2, from: 0, to: MAX_HOURS });

/** LATE:12.50; TAX:3, codes or their Chinese names. */
function deductions(value: string): Parsed {
  const broken = { rule: 'FORMAT', message: FORM, messageZh: `形如 ${REASONS.choices[0]}:12.50; TAX:3，扣款项目为：${REASONS.formZh}` };
  const items = value.startsWith('[')
    ? fromJson(value)
    : value.split(/[;；]/).flatMap((item) => (item.trim() ? [item.split(/[:：]/)] : []));
  const stored: StoredDeduction[] = [];
  for (const [reason = '', amount = ''] of items ?? [[]]) {
    const name = REASONS.read(reason);
    if (name === undefined || !checkMoney(amount.trim()).valid) return broken;
    stored.push({ reason: name, amount: amount.trim() });
  }
  return { value: JSON.stringify(stored) };
}

function fromJson(value: string): string[][] | null {
  try {
    return (JSON.parse(value) as StoredDeduction[]).map(({ reason, amount }) => [String(reason), String(amount)]);
  } catch {
    return null;
  }
}

/** A record as the input of the mutation. */
const input = (record: ImportedRecord): RecordEarningsInput =>
  ({
    ...record,
    orders: Number(record.orders),
    daysWorked: Number(record.daysWorked),
    hoursOnline: Number(record.hoursOnline),
    hoursOnOrder: Number(record.hoursOnOrder),
    deductions: JSON.parse(record.deductions ?? '[]'),
  }) as unknown as RecordEarningsInput;

/** Monthly earnings of workers, by the rules of recordEarnings. */
export const EARNINGS: Dataset = {
  name: 'earnings',
  title: 'Monthly earnings of workers, as stated by platforms and departments',
  titleZh: '劳动报酬明细',
  table: 'earning',
  region: 'region',
  key: ['worker', 'period', 'platform', 'payer', 'region', 'source'],
  fields: {
    worker: pseudonym({ column: 'worker', names: ['劳动者假名标识'] }),
    platform: firm('platform', '平台企业'),
    payer: firm('payer', '支付单位', '用工企业'),
    period: scalar({ column: 'period', names: ['月份'], of: MonthScalar }),
    region: scalar({ column: 'region', names: ['工作地', '地区', '行政区划代码'], of: RegionCode }),
    orders: integer({ column: 'orders', names: ['订单数', '完成订单数'], from: 0, to: MAX_ORDERS }),
    daysWorked: integer({ column: 'days_worked', names: ['工作天数'], from: 0, to: 31 }),
    hoursOnline: hours('hours_online', '在线时长'),
    hoursOnOrder: hours('hours_on_order', '接单时长'),
    charged: scalar({
      column: 'charged',
      names: ['消费者支付金额', '乘客支付总额', '运费总额'],
      of: Money,
      type: 'numeric(12,2)',
      optional: true,
    }),
    pay: yuan('pay', '劳动报酬'),
    subsidies: yuan('subsidies', '补贴奖励', '0'),
    deductions: json({ column: 'deductions', names: ['扣款'], absent: '[]', form: FORM, parse: deductions }),
    dueOn: day('due_on', '支付日'),
    paid: yuan('paid', '已付金额', '0'),
    paidOn: day('paid_on', '支付日期', true),
    source: oneOf({ column: 'source', names: ['报送来源'], values: EngagementSourceKind, absent: 'DEPARTMENT' }),
  },
  during: ['period'],
  rules: (record) => faultsOf(earningRules(input(record))),
  checks: [
    known('platform', 'platform', 'enterprise', 'credit_code', ENTERPRISE),
    known('payer', 'payer', 'enterprise', 'credit_code', ENTERPRISE),
  ],
  merge: (staged) => mergeEarnings(staged, sql`nullif(current_setting('hub.participant', true), '')`),
};
