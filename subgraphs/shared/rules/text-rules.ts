import { isBlank } from '../identifiers/folding.ts';
import { holdsResidentNumber, NO_TEXT } from '../identifiers/in-text.ts';
import { type UserError, userError } from './user-error.ts';

const MAX_TEXT_LENGTH = 2_000;

/** Texts must not be empty, too long, or contain an identity number. */
export const textRules = (texts: Record<string, string | null | undefined>, longest = MAX_TEXT_LENGTH): (UserError | false)[] =>
  Object.entries(texts).flatMap(([field, text]): (UserError | false)[] => [
    typeof text === 'string' &&
      isBlank(text) &&
      userError(field, 'EMPTY', `${field} must contain at least one visible character`, `${field} 不得为空，须至少有一个可见字符`),
    ...unheldTextRules(field, text ?? ''),
    (text?.length ?? 0) > longest &&
      userError(field, 'LENGTH', `${field} must have at most ${longest} characters`, `${field} 不得超过 ${longest} 个字符`),
  ]);

/** No text of a record may contain an identity number, or a character that cannot be stored. */
export function unheldTextRules(field: string, text: string): UserError[] {
  const found: UserError[] = [];
  if (holdsResidentNumber(text))
    found.push(
      userError(
        field,
        'RESIDENT_NUMBER',
        `${field} contains a citizen identity number; use the pseudonym of the person (w- and 32 hexadecimal digits)`,
        `${field} 含有公民身份号码，请使用假名标识（w- 加 32 位十六进制数）`,
      ),
    );
  if (NO_TEXT.test(text))
    found.push(
      userError(
        field,
        'CHARACTER',
        `${field} contains a character that cannot be stored (NUL, an unpaired surrogate, or U+FFFD from a wrong encoding); send UTF-8`,
        `${field} 含有无法存储的字符（空字符、半个字符或编码错误产生的 U+FFFD），请以 UTF-8 提交`,
      ),
    );
  return found;
}

/** Rules for each text of a list, by index. */
export const eachTextRules = (
  field: string,
  texts: readonly string[] | null | undefined,
  longest = MAX_TEXT_LENGTH,
): (UserError | false)[] => (texts ?? []).flatMap((text, i) => textRules({ [`${field}.${i}`]: text }, longest));

const MAX_NAMES = 20;
const MAX_NAME_LENGTH = 100;

/** A list of 1 to 20 names or short phrases, each with 1 to 100 characters. */
export const namesRules = (field: string, names: readonly string[]): (UserError | false)[] => [
  (names.length === 0 || names.length > MAX_NAMES) &&
    userError(field, 'LENGTH', `${field} must have 1 to ${MAX_NAMES} entries`, `${field} 须有 1 至 ${MAX_NAMES} 项`),
  ...eachTextRules(field, names.slice(0, MAX_NAMES), MAX_NAME_LENGTH),
];
