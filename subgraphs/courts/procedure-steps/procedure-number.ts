import { checkArbitrationNumber } from '../../shared/identifiers/arbitration-number.ts';
import { canonicalCaseNumber } from '../../shared/identifiers/case-number.ts';
import { foldNumber } from '../../shared/identifiers/folding.ts';

/** The one form of the number of a procedure, of a court, an arbitration or a mediation, as `procedure_number` of the database has it. */
export function procedureNumber(number: string): string {
  const arbitration = checkArbitrationNumber(number);
  return canonicalCaseNumber(number) ?? (arbitration.valid ? arbitration.parsed.canonical : foldNumber(number));
}
