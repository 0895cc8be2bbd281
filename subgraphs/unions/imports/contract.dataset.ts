import sql, { raw } from 'sql-template-tag';
import type { Dataset, ImportedRecord } from '../../shared/import/dataset.ts';
import { type Fault, faultsOf } from '../../shared/import/fault.ts';
import { json, oneOf, type Parsed, scalar, several, text } from '../../shared/import/field.ts';
import { valueWords } from '../../shared/import/value-words.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { Sector } from '../../shared/vocabulary/sector.ts';
import { frameTerm } from '../contracts/clause-frame.ts';
import { ClauseTopic, ContractKind } from '../contracts/contract.enums.ts';
import type { ClauseInput } from '../contracts/contract-filing.inputs.ts';
import { clauseRules, type Parties, partyRules, placeRules } from '../contracts/filing-rules.ts';
import { servingUnion } from './union-check.ts';

const COLUMNS =
  'number, title, kind, sector, region, regions, union_id, signed_on, filed_on, effective_on, expires_on, objected_on, objection, covers_partners';
const of = (alias: string) => raw(COLUMNS.replace(/\w+/g, `${alias}.$&`));
const day = (column: string, name: string, optional = false) => scalar({ column, names: [name], of: DateScalar, type: 'date', optional });
const code = (column: string, name: string) => scalar({ column, names: [name], of: CreditCode });
const region = scalar({ column: 'region', names: ['报送地区'], of: RegionCode });

const TOPICS = valueWords(Object.keys(ClauseTopic), ClauseTopic);
const FORM = `must be one clause per line as “topic: text”, or a JSON list of { topic, text, terms }; topics: ${TOPICS.form}`;

/** Example: [{"topic": "REST", "text": "…", "terms": [{"name": "pause", "value": "20"}]}]. Units are those of the coding frame. */
function clauses(value: string): Parsed {
  const wrong = {
    rule: 'FORMAT',
    message: FORM,
    messageZh: `须每行一条（主题：条款内容），或者为 { topic, text, terms } 的 JSON 列表；主题为：${TOPICS.formZh}`,
  };
  const given = value.startsWith('[') ? fromJson(value) : fromLines(value);
  if (!Array.isArray(given) || !given.every(isClause)) return wrong;
  const [fault] = clauseRules(given).filter((one) => one !== false);
  if (fault) return { rule: fault.code, message: `${fault.field.replace(/^input\./, '')}: ${fault.message}`, messageZh: fault.messageZh };
  const coded = given.map(({ topic, text: words, terms }) => ({
    ...{ topic, text: words },
    terms: (terms ?? []).map((term) => ({ name: term.name, value: term.value, unit: frameTerm(term.name)?.unit })),
  }));
  return { value: JSON.stringify(coded) };
}

function fromJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

/** Example of a line: 休息休假：连续接单满4小时的，系统停止派单不少于20分钟。 */
const fromLines = (value: string): unknown[] =>
  value.split('\n').flatMap((line) => {
    const [, topic = '', text] = /^([^:：]{1,20})[:：](.+)$/.exec(line.trim()) ?? [];
    return line.trim() === '' ? [] : [{ topic: TOPICS.read(topic), text }];
  });

const isClause = (one: unknown): one is ClauseInput => {
  const { topic, text: words, terms } = (one ?? {}) as Partial<ClauseInput>;
  const isTerm = (term: { name?: unknown; value?: unknown }) => typeof term?.name === 'string' && typeof term.value === 'string';
  return (
    typeof words === 'string' &&
    Object.hasOwn(ClauseTopic, String(topic)) &&
    (terms == null || (Array.isArray(terms) && terms.every(isTerm)))
  );
};

const ORDER = ['signedOn', 'filedOn', 'effectiveOn', 'expiresOn'] as const;

