import sql, { join, raw, type Sql } from 'sql-template-tag';
import { today } from '../../shared/calendar/today.ts';
import { casesCitedIn } from '../../shared/identifiers/case-citation.ts';
import type { Dataset, ImportedRecord } from '../../shared/import/dataset.ts';
import { type Fault, faultsOf } from '../../shared/import/fault.ts';
import { arrayLiteral, day, json, oneOf, type Parsed, scalar, several, text } from '../../shared/import/field.ts';
import { SENDER } from '../../shared/import/staging.ts';
import type { UserError } from '../../shared/rules/user-error.ts';
import { CaseNumber, RegionCode } from '../../shared/schema/scalars.ts';
import { OccupationGroup } from '../../shared/vocabulary/occupation.ts';
import { Sector } from '../../shared/vocabulary/sector.ts';
import { causeList } from '../causes/cause-of-action.repository.ts';
import * as Enum from '../court-cases/court-case.enums.ts';
import { docketRules } from '../court-cases/docket-rules.ts';
import { Factor } from '../court-cases/factor.enums.ts';
import type { FindingInput, ParagraphInput } from '../judgments/judgment.inputs.ts';
import { contentRules, paragraphRules, STATUTE } from '../judgments/judgment-rules.ts';
import { canonicalStatute } from '../judgments/statute.ts';
import { ARBITRATION, chainChecks, chainRules, chains, FOLLOWS, lockChains, steps } from './case-chain.ts';
import { causeFaults, LEVEL, NAMED, VERSION } from './docketed-values.ts';
import { paragraphsOf, TEXT_FORM } from './judgment-text.ts';
import { PARTIES, PARTIES_WRITTEN } from './party-list.ts';

const COLUMNS =
  'chain, title, case_type, cause_code, cause_version, cause_name, court, court_level, region, procedure, document_type, filed_on, decided_on, published, outcome, relation, authority, gist, judges, statutes, cites, sector, occupation, source_digest';
const of = (alias: string): string => COLUMNS.replace(/\w+/g, `${alias}.$&`);
const list = (column: string, name: string, longest: number) =>
  several({ column, names: [name], of: text({ column, names: [], longest }), separator: /[;；]/ });

const NAME = text({ column: 'statutes', names: [], longest: 100 });
const STATUTES = {
  ...NAME,
  parse: (value: string): Parsed =>
    STATUTE.test(canonicalStatute(value))
      ? NAME.parse(canonicalStatute(value))
      : { rule: 'FORMAT', message: 'name and article, such as 劳动合同法第七条', messageZh: '须为法律名称和条文' },
};

