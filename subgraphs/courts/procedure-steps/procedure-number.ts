import { checkArbitrationNumber } from '../../shared/identifiers/arbitration-number.ts';
import { canonicalCaseNumber } from '../../shared/identifiers/case-number.ts';
import { foldNumber } from '../../shared/identifiers/folding.ts';

/** Normalised number of a court case, an arbitration or a mediation; the same rule as `procedure_number` in the database. */
export function procedureNumber(number: string): string {
  const arbitration = checkArbitrationNumber(number);
  return canonicalCaseNumber(number) ?? (arbitration.valid ? arbitration.parsed.canonical : foldNumber(number));
}
