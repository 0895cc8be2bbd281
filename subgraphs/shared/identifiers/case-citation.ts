import { CASE_KINDS } from './case-kinds.ts';
import { canonicalCaseNumber, hanNumber, PROVINCES, withDigitYears } from './case-number.ts';
import { foldWithPlaces } from './folding.ts';
import { isOldHead } from './old-case-number.ts';

/** A case cited in a text: the passage as written, and the canonical number. */
export interface CaseCitation {
  cited: string;
  number: string;
  /** offset of the passage in the text */
  from: number;
  to: number;
}

/** Maximum count of numbers in a range such as 9000114至9000116号. */
export const MAX_RANGE = 501;

const spaced = (sign: string): string => [...sign].join('\\s*');
const DIGIT4 = '\\d\\s*\\d\\s*\\d\\s*\\d\\s*';
// The pattern begins with a digit, which can be searched quickly; the bracket before it is found afterwards.
const YEAR = '\\d(?<!\\d\\d)\\s*\\d\\s*\\d\\s*\\d\\s*(?:年\\s*)?\\)?\\s*';
const COURT = `(?:最\\s*高\\s*法(?:\\s*知)?|[${PROVINCES}]\\s*(?:${DIGIT4}|\\d\\s*\\d\\s*)?)\\s*`;
const PRESENT = `${COURT}[知商]?\\s*(?:${CASE_KINDS.map(spaced).join('|')})\\s*(?:字\\s*)?(?:第\\s*)?(?=\\d)`;
const OLD = `((?:\\s?(?:[\\u4e00-\\u9fff]|\\([\\u4e00-\\u9fff]\\))){2,14}?)\\s*字\\s*(?:第\\s*)?(?=\\d)`;
const HEAD = new RegExp(`${YEAR}(?:${PRESENT}|${OLD})`, 'gu');
const ITEM = /\s*第?\s*(\d+)/y;
const MORE_OF_ITEM = /\s+(\d+)(?=\s*号)/y;
const RANGE_TO = /\s*(?:-{1,2}|至|到|~)\s*第?\s*(\d+)/y;
// For example 9000114号至9000116号
const RANGE_OF_WHOLES = /\s*(?:-{1,2}|至|到|~)\s*第?\s*(\d+)(?=\s*号(?!\s*[楼房门院线车桌仓库店铺机]))/y;
// For example 9000114之一号, a less common spelling of a part
const PART_BEFORE_END = /\s*之\s*([一二三四五六七八九十]{1,3})(?=\s*号)/y;
const END = /\s*号(?!\s*[楼房门院线车桌仓库店铺机])/y;
const PART = /\s*(?:之\s*-?|-)\s*([一二三四五六七八九十]{1,3}|\d{1,3})(?!\s*\d)/y;
const NEXT_PART = /\s*([、,和及与至到~-])\s*之\s*([一二三四五六七八九十]{1,3}|\d{1,3})/y;
const CASE =
  /\s*(?:民事|刑事|行政|执行|劳动争议)?(?:案件?|判决书?|裁定书?|调解书?|通知书?|决定书?)(?=\s*(?:[、,;和及与]|以及)\s*第?\s*\d)/y;
const NEXT_ITEM = /\s*(?:[、,;和及与]|以及)\s*(?=第?\s*\d)|\s+(?=第?\s*\d)/y;
// After 号 another number follows only if it has its own 号 or starts a list: 9000114号，3号被告 cites one case.
const NEXT_NUMBER = /\s*(?:[、,;和及与]|以及|\s)\s*(?=第?\s*\d{2,9}\s*(?:号|-|至|到|~|、|,|和|及|与))/y;
const MAX_DIGITS = 9;
const HAN_PARTS = Array.from({ length: 20 }, (_, i) => hanNumber(String(i + 1)));

/**
 * The cases cited in a text, in order: numbers of the present and of the old form, lists (9000114、9000116号), ranges and parts
 * (号之一、之二). Documents of other bodies, such as 劳社部发〔2005〕12号, and arbitration numbers are ignored.
 */
