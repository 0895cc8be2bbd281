import { foldCode } from './folding.ts';
import { isOfPlace } from './in-text.ts';
import { checkResidentId, isBirthDay, readResidentId, residentIdCheckCharacter, SYNTHETIC_PREFIX } from './resident-id.ts';
import { type IdentifierMode, invalid, type Verdict, valid } from './verdict.ts';

/** Documents by which a person is known: each has a number of its own. */
export const IDENTITY_KINDS = ['RESIDENT', 'RESIDENCE_PERMIT', 'FOREIGN_CARD', 'PASSPORT'] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

export interface IdentityParts {
  kind: IdentityKind;
  /** day of birth, where the number says it */
  birth: string | null;
}

/** Alpha-3 code of specimen documents (ICAO Doc 9303, part 3): no real passport or card carries it. */
export const SYNTHETIC_COUNTRY = 'UTO';
const CENTURY_OF_FIFTEEN = '19';
const OLD_RESIDENT = /^\d{15}$/;
// First generation of the permanent residence card, until 2023: country, place of issue, birth as YYMMDD, two digits more.
const OLD_FOREIGN_CARD = /^([A-Z]{3})(\d{4})(\d{2})(\d{2})(\d{2})\d{2}$/;
const PASSPORT = /^([A-Z]{3})\/([A-Z0-9]{5,12})$/;
const LIKE_A_NUMBER = /^(?:\d{15}|\d{17}[\dXx]|[A-Za-z]{3}\d{12}|[A-Za-z]{3}\/[A-Za-z0-9]{5,12})$/;
const LONGEST = 60;

/** Is this meant as the number of a document of a person, valid or not? */
export const isLikeIdentity = (text: string): boolean => text.length <= LONGEST && LIKE_A_NUMBER.test(foldCode(text));

/**
 * Number of a document as people write it: of citizens (18 places, or 15 until 1999, which are the same person's), of
 * residents from Hong Kong, Macao and Taiwan (81, 82, 83), of foreign permanent residents (9…, or three letters and twelve
 * digits), or a passport as country and number, such as UTO/L898902C3. The value is the one form that is hashed.
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

/** Fifteen digits have no check digit: their place has to be one, and their day a day of the last century. */
function ofEighteen(code: string, mode?: IdentifierMode) {
  if (!code.startsWith(SYNTHETIC_PREFIX) && !isOfPlace(code)) return invalid('region');
  const seventeen = code.slice(0, 6) + CENTURY_OF_FIFTEEN + code.slice(6);
  return checkResidentId(seventeen + residentIdCheckCharacter(seventeen), mode);
}

// No published source states how the last digit of the old card is worked out: it is not checked.
function oldForeignCard(code: string, [, country, , year, month, day]: RegExpExecArray, mode?: IdentifierMode): Verdict<IdentityParts> {
  if (!inMode(country as string, mode)) return invalid('region');
  const days = ['19', '20'].map((century) => `${century}${year}-${month}-${day}`).filter(isBirthDay);
  if (days.length === 0) return invalid('birth_date');
  return valid(code, { kind: 'FOREIGN_CARD', birth: days.length === 1 ? (days[0] as string) : null });
}

const inMode = (country: string, mode?: IdentifierMode): boolean =>
  mode === undefined || (mode === 'synthetic') === (country === SYNTHETIC_COUNTRY);
