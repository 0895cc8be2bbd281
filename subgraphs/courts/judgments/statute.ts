import { foldWidth } from '../../shared/identifiers/folding.ts';
import data from './data/statute-names.json' with { type: 'json' };

const QUOTES = /[\s《》〈〉«»“”‘’"'「」『』]+/gu;
// 《劳动法》（2018年修正）: the applicable wording follows from the day, so the edition is dropped.
const EDITION = /\((?:\d{4}年?)?(?:第[一二三四五六]次)?(?:修正|修订|修改)(?:文本|版)?\)/g;
const DIGIT_BY_DIGIT = /第([〇零一二三四五六七八九]{2,4})(?=[条款项])/g;
const FORMAL = '壹贰叁肆伍陆柒捌玖拾佰仟';
const PLAIN = '一二三四五六七八九十百千';
const COUNTRY = /^中华人民共和国(?=.{2,})/;
const ARTICLE = /第?(\d{1,4})条/g;
const PART = /第?\(?([一二三四五六七八九十]{1,3}|\d{1,3})\)?(款|项)/g;
const INSERTED = /(条之)(\d{1,2})/g;
const HAN = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];
// Longest first: 劳合法实施条例 must not be read as 劳合法.
const NAMES = data.names
  .flatMap(([name, ...others]) => [name as string, ...others].map((other) => [other, name as string] as const))
  .sort(([one], [other]) => other.length - one.length);

/**
 * A statute, or part of one, in the form used as legal basis: 《中华人民共和国劳动法》第50条 becomes 劳动法第五十条. Quotation marks, the country's
 * name, the edition and the kind of numerals are ignored; common short names are replaced by the official name.
 */
export function canonicalStatute(text: string): string {
  const plain = foldWidth(text)
    .replace(QUOTES, '')
    .replace(COUNTRY, '')
    .replace(EDITION, '')
    .replace(/[條○]/g, (sign) => (sign === '條' ? '条' : '〇'));
  const numbered = plain
    .replace(/[壹贰叁肆伍陆柒捌玖拾佰仟]/g, (sign) => PLAIN.charAt(FORMAL.indexOf(sign)))
    .replace(
      DIGIT_BY_DIGIT,
      (_, signs: string) => `第${hanNumeral(Number([...signs].map((sign) => Math.max(0, HAN.indexOf(sign))).join('')))}`,
    )
    .replace(ARTICLE, (_, number: string) => `第${hanNumeral(Number(number))}条`)
    .replace(INSERTED, (_, article: string, number: string) => `${article}${hanNumeral(Number(number))}`)
    .replace(PART, (_, number: string, part: string) => `第${/\d/.test(number) ? hanNumeral(Number(number)) : number}${part}`)
    .replace(/〇/g, '零')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）');
  const [short, name] = NAMES.find(([one]) => numbered.startsWith(one)) ?? ['', ''];
  return name + numbered.slice(short.length);
}

/** Converts a number to Chinese numerals: 50 to 五十, 104 to 一百零四. */
export function hanNumeral(value: number): string {
  const digits = [...String(value)].map(Number);
  const written = digits
    .map((digit, i) => (digit === 0 ? '零' : `${HAN[digit]}${UNITS[digits.length - 1 - i]}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/(?<=.)零$/, '');
  return written.replace(/^一十/, '十');
}
