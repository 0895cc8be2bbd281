import prefixes from './data/division-prefixes.json' with { type: 'json' };
import { foldWidth } from './folding.ts';
import { checkResidentId, isBirthDay, SYNTHETIC_PREFIX } from './resident-id.ts';

/** What no record can hold: NUL, half of a surrogate pair, or the sign for bytes that could not be read. */
export const NO_TEXT = /\0|\uFFFD|\p{Cs}/u;

const MASK = '******************';
const HAN_DIGITS = '〇一二三四五六七八九零壹贰叁肆伍陆柒捌玖○';
const DIGIT = /[\p{Nd}\p{No}\p{Nl}〇一二三四五六七八九零壹贰叁肆伍陆柒捌玖○]/gu;
const CROSS = /[XxХхΧχ×✕✖⨯╳✗✘]/u;
const BETWEEN = /[\s\p{P}\p{S}\p{M}\p{C}]/u;
const MAX_BETWEEN = 3;
const OLD_LENGTH = 15;
const LENGTH = 18;
// A typing error in the last character does not make another person of it.
const LABELLED = /(?:身份证(?:件)?(?:号码?)?|身份号码|证件号码?)[^\p{L}\p{N}]{0,3}$/u;

type Kind = 'digit' | 'han' | 'cross';
interface Sign {
  value: string;
  kind: Kind;
  from: number;
  to: number;
  /** does something else stand between it and the sign before? */
  apart: boolean;
}

/** Does the text hold the number of a natural person, however it is spaced, widened or disguised? Date and check digit decide. */
export const holdsResidentNumber = (text: string): boolean => residentNumbersIn(text).next().done === false;

/** The text with every such number masked. */
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

/** Where the numbers stand. */
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

/** The end of the number that begins at `start`; 0 where none does. A longer unbroken row of digits is another number. */
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

/** The fifteen digits used until 1999: place, day of birth in the 1900s, serial. They have no check digit, so the place must be one. */
function isOldNumber(value: string, signs: readonly Sign[]): boolean {
  if (!/^\d{15}$/.test(value)) return false;
  if (signs.some(({ apart }, i) => i > 0 && apart && i !== 6 && i !== 12)) return false;
  const isPlace = value.startsWith(SYNTHETIC_PREFIX) || isOfPlace(value);
  return isPlace && isBirthDay(`19${value.slice(6, 8)}-${value.slice(8, 10)}-${value.slice(10, 12)}`);
}

/** Do the first four digits name a province and a place of it? */
export function isOfPlace(value: string): boolean {
  const places: Record<string, string> = prefixes.prefixes;
  return places[value.slice(0, 2)]?.split(' ').includes(value.slice(2, 4)) ?? false;
}

/** May a number begin or end before this sign? Not inside an unbroken row of digits. */
function isEdge(run: readonly Sign[], i: number): boolean {
  const [before, after] = [run[i - 1], run[i]];
  return !before || !after || after.apart || before.kind !== after.kind;
}

/** Digits and crosses that follow one another with little between them. */
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

/** A Chinese character that is no numeral: most of a text, known by its code. */
const isOther = (sign: string): boolean => sign >= '\u4e00' && sign <= '\u9fff' && !HAN_DIGITS.includes(sign);

/** Punctuation and spaces of ASCII, before any number. */
const isNoDigit = (sign: string): boolean => sign < '0';

function kindOf(sign: string, value: string): Kind {
  if (value === 'X') return 'cross';
  return HAN_DIGITS.includes(sign) ? 'han' : 'digit';
}

/** The value of a digit of any script, X for a cross, null for anything else. */
function digitOf(sign: string): string | null {
  if (sign >= '0' && sign <= '9') return sign;
  if (CROSS.test(sign)) return 'X';
  const han = HAN_DIGITS.indexOf(sign);
  if (han >= 0) return String(han === 20 ? 0 : han % 10);
  if (!/^\p{Nd}$/u.test(sign)) return null;
  // Decimal digits stand ten in a row in Unicode, from zero on.
  const code = sign.codePointAt(0) as number;
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
