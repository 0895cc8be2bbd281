import { foldCode } from './folding.ts';
import { type IdentifierMode, invalid, type Verdict, valid } from './verdict.ts';

// GB 32100-2015: 31 characters, without I, O, S, V and Z.
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
// GB 32100-2015, table 1: registering department → categories that it may register.
const CATEGORIES: Record<string, string> = {
  '1': '1239',
  '2': '19',
  '3': '123459',
  '4': '19',
  '5': '1239',
  '6': '19',
  '7': '129',
  '8': '19',
  '9': '123',
  A: '19',
  N: '1239',
  Y: '1',
};
const SYNTHETIC_REGION = '19';

export interface CreditCodeParts {
  department: string;
  category: string;
  region: string;
  organisation: string;
  /** true if the check character is wrong and the code is of a kind known to have been issued before the standard */
  beforeStandard?: boolean;
}

// Xiamen issued codes before the standard was in force; their check characters do not follow GB 32100 (such as 91350203M0001…).
// 193502 represents Xiamen in synthetic mode.
const BEFORE_STANDARD = /^9[123](?:3502\d\d|193502)M0001[0-9A-Z]{5}$/;

/** Unified social credit code (统一社会信用代码), GB 32100-2015, in canonical form only. For other spellings use `readCreditCode`. */
export function checkCreditCode(input: string, mode?: IdentifierMode): Verdict<CreditCodeParts> {
  if (input.length !== 18) return invalid('format');
  for (const character of input) if (!ALPHABET.includes(character)) return invalid('alphabet');
  const department = input.charAt(0);
  const category = input.charAt(1);
  if (!CATEGORIES[department]?.includes(category)) return invalid('dept_category');
  const region = input.slice(2, 8);
  if (!/^\d{6}$/.test(region)) return invalid('region');
  if (input.charAt(17) !== creditCodeCheckCharacter(input.slice(0, 17))) return invalid('check_digit');
  if (mode && region.startsWith(SYNTHETIC_REGION) !== (mode === 'synthetic')) return invalid('mode');
  return valid(input, { department, category, region, organisation: input.slice(8, 17) });
}

/**
 * Accepts other spellings: spaces, dashes, full-width characters, lower case. A code issued before the standard is valid in
 * spite of its check character; `beforeStandard` marks it.
 */
export function readCreditCode(input: string, mode?: IdentifierMode): Verdict<CreditCodeParts> {
  const code = foldCode(input);
  const verdict = checkCreditCode(code, mode);
  if (verdict.valid || verdict.reason !== 'check_digit' || !BEFORE_STANDARD.test(code)) return verdict;
  const region = code.slice(2, 8);
  if (mode && region.startsWith(SYNTHETIC_REGION) !== (mode === 'synthetic')) return invalid('mode');
  const [department, category, organisation] = [code.charAt(0), code.charAt(1), code.slice(8, 17)];
  return valid(code, { department, category, region, organisation, beforeStandard: true });
}

/** Was this code issued before the standard, so that its check character cannot be verified? */
export function isBeforeStandard(code: string): boolean {
  const verdict = readCreditCode(code);
  return verdict.valid && verdict.parsed.beforeStandard === true;
}

/** The eighteenth character, computed from the first seventeen (GB 32100-2015, 4.5). */
export function creditCodeCheckCharacter(first17: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += ALPHABET.indexOf(first17.charAt(i)) * (WEIGHTS[i] as number);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** The ninth character of an organisation code, computed from its first eight (GB 11714). */
export function organisationCheckCharacter(first8: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  let sum = 0;
  for (let i = 0; i < 8; i++) sum += Number.parseInt(first8.charAt(i), 36) * (weights[i] as number);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}
