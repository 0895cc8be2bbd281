import { broken, type IdentifierMode, isCalendarDay, sound, type Verdict } from './verdict.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';
// GB/T 2260 province codes, and 83 (residence permits of Taiwan residents).
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);
const SYNTHETIC_PREFIX = '19';

export interface ResidentIdParts {
  sex: 'F' | 'M';
  birth: string;
}

/** Citizen identity number (公民身份号码), GB 11643-1999, eighteen places. */
export function checkResidentId(input: string, mode?: IdentifierMode): Verdict<ResidentIdParts> {
  if (!/^\d{17}[\dX]$/.test(input)) return broken('format');
  const synthetic = input.startsWith(SYNTHETIC_PREFIX);
  if (mode === 'real' && !PROVINCES.has(input.slice(0, 2))) return broken('region');
  if (mode === 'synthetic' && !synthetic) return broken('region');
  if (!mode && !synthetic && !PROVINCES.has(input.slice(0, 2))) return broken('region');
  const birth = `${input.slice(6, 10)}-${input.slice(10, 12)}-${input.slice(12, 14)}`;
  if (!isCalendarDay(birth) || birth < '1880-01-01' || birth > new Date().toISOString().slice(0, 10)) return broken('birth_date');
  if (input.charAt(17) !== residentIdCheckCharacter(input.slice(0, 17))) return broken('check_digit');
  return sound(input, { sex: Number(input.charAt(16)) % 2 === 0 ? 'F' : 'M', birth });
}

/** The eighteenth character for the first seventeen (ISO 7064, MOD 11-2). */
export function residentIdCheckCharacter(first17: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += Number(first17.charAt(i)) * (WEIGHTS[i] as number);
  return CHECK_CHARACTERS.charAt(sum % 11);
}
