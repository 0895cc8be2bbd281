import sql, { raw } from 'sql-template-tag';
import { nextNumber } from '../../shared/database/insert.ts';
import type { Dataset, ImportedRecord } from '../../shared/import/dataset.ts';
import { dayRules } from '../../shared/import/day-rules.ts';
import { faultsOf } from '../../shared/import/fault.ts';
import { day, type ImportField, integer, oneOf, scalar } from '../../shared/import/field.ts';
import { SENDER, upsert } from '../../shared/import/staging.ts';
import { MonthScalar } from '../../shared/schema/scalars.ts';
import { outsideBounds } from '../contribution-bases/base-bounds.ts';
import { InsuredAs, PersonGroup, ServiceChannel, SpellEnd } from '../enrolments/enrolment-spell.enums.ts';
import { type Spell, spellRules } from '../enrolments/spell-rules.ts';
import { firm, place, region, scheme, words, worker, yuan } from '../import-fields.ts';

const KEY = 'worker, scheme, from_day, region';
const REST = 'household, person_group, mode, base, to_day, end_reason, channel';
const of = (alias: string, columns: string) => raw(columns.replace(/\w+/g, `${alias}.$&`));
const month = scalar({ column: 'month', names: ['月份'], of: MonthScalar });
/** Stored as the first day of the month. */
const firstOfMonth: ImportField = {
  ...month,
  type: 'date',
  parse: (value) => {
    const read = month.parse(value);
    return 'value' in read ? { value: `${read.value}-01` } : read;
  },
};

const spellOf = ({ worker: person, scheme: of, mode, base, from }: ImportedRecord): Spell => ({
  worker: person ?? '',
  scheme: of ?? '',
  mode: mode ?? '',
  base,
  from: from ?? '',
});

const ENROLMENT_SPELLS: Dataset = {
  ...{ name: 'enrolment-spells', title: 'Spells of cover, by scheme', titleZh: '参保时段' },
  fields: {
    ...{ worker, scheme, region, household: place('household', '户籍地', true) },
    personGroup: oneOf({ column: 'person_group', names: ['人员类别'], values: PersonGroup, absent: 'FLEXIBLE' }),
    ...{ mode: oneOf({ column: 'mode', names: ['参保身份'], values: InsuredAs }), base: yuan('base', '月缴费基数', true) },
    ...{ from: day('from_day', '起始日'), to: day('to_day', '截止日', true) },
    endReason: oneOf({ column: 'end_reason', names: ['终止原因'], values: SpellEnd, optional: true }),
    channel: oneOf({ column: 'channel', names: ['办理渠道'], values: ServiceChannel, absent: 'COUNTER' }),
  },
  ...{
    key: ['worker', 'scheme', 'from', 'region'],
    table: 'enrolment_spell',
    region: 'region',
    during: ['from', 'to'],
    // Any sender may import past spells.
    rules: (record) => [...dayRules({ order: ['from', 'to'] })(record), ...faultsOf(spellRules(spellOf(record), true))],
  },
  checks: [
    {
      ...{
        field: 'endReason',
        rule: 'TOGETHER',
        message: 'endReason and to must be given together',
        messageZh: '终止原因与截止日须一并填写',
      },
      broken: sql`(s.to_day is null) <> (s.end_reason is null)`,
    },
    {
      ...{
        field: 'base',
        rule: 'RANGE',
        message: 'must be within the lower and upper bound of the place on that day (contribution-bases)',
        messageZh: '缴费基数超出当地当日上下限（contribution-bases）',
      },
      broken: sql`s.base is not null and ${outsideBounds(sql`s.base`, sql`s.base`)}`,
    },
    {
      ...{
        field: 'from',
        rule: 'OVERLAP',
        message: 'another spell of this scheme overlaps these days',
        messageZh: '该险种另有参保时段与之重叠',
      },
      beyond: true,
      broken: (staged, held) => sql`s.scheme <> 'OCCUPATIONAL_INJURY' and exists (
        select from (select worker, scheme, region, from_day, to_day from ${staged} union all
          select t.worker, t.scheme, t.region, t.from_day, t.to_day from enrolment_spell t where t.worker = s.worker and t.scheme = s.scheme
            and not exists (select from ${staged} n where (n.worker, n.scheme, n.from_day, n.region) = (t.worker, t.scheme, t.from_day, t.region))) o
        where o.worker = s.worker and o.scheme = s.scheme and (o.from_day, o.region) <> (s.from_day, s.region) and ${held(sql`o.region`)}
          and o.from_day <= coalesce(s.to_day, 'infinity') and s.from_day <= coalesce(o.to_day, 'infinity'))`,
    },
  ],
  // Few persons of very many rows: access by key, in triggers as well.
  lock: () => sql`select set_config('enable_nestloop', 'on', true)`,
  // An upsert into a partitioned table does not return which rows are new; compare with the existing keys.
  merge: (staged) => sql`with fresh as materialized (
      select count(*) as n from ${staged} s where not exists (select from enrolment_spell t where (${of('t', KEY)}) = (${of('s', KEY)}))
    ), done as (
      insert into enrolment_spell as t (id, recorded_at, recorded_by, ${raw(KEY)}, ${raw(REST)})
      select scattered(nextval('enrolment_spell_number'), 12), now(), ${SENDER}, ${raw(KEY)}, ${raw(REST)} from ${staged}
      on conflict (${raw(KEY)}) do update set (${raw(REST)}) = row(${of('excluded', REST)})
        where (${of('t', REST)}) is distinct from (${of('excluded', REST)}) returning 1)
    select n as created, (select count(*) from done) - n as changed from fresh`,
};

