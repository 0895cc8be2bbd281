import { isCalendarDay } from '../identifiers/verdict.ts';

/** The rule that a text breaks as a day: it is ambiguous. */
interface Broken {
  rule: string;
  message: string;
  messageZh: string;
}

const YEAR = String.raw`((?:19|20)\d{2})`;
const PART = String.raw`(\d{1,2})`;
const BY_SIGN = new RegExp(String.raw`^${YEAR}([-/.])${PART}\2${PART}(?:[ T]00:00(?::00(?:\.0+)?)?)?$`);
const BY_WORD = new RegExp(String.raw`^${YEAR}\s*年\s*${PART}\s*月\s*${PART}\s*[日号]$`);
const PACKED = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const MONTH_BY_SIGN = new RegExp(`^${YEAR}([-/.])${PART}$`);
const MONTH_BY_WORD = new RegExp(String.raw`^${YEAR}\s*年\s*${PART}\s*月份?$`);
const MONTH_PACKED = /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/;
const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?`;
const LOCAL = new RegExp(String.raw`^(.+?)(?:\s+|T|(?<=日))${CLOCK}$`);
// Sep-26 can be 26 September or September 2026; in 9/1/26, 26.9.1 and 9月1日 the year or the order is unclear.
const NAMED_MONTH = /^(?:\d{1,4}[-/ ])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[-/ ,]*\d{1,4}(?:[-/ ,]+\d{2,4})?$/i;
const NO_YEAR = /^\d{1,2}([-/.])\d{1,2}(?:\1\d{1,4})?$|^(?:\d{2}年)?\d{1,2}月(?:\d{1,2}[日号])?$/;

const two = (text: string | undefined) => (text ?? '').padStart(2, '0');

/** YYYY-MM-DD for a day in common spellings; other texts unchanged, so that the field's own rule rejects them. */
export function readDay(text: string): string | Broken {
  const [, year, month, day] = partsOf(text);
  if (year) return `${year}-${two(month)}-${two(day)}`;
  return isOpen(text) ? ambiguous('2026-09-01') : text;
}

/** YYYY-MM for a month in common spellings. */
export function readMonth(text: string): string | Broken {
  const signed = MONTH_BY_SIGN.exec(text);
  // A spreadsheet that reads 2026.10 as a number stores 2026.1.
  if (signed?.[2] === '.' && signed[3] === '1')
    return ambiguous('2026-01', '2026.1 may be 2026.10 with the final zero lost', '2026.1 可能是 2026.10');
  const [, year, month] = MONTH_BY_WORD.exec(text) ?? (signed && [text, signed[1], signed[3]]) ?? MONTH_PACKED.exec(text) ?? [];
  if (year) return `${year}-${two(month)}`;
  // Spreadsheets store a month as its first day.
  const day = readDay(text);
  if (typeof day === 'string' && /^\d{4}-\d{2}-01$/.test(day)) return day.slice(0, 7);
  return isOpen(text) ? ambiguous('2026-09') : text;
}

/** RFC 3339 for an instant; without an offset it is read as Beijing time, the legal time in the whole country. */
export function readInstant(text: string): string | Broken {
  const [, day, hour, minute, second = '00'] = LOCAL.exec(text) ?? [];
  if (!day) return isOpen(text) ? ambiguous('2026-09-01T08:30:00+08:00') : text;
  const read = readDay(day);
  if (typeof read !== 'string') return ambiguous('2026-09-01T08:30:00+08:00');
  return isCalendarDay(read) ? `${read}T${two(hour)}:${minute}:${second}+08:00` : text;
}

function partsOf(text: string): (string | undefined)[] {
  const signed = BY_SIGN.exec(text);
  if (signed) return [text, signed[1], signed[3], signed[4]];
  return BY_WORD.exec(text) ?? PACKED.exec(text) ?? [];
}

const isOpen = (text: string): boolean => NAMED_MONTH.test(text) || NO_YEAR.test(text);

const ambiguous = (example: string, why = 'the date is ambiguous', whyZh = '可有多种理解'): Broken => ({
  rule: 'AMBIGUOUS',
  message: `${why}; write it as ${example}`,
  messageZh: `${whyZh}，请写作 ${example}`,
});
