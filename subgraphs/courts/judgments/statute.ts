import { foldWidth } from '../../shared/identifiers/folding.ts';
import data from './data/statute-names.json' with { type: 'json' };

const QUOTES = /[\s《》〈〉«»“”‘’"'「」『』]+/gu;
// 《劳动法》（2018年修正）: which wording was in force follows from the day.
const EDITION = /\((?:\d{4}年?)?(?:第[一二三四五六]次)?(?:修正|修订|修改)(?:文本|版)?\)/g;
const SPOKEN = /第([〇零一二三四五六七八九]{2,4})(?=[条款项])/g;
const FORMAL = '壹贰叁肆伍陆柒捌玖拾佰仟';
const PLAIN = '一二三四五六七八九十百千';
const COUNTRY = /^中华人民共和国(?=.{2,})/;
const ARTICLE = /第?(\d{1,4})条/g;
const PART = /第?\(?([一二三四五六七八九十]{1,3}|\d{1,3})\)?(款|项)/g;
const INSERTED = /(条之)(\d{1,2})/g;
const HAN = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];
// The longest first: 劳合法实施条例 is not 劳合法.
const NAMES = data.names
  .flatMap(([name, ...others]) => [name as string, ...others].map((other) => [other, name as string] as const))
  .sort(([one], [other]) => other.length - one.length);

/**
 * A statute, or part of one, in the form in which judgments rest on it: 《中华人民共和国劳动法》第50条 is 劳动法第五十条. Quotation
 * marks, the country's name, the edition and the kind of numeral make no difference, and a usual short name stands for the official one.
 */
export function canonicalStatute(text: string): string {
  const plain = foldWidth(text)
    .replace(QUOTES, '')
    .replace(COUNTRY, '')
    .replace(EDITION, '')
    .replace(/[條○]/g, (sign) => (sign === '條' ? '条' : '〇'));
  const numbered = plain
    .replace(/[壹贰叁肆伍陆柒捌玖拾佰仟]/g, (sign) => PLAIN.charAt(FORMAL.indexOf(sign)))
    .replace(SPOKEN, (_, signs: string) => `第${hanNumeral(Number([...signs].map((sign) => Math.max(0, HAN.indexOf(sign))).join('')))}`)
    .replace(ARTICLE, (_, number: string) => `第${hanNumeral(Number(number))}条`)
    .replace(INSERTED, (_, article: string, number: string) => `${article}${hanNumeral(Number(number))}`)
    .replace(PART, (_, number: string, part: string) => `第${/\d/.test(number) ? hanNumeral(Number(number)) : number}${part}`)
    .replace(/〇/g, '零')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）');
  const [short, name] = NAMES.find(([one]) => numbered.startsWith(one)) ?? ['', ''];
  return name + numbered.slice(short.length);
}

/** 50 is 五十, 104 is 一百零四. */
export function hanNumeral(value: number): string {
  const digits = [...String(value)].map(Number);
  const written = digits
    .map((digit, i) => (digit === 0 ? '零' : `${HAN[digit]}${UNITS[digits.length - 1 - i]}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/(?<=.)零$/, '');
  return written.replace(/^一十/, '十');
}
