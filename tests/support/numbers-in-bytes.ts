import { residentIdCheckCharacter } from '../../subgraphs/shared/identifiers/resident-id.ts';

// Numbers of the tests begin with 19. A row of eighteen digits drawn by lot is one of them once in two million; a digest in
// hexadecimal has letters beside its digits, a decimal a point before them.
const PLAIN = /(?<![\da-f.])(19\d{4}(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx])(?![\da-f])/g;
// Passports and old cards of the tests are of UTO, the country of specimens.
const SPECIMEN = /(?<![A-Z\d])UTO(?:\/[A-Z\d]{5,12}|\d{12})(?![A-Z\d])/i;
const HEXADECIMAL = /3139(?:3\d){15}(?:3\d|[57]8)/g;
// Three digits are four such characters in base64, wherever they begin.
const BASE64 = /(?:[MNO][DTjz][AEIMQUYcgk][wxyz0-5]){5}/g;
const FULL_WIDTH = /\xef\xbc([\x90-\x99])/g;

/**
 * Which forms of a synthetic number of a person stand in these bytes: one of eighteen digits with a valid check digit, or one of a
 * specimen's passport or card as text. The number itself is not answered.
 */
export function numbersInBytes(bytes: Buffer): string[] {
  const text = bytes.toString('latin1');
  const found: string[] = [];
  if (holds(text)) found.push('text');
  if (text.includes('\xef\xbc') && holds(text.replace(FULL_WIDTH, (_all, digit: string) => String(digit.charCodeAt(0) - 0x90))))
    found.push('full width');
  if (text.includes('1\x009') && holds(text.replaceAll('\x00', ''))) found.push('UTF-16');
  for (const [hex] of text.matchAll(HEXADECIMAL)) if (holds(Buffer.from(hex, 'hex').toString('latin1'))) found.push('hexadecimal');
  for (const { index } of text.matchAll(BASE64)) {
    const around = text.slice(Math.max(0, index - 4), index + 32);
    if ([0, 4].some((before) => holds(within(around.slice(index >= 4 ? before : 0))))) found.push('base64');
  }
  return [...new Set(found)];
}

const within = (base64: string): string =>
  Buffer.from(base64, 'base64')
    .toString('latin1')
    .replace(/[^\dXx]+/g, ' ');

function holds(text: string): boolean {
  for (const [, number = ''] of text.matchAll(PLAIN))
    if (residentIdCheckCharacter(number.slice(0, 17)) === number.charAt(17).toUpperCase()) return true;
  return SPECIMEN.test(text);
}