const MONTHS_FIELDS = {
  ...{ worker, scheme, month: firstOfMonth, region, base: yuan('base', '月缴费基数'), paid: yuan('paid', '缴费金额') },
  account: yuan('account', '计入个人账户'),
  contest: words('contest', '争议理由', 500, true),
};
/** An unconfirmed month that another region sent and this record contests: it does not prevent the import. */
const CONTESTABLE = sql`(s.contest is not null and t.transfer is null and t.recorded_by is not null
  and not exists (select from month_contest c where c.worker = t.worker and c.scheme = t.scheme and c.month = t.month
    and c.contest_state = 'CONFIRMED' and c.region = t.region))`;
const MIN_CONTEST = 20;
const SAME_MONTH = sql`t.worker = s.worker and t.scheme = s.scheme and t.month = s.month`;

const CONTRIBUTION_MONTHS: Dataset = {
  ...{ name: 'contribution-months', title: 'Months for which contributions were paid', titleZh: '缴费月份' },
  fields: MONTHS_FIELDS,
  ...{ key: ['worker', 'scheme', 'month'], table: 'contribution_month', region: 'region', during: ['month'], rules: dayRules({}) },
  checks: [
    {
      ...{
        field: 'contest',
        rule: 'LENGTH',
        message: `must give a reason of at least ${MIN_CONTEST} characters`,
        messageZh: `至少 ${MIN_CONTEST} 个字符`,
      },
      broken: sql`length(trim(s.contest)) < ${MIN_CONTEST}`,
    },
    {
      ...{ field: 'account', rule: 'RANGE', message: 'must not be more than paid', messageZh: '不得超过缴费金额' },
      broken: sql`s.account > s.paid`,
    },
    {
      ...{ field: 'month', rule: 'RANGE', message: 'must not be after the current month', messageZh: '不得晚于本月' },
      broken: sql`s.month > (now() at time zone 'Asia/Shanghai')::date`,
    },
    {
      ...{
        field: 'month',
        rule: 'CREDITED',
        message: 'this month is credited in another region, or is being transferred',
        messageZh: '该月份已在其他地区记账或正在转移',
      },
      beyond: true,
      // A month in transit counts as held by the region it came from.
      broken: (_staged, held) => sql`exists (select from contribution_month t where ${SAME_MONTH}
        and (t.transfer is not null or t.region is distinct from s.region) and not ${CONTESTABLE} and ${held(sql`coalesce(t.region, t.origin)`)})`,
    },
  ],
  contests: CONTESTABLE,
  // A contested month counts as created, so that the answer does not show whether another region holds it.
  merge: (staged, today, by) => sql`with contested as (
      insert into month_contest as c (id, worker, scheme, month, region, contested_by, reason, base, paid, account, contested_with, recorded_by,
        contested_on, contest_state)
      select ${nextNumber('MX', 'month_contest_number')}, s.worker, s.scheme, s.month, t.region, s.region, s.contest, s.base, s.paid, s.account,
        ${by}, t.recorded_by, ${today}::date, 'OPEN'
      from ${staged} s join contribution_month t on ${SAME_MONTH} where t.region <> s.region and ${CONTESTABLE}
      on conflict (worker, scheme, month, contested_by) where contest_state in ('OPEN', 'MAINTAINED')
        do update set (base, paid, account) = row(excluded.base, excluded.paid, excluded.account)
        where (c.base, c.paid, c.account) is distinct from (excluded.base, excluded.paid, excluded.account)
      returning (xmax = 0) as made),
    credited as (
      insert into contribution_month as t (worker, scheme, month, region, base, paid, account, recorded_by)
      select worker, scheme, month, region, base, paid, account, nullif(${by}, 'operator') from ${staged}
      on conflict (worker, scheme, month) do update set (base, paid, account) = row(excluded.base, excluded.paid, excluded.account)
        where t.transfer is null and t.region = excluded.region and (t.base, t.paid, t.account) is distinct from (excluded.base, excluded.paid, excluded.account)
      returning (xmax = 0) as made),
    done as (select made from contested union all select made from credited)
    select count(*) filter (where made) as created, count(*) filter (where not made) as changed from done`,
};