const listed = (literal: string | null | undefined): string[] => (literal ?? '{}').match(/[^{},"]+/g) ?? [];

/** Days must be in order: the filing may be on the day of signature, later days must differ. Places and parties follow the rules of a filing. */
const rules = (record: ImportedRecord): Fault[] => [
  ...ORDER.slice(1).flatMap((field, i) => {
    const before = ORDER[i] as string;
    const [first, second] = [record[before] as string, record[field] as string];
    const isInOrder = field === 'filedOn' ? first <= second : first < second;
    return isInOrder ? [] : [{ field, rule: 'ORDER', message: `must be after ${before}`, messageZh: `须晚于 ${before}` }];
  }),
  ...faultsOf([
    ...placeRules({ region: record.region as string, regions: listed(record.regions) }),
    ...partyRules({
      kind: record.kind,
      sector: record.sector,
      employers: listed(record.employers),
      covers: listed(record.covers),
    } as Parties),
  ]),
];

/** Contracts from an existing register; contracts already in the hub are replaced if they differ. */
export const COLLECTIVE_CONTRACTS: Dataset = {
  ...{ name: 'collective-contracts', title: 'Collective contracts with their clauses and the enterprises they cover', titleZh: '集体合同' },
  fields: {
    id: text({ column: 'id', names: ['标识', '编号'], longest: 64 }),
    number: text({ column: 'number', names: ['报送编号'], longest: 100 }),
    title: text({ column: 'title', names: ['合同名称', '名称'], longest: 200 }),
    kind: oneOf({ column: 'kind', names: ['类型'], values: ContractKind }),
    sector: oneOf({ column: 'sector', names: ['行业领域'], values: Sector, optional: true }),
    region,
    regions: several({ column: 'regions', names: ['适用地区'], of: region, least: 1 }),
    union: text({ column: 'union_id', names: ['签约工会'], longest: 64 }),
    signedOn: day('signed_on', '签订日期'),
    filedOn: day('filed_on', '报送日期'),
    effectiveOn: day('effective_on', '生效日期'),
    expiresOn: day('expires_on', '期满日期'),
    objectedOn: day('objected_on', '提出异议日期', true),
    objection: text({ column: 'objection', names: ['异议理由'], longest: 2_000, optional: true }),
    coversPartners: oneOf({ column: 'covers_partners', names: ['适用于合作企业'], values: { TRUE: 1, FALSE: 0 }, absent: 'FALSE' }),
    employers: several({ column: 'employers', names: ['签约企业'], of: code('employers', '签约企业') }),
    covers: several({ column: 'covers', names: ['其他覆盖企业'], of: code('covers', '其他覆盖企业') }),
    clauses: json({ column: 'clauses', names: ['条款'], form: FORM, parse: clauses }),
  },
  ...{ key: ['id'], unique: [['number']], table: 'collective_contract', region: 'region', during: ['signedOn', 'expiresOn'], rules },
  checks: [
    servingUnion,
    {
      ...{
        field: 'id',
        rule: 'RESERVED',
        message: 'identifiers and numbers of this form are reserved for those that the hub assigns',
        messageZh: '该形式的标识和编号仅由枢纽生成，请改用其他标识和编号',
      },
      broken: sql`(s.id ~ '^CC-H[0-9]{9}$' or s.number ~ '^集备〔[0-9]{4}〕[0-9]{6}第[0-9]+号$')
        and not exists (select from collective_contract c where c.id = s.id and c.number = s.number)`,
    },
    {
      ...{ field: 'number', rule: 'TAKEN', message: 'this number belongs to another contract', messageZh: '该编号已用于其他合同' },
      broken: sql`exists (select from collective_contract c where c.number = s.number and c.id <> s.id)`,
    },
  ],
  merge: (staged) => sql`with given as (select s.*, s.covers_partners::boolean as partners from ${staged} s), written as (
      insert into collective_contract as c (id, ${raw(COLUMNS)}) select s.id, ${raw(COLUMNS.replace('covers_partners', 'partners').replace(/\w+/g, 's.$&'))} from given s
      on conflict (id) do update set (${raw(COLUMNS)}) = row(${of('excluded')}) where (${of('c')}) is distinct from (${of('excluded')})
      returning id, (xmax = 0) as made
    ), clauses as (
      insert into contract_clause as k (contract, number, topic, text, terms)
      select s.id, c.number, c.clause->>'topic', c.clause->>'text', c.clause->'terms' from given s cross join lateral jsonb_array_elements(s.clauses) with ordinality as c(clause, number)
      on conflict (contract, number) do update set (topic, text, terms) = row(excluded.topic, excluded.text, excluded.terms)
        where (k.topic, k.text, k.terms) is distinct from (excluded.topic, excluded.text, excluded.terms) returning contract
    ), fewer as (
      delete from contract_clause k using given s where k.contract = s.id and k.number > jsonb_array_length(s.clauses) returning contract
    ), covered as (
      insert into contract_coverage as v (contract, enterprise, because)
      select s.id, e.enterprise, 'OWN' from given s cross join lateral (select distinct unnest(s.employers) as enterprise) e
      union all select s.id, e.enterprise, case when s.kind in ('INDUSTRY', 'REGIONAL') then s.kind else 'PARTNER_OF_PLATFORM' end
      from given s cross join lateral (select distinct unnest(s.covers) as enterprise) e where not e.enterprise = any(s.employers)
      on conflict (contract, enterprise) do update set because = excluded.because where v.because <> excluded.because returning contract
    ), uncovered as (
      delete from contract_coverage v using given s where v.contract = s.id and not (v.enterprise = any(s.employers) or v.enterprise = any(s.covers)) returning contract
    ), touched as (
      select id from written where not made union select contract from clauses union select contract from fewer union select contract from covered union select contract from uncovered
    )
    select (select count(*) from written where made) as created,
      (select count(*) from touched t where not exists (select from written w where w.made and w.id = t.id)) as changed`,
};
