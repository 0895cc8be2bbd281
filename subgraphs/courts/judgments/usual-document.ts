import type { CaseOutcome, DocumentType } from '../court-cases/court-case.enums.ts';

/** Kind of document in which a case of this procedure usually ends with this outcome (民事诉讼法第一百条、第一百五十七条、第二百零六条、第二百二十七条). */
export function usualDocument(procedure: string, outcome: CaseOutcome): DocumentType {
  if (procedure === 'SPECIAL' || procedure === 'ENFORCEMENT') return 'RULING';
  if (outcome === 'WITHDRAWN' || outcome === 'REFUSED') return 'RULING';
  if (procedure === 'DUNNING') return 'ORDER';
  return outcome === 'SETTLED' ? 'MEDIATION' : 'JUDGMENT';
}
