import { broken, type IdentifierMode, sound, type Verdict } from './verdict.ts';

const PROVINCES = '京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔云藏陕甘青宁新兵军';
const COURT = `最高法知|最高法|[${PROVINCES}](?:\\d{4}|\\d{2})?`;
const CASE_NUMBER = new RegExp(`^\\((\\d{4})\\)(${COURT})([\\u4e00-\\u9fff]{1,8}?)(\\d{1,9})号(?:之([一二三四五六七八九十]{1,3}))?$`);
/** Case numbers in a text: a year in brackets of any style, then up to the next 号; white space may stand anywhere. */
export const CITED = /[（(〔［[【﹝]\s*\d{4}\s*[）)〕］\]】﹞]\s*[\p{Script=Han}\d\s]{2,40}?号(?:\s*之\s*[一二三四五六七八九十]{1,3})?/gu;
// Synthetic serials begin above every serial a court has reached.
const FIRST_SYNTHETIC_SERIAL = 9_000_001;

/** First two digits of the regions whose courts write a sign; courts of the production corps stand in Xinjiang. */
const REGIONS: Record<string, string> = {
  ...{
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
  },
  ...{
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
  },
};

export interface CaseNumberParts {
  canonical: string;
  year: number;
  court: string;
  level: 'supreme' | 'high' | 'intermediate' | 'basic';
  type: string;
  serial: number;
  sub: string | null;
}

/** Court case number (案号) after 法〔2015〕137号: (year)court type serial 号. Any bracket style and spacing is folded. */
export function checkCaseNumber(input: string, mode?: IdentifierMode): Verdict<CaseNumberParts> {
  const folded = foldBrackets(input);
  const match = CASE_NUMBER.exec(folded);
  if (!match) return broken('format');
  const [canonical, year, court, type, digits, sub] = match as unknown as [string, string, string, string, string, string?];
  if (Number(year) < 1979 || Number(year) > new Date().getUTCFullYear() + 1) return broken('year');
  const serial = Number(digits);
  if (serial < 1 || digits.startsWith('0')) return broken('serial');
  if (mode && serial >= FIRST_SYNTHETIC_SERIAL !== (mode === 'synthetic')) return broken('mode');
  return sound(canonical, { canonical, year: Number(year), court, level: courtLevel(court), type, serial, sub: sub ?? null });
}

/** Does a court of this region write such numbers? The Supreme Court and its circuits write theirs anywhere. */
export const isNumberOf = (court: string, region: string): boolean =>
  court.startsWith('最高法') || region.startsWith(REGIONS[court.charAt(0)] ?? '-');

/** NFKC, brackets of every style as ( ), no white space. */
export function foldBrackets(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[〔［[【﹝（]/g, '(')
    .replace(/[〕］\]】﹞）]/g, ')');
}

/** A number however it is written, in its one form; null where it is none. */
export function canonicalCaseNumber(cited: string): string | null {
  const verdict = checkCaseNumber(cited);
  return verdict.valid ? verdict.parsed.canonical : null;
}

/** The numbers that a text cites, as it writes them. */
export const citedIn = (text: string): string[] => text.normalize('NFKC').match(CITED) ?? [];

function courtLevel(court: string): CaseNumberParts['level'] {
  if (court.startsWith('最高法')) return 'supreme';
  return court.length === 1 ? 'high' : court.length === 3 ? 'intermediate' : 'basic';
}