/** A JSON list. Each item must satisfy `isValid`, then the rules of a judgment; `words` parses text that is not JSON. */
const listOf = <Item>(
  form: string,
  isValid: (item: Item) => boolean,
  rules: (items: Item[]) => (UserError | false)[],
  words?: (text: string) => Item[],
) => {
  const wrong = { rule: 'FORMAT', message: `must be a JSON list of ${form}`, messageZh: `须为 ${form} 的 JSON 列表` };
  return (value: string): Parsed => {
    let given: unknown;
    try {
      given = words && !/^\s*\[\s*[{\]]/.test(value) ? words(value) : JSON.parse(value);
    } catch {
      return wrong;
    }
    if (!Array.isArray(given) || !given.every((item) => typeof item === 'object' && item !== null && isValid(item as Item))) return wrong;
    const [fault] = rules(given as Item[]).filter((one) => one !== false);
    return fault
      ? { rule: fault.code, message: `${fault.field.replace(/^input\./, '')}: ${fault.message}`, messageZh: fault.messageZh }
      : { value: JSON.stringify(given) };
  };
};
const isText = (value: unknown): value is string => typeof value === 'string';
const SECTIONS = ['FACTS', 'ISSUES', 'REASONING', 'DISPOSITION'];
const PARAGRAPHS = '{ section, text }';
const FINDINGS = '{ factor, value, quote, paragraph }';
const FORMS = {
  paragraphs: listOf<ParagraphInput>(
    PARAGRAPHS,
    ({ section, text: words }) => SECTIONS.includes(section) && isText(words),
    paragraphRules,
    paragraphsOf,
  ),
  findings: listOf<FindingInput>(
    FINDINGS,
    ({ factor, value, quote, paragraph }) =>
      Object.hasOwn(Factor, factor) && Number.isInteger(value) && isText(quote) && Number.isInteger(paragraph),
    () => [],
  ),
};

/** Rules on the order of days, number, court, cause (in the list of that day) and quotes (which must occur in their paragraphs). */
function rules(record: ImportedRecord, _historic: boolean, causes: unknown): Fault[] {
  const { number, filedOn, decidedOn, region, court } = record as Record<string, string>;
  const content = { paragraphs: JSON.parse(record.paragraphs as string), findings: JSON.parse(record.findings as string) };
  return [
    ...((decidedOn as string) > today()
      ? [{ field: 'decidedOn', rule: 'RANGE', message: 'must not be after today', messageZh: '不得晚于今日' }]
      : []),
    ...((decidedOn as string) < (filedOn as string)
      ? [{ field: 'decidedOn', rule: 'ORDER', message: 'must not be before filedOn', messageZh: '不得早于立案日期' }]
      : []),
    ...causeFaults(record, causes),
    ...chainRules(record),
    ...faultsOf([
      ...docketRules({ number, filedOn, region, court } as Parameters<typeof docketRules>[0]),
      ...contentRules(content as Parameters<typeof contentRules>[0]),
    ]),
  ];
}

const HASH = sql`(select encode(sha256(convert_to(string_agg((p->>'section') || E'\\t' || (p->>'text') || E'\\n', '' order by n), 'UTF8')), 'hex')
  from jsonb_array_elements(f.paragraphs) with ordinality as a(p, n))`;

/** Numbers of the cases that the text cites, without its own number. */
function citesOf({ number, paragraphs }: ImportedRecord): string {
  const texts = (JSON.parse(paragraphs as string) as ParagraphInput[]).map(({ text: words }) => words);
  return arrayLiteral(casesCitedIn(texts.join('\n')).filter((cited) => cited !== number));
}

/** For these fields, empty columns are left out of the hash, so that records imported before the columns existed keep their hash. */
const absentOf = (fields: Dataset['fields']): Sql =>
  sql`array_remove(array[${join(Object.values(fields).map(({ column }) => sql`case when s.${raw(column)} is null then ${column}::text end`))}], null)`;

/** Judgments of these tiers, with what may precede each; `columns` name it. */
const courtCases = (tiers: object, before: Dataset['fields'], columns: readonly ('follows' | 'arbitration')[]): Dataset => ({
  ...{ name: 'court-cases', title: 'Published judgments with parties, text and findings', titleZh: '已公布裁判文书' },
  fields: {
    number: scalar({ column: 'number', names: ['案号'], of: CaseNumber }),
    title: text({ column: 'title', names: ['案件名称'], longest: 200 }),
    caseType: oneOf({ column: 'case_type', names: ['案件类型'], values: Enum.CaseType, absent: 'CIVIL' }),
    cause: text({ column: 'cause_code', names: ['案由代码'], longest: 20 }),
    causeName: text({ column: 'cause_name', names: ['案由名称'], longest: 100, optional: true }),
    court: text({ column: 'court', names: ['法院'], longest: 100 }),
    region: scalar({ column: 'region', names: ['法院地区'], of: RegionCode }),
    procedure: oneOf({ column: 'procedure', names: ['审理程序'], values: Enum.Procedure }),
    documentType: oneOf({ column: 'document_type', names: ['文书类型'], values: Enum.DocumentType, absent: 'JUDGMENT' }),
    filedOn: day('filed_on', '立案日期'),
    decidedOn: day('decided_on', '裁判日期'),
    outcome: oneOf({ column: 'outcome', names: ['裁判结果'], values: Enum.CaseOutcome }),
    relation: oneOf({ column: 'relation', names: ['用工关系认定'], values: Enum.Relation, optional: true }),
    authority: oneOf({ column: 'authority', names: ['案例层级'], values: tiers, of: Enum.Authority, absent: 'ORDINARY' }),
    gist: text({ column: 'gist', names: ['裁判要旨'], longest: 2_000, optional: true }),
    judges: list('judges', '审判人员', 100),
    statutes: several({ column: 'statutes', names: ['法律依据'], of: STATUTES, separator: /[;；]/ }),
    sector: oneOf({ column: 'sector', names: ['行业领域'], values: Sector, optional: true }),
    occupation: oneOf({ column: 'occupation', names: ['职业群体'], values: OccupationGroup, optional: true }),
    parties: PARTIES,
    paragraphs: json({
      column: 'paragraphs',
      names: ['全文', '全文段落'],
      form: `${TEXT_FORM}, or a JSON list of ${PARAGRAPHS}`,
      parse: FORMS.paragraphs,
    }),
    findings: json({ column: 'findings', names: ['要素认定'], form: `a JSON list of ${FINDINGS}`, parse: FORMS.findings, absent: '[]' }),
    ...before,
  },
  derived: { cites: { type: 'text[]', of: citesOf } },
  ...{ key: ['number'], table: 'court_case', region: 'region', during: ['filedOn', 'decidedOn'], rules },
  reference: causeList,
  checks: [
    {
      ...{
        field: 'number',
        rule: 'IN_PROGRESS',
        message: 'the case is recorded but not published; record its judgment by mutation instead',
        messageZh: '该案登记为未公布，请通过登记裁判办理',
      },
      broken: (_staged, held) =>
        sql`exists (select from court_case c where c.number = s.number and not c.published and ${held(sql`c.region`)})`,
    },
    {
      ...{
        field: 'number',
        rule: 'REDACTED',
        message: 'parts of the judgment were masked; a file import would restore them',
        messageZh: '该文书已遮蔽，导入会恢复被遮蔽的内容',
      },
      broken: (_staged, held) => sql`exists (select from case_version v join court_case c on c.number = v.case_number
        where v.case_number = s.number and v.kind = 'REDACTED' and ${held(sql`c.region`)})`,
    },
    ...chainChecks(columns),
  ],
  // The search entry of each case is built once, by the trigger of its own table.
  lock: (staged) => lockChains(staged, columns),
  merge: (staged, today) => sql`with ${chains(staged, columns)}, given as materialized (
      select s.*, coalesce(k.chain, 'D-' || s.number) as chain, ${VERSION} as cause_version, ${LEVEL} as court_level, true as published,
        md5((to_jsonb(s) - 'line' - ${absentOf(before)})::text) as source_digest
      from ${staged} s left join chains k on k.number = s.number
    ), fresh as materialized (
      select g.* from given g left join court_case c on c.number = g.number where c.source_digest is distinct from g.source_digest
    ), written as (
      insert into court_case as c (number, ${raw(COLUMNS)}, recorded_by)
      select f.number, ${raw(of('f').replace('f.cause_name', 'coalesce(k.name, f.cause_name)'))}, ${SENDER} from fresh f left join ${NAMED} on k.version = f.cause_version and k.code = f.cause_code
      on conflict (number) do update set (${raw(COLUMNS)}) = row(${raw(of('excluded').replace('excluded.chain', 'c.chain'))})
      returning number, (xmax = 0) as made
    ), versions as (
      insert into case_version (case_number, version, kind, recorded_on, changed, content_hash)
      select f.number, coalesce(v.version, 0) + 1, case when v.version is null then 'PUBLISHED' else 'CORRECTED' end, ${today}, '{}', ${HASH}
      from fresh f left join lateral (select version, content_hash from case_version where case_number = f.number order by version desc limit 1) v on true
      where v.content_hash is distinct from ${HASH} returning case_number
    ), texts as (
      insert into case_text select f.number, f.paragraphs from fresh f
      on conflict (case_number) do update set paragraphs = excluded.paragraphs returning case_number
    ), ${PARTIES_WRITTEN}, fewer as (
      delete from factor_finding t using fresh f where t.case_number = f.number
        and not exists (select from jsonb_array_elements(f.findings) one where one->>'factor' = t.factor) returning t.case_number
    ), findings as (
      insert into factor_finding (case_number, factor, value, quote, paragraph)
      select f.number, one->>'factor', (one->>'value')::smallint, one->>'quote', (one->>'paragraph')::integer
      from fresh f cross join lateral jsonb_array_elements(f.findings) one
      on conflict (case_number, factor) do update set (value, quote, paragraph) = row(excluded.value, excluded.quote, excluded.paragraph) returning case_number
    ), stepped as (
      update procedure_step p set ended_on = f.decided_on, outcome = f.outcome from fresh f
      where p.number = f.number and p.stage not in ('MEDIATION', 'ARBITRATION') returning p.number
    ), ${steps(sql`f.decided_on, f.outcome`, columns.includes('arbitration'))}
    select (select count(*) from written where made) as created, (select count(*) from written where not made) as changed`,
});

/** Judgments that are published already; existing ones are replaced if they differ. Only the operator may set tiers. */
export const COURT_CASES = courtCases(Enum.Authority, { ...FOLLOWS, ...ARBITRATION }, ['follows', 'arbitration']);
/** The same, for judgments that a court sends itself. */
export const SENT_COURT_CASES = courtCases({ ORDINARY: 1 }, FOLLOWS, ['follows']);
