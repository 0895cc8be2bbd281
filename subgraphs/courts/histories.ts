import { PERSONAL, PUBLIC } from '../shared/authorization/classification.ts';
import { type HistoryOf, historyOf } from '../shared/workflow/history.resolver.ts';
import { CourtCase } from './court-cases/court-case.type.ts';
import { LegalAidCase } from './legal-aid/legal-aid-case.type.ts';
import { MediationCase } from './mediation-cases/mediation-case.type.ts';

/** Procedures of the courts. Each has the data class of its record. */
export const HISTORIES: readonly HistoryOf[] = [
  historyOf(
    () => CourtCase,
    PUBLIC,
    'court_case',
    ({ number }) => number,
  ),
  historyOf(
    () => LegalAidCase,
    PERSONAL,
    'legal_aid_case',
    ({ id }) => id,
  ),
  historyOf(
    () => MediationCase,
    PERSONAL,
    'mediation_case',
    ({ id }) => id,
  ),
];
