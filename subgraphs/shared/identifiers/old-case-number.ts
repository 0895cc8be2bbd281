import type { CaseNumberParts } from './case-kinds.ts';
import data from './data/old-court-signs.json' with { type: 'json' };
import { type IdentifierMode, invalid, type Verdict, valid } from './verdict.ts';

const SIGN = '(?:[\\u4e00-\\u9fff]|\\([\\u4e00-\\u9fff]\\))';
/** Court and type in the old form, before 字第, such as 甬鄞民初, 沪一中民一(民)终, 深中法劳初. */
export const OLD_HEAD = `${SIGN}{2,14}?`;
export const OLD_MARK = '(?:字第?|第)';
const OLD = new RegExp(
  `^(?:案号:?)?\\(?(\\d{4})年?\\)?(${OLD_HEAD})${OLD_MARK}0*(\\d{1,7})(?:-(\\d{1,3}))?号(?:之?-?([一二三四五六七八九十]{1,3}|\\d{1,3}))?$`,
);
const FIRST_YEAR = 1949;
const LAST_YEAR = 2016; // numbers assigned in the first weeks of the new form
// Subject of a case and stage of proceedings: 民 … 终, 执, 行 … 审. Other bodies number their documents in the same way.
const MATTER = /[民刑行执商知经劳海赔破督催立监审申非]/;
const STEP = /(?:初|终|再|监|申|执|特|督|催|保|异|复|重|抗|辖|提|审|破|赔|他|更|核|减|假|撤|清|调|协|恢|限|裁)$/;
const OTHER_BODIES = /仲|鉴|公证|检|认定|罚|复决|人社|劳社|劳监|国土|工商/;
const SYNTHETIC_FROM = 9_000_001;

/**
 * Case number in the form used until 2015: (year)court type 字第 serial 号. Courts chose their own codes, so the court is known
 * only for a few of them (`region`).
 */
export function readOldCaseNumber(folded: string, mode?: IdentifierMode): Verdict<CaseNumberParts> {
  const match = OLD.exec(folded);
  if (!match) return invalid('format');
  const [, year, head, digits, part, partAfter] = match as unknown as [string, string, string, string, string?, string?];
  if (!isOldHead(head)) return invalid('format');
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return invalid('year');
  const serial = Number(digits);
  if (serial < 1) return invalid('serial');
  if (mode && serial >= SYNTHETIC_FROM !== (mode === 'synthetic')) return invalid('mode');
  const known = data.signs.find(({ sign }) => head.startsWith(sign));
  const sub = part ?? partAfter ?? null;
  const canonical = `(${year})${head}字第${serial}号${sub === null ? '' : /\d/.test(sub) ? `-${Number(sub)}` : `之${sub}`}`;
  return valid(canonical, {
    canonical,
    form: 'old',
    year: Number(year),
    court: known?.sign ?? head,
    level: null,
    region: known ? regionDigits(known.region) : null,
    type: known ? head.slice(known.sign.length) : head,
    serial,
    sub,
  });
}

/** Are these the court and the type of a court case, and not of another body's document? */
export const isOldHead = (head: string): boolean => MATTER.test(head) && STEP.test(head.replace(/[()]/g, '')) && !OTHER_BODIES.test(head);

/** The code without trailing pairs of zeros: 3302 for 330200, 50 for 500000. */
const regionDigits = (code: string): string => code.replace(/(?:00)+$/, '');