export function citationsIn(text: string): CaseCitation[] {
  const { text: marks, at } = foldWithPlaces(text);
  const folded = withDigitYears(marks);
  const found: CaseCitation[] = [];
  HEAD.lastIndex = 0;
  for (let head = HEAD.exec(folded); head; head = HEAD.exec(folded)) {
    const [written, old] = head;
    if (old !== undefined && !isOldHead(compact(old))) {
      HEAD.lastIndex = head.index + 1;
      continue;
    }
    const { serials, end } = serialsAt(folded, HEAD.lastIndex);
    const [from, to] = [at[bracketBefore(folded, head.index)] as number, at[end] as number];
    const cited = text.slice(from, to).trimEnd();
    for (const serial of serials) {
      const number = canonicalCaseNumber(`${withBrackets(compact(written))}${serial}`);
      if (number) found.push({ cited, number, from, to });
    }
    HEAD.lastIndex = serials.length > 0 ? end : head.index + 1;
  }
  return found;
}

/** The canonical numbers of the cited cases, without duplicates. */
export const casesCitedIn = (text: string): string[] => [...new Set(citationsIn(text).map(({ number }) => number))];

/** The text with all citations removed. */
export function withoutCitations(text: string): string {
  let rest = '';
  let done = 0;
  for (const { from, to } of citationsIn(text)) {
    if (from < done) continue;
    rest += `${text.slice(done, from)} `;
    done = to;
  }
  return rest + text.slice(done);
}

/** Offset of the bracket before a year, or of the year itself. */
function bracketBefore(text: string, year: number): number {
  let place = year - 1;
  while (place >= 0 && /\s/.test(text.charAt(place))) place -= 1;
  return text.charAt(place) === '(' ? place : year;
}

/** Adds the brackets around the year, which a text may omit but a case number requires. */
const withBrackets = (head: string): string => `(${head.slice(0, 4)})${head.slice(4).replace(/^年?\)?/, '')}`;

const compact = (text: string): string => text.replace(/\s+/g, '');

interface Serials {
  /** each in the form in which it ends a number: 9000114号, 9000114号之一 */
  serials: string[];
  end: number;
}

/** The serials after a court and a kind of case: one, a list or a range, up to the last 号. */
function serialsAt(text: string, start: number): Serials {
  const done: Serials = { serials: [], end: start };
  // Numbers of a list that share one 号 at its end.
  let open: string[] = [];
  let place = start;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = place;
    const match = pattern.exec(text);
    if (match) place = pattern.lastIndex;
    return match;
  };
  for (;;) {
    const item = take(ITEM);
    if (!item) return done;
    const more = take(MORE_OF_ITEM);
    const digits = `${item[1]}${more?.[1] ?? ''}`;
    if (more && digits.length > MAX_DIGITS) place -= more[0].length;
    const first = Number(digits.length > MAX_DIGITS ? item[1] : digits);
    const range = take(RANGE_TO);
    const last = range ? Number(range[1]) : first;
    // 391-1号 is a part of case 391, not a range.
    open.push(...(range && last <= first ? [`${first}-${last}`] : numbersBetween(first, last)));
    const early = range ? null : take(PART_BEFORE_END);
    if (take(END)) {
      const numbers = open.map((one) => `${one}号`);
      const whole = numbers.at(-1) as string;
      const part = early ?? take(PART);
      if (part) numbers[numbers.length - 1] = `${whole}之${part[1]}`;
      let before = part?.[1] ?? '';
      for (let next = part && take(NEXT_PART); next; next = take(NEXT_PART)) {
        const [, sign = '', named = ''] = next;
        numbers.push(...partsUpTo(/[、,和及与]/.test(sign) ? '' : before, named).map((one) => `${whole}之${one}`));
        before = named;
      }
      const end = place;
      const wholes = part || range ? null : take(RANGE_OF_WHOLES);
      if (wholes && Number(wholes[1]) > first && take(END))
        numbers.push(...numbersBetween(first + 1, Number(wholes[1])).map((one) => `${one}号`));
      else place = end;
      done.serials.push(...numbers);
      done.end = place;
      open = [];
      take(CASE);
    }
    if (!take(open.length > 0 ? NEXT_ITEM : NEXT_NUMBER)) return done;
  }
}

/** For example 三, or 二 and 三 after 之一至. */
function partsUpTo(before: string, last: string): string[] {
  const [from = -1, to = -1] = [before, last].map((part) => (/^\d/.test(part) ? Number(part) - 1 : HAN_PARTS.indexOf(part)));
  return from >= 0 && to > from ? HAN_PARTS.slice(from + 1, to + 1) : [last];
}

const numbersBetween = (first: number, last: number): string[] =>
  Array.from({ length: Math.max(0, Math.min(last - first + 1, MAX_RANGE)) }, (_, i) => String(first + i));
