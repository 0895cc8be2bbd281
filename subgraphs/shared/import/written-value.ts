import { readDay, readInstant, readMonth } from '../calendar/written-days.ts';
import type { Fault } from './fault.ts';

/** Kind of a field, which decides the accepted spellings. */
export type FieldKind = 'text' | 'code' | 'number' | 'money' | 'day' | 'month' | 'instant' | 'json';

type Broken = Omit<Fault, 'field'>;

// Format characters and other invisible ones, such as U+200B, U+FEFF, U+00AD.
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const PLAIN = /^[\w.:;/-]*$/;
const AS_FORMULA = /^="([^"]*)"$/;
const CODE = /^[\w./#-]+$/;
// For example 4.01235E+17, which a spreadsheet makes of a long number, or of a code that looks like one.
const EXPONENT = /^[+-]?\d(?:\.\d+)?E\+?\d{1,3}$/i;
const EXPONENT_IN_TEXT = /^\d\.\d+E\+\d{2,3}$/i;
const THOUSANDS = /^([+-]?\d{1,3}(?:,\d{3})+)(\.\d+)?$/;
const WITH_UNIT = /^[+-]?[\d,.]+\s*(?:[十百千万亿]|元|人|单|件|%|¥)/;

/**
 * Converts common spellings to the format of the field: full-width digits, format characters, ="0001", a leading apostrophe,
 * thousands separators, usual formats of dates. Returns an error if the text is ambiguous.
 */
export function readWritten(kind: FieldKind, written: string): string | Broken {
  const text = withoutGuard(kind, written.trim());
  if ((kind === 'text' ? EXPONENT_IN_TEXT : EXPONENT).test(text)) return CUT_NUMBER;
  if (FORMULA_ERRORS.has(text)) return FORMULA_ERROR;
  switch (kind) {
    case 'number':
    case 'money':
      return readNumber(text);
    case 'day':
      return readDay(text);
    case 'month':
      return readMonth(text);
    case 'instant':
      return readInstant(text);
    case 'code':
      return text.replace(/^(\d+)\.0+$/, '$1');
    default:
      return text;
  }
}

/** Represents a formula without a stored value, as in files written by programs. */
export const NOT_CALCULATED = '#CALC!';
const FORMULA_ERRORS = new Set(
  `#N/A #REF! #DIV/0! #VALUE! #NAME? #NULL! #NUM! #SPILL! ${NOT_CALCULATED} #FIELD! #BLOCKED! #CONNECT! #UNKNOWN! #BUSY! #GETTING_DATA`.split(
    ' ',
  ),
);
const FORMULA_ERROR: Broken = {
  rule: 'FORMULA',
  message: 'a formula with an error or without a calculated value; enter the value, or open the file in a spreadsheet program and save it',
  messageZh: '电子表格公式出错或者尚未计算：请填写实际值，或者用电子表格打开后重新保存',
};

const CUT_NUMBER: Broken = {
  rule: 'EXPONENT',
  message:
    'a spreadsheet has shortened this number (such as 4.01235E+17), so its last digits are lost; format the column as text and enter it again',
  messageZh: '电子表格已将该数字转为科学计数法（如 4.01235E+17），末尾数字已丢失：请将该列设为文本格式后重新录入',
};

/** Removes protection against conversion by spreadsheets, such as ="…" or a leading apostrophe; other texts unchanged. */
function withoutGuard(kind: FieldKind, text: string): string {
  if (PLAIN.test(text)) return text;
  const bare = text.replace(INVISIBLE, '').trim();
  const unquoted = (AS_FORMULA.exec(bare)?.[1] ?? bare).replace(/^['’‘](?=[\w-])/, '').trim();
  if (kind !== 'text' && kind !== 'json') return unquoted.normalize('NFKC').trim();
  return CODE.test(unquoted) || unquoted === '' ? unquoted : text;
}

function readNumber(text: string): string | Broken {
  const grouped = THOUSANDS.exec(text);
  const number = grouped ? `${(grouped[1] as string).replaceAll(',', '')}${grouped[2] ?? ''}` : text;
  if (/^[+-]?\d+\.0+$/.test(number)) return number.replace(/^\+|\.0+$/g, '');
  if (WITH_UNIT.test(number) && !/^[+-]?[\d.]+$/.test(number))
    return {
      rule: 'UNIT',
      message: 'a number with a unit; write the unit in the column name, such as 月均收入（万元）, and only the number here',
      messageZh: '数字中含单位：请将单位写在表头（如“月均收入（万元）”），此处只填数字',
    };
  return number.replace(/^\+(?=\d)/, '');
}
