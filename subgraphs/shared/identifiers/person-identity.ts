import { foldCode } from './folding.ts';
import { isOfPlace } from './in-text.ts';
import { checkResidentId, isBirthDay, readResidentId, residentIdCheckCharacter, SYNTHETIC_PREFIX } from './resident-id.ts';
import { type IdentifierMode, invalid, type Verdict, valid } from './verdict.ts';

/** Identity documents by which a person can be identified; each has its own number. */
export const IDENTITY_KINDS = ['RESIDENT', 'RESIDENCE_PERMIT', 'FOREIGN_CARD', 'PASSPORT'] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

export interface IdentityParts {
  kind: IdentityKind;
  /** date of birth; null if the number does not contain it */
  birth: string | null;
}

/** Alpha-3 code for specimen documents (ICAO Doc 9303, part 3); real passports and cards do not use it. */
export const SYNTHETIC_COUNTRY = 'UTO';
const CENTURY_OF_FIFTEEN = '19';
const OLD_RESIDENT = /^\d{15}$/;
// First generation of the permanent residence card, until 2023: country, place of issue, birth as YYMMDD, two more digits.
const OLD_FOREIGN_CARD = /^([A-Z]{3})(\d{4})(\d{2})(\d{2})(\d{2})\d{2}$/;
const PASSPORT = /^([A-Z]{3})\/([A-Z0-9]{5,12})$/;
const LIKE_A_NUMBER = /^(?:\d{15}|\d{17}[\dXx]|[A-Za-z]{3}\d{12}|[A-Za-z]{3}\/[A-Za-z0-9]{5,12})$/;
const LONGEST = 60;

/** Does the text look like the number of an identity document, valid or not? */
export const isLikeIdentity = (text: string): boolean => text.length <= LONGEST && LIKE_A_NUMBER.test(foldCode(text));

/**
 * Reads the number of an identity document in common spellings: citizens (18 digits, or 15 until 1999, which map to the same
 * person), residents from Hong Kong, Macao and Taiwan (81, 82, 83), foreign permanent residents (9…, or three letters and
 * twelve digits), or a passport as country and number, such as UTO/L898902C3. The value is the canonical form, which is hashed.
 */
export function readIdentity(text: string, mode?: IdentifierMode): Verdict<IdentityParts> {
  if (text.length > LONGEST) return invalid('format');
  const code = foldCode(text);
  const passport = PASSPORT.exec(code);
  if (passport) return inMode(passport[1] as string, mode) ? valid(code, { kind: 'PASSPORT', birth: null }) : invalid('region');
  const card = OLD_FOREIGN_CARD.exec(code);
  if (card) return oldForeignCard(code, card, mode);
  const resident = OLD_RESIDENT.test(code) ? ofEighteen(code, mode) : readResidentId(text, mode);
  return resident.valid ? valid(resident.value, { kind: kindOf(resident.value), birth: resident.parsed.birth }) : resident;
}

function kindOf(value: string): IdentityKind {
  if (value.startsWith('9')) return 'FOREIGN_CARD';
  return /^8[123]/.test(value) ? 'RESIDENCE_PERMIT' : 'RESIDENT';
}

/** Fifteen digits have no check digit, so the place must exist and the date must be in the 1900s. */
function ofEighteen(code: string, mode?: IdentifierMode) {
  if (!code.startsWith(SYNTHETIC_PREFIX) && !isOfPlace(code)) return invalid('region');
  const seventeen = code.slice(0, 6) + CENTURY_OF_FIFTEEN + code.slice(6);
  return checkResidentId(seventeen + residentIdCheckCharacter(seventeen), mode);
}

// No published source defines the last digit of the old card, so it is not checked.
function oldForeignCard(code: string, [, country, , year, month, day]: RegExpExecArray, mode?: IdentifierMode): Verdict<IdentityParts> {
  if (!inMode(country as string, mode)) return invalid('region');
  const days = ['19', '20'].map((century) => `${century}${year}-${month}-${day}`).filter(isBirthDay);
  if (days.length === 0) return invalid('birth_date');
  return valid(code, { kind: 'FOREIGN_CARD', birth: days.length === 1 ? (days[0] as string) : null });
}

const inMode = (country: string, mode?: IdentifierMode): boolean =>
  mode === undefined || (mode === 'synthetic') === (country === SYNTHETIC_COUNTRY);
