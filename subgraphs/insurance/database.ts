import { Database } from '../shared/database/database.ts';
import { ReferenceDataRow } from '../shared/database/reference-data.ts';
import { ReportedFigureRow } from '../shared/figures/reported-figure.entity.ts';
import { EnrolmentSpellRow } from './enrolments/enrolment-spell.entity.ts';
import { InjuryClaimRow } from './injury-claims/injury-claim.entity.ts';
import { InsuredHeadcountRow } from './injury-coverage/insured-headcount.entity.ts';
import { CreateRegisters1793491200000 } from './migrations/20261101000000-create-registers.ts';
import { AddReportedFigures1793577600000 } from './migrations/20261102000000-add-reported-figures.ts';

export function insuranceDatabase(url: string, pool: number): Database {
  return new Database({
    url,
    pool,
    entities: [ReferenceDataRow, ReportedFigureRow, EnrolmentSpellRow, InjuryClaimRow, InsuredHeadcountRow],
    migrations: [CreateRegisters1793491200000, AddReportedFigures1793577600000],
  });
}
