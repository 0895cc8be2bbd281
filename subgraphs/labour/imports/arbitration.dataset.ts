import sql, { raw } from 'sql-template-tag';
import { canonicalArbitrationNumber } from '../../shared/identifiers/arbitration-number.ts';
import { checkMoney } from '../../shared/identifiers/money.ts';
import type { Dataset, ImportedRecord } from '../../shared/import/dataset.ts';
import { dayRules } from '../../shared/import/day-rules.ts';
import { type Fault, faultsOf } from '../../shared/import/fault.ts';
import { day, json, oneOf, type Parsed, pseudonym, scalar, text } from '../../shared/import/field.ts';
import { known } from '../../shared/import/staging.ts';
import { valueWords } from '../../shared/import/value-words.ts';
import { ArbitrationNumber, CreditCode, RegionCode } from '../../shared/schema/scalars.ts';
import { goesWith } from '../../shared/workflow/step-rules.ts';
import type { StoredItem } from '../arbitration-cases/arbitration-case.entity.ts';
import { ArbitrationClaim, ArbitrationOutcome } from '../arbitration-cases/arbitration-case.type.ts';
import { isAward } from '../arbitration-cases/arbitration-deadlines.ts';
import { amountOf, applicationRules, awardRules, awardsItems, endingRules } from '../arbitration-cases/arbitration-rules.ts';
import { RECORDED } from '../workers/engagement.repository.ts';

const FORM = 'such as 劳动报酬:12000:8000; 确认劳动关系 (type of claim, amount claimed, and after an award the amount awarded)';
const CLAIMS = valueWords(Object.keys(ArbitrationClaim), ArbitrationClaim);
const DAYS = ['filedOn', 'acceptedOn', 'servedOn', 'hearingOn', 'decidedOn', 'awardServedOn'];
const COLUMNS =
  'number, commission, region, worker, respondent, claim, amount, items, filed_on, knew_on, relation_ended_on, accepted_on, served_on, hearing_on, decided_on, outcome, final, award_served_on';
// As the award states; a claim dismissed without an award leaves both parties the right to sue.
const FINAL = "coalesce(final, case when outcome = 'DISMISSED' then false end)";
const of = (alias: string) => raw(COLUMNS.replace(/\w+/g, `${alias}.$&`));

/** Such as 劳动报酬:12000:8000; 确认劳动关系 */
function items(value: string): Parsed {
  const broken = { rule: 'FORMAT', message: FORM, messageZh: '须形如 劳动报酬:12000:8000; 确认劳动关系（请求:请求金额:裁决金额）' };
  const list = value.startsWith('[') ? fromJson(value) : value.split(/[;；]/).flatMap((item) => (item.trim() ? [item.split(/[:：]/)] : []));
  const stored: StoredItem[] = [];
  for (const [words = '', ...amounts] of list ?? [[]]) {
    const claim = CLAIMS.read(words);
    const [amount = null, awarded = null, ...more] = amounts.map((one) => one.trim() || null);
    if (claim === undefined || more.length > 0 || [amount, awarded].some((one) => one !== null && !checkMoney(one).valid)) return broken;
    stored.push({ claim, amount, awarded, final: null });
  }
  return { value: JSON.stringify(stored) };
}

function fromJson(value: string): string[][] | null {
  try {
    const list = JSON.parse(value) as Record<string, unknown>[];
    return list.map(({ claim, amount, awarded }) => [claim, amount, awarded].map((one) => String(one ?? '')));
  } catch {
    return null;
  }
}

const itemsOf = (record: ImportedRecord) => JSON.parse(record.items as string) as StoredItem[];

/** The same rules as fileArbitrationCase and closeArbitrationCase. */
function rules(record: ImportedRecord): Fault[] {
  const { number, region, commission, worker, filedOn } = record as Record<
    'number' | 'region' | 'commission' | 'worker' | 'filedOn',
    string
  >;
  const { knewOn = null, relationEndedOn = null, acceptedOn = null, decidedOn, outcome, final } = record;
  const claimed = itemsOf(record).map(({ claim, amount }) => ({ claim: claim as ArbitrationClaim, amount }));
  const awarded = itemsOf(record).map((item) => item.awarded);
  const awards = awardsItems(outcome) || awarded.some((one) => one !== null) ? awarded : undefined;
  return [
    ...dayRules({ past: DAYS.filter((name) => name !== 'hearingOn'), order: DAYS })(record),
    ...faultsOf([
      ...applicationRules({ number, region, commission, worker, items: claimed, filedOn, knewOn, relationEndedOn }),
      goesWith('outcome', 'decidedOn', outcome != null, decidedOn != null),
      ...(outcome ? endingRules(outcome, acceptedOn) : []),
      final != null && !(outcome && isAward(outcome)) && goesWith('final', 'outcome', true, false),
    ]),
    ...faultsOf(
      awardRules(
        outcome ?? '',
        claimed.map(({ amount }) => ({ amount: amount ?? null })),
        awards,
      ),
    ).map((fault) => ({ ...fault, field: 'items' })),
  ];
}

