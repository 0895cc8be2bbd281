import { foldCode } from './folding.ts';
import { type IdentifierMode, invalid, isCalendarDay, type Verdict, valid } from './verdict.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';
// GB/T 2260 province codes.
const PROVINCES = '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65'.split(' ');
// Taiwan in GB/T 2260, and residence permits: 81 Hong Kong, 82 Macao, 83 Taiwan (港澳台居民居住证申领发放办法 第三条).
const OTHERS = '71 81 82 83'.split(' ');
const REGIONS = new Set([...PROVINCES, ...OTHERS]);
const MAINLAND = new Set(PROVINCES);
const FOREIGN = '9';
export const SYNTHETIC_PREFIX = '19';
const CROSSES = /[ХΧ×✕✖⨯╳]/gu;

export interface ResidentIdParts {
  sex: 'F' | 'M';
  birth: string;
}

/**
 * Identity number with eighteen characters: citizens (GB 11643-1999), residents from Hong Kong, Macao and Taiwan (81, 82, 83),
 * and foreign permanent residents (9, province, three-digit country code: GA/T 2102-2023). Canonical form only; for other
 * spellings use `readResidentId`.
 */
export function checkResidentId(input: string, mode?: IdentifierMode): Verdict<ResidentIdParts> {
  if (!/^\d{17}[\dX]$/.test(input)) return invalid('format');
  const synthetic = input.startsWith(SYNTHETIC_PREFIX);
  const isPlace = input.startsWith(FOREIGN) ? MAINLAND.has(input.slice(1, 3)) : REGIONS.has(input.slice(0, 2));
  if (mode === 'real' && !isPlace) return invalid('region');
  if (mode === 'synthetic' && !synthetic) return invalid('region');
  if (!mode && !synthetic && !isPlace) return invalid('region');
  const birth = `${input.slice(6, 10)}-${input.slice(10, 12)}-${input.slice(12, 14)}`;
  if (!isBirthDay(birth)) return invalid('birth_date');
  if (input.charAt(17) !== residentIdCheckCharacter(input.slice(0, 17))) return invalid('check_digit');
  return valid(input, { sex: Number(input.charAt(16)) % 2 === 0 ? 'F' : 'M', birth });
}

/** Accepts other spellings: spaces, dashes, full-width characters, a lower-case x or a cross as last character. */
export const readResidentId = (input: string, mode?: IdentifierMode): Verdict<ResidentIdParts> =>
  checkResidentId(foldCode(input).replace(CROSSES, 'X'), mode);

/** Is this a possible date of birth (YYYY-MM-DD) of a living person? */
export const isBirthDay = (day: string): boolean =>
  isCalendarDay(day) && day >= '1880-01-01' && day <= new Date().toISOString().slice(0, 10);

/** The eighteenth character, computed from the first seventeen (ISO 7064, MOD 11-2). */
export function residentIdCheckCharacter(first17: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += Number(first17.charAt(i)) * (WEIGHTS[i] as number);
  return CHECK_CHARACTERS.charAt(sum % 11);
}
