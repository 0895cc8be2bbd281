import sql from 'sql-template-tag';
import { nextNumber } from '../../shared/database/insert.ts';
import type { Dataset, ImportedRecord } from '../../shared/import/dataset.ts';
import { dayRules } from '../../shared/import/day-rules.ts';
import { faultsOf } from '../../shared/import/fault.ts';
import { day, type ImportField, integer, oneOf, text } from '../../shared/import/field.ts';
import { upsert } from '../../shared/import/staging.ts';
import { ServiceChannel } from '../enrolments/enrolment-spell.enums.ts';
import { firm, instant, place, region, sector, words, worker } from '../import-fields.ts';
import { ClaimHandling, ClaimState, Determination } from '../injury-claims/injury-claim.enums.ts';
import { type Report, reportRules } from '../injury-claims/report-rules.ts';
import type { PilotProvinces } from '../injury-pilot/pilot.ts';
import { pilotForImport } from '../injury-pilot/pilot-rules.ts';
import { declarationRules } from '../order-premiums/declaration-rules.ts';
import rates from '../premium-rates/data/premium-rates.json' with { type: 'json' };

const platform = firm('platform', '平台企业');
const BUSINESS = sql`pilot_platform p where p.enterprise = s.platform and p.sector = s.sector and p.withdrawn_on is null
  and s.day between p.from_day and coalesce(p.to_day, 'infinity')`;

/** All rates in one list, as in PremiumRateService; a withdrawn rate has no amount. */
const RATES = sql`(select sector, service, null as platform, '100000' as region, from_day, to_day, per_order::numeric(10,4) as per_order
    from jsonb_to_recordset(${JSON.stringify(rates.rates)}::jsonb) as r(sector text, service text, from_day date, to_day date, per_order text)
  union all select sector, null, platform, region, from_day, to_day, 
      case when withdrawn_on is null then per_order end from premium_rate)`;
/** The most specific rate of a staged declaration: platform before sector, nearer region before wider, service before all services. */
const RATE = sql`(select r.per_order from ${RATES} r, ${BUSINESS} and r.sector = s.sector and (r.service is null or r.service = p.service)
    and (r.platform is null or r.platform = s.platform) and s.day between r.from_day and coalesce(r.to_day, 'infinity')
    and (r.region = '100000' or starts_with(s.region, regexp_replace(r.region, '(00)+$', '')))
  order by r.platform is null, r.region = '100000', length(regexp_replace(r.region, '(00)+$', '')) desc, r.service is null, r.per_order is null limit 1)`;

