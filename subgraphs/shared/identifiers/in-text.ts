import prefixes from './data/division-prefixes.json' with { type: 'json' };
import { foldWidth } from './folding.ts';
import { checkResidentId, isBirthDay, SYNTHETIC_PREFIX } from './resident-id.ts';

/** Characters that no record may contain: NUL, half of a surrogate pair, or the replacement character for undecodable bytes. */
export const NO_TEXT = /\0|\uFFFD|\p{Cs}/u;

const MASK = '******************';
const HAN_DIGITS = '〇一二三四五六七八九零壹贰叁肆伍陆柒捌玖○';
const DIGIT = /[\p{Nd}\p{No}\p{Nl}〇一二三四五六七八九零壹贰叁肆伍陆柒捌玖○]/gu;
const CROSS = /[XxХхΧχ×✕✖⨯╳✗✘]/u;
const BETWEEN = /[\s\p{P}\p{S}\p{M}\p{C}]/u;
const MAX_BETWEEN = 3;
const OLD_LENGTH = 15;
const LENGTH = 18;
// After such a label, a wrong check digit is treated as a typing error: the number still identifies a person.
const LABELLED = /(?:身份证(?:件)?(?:号码?)?|身份号码|证件号码?)[^\p{L}\p{N}]{0,3}$/u;

type Kind = 'digit' | 'han' | 'cross';
interface Sign {
  value: string;
  kind: Kind;
  from: number;
  to: number;
  /** is it separated from the previous character? */
  apart: boolean;
}

/**
 * Does the text contain the number of a natural person, in any spacing, character width or disguise? Date and check digit
 * decide.
 */
export const holdsResidentNumber = (text: string): boolean => residentNumbersIn(text).next().done === false;

/** The text with all such numbers masked. */
export function maskResidentNumbers(text: string): string {
  let masked = '';
  let done = 0;
  for (const [from, to] of residentNumbersIn(text)) {
    if (from < done) continue;
    masked += text.slice(done, from) + MASK;
    done = to;
  }
  return masked + text.slice(done);
}

/** The ranges of the numbers in the text. */
function* residentNumbersIn(text: string): Generator<[from: number, to: number]> {
  if ((text.normalize('NFKC').match(DIGIT)?.length ?? 0) < OLD_LENGTH) return;
  for (const run of runsIn(text))
    for (let start = 0; start < run.length; start++) {
      if (!isEdge(run, start)) continue;
      const end = endOfNumber(text, run, start);
      if (end > 0) {
        yield [(run[start] as Sign).from, (run[end - 1] as Sign).to];
        start = end - 1;
      }
    }
}

/** The end of the number that begins at `start`; 0 if none does. A longer unbroken run of digits is a different number. */
function endOfNumber(text: string, run: readonly Sign[], start: number): number {
  for (const length of [LENGTH, OLD_LENGTH]) {
    const end = start + length;
    if (end > run.length || !isEdge(run, end)) continue;
    const signs = run.slice(start, end);
    const value = signs.map((sign) => sign.value).join('');
    if (length === LENGTH ? isNumber(value, text.slice(0, (signs[0] as Sign).from)) : isOldNumber(value, signs)) return end;
  }
  return 0;
}

function isNumber(value: string, before: string): boolean {
  const verdict = checkResidentId(value);
  return verdict.valid ? verdict.parsed.birth >= '1900' : verdict.reason === 'check_digit' && LABELLED.test(foldWidth(before.slice(-20)));
}

/**
 * The fifteen digits used until 1999: place, date of birth in the 1900s, serial. Without a check digit, the place must exist.
 */
function isOldNumber(value: string, signs: readonly Sign[]): boolean {
  if (!/^\d{15}$/.test(value)) return false;
  if (signs.some(({ apart }, i) => i > 0 && apart && i !== 6 && i !== 12)) return false;
  const isPlace = value.startsWith(SYNTHETIC_PREFIX) || isOfPlace(value);
  return isPlace && isBirthDay(`19${value.slice(6, 8)}-${value.slice(8, 10)}-${value.slice(10, 12)}`);
}

/** Do the first four digits denote a province and a place in it? */
export function isOfPlace(value: string): boolean {
  const places: Record<string, string> = prefixes.prefixes;
  return places[value.slice(0, 2)]?.split(' ').includes(value.slice(2, 4)) ?? false;
}

/** May a number begin or end before this character? Not inside an unbroken run of digits. */
function isEdge(run: readonly Sign[], i: number): boolean {
  const [before, after] = [run[i - 1], run[i]];
  return !before || !after || after.apart || before.kind !== after.kind;
}

/** Runs of digits and check characters with little between them. */
function* runsIn(text: string): Generator<Sign[]> {
  let run: Sign[] = [];
  let between = 0;
  let from = 0;
  for (const written of text) {
    const to = from + written.length;
    if (isOther(written) || (run.length === 0 && isNoDigit(written))) {
      if (run.length >= OLD_LENGTH) yield run;
      run = [];
      between = 0;
      from = to;
      continue;
    }
    for (const sign of foldWidth(written)) {
      const value = digitOf(sign);
      if (value !== null) {
        run.push({ value, kind: kindOf(sign, value), from, to, apart: between > 0 });
        between = 0;
      } else if (BETWEEN.test(sign) && between < MAX_BETWEEN) between += 1;
      else {
        if (run.length >= OLD_LENGTH) yield run;
        run = [];
        between = 0;
      }
    }
    from = to;
  }
  if (run.length >= OLD_LENGTH) yield run;
}

/** A Chinese character that is not a numeral: most of a text, recognised by its code point. */
const isOther = (sign: string): boolean => sign >= '\u4e00' && sign <= '\u9fff' && !HAN_DIGITS.includes(sign);

/** ASCII white space and punctuation below the digits. */
const isNoDigit = (sign: string): boolean => sign < '0';

function kindOf(sign: string, value: string): Kind {
  if (value === 'X') return 'cross';
  return HAN_DIGITS.includes(sign) ? 'han' : 'digit';
}

/** The value of a digit in any script, X for a cross, null for other characters. */
function digitOf(sign: string): string | null {
  if (sign >= '0' && sign <= '9') return sign;
  if (CROSS.test(sign)) return 'X';
  const han = HAN_DIGITS.indexOf(sign);
  if (han >= 0) return String(han === 20 ? 0 : han % 10);
  if (!/^\p{Nd}$/u.test(sign)) return null;
  // Unicode encodes decimal digits in consecutive groups of ten, starting with zero.
  const code = sign.codePointAt(0) as number;
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