const HEADCOUNT_FIELDS = {
  ...{ enterprise: firm('enterprise', '企业'), month, region },
  insured: integer({ column: 'insured', names: ['参保人数'], from: 0, to: 100_000_000 }),
  orders: integer({ column: 'orders', names: ['参保订单数'], from: 0, to: 1_000_000_000_000 }),
};
const INSURED_HEADCOUNTS: Dataset = {
  ...{ name: 'insured-headcounts', title: 'Persons insured by month, for platforms and partners', titleZh: '各月职业伤害保障参保人数' },
  ...{
    fields: HEADCOUNT_FIELDS,
    key: ['enterprise', 'month', 'region'],
    table: 'insured_headcount',
    region: 'region',
    during: ['month'],
    rules: dayRules({}),
  },
  checks: [
    {
      ...{ field: 'orders', rule: 'RANGE', message: 'must not be fewer than insured', messageZh: '不得少于参保人数' },
      broken: sql`s.orders < s.insured`,
    },
  ],
  merge: upsert('insured_headcount', { fields: HEADCOUNT_FIELDS, key: ['enterprise', 'month', 'region'] }),
};

const PLAN_FIELDS = {
  ...{ region, scheme, year: integer({ column: 'year', names: ['年度'], from: 2020, to: 2100 }) },
  ...{ target: integer({ column: 'target', names: ['目标人数'], from: 0, to: 2_000_000_000 }), source: words('source', '来源', 200) },
};
const ENROLMENT_PLANS: Dataset = {
  ...{ name: 'enrolment-plans', title: 'Targets of the universal enrolment plan', titleZh: '全民参保计划目标' },
  ...{ fields: PLAN_FIELDS, key: ['region', 'scheme', 'year'], table: 'enrolment_plan', region: 'region', during: ['year'], checks: [] },
  merge: upsert('enrolment_plan', { fields: PLAN_FIELDS, key: ['region', 'scheme', 'year'] }),
};

export const ENROLMENTS: Dataset[] = [ENROLMENT_SPELLS, CONTRIBUTION_MONTHS, INSURED_HEADCOUNTS, ENROLMENT_PLANS];
