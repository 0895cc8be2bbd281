import { type CaseNumberParts, type CourtLevel, isCaseKind } from './case-kinds.ts';
import { foldNumber } from './folding.ts';
import { readOldCaseNumber } from './old-case-number.ts';
import { type IdentifierMode, invalid, type Verdict, valid } from './verdict.ts';

/** Abbreviations of the high courts; lower courts add two or four digits. */
export const PROVINCES = '京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔云藏陕甘青宁新兵军';
const COURT = `最高法知|最高法|[${PROVINCES}](?:\\d{4}|\\d{2})?`;
const CASE_NUMBER = new RegExp(`^\\((\\d{4})\\)(${COURT})([\\u4e00-\\u9fff]{1,8}?)(\\d{1,9})号(?:之([一二三四五六七八九十]{1,3}))?$`);
// Spellings found in practice: two brackets around the year, one or none; meaningless 年, 字 and 第; zeros before the serial;
// parts as digits.
const WRITTEN = new RegExp(
  `^(?:案号:?)?\\(?(\\d{4})年?\\)?(${COURT})([\\u4e00-\\u9fff]{1,8}?)(字?第?)0*(\\d{1,9})(?:-(\\d{1,3}))?号(?:之?-?([一二三四五六七八九十]{1,3}|\\d{1,3}))?$`,
);
// Serials of synthetic numbers start above any serial of a real court.
const FIRST_SYNTHETIC_SERIAL = 9_000_001;
const HAN_YEAR = /(?<=\()[一二][〇○零一二三四五六七八九]{3}(?=年?\))/g;
// The present form is in force since 2016 (法〔2015〕137号); some courts used the old one for some weeks longer.
const LAST_YEAR_OF_OLD_FORM = 2016;

/** First two digits of the region for each abbreviation in court codes; the courts of the production corps are in Xinjiang. */
const REGIONS: Record<string, string> = {
  京: '11',
  津: '12',
  冀: '13',
  晋: '14',
  内: '15',
  辽: '21',
  吉: '22',
  黑: '23',
  沪: '31',
  苏: '32',
  浙: '33',
  皖: '34',
  闽: '35',
  赣: '36',
  鲁: '37',
  豫: '41',
  鄂: '42',
  湘: '43',
  粤: '44',
  桂: '45',
  琼: '46',
  渝: '50',
  川: '51',
  黔: '52',
  云: '53',
  藏: '54',
  陕: '61',
  甘: '62',
  青: '63',
  宁: '64',
  新: '65',
  兵: '65',
};

/**
 * Court case number (案号) according to 法〔2015〕137号: (year)court type serial 号, with any brackets and spacing. For other
 * spellings and numbers before 2016 use `readCaseNumber`.
 */
export function checkCaseNumber(input: string, mode?: IdentifierMode): Verdict<CaseNumberParts> {
  const folded = foldNumber(input);
  const match = CASE_NUMBER.exec(folded);
  if (!match) return invalid('format');
  const [canonical, year, court, type, digits, sub] = match as unknown as [string, string, string, string, string, string?];
  if (!isCaseKind(type)) return invalid('format');
  if (Number(year) < 1979 || Number(year) > new Date().getUTCFullYear() + 1) return invalid('year');
  const serial = Number(digits);
  if (serial < 1 || digits.startsWith('0')) return invalid('serial');
  if (mode && serial >= FIRST_SYNTHETIC_SERIAL !== (mode === 'synthetic')) return invalid('mode');
  return valid(canonical, {
    canonical,
    form: 'present',
    year: Number(year),
    court,
    level: courtLevel(court),
    type,
    serial,
    sub: sub ?? null,
  });
}

/** Accepts spellings found in practice; a number of the old form is valid if its year is at most 2016. */
export function readCaseNumber(input: string, mode?: IdentifierMode): Verdict<CaseNumberParts> {
  const folded = withDigitYears(foldNumber(input));
  const match = WRITTEN.exec(folded);
  const [, year = '', court = '', type = '', noise = '', digits = '', part, partAfter] = match ?? [];
  // In the old form a code without digits is not a court of the current list: 宁 means Nanjing, not Ningxia.
  const isOld = noise !== '' && !/\d/.test(court) && Number(year) <= LAST_YEAR_OF_OLD_FORM;
  if (!match || isOld || !isCaseKind(type)) return readOldCaseNumber(folded, mode);
  const sub = part ?? partAfter;
  return checkCaseNumber(`(${year})${court}${type}${digits}号${sub === undefined ? '' : `之${hanNumber(sub)}`}`, mode);
}

/** Replaces 二〇二五 by 2025, which has the same length, so that offsets in the text remain valid. */
export const withDigitYears = (text: string): string =>
  text.replace(HAN_YEAR, (year) => year.replace(/[〇○零一二三四五六七八九]/g, (sign) => String(Math.max(0, HAN.indexOf(sign)))));

/**
 * Can a court of this region have this number? The Supreme Court and its circuit courts use theirs everywhere; for old codes
 * the region is checked only if it is known.
 */
export const isNumberOf = ({ form, court, region }: CaseNumberParts, of: string): boolean =>
  form === 'old' ? region == null || of.startsWith(region) : court.startsWith('最高法') || of.startsWith(REGIONS[court.charAt(0)] ?? '-');

/** First two digits of the region of a province's abbreviation, such as 31 for 沪; undefined for other characters. */
export const provinceOfSign = (sign: string): string | undefined => REGIONS[sign];

/** The canonical form of a number in any spelling; null if it is invalid. */
export function canonicalCaseNumber(cited: string): string | null {
  const verdict = readCaseNumber(cited);
  return verdict.valid ? verdict.parsed.canonical : null;
}

function courtLevel(court: string): CourtLevel {
  if (court.startsWith('最高法')) return 'supreme';
  return court.length === 1 ? 'high' : court.length === 3 ? 'intermediate' : 'basic';
}

const HAN = '零一二三四五六七八九';

/** A number from 1 to 99 as written after 之: 十二 for 12; Chinese numerals unchanged. */
export function hanNumber(part: string): string {
  const value = Number(part);
  if (Number.isNaN(value) || value < 1 || value > 99) return part;
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? HAN[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? HAN[ones] : ''}`;
}
