import sql, { raw } from 'sql-template-tag';
import type { RunStatement } from '../../shared/database/database.ts';
import { table } from '../../shared/database/table.ts';
import { readCaseNumber } from '../../shared/identifiers/case-number.ts';
import { regionCovers } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { userError } from '../../shared/rules/user-error.ts';
import { refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { elsewhere } from '../../shared/workflow/refused-attempts.ts';
import { versionOn } from '../causes/cause-of-action.repository.ts';
import type { CasePartyRow, CourtCaseRow } from './court-case.entity.ts';

export type NewParty = Pick<CasePartyRow, 'role' | 'enterprise' | 'worker' | 'masked_name' | 'name'>;
export interface NewCase
  extends Pick<
    CourtCaseRow,
    | 'number'
    | 'chain'
    | 'title'
    | 'case_type'
    | 'cause_code'
    | 'cause_name'
    | 'court'
    | 'region'
    | 'procedure'
    | 'filed_on'
    | 'sector'
    | 'occupation'
    | 'recorded_by'
  > {
  parties: readonly NewParty[];
}

const LEVELS = { supreme: 'SUPREME', high: 'HIGH', intermediate: 'INTERMEDIATE', basic: 'BASIC' } as const;
// A number of the old form does not show the level of the court, but the name of the court does.
const LEVEL_NAMES: readonly [RegExp, (typeof LEVELS)[keyof typeof LEVELS]][] = [
  [/最高人民法院/, 'SUPREME'],
  [/高级人民法院/, 'HIGH'],
  [/中级|中院|海事法院|知识产权法院|金融法院/, 'INTERMEDIATE'],
];
const COLUMNS =
  'number, chain, title, case_type, cause_code, cause_version, cause_name, court, court_level, region, procedure, filed_on, published, authority, sector, occupation, recorded_by';

export const COURT_CASES = table<CourtCaseRow>('court_case', 'number');

/** Inserts newly docketed cases. */
export class DocketRepository {
  /** Throws BrokenRules if a case with this number exists. */
  async insert(rows: RunStatement, context: RequestContext, { parties, ...one }: NewCase): Promise<void> {
    const level = levelOf(one);
    const made = await rows(
      sql`insert into court_case (${raw(COLUMNS)})
        values (${one.number}, ${one.chain}, ${one.title}, ${one.case_type}, ${one.cause_code}, ${versionOn(sql`${one.filed_on}::date`)}, ${one.cause_name},
          ${one.court}, ${level}, ${one.region}, ${one.procedure}, ${one.filed_on}, false, 'ORDINARY', ${one.sector}, ${one.occupation},
          ${one.recorded_by})
        on conflict do nothing returning number`,
    );
    if (made.length === 0) await this.rejectExisting(rows, context, one.number);
    await rows(
      sql`insert into case_party (case_number, ordinal, role, enterprise, worker, masked_name, name)
        select ${one.number}, ordinal, role, enterprise, worker, masked_name, name
        from jsonb_to_recordset(${JSON.stringify(parties.map((party, i) => ({ ...party, ordinal: i + 1 })))}::jsonb)
          as p(ordinal integer, role text, enterprise text, worker text, masked_name text, name text)`,
    );
  }

  /** Throws BrokenRules if a case with this number exists; that of another court in progress is not named. */
  async rejectExisting(rows: RunStatement, { caller }: RequestContext, number: string): Promise<void> {
    const [found] = await rows<Pick<CourtCaseRow, 'region' | 'published'>>(
      sql`select region, published from court_case where number = ${number}`,
    );
    refuseIfBroken([found && (found.published || regionCovers(caller.region, found.region) ? taken() : elsewhere())]);
  }

  async workersOf(rows: RunStatement, number: string): Promise<string[]> {
    const found = await rows<{ worker: string }>(sql`select worker from case_party where case_number = ${number} and worker is not null`);
    return found.map(({ worker }) => worker);
  }
}

const taken = () => userError('number', 'TAKEN', 'a case with this number exists already', '该案号已登记');

function levelOf({ number, court }: Pick<NewCase, 'number' | 'court'>): (typeof LEVELS)[keyof typeof LEVELS] {
  const verdict = readCaseNumber(number);
  if (verdict.valid && verdict.parsed.level !== null) return LEVELS[verdict.parsed.level];
  return LEVEL_NAMES.find(([name]) => name.test(court))?.[1] ?? 'BASIC';
}
