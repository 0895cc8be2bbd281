import sql, { join, raw, type Sql } from 'sql-template-tag';
import { isOfAnotherProvince } from '../../shared/identifiers/arbitration-province.ts';
import type { Dataset, Held, ImportedRecord } from '../../shared/import/dataset.ts';
import { type Fault, faultsOf } from '../../shared/import/fault.ts';
import { day, oneOf, scalar, text } from '../../shared/import/field.ts';
import { userError } from '../../shared/rules/user-error.ts';
import { ArbitrationNumber, RegionCode } from '../../shared/schema/scalars.ts';
import { arbitrationRules } from '../judgments/arbitration-rules.ts';
import { PriorAward } from '../judgments/judgment.inputs.ts';
import { procedureNumber } from '../procedure-steps/procedure-number.ts';

/** The procedure before a case, recorded already or contained in the same file. */
export const FOLLOWS = {
  follows: text({ column: 'follows', names: ['前一程序编号', '原审案号', '前案案号'], longest: 100, optional: true }),
};
/** The arbitration before a case, as recorded in the court's file. */
export const ARBITRATION = {
  arbitration: scalar({ column: 'arbitration', names: ['仲裁案号'], of: ArbitrationNumber, optional: true }),
  arbitrationRegion: scalar({ column: 'arbitration_region', names: ['仲裁地区'], of: RegionCode, optional: true }),
  arbitrationFrom: day('arbitration_from', '仲裁受理日期', true),
  arbitrationTo: day('arbitration_to', '仲裁终结日期', true),
  arbitrationOutcome: oneOf({ column: 'arbitration_outcome', names: ['仲裁结果'], values: PriorAward, optional: true }),
};
const REST_OF_ARBITRATION = ['arbitrationRegion', 'arbitrationFrom', 'arbitrationTo', 'arbitrationOutcome'] as const;
const NAMES: Record<string, string> = {
  'input.arbitration.startedOn': 'input.arbitrationFrom',
  'input.arbitration.endedOn': 'input.arbitrationTo',
  'input.arbitration.outcome': 'input.arbitrationOutcome',
};

/** Rules of what precedes a case; the same as registerCourtCase. */
export function chainRules(record: ImportedRecord): Fault[] {
  const { number, filedOn, follows, arbitration, arbitrationRegion: region, arbitrationFrom: startedOn } = record;
  const { arbitrationTo: endedOn, arbitrationOutcome: outcome } = record;
  const own = userError('follows', 'SELF', 'a case cannot follow itself', '前一程序不得为本案');
  const faults = faultsOf([follows != null && procedureNumber(follows) === procedureNumber(number as string) && own]);
  if (!arbitration) {
    const misplaced = REST_OF_ARBITRATION.filter((name) => record[name] != null);
    const missing = (field: string) =>
      userError(field, 'TOGETHER', 'only allowed together with the number of the arbitration', '须与仲裁案号一并填写');
    return [...faults, ...faultsOf(misplaced.map(missing))];
  }
  if (!region || !startedOn) {
    const absent = [!region && 'arbitrationRegion', !startedOn && 'arbitrationFrom'].filter((name) => name !== false);
    const missing = (field: string) => userError(field, 'MISSING', `${field} is missing`, '有仲裁案号的，须填写仲裁地区和受理日期');
    return [...faults, ...faultsOf(absent.map(missing))];
  }
  const given = { number: arbitration, region, startedOn, endedOn, outcome: outcome as keyof typeof PriorAward | null };
  return [
    ...faults,
    ...faultsOf([
      isOfAnotherProvince(arbitration, region) &&
        userError('arbitration', 'COMMISSION', 'must be a case number of a commission of that region', '案号不是该地区仲裁委员会的案号'),
      ...arbitrationRules(given, filedOn as string).map((one) => one && { ...one, field: NAMES[one.field] ?? one.field }),
    ]),
  ];
}

const folded = (number: Sql): Sql => sql`procedure_number(${number})`;
const onRecord = (number: Sql): Sql => sql`exists (select from procedure_step p where ${folded(sql`p.number`)} = ${folded(number)})`;

