import sql, { raw } from 'sql-template-tag';
import type { Dataset, ImportedRecord } from '../../shared/import/dataset.ts';
import { type Fault, faultsOf } from '../../shared/import/fault.ts';
import { day, oneOf, scalar, text } from '../../shared/import/field.ts';
import { CaseNumber, RegionCode } from '../../shared/schema/scalars.ts';
import { OccupationGroup } from '../../shared/vocabulary/occupation.ts';
import { Sector } from '../../shared/vocabulary/sector.ts';
import { causeList } from '../causes/cause-of-action.repository.ts';
import { CaseType, Procedure } from '../court-cases/court-case.enums.ts';
import { docketRules } from '../court-cases/docket-rules.ts';
import { ARBITRATION, chainChecks, chainRules, chains, FOLLOWS, lockChains, steps } from './case-chain.ts';
import { causeFaults, LEVEL, NAMED, VERSION } from './docketed-values.ts';
import { PARTIES, PARTIES_WRITTEN } from './party-list.ts';

const COLUMNS =
  'chain, title, case_type, cause_code, cause_version, cause_name, court, court_level, region, procedure, filed_on, published, authority, sector, occupation, source_digest';
const of = (alias: string): string => COLUMNS.replace(/\w+/g, `${alias}.$&`);
const BEFORE = ['follows', 'arbitration'] as const;

/** The same rules as registerCourtCase. */
function rules(record: ImportedRecord, _historic: boolean, causes: unknown): Fault[] {
  const { number, filedOn, region, court } = record as Record<string, string>;
  return [
    ...causeFaults(record, causes),
    ...chainRules(record),
    ...faultsOf(docketRules({ number, filedOn, region, court } as Parameters<typeof docketRules>[0])),
  ];
}

/**
 * Cases that are docketed and in progress. A case that was decided or published meanwhile is not changed, so that a complete
 * list can be imported again.
 */
export const COURT_DOCKETS: Dataset = {
  ...{ name: 'court-dockets', title: 'Docketed cases that are not decided yet, with their parties', titleZh: '立案登记' },
  fields: {
    number: scalar({ column: 'number', names: ['案号'], of: CaseNumber }),
    title: text({ column: 'title', names: ['案件名称'], longest: 200 }),
    caseType: oneOf({ column: 'case_type', names: ['案件类型'], values: CaseType, absent: 'CIVIL' }),
    cause: text({ column: 'cause_code', names: ['案由代码'], longest: 20 }),
    causeName: text({ column: 'cause_name', names: ['案由名称'], longest: 100, optional: true }),
    court: text({ column: 'court', names: ['法院'], longest: 100 }),
    region: scalar({ column: 'region', names: ['法院地区'], of: RegionCode }),
    procedure: oneOf({ column: 'procedure', names: ['审理程序'], values: Procedure }),
    filedOn: day('filed_on', '立案日期'),
    sector: oneOf({ column: 'sector', names: ['行业领域'], values: Sector, optional: true }),
    occupation: oneOf({ column: 'occupation', names: ['职业群体'], values: OccupationGroup, optional: true }),
    parties: PARTIES,
    ...FOLLOWS,
    ...ARBITRATION,
  },
  ...{ key: ['number'], table: 'court_case', region: 'region', during: ['filedOn'], rules },
  reference: causeList,
  checks: chainChecks(BEFORE),
  lock: (staged) => lockChains(staged, BEFORE),
  merge: (staged) => sql`with ${chains(staged, BEFORE)}, given as materialized (
      select s.*, coalesce(k.chain, 'D-' || s.number) as chain, ${VERSION} as cause_version, ${LEVEL} as court_level, false as published,
        'ORDINARY' as authority, md5((to_jsonb(s) - 'line')::text) as source_digest
      from ${staged} s left join chains k on k.number = s.number
    ), fresh as materialized (
      select g.* from given g left join court_case c on c.number = g.number
      where c.number is null or (not c.published and c.decided_on is null and c.withdrawn_on is null and c.source_digest is distinct from g.source_digest)
    ), written as (
      insert into court_case as c (number, ${raw(COLUMNS)}) select f.number, ${raw(of('f').replace('f.cause_name', 'coalesce(k.name, f.cause_name)'))}
      from fresh f left join ${NAMED} on k.version = f.cause_version and k.code = f.cause_code
      on conflict (number) do update set (${raw(COLUMNS)}) = row(${raw(of('excluded').replace('excluded.chain', 'c.chain'))})
      returning number, (xmax = 0) as made
    ), ${PARTIES_WRITTEN}, ${steps(sql`null::date, null::text`, true)}
    select (select count(*) from written where made) as created, (select count(*) from written where not made) as changed`,
};