/** Labour arbitrations from a commission's own records, from application to award. */
export const ARBITRATION_CASES: Dataset = {
  ...{ name: 'arbitration-cases', title: 'Labour arbitrations, from application to award', titleZh: '劳动人事争议仲裁案件' },
  ...{ table: 'arbitration_case', region: 'region', key: ['number'], during: ['filedOn', 'decidedOn'], rules },
  fields: {
    number: scalar({ column: 'number', names: ['仲裁案号', '案号'], of: ArbitrationNumber }),
    commission: text({ column: 'commission', names: ['仲裁委员会'], longest: 100 }),
    region: scalar({ column: 'region', names: ['仲裁地区', '地区', '行政区划代码'], of: RegionCode }),
    worker: pseudonym({ column: 'worker', names: ['劳动者假名标识'] }),
    respondent: scalar({ column: 'respondent', names: ['被申请人', '被申请人统一社会信用代码', '统一社会信用代码'], of: CreditCode }),
    items: json({ column: 'items', names: ['仲裁请求', '仲裁请求事项'], form: FORM, parse: items }),
    filedOn: day('filed_on', '申请日期'),
    knewOn: day('knew_on', '知道权利被侵害之日', true),
    relationEndedOn: day('relation_ended_on', '劳动关系终止日', true),
    acceptedOn: day('accepted_on', '受理日期', true),
    servedOn: day('served_on', '送达申请书副本日期', true),
    hearingOn: day('hearing_on', '开庭日期', true),
    decidedOn: day('decided_on', '裁决日期', true),
    outcome: oneOf({ column: 'outcome', names: ['仲裁结果'], values: ArbitrationOutcome, optional: true }),
    final: { ...oneOf({ column: 'final', names: ['是否终局裁决'], values: { TRUE: 1, FALSE: 0 }, optional: true }), type: 'boolean' },
    awardServedOn: day('award_served_on', '送达裁决书日期', true),
  },
  derived: {
    canonical: { type: 'text', of: ({ number }) => canonicalArbitrationNumber(number as string) },
    claim: { type: 'text', of: (record) => itemsOf(record)[0]?.claim ?? '' },
    amount: { type: 'numeric', of: (record) => amountOf(itemsOf(record) as Parameters<typeof amountOf>[0]) },
  },
  checks: [
    known('respondent', 'respondent', 'enterprise', 'credit_code', ['enterprise', '企业']),
    {
      ...{ field: 'number', rule: 'TWICE', message: 'an earlier line contains the same case', messageZh: '与前面的行指向同一案件' },
      broken: (staged) => sql`exists (select from ${staged} o where o.canonical = s.canonical and o.line < s.line)`,
    },
    {
      ...{
        field: 'number',
        rule: 'ANOTHER',
        message: 'this number is already recorded for another person, enterprise or region',
        messageZh: '该案号已登记于其他人员、企业或者地区',
      },
      beyond: true,
      broken: (_staged, held) => sql`exists (select from arbitration_case t where t.canonical = s.canonical and ${held(sql`t.region`)}
        and (t.worker, t.respondent, t.region) is distinct from (s.worker, s.respondent, s.region))`,
    },
    {
      ...{
        field: 'outcome',
        rule: 'STATE',
        message: 'this application was not accepted; a new application needs a new number',
        messageZh: '该申请已不予受理，再次申请须使用新的案号',
      },
      beyond: true,
      broken: (_staged, held) => sql`s.outcome is distinct from 'NOT_ACCEPTED' and exists (select from arbitration_case t
        where t.canonical = s.canonical and ${held(sql`t.region`)} and t.outcome = 'NOT_ACCEPTED')`,
    },
  ],
  merge: (staged) => sql`with done as (
    insert into arbitration_case as t (${raw(COLUMNS)}, canonical, recorded_at, recorded_by) select ${raw(COLUMNS.replace('final', FINAL))}, canonical, ${RECORDED} from ${staged}
    on conflict (canonical) do update set (${raw(COLUMNS)}) = row(${of('excluded')}) where (${of('t')}) is distinct from (${of('excluded')})
    returning (xmax = 0) as made)
  select count(*) filter (where made) as created, count(*) filter (where not made) as changed from done`,
};
