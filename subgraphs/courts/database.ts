import { Database } from '../shared/database/database.ts';
import { CasePartyRow, CourtCaseRow, FactorFindingRow, ProcedureStepRow } from './court-cases/court-case.entity.ts';
import { MediationCaseRow } from './mediation-cases/mediation-case.entity.ts';
import { CreateRegisters1793491200000 } from './migrations/20261101000000-create-registers.ts';

export function courtsDatabase(url: string, pool: number): Database {
  return new Database({
    url,
    pool,
    entities: [CourtCaseRow, CasePartyRow, FactorFindingRow, ProcedureStepRow, MediationCaseRow],
    migrations: [CreateRegisters1793491200000],
  });
}
