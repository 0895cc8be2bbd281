import { readDay, readInstant, readMonth } from '../calendar/written-days.ts';
import { checkArbitrationNumber } from '../identifiers/arbitration-number.ts';
import { casesCitedIn } from '../identifiers/case-citation.ts';
import { readCaseNumber } from '../identifiers/case-number.ts';
import { checkCreditCode } from '../identifiers/credit-code.ts';
import { foldCode, foldNumber, foldWidth } from '../identifiers/folding.ts';
import { checkMoney } from '../identifiers/money.ts';
import { type IdentifierMode, isCalendarDay } from '../identifiers/verdict.ts';

const MAX_NEAR = 3;
// Letters that no code has (GB 32100), each with what is read for it.
const CONFUSED: Record<string, string> = { I: '1', O: '0', S: '5', Z: '2', V: 'U' };
const INSTANT_OF_DAY = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}/;
const AMOUNT = /^(?:人民币|RMB|CNY|¥)?(-?[\d,]*\d(?:\.\d+)?)(?:元整?|圆整?)?$/i;

/** A code in which a letter was typed for a digit, or that stands among other words. */
export function nearCreditCodes(text: string, mode: IdentifierMode): string[] {
  const folded = foldCode(text).replace(/[IOSZV]/g, (sign) => CONFUSED[sign] as string);
  const [, code = folded] = /(?<![0-9A-Z])([0-9A-Z]{18})(?![0-9A-Z])/.exec(folded) ?? [];
  return checkCreditCode(code, mode).valid ? [code] : [];
}

/** Numbers of cases that stand in the text, or would if it had its 号. */
export function nearCaseNumbers(text: string, mode: IdentifierMode): string[] {
  const ended = readCaseNumber(`${foldNumber(text).replace(/[.。,，;；、]+$/, '')}号`, mode);
  const found = ended.valid ? [ended.parsed.canonical] : casesCitedIn(text).filter((number) => readCaseNumber(number, mode).valid);
  return found.slice(0, MAX_NEAR);
}

/** The number that a text would be if it had its 号, or had nothing else around it. */
export function nearArbitrationNumbers(text: string, mode: IdentifierMode): string[] {
  const plain = text
    .trim()
    .replace(/^.*(?:案号|编号)\s*[:：]\s*/u, '')
    .replace(/[.。,，;；、]+$/, '');
  return [plain, `${plain}号`, plain.replace(/(?<=号)(?!之|-).*$/u, '')]
    .filter((one) => checkArbitrationNumber(one, mode).valid)
    .slice(0, 1);
}

/** The day that offices write so, or that an instant is in. */
export function nearDays(text: string): string[] {
  const plain = foldWidth(text).trim();
  const read = readDay(INSTANT_OF_DAY.exec(plain)?.[1] ?? plain);
  return typeof read === 'string' && isCalendarDay(read) ? [read] : [];
}

/** The month that offices write so, or that a day is in. */
export function nearMonths(text: string): string[] {
  const read = readMonth(foldWidth(text).trim());
  if (typeof read === 'string' && isCalendarDay(`${read}-01`)) return [read];
  return nearDays(text).map((day) => day.slice(0, 7));
}

/** The instant that is meant where no offset is written, as Beijing time. */
export function nearInstants(text: string): string[] {
  const read = readInstant(foldWidth(text).trim());
  return typeof read === 'string' && /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\+08:00$/.test(read) ? [read] : [];
}

/** An amount without separators, signs and units. */
export function nearAmounts(text: string): string[] {
  const [, written = ''] = AMOUNT.exec(foldWidth(text).replace(/\s/g, '')) ?? [];
  if (/,/.test(written) && !/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(written)) return [];
  const plain = written.replaceAll(',', '');
  return checkMoney(plain).valid ? [plain] : [];
}
