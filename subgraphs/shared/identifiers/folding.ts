// Format characters, variation selectors, fillers and enclosing marks.
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Me}]/gu;
const DASH = /\p{Dash}/gu;
// Variants that NFKC does not unify although they mean the same in a number.
const HAO = '号';
const VARIANT = /號/g;
const OPENING = /[〔［[【﹝（〖{]/g;
const CLOSING = /[〕］\]】﹞）〗}]/g;

/** The text without invisible characters, otherwise unchanged. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '').trim();

/** The text in NFKC (usual character widths) without invisible characters: the first step of all parsing. */
export const foldWidth = (text: string): string => text.normalize('NFKC').replace(INVISIBLE, '');

/** The same with one kind of dash, one 号, and ( ) for all brackets; white space is kept. */
export const foldMarks = (text: string): string =>
  foldWidth(text).replace(DASH, '-').replace(VARIANT, HAO).replace(OPENING, '(').replace(CLOSING, ')');

/** A number for comparison: folded, without white space. */
export const foldNumber = (text: string): string => foldMarks(text).replace(/\s+/g, '');

// Most codes are already canonical, and files contain millions of them.
const IS_FOLDED = /^[0-9A-Z]+$/;

/** A code of letters and digits: folded, upper case, without white space and dashes. */
export const foldCode = (text: string): string =>
  IS_FOLDED.test(text)
    ? text
    : foldMarks(text)
        .replace(/[\s-]+/g, '')
        .toUpperCase();

/** Does the text contain no visible character? */
export const isBlank = (text: string): boolean => /^[\s\p{C}\p{Z}\p{M}\u2800]*$/u.test(foldWidth(text));

export interface FoldedText {
  text: string;
  /** for each character of `text`, and for its end, the offset in the original */
  at: number[];
}

/** Does `foldMarks` leave the character unchanged? Most are, and a check of the code point keeps long judgments fast. */
const isPlain = (sign: string): boolean =>
  (sign >= '\u4e00' && sign <= '\u9fff' && sign !== '號') || (sign >= '0' && sign <= 'Z') || sign === '。' || sign === '、';

/**
 * Folds a text as `foldMarks` does, one character at a time, with offsets, so that matches can be shown in the original
 * spelling.
 */
export function foldWithPlaces(text: string): FoldedText {
  const at: number[] = [];
  const folded: string[] = [];
  let place = 0;
  for (const sign of text) {
    if (isPlain(sign)) {
      at.push(place);
      folded.push(sign);
    } else {
      const one = foldMarks(sign);
      for (let i = 0; i < one.length; i++) at.push(place);
      folded.push(one);
    }
    place += sign.length;
  }
  at.push(place);
  return { text: folded.join(''), at };
}
