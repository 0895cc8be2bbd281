/** What a text in the search box can be, found without a request. */
export type Recognised =
  | { kind: 'credit-code'; code: string }
  | { kind: 'case-number'; number: string }
  | { kind: 'arbitration-number'; number: string }
  | { kind: 'contract'; id: string }
  | { kind: 'claim'; number: string }
  | { kind: 'transfer'; id: string }
  | { kind: 'region-code'; code: string }
  | { kind: 'statute'; article: string }
  | { kind: 'words'; words: string };

const OPEN = '[（(〔\\[【﹝［]';
const CLOSE = '[）)〕\\]】﹞］]';
const CASE = new RegExp(
  `^${OPEN}?(?:19|20)\\d{2}${CLOSE}?\\s*\\p{Script=Han}\\w{0,6}\\p{Script=Han}+\\d+号?(?:之[一二三四五六七八九十]+)?$`,
  'u',
);
const ARBITRATION = /仲案字|劳人仲|劳仲/;
const STATUTE = /^《?\p{Script=Han}{2,30}(?:法|条例|办法|规定|解释)》?第[一二三四五六七八九十百零\d]+条/u;

/** Recognises a code or a number in any usual form: brackets of any kind, full-width digits and letters, blanks. */
export function recognise(typed: string): Recognised | undefined {
  const text = typed.normalize('NFKC').replace(/\s+/g, '').trim();
  if (text === '') return undefined;
  if (/^[0-9A-HJ-NPQRTUWXY]{18}$/i.test(text)) return { kind: 'credit-code', code: text.toUpperCase() };
  if (ARBITRATION.test(text) && /\d/.test(text)) return { kind: 'arbitration-number', number: typed.trim() };
  if (CASE.test(text)) return { kind: 'case-number', number: text };
  if (/^CC-\d+$/i.test(text)) return { kind: 'contract', id: text.toUpperCase() };
  if (/^(?:Z-\d{4}|IC)-\d+$/i.test(text)) return { kind: 'claim', number: text.toUpperCase() };
  if (/^TR-[0-9A-Z]+$/i.test(text)) return { kind: 'transfer', id: text.toUpperCase() };
  if (/^\d{6}$/.test(text)) return { kind: 'region-code', code: text };
  if (STATUTE.test(text)) return { kind: 'statute', article: text };
  return { kind: 'words', words: typed.trim() };
}
