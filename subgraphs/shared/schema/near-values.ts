import { readDay, readInstant, readMonth } from '../calendar/written-days.ts';
import { checkArbitrationNumber } from '../identifiers/arbitration-number.ts';
import { casesCitedIn } from '../identifiers/case-citation.ts';
import { readCaseNumber } from '../identifiers/case-number.ts';
import { checkCreditCode } from '../identifiers/credit-code.ts';
import { foldCode, foldNumber, foldWidth } from '../identifiers/folding.ts';
import { checkMoney } from '../identifiers/money.ts';
import { type IdentifierMode, isCalendarDay } from '../identifiers/verdict.ts';

const MAX_NEAR = 3;
// Letters that codes do not contain (GB 32100), each with the character that it is usually confused with.
const CONFUSED: Record<string, string> = { I: '1', O: '0', S: '5', Z: '2', V: 'U' };
const INSTANT_OF_DAY = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}/;
const AMOUNT = /^(?:人民币|RMB|CNY|¥)?(-?[\d,]*\d(?:\.\d+)?)(?:元整?|圆整?)?$/i;

/** Codes in the text, after replacing letters that were typed instead of digits, or from among other words. */
export function nearCreditCodes(text: string, mode: IdentifierMode): string[] {
  const folded = foldCode(text).replace(/[IOSZV]/g, (sign) => CONFUSED[sign] as string);
  const [, code = folded] = /(?<![0-9A-Z])([0-9A-Z]{18})(?![0-9A-Z])/.exec(folded) ?? [];
  return checkCreditCode(code, mode).valid ? [code] : [];
}

/** Case numbers in the text, also if 号 is missing. */
export function nearCaseNumbers(text: string, mode: IdentifierMode): string[] {
  const ended = readCaseNumber(`${foldNumber(text).replace(/[.。,，;；、]+$/, '')}号`, mode);
  const found = ended.valid ? [ended.parsed.canonical] : casesCitedIn(text).filter((number) => readCaseNumber(number, mode).valid);
  return found.slice(0, MAX_NEAR);
}

/** The arbitration number that the text would be with 号, or without the words around it. */
export function nearArbitrationNumbers(text: string, mode: IdentifierMode): string[] {
  const plain = text
    .trim()
    .replace(/^.*(?:案号|编号)\s*[:：]\s*/u, '')
    .replace(/[.。,，;；、]+$/, '');
  return [plain, `${plain}号`, plain.replace(/(?<=号)(?!之|-).*$/u, '')]
    .filter((one) => checkArbitrationNumber(one, mode).valid)
    .slice(0, 1);
}

/** The day for common spellings, or the day of an instant. */
export function nearDays(text: string): string[] {
  const plain = foldWidth(text).trim();
  const read = readDay(INSTANT_OF_DAY.exec(plain)?.[1] ?? plain);
  return typeof read === 'string' && isCalendarDay(read) ? [read] : [];
}

/** The month for common spellings, or the month of a day. */
export function nearMonths(text: string): string[] {
  const read = readMonth(foldWidth(text).trim());
  if (typeof read === 'string' && isCalendarDay(`${read}-01`)) return [read];
  return nearDays(text).map((day) => day.slice(0, 7));
}

/** The instant for a text without an offset, read as Beijing time. */
export function nearInstants(text: string): string[] {
  const read = readInstant(foldWidth(text).trim());
  return typeof read === 'string' && /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\+08:00$/.test(read) ? [read] : [];
}

/** An amount without separators, currency signs and units. */
export function nearAmounts(text: string): string[] {
  const [, written = ''] = AMOUNT.exec(foldWidth(text).replace(/\s/g, '')) ?? [];
  if (/,/.test(written) && !/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(written)) return [];
  const plain = written.replaceAll(',', '');
  return checkMoney(plain).valid ? [plain] : [];
}
