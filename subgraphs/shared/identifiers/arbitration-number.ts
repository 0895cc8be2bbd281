import { foldNumber, withoutInvisible } from './folding.ts';
import { type IdentifierMode, invalid, type Verdict, valid } from './verdict.ts';

const YEAR = '(?:\\((\\d{4})年?\\))';
const TAIL = '((?:\\(?[\\u4e00-\\u9fff]{0,8}?\\)?){0,3}?)';
// Examples: 京朝劳人仲字(2023)第12345号, 沪劳人仲(2025)办字第1号, …劳人仲(2023)裁字第7号, 深宝劳人仲(松岗)案(2014)第540号, (2014)霍劳人仲裁字5号
const NUMBER = new RegExp(
  `^${YEAR}?([\\u4e00-\\u9fff]{1,10}?)(劳(?:动)?(?:人事|人)?仲)${TAIL}${YEAR}?([办裁案])?字?第?(\\d{1,9})(?:-(\\d{1,3}))?号$`,
);
const FIRST_SYNTHETIC_SERIAL = 9_000_001;
const FIRST_YEAR = 1987; // 国营企业劳动争议处理暂行规定

export interface ArbitrationNumberParts {
  commission: string;
  /** branch of the commission (派出庭); null if the number names none */
  office: string | null;
  /** kind of number, such as 案 or 裁; null if it has none */
  kind: string | null;
  year: number;
  serial: number;
  /** the same for all spellings of one number; use it for comparison */
  canonical: string;
}

/**
 * Labour arbitration case number (劳动人事争议仲裁案号). The value keeps the original spelling. `canonical` follows the official template
 * (…劳人仲字(2025)第1号), with or without 字, 第, leading zeros and brackets in the input.
 */
export function checkArbitrationNumber(input: string, mode?: IdentifierMode): Verdict<ArbitrationNumberParts> {
  const folded = foldNumber(input);
  const match = NUMBER.exec(folded);
  if (!match) return invalid('format');
  const [, before, commission = '', court = '', rest = '', after, behindYear = '', digits = '', part] = match;
  if ((before === undefined) === (after === undefined)) return invalid('format');
  const year = Number(before ?? after);
  const serial = Number(digits);
  if (year < FIRST_YEAR || year > new Date().getUTCFullYear() + 1) return invalid('year');
  if (serial < 1) return invalid('serial');
  if (mode && serial >= FIRST_SYNTHETIC_SERIAL !== (mode === 'synthetic')) return invalid('mode');
  const { office, kind } = partsOf(rest);
  const sub = part ? `-${Number(part)}` : '';
  const canonical = `${commission}${court}${rest.replace(/[字()]/g, '')}${behindYear}字(${year})第${serial}${sub}号`;
  return valid(withoutInvisible(input), { commission, office, kind, year, serial, canonical });
}

/** The canonical form of a number; other texts unchanged. */
export function canonicalArbitrationNumber(number: string): string {
  const verdict = checkArbitrationNumber(number);
  return verdict.valid ? verdict.parsed.canonical : foldNumber(number);
}

/** Branch and kind in texts such as (松岗)案, 观澜庭(案)字, 案字, 委裁字. */
function partsOf(rest: string): { office: string | null; kind: string | null } {
  const plain = rest.replace(/字/g, '');
  const [, named, after] = /^\(([^()]{2,})\)(.*)$/.exec(plain) ?? [];
  if (named) return { office: named, kind: after?.replace(/[()]/g, '') || null };
  const signs = plain.replace(/[()]/g, '');
  if (signs.length <= 2) return { office: null, kind: signs || null };
  const [, office = null, kind = null] = /^(.{2,})(案|裁)$/.exec(signs) ?? [null, signs, null];
  return { office, kind };
}
