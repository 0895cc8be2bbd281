// Format characters, variation selectors, fillers and marks that only dress another character.
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Me}]/gu;
const DASH = /\p{Dash}/gu;
// What NFKC leaves apart although it is one sign in a number.
const HAO = '号';
const VARIANT = /號/g;
const OPENING = /[〔［[【﹝（〖{]/g;
const CLOSING = /[〕］\]】﹞）〗}]/g;

/** Text as it was written, but for what cannot be seen. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '').trim();

/** Text in which every character stands in its usual width and nothing is invisible: the first step of every reading. */
export const foldWidth = (text: string): string => text.normalize('NFKC').replace(INVISIBLE, '');

/** The same with one dash, one 号 and brackets of every style as ( ); white space stays. */
export const foldMarks = (text: string): string =>
  foldWidth(text).replace(DASH, '-').replace(VARIANT, HAO).replace(OPENING, '(').replace(CLOSING, ')');

/** A number as it is compared: folded, without white space. */
export const foldNumber = (text: string): string => foldMarks(text).replace(/\s+/g, '');

// Most codes come as they should, and files hold millions of them.
const IS_FOLDED = /^[0-9A-Z]+$/;

/** A code of letters and digits: folded, upper case, without white space and dashes. */
export const foldCode = (text: string): string =>
  IS_FOLDED.test(text)
    ? text
    : foldMarks(text)
        .replace(/[\s-]+/g, '')
        .toUpperCase();

/** Is nothing to be seen in it? */
export const isBlank = (text: string): boolean => /^[\s\p{C}\p{Z}\p{M}\u2800]*$/u.test(foldWidth(text));

export interface FoldedText {
  text: string;
  /** where each character of `text`, and its end, stand in the original */
  at: number[];
}

/** Is a character as it is under `foldMarks`? Most are, and asking by code keeps long judgments fast. */
const isPlain = (sign: string): boolean =>
  (sign >= '\u4e00' && sign <= '\u9fff' && sign !== '號') || (sign >= '0' && sign <= 'Z') || sign === '。' || sign === '、';

/** A text folded by `foldMarks`, character by character, so that what is found can be shown as it was written. */
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