const ORDER_DECLARATIONS: Dataset = {
  ...{
    name: 'order-declarations',
    title: 'Orders by platform, place and day; a different number for the same day is a correction',
    titleZh: '按日申报订单',
  },
  fields: {
    ...{ platform, sector, region, day: day('day', '接单日期') },
    orders: integer({ column: 'orders', names: ['订单数'], from: 0, to: 1_000_000_000 }),
    reason: text({ column: 'reason', names: ['更正原因'], longest: 500, absent: '批量更正' }),
  },
  key: ['platform', 'sector', 'region', 'day'],
  table: 'order_premium_batch',
  region: 'region',
  during: ['day'],
  reference: pilotForImport,
  rules: ({ region: at, day: on, orders, reason }, _historic, pilot) =>
    faultsOf(declarationRules(pilot as PilotProvinces, { region: at ?? '', day: on ?? '', orders: Number(orders), reason })),
  checks: [
    {
      ...{
        field: 'platform',
        rule: 'NOT_IN_PILOT',
        message: 'this enterprise is not a pilot platform on that day',
        messageZh: '该企业当日未纳入试点',
      },
      broken: sql`not exists (select from ${BUSINESS})`,
    },
    {
      ...{ field: 'day', rule: 'NO_RATE', message: 'no premium rate is in force on that day', messageZh: '当日没有适用的缴费标准' },
      broken: sql`${RATE} is null`,
    },
  ],
  lock: () => sql`lock table order_premium_batch in share row exclusive mode`,
  merge: (staged, today) => sql`with priced as materialized (
      select s.*, ${RATE} as per_order from ${staged} s
    ), fresh as materialized (
      select g.*, b.id as before, b.run, b.premium as paid from priced g left join order_premium_batch b
        on b.platform = g.platform and b.sector = g.sector and b.region = g.region and b.day = g.day and b.latest
      where b.id is null or (b.orders, b.per_order) is distinct from (g.orders, g.per_order)
    ), retired as (
      update order_premium_batch b set latest = false from fresh f where b.id = f.before returning b.id
    ), written as (
      insert into order_premium_batch (id, platform, sector, region, day, run, orders, per_order, premium, change, reason, declared_on)
      select ${nextNumber('OB', 'order_premium_batch_number')}, platform, sector, region, day, coalesce(run, 0) + 1, orders, per_order,
        orders * per_order, orders * per_order - coalesce(paid, 0), case when before is not null then reason end, ${today}
      from fresh where (select count(*) from retired) >= 0 returning run
    ) select count(*) filter (where run = 1) as created, count(*) filter (where run > 1) as changed from written`,
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DIGEST: ImportField = {
  ...words('digest', '订单摘要', 36),
  type: 'uuid',
  form: 'must be the first 128 bits of HMAC-SHA256 over platform, newline and order number, written as a UUID',
  parse: (value) =>
    UUID.test(value.toLowerCase()) ? { value: value.toLowerCase() } : { rule: 'FORMAT', message: 'a UUID', messageZh: '须为 UUID' },
};
const DIGEST_FIELDS = {
  ...{ digest: DIGEST, worker, sector, region },
  ...{ acceptedAt: instant('accepted_at', '接单时间'), endedAt: instant('ended_at', '结束时间', true) },
};
const ORDER_DIGESTS: Dataset = {
  ...{ name: 'order-digests', title: 'Orders, identified by a keyed digest of their number', titleZh: '订单摘要', fields: DIGEST_FIELDS },
  ...{ key: ['digest'], table: 'order_digest', region: 'region', during: ['acceptedAt'], rules: dayRules({ past: ['acceptedAt'] }) },
  checks: [
    {
      ...{ field: 'endedAt', rule: 'ORDER', message: 'must not be before acceptedAt', messageZh: '不得早于接单时间' },
      broken: sql`s.ended_at < s.accepted_at`,
    },
  ],
  // The participant that sent an order last is responsible for whose order it is.
  merge: upsert('order_digest', { fields: DIGEST_FIELDS, key: ['digest'] }, 'last'),
};

const CLAIM_FIELDS = {
  ...{ number: words('number', '申请编号', 64), worker, platform, orderNumber: words('order_number', '订单号', 64) },
  ...{
    injuredAt: instant('injured_at', '受伤时间'),
    placeOfOrder: place('place_of_order', '接单地'),
    placeOfInjury: place('place_of_injury', '受伤地'),
  },
  ...{ state: oneOf({ column: 'state', names: ['办理状态'], values: ClaimState }), reportedOn: day('reported_on', '报案日期') },
  handling: oneOf({ column: 'handling', names: ['办理方式'], values: ClaimHandling, absent: 'ORDINARY' }),
  channel: oneOf({ column: 'channel', names: ['报案渠道'], values: ServiceChannel, absent: 'PLATFORM' }),
  ...{ materialsOn: day('materials_on', '材料齐全日期', true), determinedOn: day('determined_on', '确认日期', true) },
  determination: oneOf({ column: 'determination', names: ['确认结论'], values: Determination, optional: true }),
  grounds: words('grounds', '理由', 2_000, true),
};
const reportOf = ({ worker: person, orderNumber, injuredAt, placeOfOrder }: ImportedRecord): Report => ({
  worker: person ?? '',
  orderNumber: orderNumber ?? '',
  injuredAt: injuredAt ?? '',
  placeOfOrder: placeOfOrder ?? '',
});

const INJURY_CLAIMS: Dataset = {
  ...{ name: 'injury-claims', title: 'Claims for occupational injuries', titleZh: '职业伤害保障待遇申请' },
  ...{ fields: CLAIM_FIELDS, key: ['number'], table: 'injury_claim', region: 'placeOfInjury', during: ['injuredAt'] },
  reference: pilotForImport,
  rules: (record, _historic, pilot) => [
    ...dayRules({ past: ['reportedOn', 'determinedOn'], order: ['reportedOn', 'materialsOn', 'determinedOn'] })(record),
    ...faultsOf(reportRules(pilot as PilotProvinces, reportOf(record))),
  ],
  checks: [
    {
      ...{
        field: 'number',
        rule: 'RESERVED',
        message: 'numbers of this form are reserved for those that the hub assigns',
        messageZh: '该形式的编号仅由枢纽生成，请改用其他编号',
      },
      broken: sql`s.number ~ '^IC-[0-9]{10}$'`,
    },
    {
      ...{
        field: 'number',
        rule: 'CLOSED',
        message: 'the claim was closed by a contest and cannot be changed',
        messageZh: '该申请已因管辖争议终止',
      },
      broken: (_staged, held) =>
        sql`exists (select from injury_claim t where t.number = s.number and t.state = 'CLOSED' and ${held(sql`t.place_of_injury`)})`,
    },
    {
      ...{
        field: 'worker',
        rule: 'ANOTHER',
        message: 'this claim belongs to another person or order',
        messageZh: '该申请属于其他人员或者订单',
      },
      beyond: true,
      broken: (_staged, held) => sql`exists (select from injury_claim t where t.number = s.number and ${held(sql`t.place_of_injury`)}
        and (t.worker, t.platform, t.order_number) is distinct from (s.worker, s.platform, s.order_number))`,
    },
    {
      ...{
        field: 'orderNumber',
        rule: 'REPORTED',
        message: 'there is already another claim for this injury',
        messageZh: '该订单的受伤情况已报案',
      },
      beyond: true,
      // An existing claim may still be changed while another claim contests it.
      broken: (_staged, held) => sql`not exists (select from injury_claim o where o.number = s.number and o.state <> 'REFUSED')
        and exists (select from injury_claim t where t.number <> s.number and t.state not in ('REFUSED', 'CLOSED') and ${held(sql`t.place_of_injury`)}
        and (t.worker, t.platform, t.order_number) = (s.worker, s.platform, s.order_number))`,
    },
    {
      ...{
        field: 'determination',
        rule: 'TOGETHER',
        message: 'determination and determinedOn must be given together',
        messageZh: '确认结论与确认日期须一并填写',
      },
      broken: sql`(s.determined_on is null) <> (s.determination is null)`,
    },
    {
      ...{ field: 'state', rule: 'VALUE', message: 'does not match the decision', messageZh: '与确认结论不符' },
      broken: sql`case s.determination when 'RECOGNISED' then s.state not in ('DETERMINED', 'APPRAISED', 'PAID')
        when 'NOT_RECOGNISED' then s.state <> 'REFUSED' else s.state not in ('REPORTED', 'INVESTIGATING') end`,
    },
  ],
  merge: upsert('injury_claim', { fields: CLAIM_FIELDS, key: ['number'] }, 'first'),
};

/** Datasets that agencies send, each for its own regions. */
export const INJURIES: Dataset[] = [ORDER_DECLARATIONS, ORDER_DIGESTS, INJURY_CLAIMS];
