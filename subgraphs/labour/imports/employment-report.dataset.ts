import sql, { raw } from 'sql-template-tag';
import { nextNumber } from '../../shared/database/insert.ts';
import type { Dataset, ImportedRecord } from '../../shared/import/dataset.ts';
import { faultsOf } from '../../shared/import/fault.ts';
import { decimal, integer, json, type Parsed, scalar, text } from '../../shared/import/field.ts';
import { known } from '../../shared/import/staging.ts';
import { CreditCode, Money, MonthScalar, RegionCode } from '../../shared/schema/scalars.ts';
import type { SubmitEmploymentReportInput } from '../employment-reports/employment-report.inputs.ts';
import { EmployerDuty, type StoredDuty } from '../employment-reports/fulfilled-duty.type.ts';
import { MAX_ORDERS, MAX_PERSONS, reportRules } from '../employment-reports/report-rules.ts';

const FIGURES = 'headcount, labour_relation, incomplete, civil, average_hours, average_income, orders, duties';
const persons = (column: string, name: string) => integer({ column, names: [name], from: 0, to: MAX_PERSONS });
const of = (alias: string) => raw(FIGURES.replace(/\w+/g, `${alias}.$&`));
const SAME = sql`r.enterprise = s.enterprise and r.period = s.period and r.region = s.region`;
const DIFFERENT = sql`(${of('s')}) is distinct from (${of('r')})`;

/** WRITTEN_AGREEMENT:96; PENSION:20 */
function duties(value: string): Parsed {
  const broken = (rule: string, message: string, messageZh: string) => ({ rule, message, messageZh });
  const items = value.startsWith('[')
    ? fromJson(value)
    : value.split(/[;；]/).flatMap((item) => (item.trim() ? [item.split(/[:：]/)] : []));
  const stored: StoredDuty[] = [];
  for (const [duty = '', count = ''] of items ?? [[]]) {
    const name = duty.trim().toUpperCase();
    if (!Object.hasOwn(EmployerDuty, name) || !/^\d{1,8}$/.test(count.trim()))
      return broken('FORMAT', 'such as WRITTEN_AGREEMENT:96; PENSION:20', '形如 WRITTEN_AGREEMENT:96; PENSION:20');
    stored.push({ duty: name, persons: Number(count) });
  }
  return { value: JSON.stringify(stored) };
}

function fromJson(value: string): string[][] | null {
  try {
    return (JSON.parse(value) as StoredDuty[]).map(({ duty, persons: count }) => [String(duty), String(count)]);
  } catch {
    return null;
  }
}

/** The figures of a record as the input of the mutation. */
const input = (record: ImportedRecord): SubmitEmploymentReportInput =>
  ({
    enterprise: record.enterprise,
    period: record.period,
    region: record.region,
    headcount: Number(record.headcount),
    labourRelation: Number(record.labourRelation),
    incomplete: Number(record.incomplete),
    civil: Number(record.civil),
    averageHours: Number(record.averageHours),
    averageIncome: record.averageIncome,
    orders: Number(record.orders),
    duties: JSON.parse(record.duties ?? '[]'),
  }) as SubmitEmploymentReportInput;

/** Monthly reports, by the rules of submitEmploymentReport: an existing report is revised if a reason is given. */
export const EMPLOYMENT_REPORTS: Dataset = {
  name: 'employment-reports',
  title: 'Monthly employment reports of enterprises',
  titleZh: '用工情况报告',
  fields: {
    enterprise: scalar({ column: 'enterprise', names: ['统一社会信用代码', '报送企业'], of: CreditCode }),
    period: scalar({ column: 'period', names: ['报告期', '月份'], of: MonthScalar }),
    region: scalar({ column: 'region', names: ['报告地区', '行政区划代码'], of: RegionCode }),
    headcount: persons('headcount', '用工人数'),
    labourRelation: persons('labour_relation', '劳动关系人数'),
    incomplete: persons('incomplete', '不完全符合劳动关系人数'),
    civil: persons('civil', '民事关系人数'),
    averageHours: decimal({ column: 'average_hours', names: ['日均在线时长'], places: 1, from: 0, to: 24 }),
    averageIncome: scalar({ column: 'average_income', names: ['月均收入'], of: Money, type: 'numeric(12,2)' }),
    orders: integer({ column: 'orders', names: ['订单量'], from: 0, to: MAX_ORDERS }),
    duties: json({
      column: 'duties',
      names: ['用工责任履行'],
      absent: '[]',
      form: 'such as WRITTEN_AGREEMENT:96; PENSION:20',
      parse: duties,
    }),
    reason: text({ column: 'reason', names: ['修订原因'], optional: true, longest: 2_000 }),
  },
  key: ['enterprise', 'period', 'region'],
  table: 'employment_report',
  // as in submitEmploymentReport: reports of one enterprise are stored one after the other
  lock: (staged) => sql`select from enterprise where credit_code in (select enterprise from ${staged}) order by credit_code for update`,
  region: 'region',
  during: ['period'],
  rules: (record) => faultsOf(reportRules(input(record))),
  checks: [
    known('enterprise', 'enterprise', 'enterprise', 'credit_code', ['enterprise', '企业']),
    {
      ...{
        field: 'region',
        rule: 'NOT_OPERATING',
        message: 'by the register the enterprise does not operate there',
        messageZh: '该企业未在该地区登记经营',
      },
      broken: sql`exists (select from enterprise e where e.credit_code = s.enterprise and not s.region = any(e.operates_in))`,
    },
    {
      ...{
        field: 'reason',
        rule: 'ALREADY_REPORTED',
        message: 'this month has been reported with other figures; to revise it, give a reason',
      },
      messageZh: '该报告期已报送且内容不同，如需修订请说明原因',
      broken: sql`s.reason is null and exists (select from employment_report r where ${SAME} and ${DIFFERENT})`,
    },
  ],
  merge: (staged, today) => sql`with differing as (
      select r.id, r.revision as before, s.* from ${staged} s join employment_report r on ${SAME} where ${DIFFERENT}
    ), kept as (
      insert into employment_report_revision (report, revision, region, ${raw(FIGURES)}, reason, replaced_on)
      select r.id, r.revision, r.region, ${of('r')}, d.reason, ${today} from differing d join employment_report r on r.id = d.id
    ), changed as (
      update employment_report r set revision = r.revision + 1, (${raw(FIGURES)}) = row(${of('d')}) from differing d where r.id = d.id returning 1
    ), created as (
      insert into employment_report (id, enterprise, period, region, submitted_on, ${raw(FIGURES)})
      select ${nextNumber('R', 'employment_report_number')}, s.enterprise, s.period, s.region, ${today}, ${of('s')}
      from ${staged} s where not exists (select from employment_report r where ${SAME}) returning 1
    )
    select (select count(*) from created) as created, (select count(*) from changed) as changed`,
};