/** Checks of what a case follows; `columns` are those that name it. */
export const chainChecks = (columns: readonly ('follows' | 'arbitration')[]): Dataset['checks'] => [
  {
    ...{
      field: 'follows',
      rule: 'UNKNOWN',
      message: 'no procedure with this number is recorded or in this file; import the earlier case first',
      messageZh: '未登记该编号的程序，本文件中也没有：请先导入前一程序',
    },
    broken: (staged, held) => sql`s.follows is not null and not ${seen(sql`s.follows`, held)}
      and not exists (select from ${staged} o where ${folded(sql`o.number`)} = ${folded(sql`s.follows`)})`,
  },
  ...columns.map((column) => ({
    ...{
      field: column,
      rule: 'CHAIN',
      message: 'the case is recorded without it; what a case follows must be given when it is first imported',
      messageZh: '该案已登记且未与之关联：前一程序须在首次导入时填写',
    },
    broken: (
      _staged: Sql,
      held: Held,
    ) => sql`s.${raw(column)} is not null and exists (select from court_case c where c.number = s.number and ${held(sql`c.region`)} and not exists (
      select from procedure_step p where p.chain = c.chain and ${folded(sql`p.number`)} = ${folded(sql`s.${raw(column)}`)}))`,
  })),
];

/** A procedure of the caller's region, or one in the chain of a published case. */
const seen = (
  number: Sql,
  held: Held,
): Sql => sql`exists (select from procedure_step p where ${folded(sql`p.number`)} = ${folded(number)} and (
  ${held(sql`p.region`)} or exists (select from procedure_step o join court_case c on c.number = o.number where o.chain = p.chain and c.published)))`;

/** Locks the chains, so that imports and mutations that extend the same chain run one after the other. */
export const lockChains = (staged: Sql, columns: readonly string[]): Sql => sql`select set_config('hub.case_search', 'by case', true),
  (select count(pg_advisory_xact_lock(hashtext('procedure chain'), hashtext(chain))) from (select distinct p.chain from ${staged} s
    join procedure_step p on ${folded(sql`p.number`)} in (${join(columns.map((column) => folded(sql`s.${raw(column)}`)))}) order by 1) c)`;

/** `chains (number, chain)`: the chain of each staged case: the chain of what it follows, recorded or in the file, or a new one. */
export function chains(staged: Sql, columns: readonly string[]): Sql {
  const before = sql`coalesce(${join(columns.map((column) => sql`s.${raw(column)}`))})`;
  return sql`chains as materialized (with recursive link as materialized (
      select s.number, ${folded(sql`s.number`)} as own, ${folded(before)} as before from ${staged} s
    ), up as (
      select l.number, l.own, coalesce(min(p.chain), min(c.chain), 'D-' || min(l.number) over (partition by coalesce(l.before, l.own))) as chain
      from link l left join procedure_step p on ${folded(sql`p.number`)} = l.before left join court_case c on c.number = l.number
      where not exists (select from link o where o.own = l.before) group by l.number, l.own, l.before
      union all select l.number, l.own, up.chain from link l join up on l.before = up.own)
    select number, chain from up)`;
}

const STAGE = sql`case f.procedure when 'SPECIAL' then 'JUDICIAL_CONFIRMATION' when 'DUNNING' then 'PAYMENT_ORDER' else f.procedure end`;

/**
 * `steps`: inserts the steps of the cases in `fresh f` that are not recorded yet, ordered by day, after the existing steps of
 * their chain.
 */
export function steps(ended: Sql, hasArbitration: boolean): Sql {
  const arbitrations = sql`union all (select distinct on (${folded(sql`f.arbitration`)}) f.chain, 'ARBITRATION', f.arbitration, f.arbitration_region, f.arbitration_from,
      f.arbitration_to, f.arbitration_outcome from fresh f where f.arbitration is not null and not ${onRecord(sql`f.arbitration`)}
    order by ${folded(sql`f.arbitration`)}, f.number)`;
  return sql`begun (chain, stage, number, region, started_on, ended_on, outcome) as materialized (
      select f.chain, ${STAGE}, f.number, f.region, f.filed_on, ${ended} from fresh f
      where not exists (select from procedure_step p where p.number = f.number) ${hasArbitration ? arbitrations : sql``}
    ), steps as (
      insert into procedure_step (chain, ordinal, stage, number, region, started_on, ended_on, outcome)
      select b.chain, coalesce(m.last, 0) + row_number() over (partition by b.chain order by b.started_on, b.stage <> 'ARBITRATION', b.number),
        b.stage, b.number, b.region, b.started_on, b.ended_on, b.outcome
      from begun b left join (select chain, max(ordinal) as last from procedure_step where chain in (select chain from begun) group by chain) m
        on m.chain = b.chain returning chain
    )`;
}
