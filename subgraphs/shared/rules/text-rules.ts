import { NO_TEXT, RESIDENT_NUMBER } from '../identifiers/in-text.ts';
import { type UserError, userError } from './user-error.ts';

const LONGEST_TEXT = 2_000;

/** Texts that must hold something, and not too much, and nobody's number. */
export const textRules = (texts: Record<string, string | null | undefined>, longest = LONGEST_TEXT): (UserError | false)[] =>
  Object.entries(texts).flatMap(([field, text]): (UserError | false)[] => [
    typeof text === 'string' && text.trim() === '' && userError(field, 'EMPTY', `${field} is empty`, `${field} 不得为空`),
    RESIDENT_NUMBER.test(text?.normalize('NFKC') ?? '') &&
      userError(
        field,
        'RESIDENT_NUMBER',
        `${field} holds a resident number; name the person by pseudonym`,
        `${field} 含有公民身份号码，请使用假名标识`,
      ),
    NO_TEXT.test(text ?? '') &&
      userError(field, 'CHARACTER', `${field} holds a character that no record can hold`, `${field} 含有无法存储的字符`),
    (text?.length ?? 0) > longest &&
      userError(field, 'LENGTH', `${field} has at most ${longest} characters`, `${field} 不得超过 ${longest} 个字符`),
  ]);

/** Each text of a list, by its place. */
export const eachTextRules = (field: string, texts: readonly string[] | null | undefined, longest = LONGEST_TEXT): (UserError | false)[] =>
  (texts ?? []).flatMap((text, i) => textRules({ [`${field}.${i}`]: text }, longest));

const MOST_NAMES = 20;
const LONGEST_NAME = 100;

/** A list of 1 to 20 names or short phrases, each of 1 to 100 characters. */
export const namesRules = (field: string, names: readonly string[]): (UserError | false)[] => [
  (names.length === 0 || names.length > MOST_NAMES) &&
    userError(field, 'LENGTH', `${field} holds 1 to ${MOST_NAMES} entries`, `${field} 须有 1 至 ${MOST_NAMES} 项`),
  ...eachTextRules(field, names.slice(0, MOST_NAMES), LONGEST_NAME),
];
